import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sayIn } from '../../shared/messages/say.ts';
import type { Session } from '../../shared/terminal.ts';
import { eventually } from '../support/eventually.ts';
import { nightScene } from '../support/page/scene.ts';
import { sessionOf } from '../support/page/session.ts';
import { PROMPT, ran, StandInShells } from '../support/page/standInShells.ts';
import { Theatre, violations } from '../support/page/theatre.ts';

/** The terminal panel in a real browser, with what no whole console shows. */

const say = sayIn('ko');

let theatre: Theatre;
let shells: StandInShells;

beforeAll(async () => {
  theatre = await Theatre.open();
});
afterEach(async () => {
  await theatre.clear();
  await shells.dispose();
});
afterAll(() => theatre.close());

/** The panel with sessions, each at its prompt, its text written out so that it can be read. */
async function show(sessions: readonly Session[] = [sessionOf('s-1')], before = '') {
  shells = new StandInShells(sessions);
  for (const { id } of sessions) shells.print(id, PROMPT + before);
  const night = nightScene(Date.now());
  const { page, stage } = await theatre.show(
    { ...night, sessions: [...sessions], settings: { ...night.settings, terminalOpen: true } },
    {
      answers: shells.answers(),
      prepare: async (opened) => {
        await opened.context().grantPermissions(['clipboard-read', 'clipboard-write']);
        await opened.addInitScript(() => sessionStorage.setItem('terminal read out', 'on'));
      },
    },
  );
  shells.playOn(stage);
  const panel = page.getByRole('region', { name: say('terminalView.region'), exact: true });
  const text = panel.locator('.xterm-accessibility-tree');
  const input = panel.getByRole('textbox', { name: say('terminalView.input') });
  await text.getByText('duty$').first().waitFor();
  return { page, stage, panel, text, input };
}

const key = (panel: Awaited<ReturnType<typeof show>>['panel'], name: string) =>
  panel.getByRole('button', { name, exact: true });

/** Pastes as the operating system would. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await page.keyboard.press('Control+V');
}

const typed = (session = 's-1') =>
  shells.typed
    .filter((one) => one.session === session)
    .map(({ data }) => data)
    .join('');


it('looks', async () => {
  const two = [sessionOf('s-1'), sessionOf('s-2', { title: 'zsh', group: 's-1', cwd: '/srv/portal' }), sessionOf('s-3', { title: '포털 웹서버 1', programTitle: 'top' })];
  const { page, panel, text, input } = await show(two);
  shells.print('s-1', ran('tracepath portal', Array.from({length: 40}, (_, n) => `hop ${n} 가나다`).join('\r\n') + '\r\n', 0));
  shells.print('s-1', ran('curl -f https://portal', 'curl: (22) 503\r\n', 22) + ran('ls', 'a b c\r\n', 0));
  await text.getByText('curl: (22)').first().waitFor();
  await page.screenshot({ path: '/tmp/tshots/1.png' });
  await input.first().focus();
  await page.keyboard.press('Control+ArrowUp');
  await page.keyboard.press('Control+ArrowUp');
  await page.waitForTimeout(300);
  await page.screenshot({ path: '/tmp/tshots/2.png' });
  await paste(page, 'echo 1\nrm -rf \u202e/x\u001b[201~\nfoo bar baz\n'+'x\n'.repeat(50));
  await page.waitForTimeout(300);
  await page.screenshot({ path: '/tmp/tshots/3.png' });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Control+ArrowDown');
  const screen = panel.locator('.xterm-screen').first();
  await screen.hover();
  await page.mouse.wheel(0, -20_000);
  await page.waitForTimeout(500);
  await page.screenshot({ path: '/tmp/tshots/4.png' });
  await key(panel, say('terminalView.choose')).click();
  await page.waitForTimeout(300);
  await page.screenshot({ path: '/tmp/tshots/5.png' });
  await page.keyboard.press('Escape');
  shells.print('s-1', '\r\nsee https://www.gov.kr@p\u0430ypal.com/notice/' + 'x'.repeat(300) + '\r\n');
  await page.waitForTimeout(300);
  await page.evaluate(() => document.documentElement.setAttribute('data-mantine-color-scheme', 'dark'));
  await page.mouse.wheel(0, 20_000);
  await page.waitForTimeout(300);
  const b = await screen.boundingBox();
  if (b) { await page.mouse.move(b.x+80, b.y + b.height - 60); await page.mouse.move(b.x+80, b.y + b.height - 40, {steps:3}); await page.waitForTimeout(200); await page.mouse.click(b.x+80, b.y+b.height-40); }
  await page.waitForTimeout(300);
  await page.screenshot({ path: '/tmp/tshots/6.png' });
});
