import { firstMessages } from '../../shared/messages/first.ts';
import { lookShownLast } from '../settings/firstPaint.ts';
import { element } from './element.ts';
import { showLook } from './look.ts';
import '../app/frame.css';
import '../ui/key.css';

/** Says that the window's own script is not to be had: a board that stays would pass for the present. */
export function sayNotRead(): void {
  const board = document.querySelector('.frame-notices');
  const spoken = navigator.language.startsWith('ko') ? 'ko' : 'en';
  if (!board) showLook({ language: spoken, theme: 'system', ...lookShownLast() });
  const language = document.documentElement.lang === 'ko' ? 'ko' : 'en';
  const said = element('p', '', firstMessages['first.notRead'][language]);
  const again = element('button', 'key', firstMessages['first.reload'][language]);
  again.addEventListener('click', () => location.reload());
  const notice = element('div', 'notice', said, again);
  notice.dataset.grave = 'true';
  notice.role = 'alert';
  if (board) board.prepend(notice);
  else
    document.body.prepend(
      element('main', '', element('h1', 'visually-hidden', document.title), notice),
    );
}
