import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { sayIn } from '../../shared/messages/say.ts';
import type { Session } from '../../shared/terminal.ts';
import { eventually } from '../support/eventually.ts';
import { nightScene } from '../support/page/scene.ts';
import { Theatre } from '../support/page/theatre.ts';

/** The terminal panel in a real browser, with what no whole console shows. */

const say = sayIn('ko');
const NOW = Date.UTC(2023, 10, 17, 0, 0);

const session: Session = {
  id: 's-1',
  title: 'bash',
  shell: 'bash',
  startedAt: NOW,
  exitCode: null,
  integrated: true,
};

let theatre: Theatre;

beforeAll(async () => {
  theatre = await Theatre.open();
});
afterEach(() => theatre.clear());
afterAll(() => theatre.close());

it('fetches the screen again where output was lost, and shows all of it once', async () => {
  let made = '';
  let seq = 0;
  const night = nightScene(Date.now());
  const { page, stage } = await theatre.show(
    { ...night, sessions: [session], settings: { ...night.settings, terminalOpen: true } },
    {
      answers: {
        'terminal.attach': () => ({ screen: made, seq }),
        'terminal.resize': () => null,
      },
    },
  );
  const print = (text: string, told = true): void => {
    made += text;
    seq += 1;
    if (told) stage.hub.tell('terminal.output', { session: 's-1', seq, data: text });
  };
  const panel = page.getByRole('region', { name: say('terminalView.region') });
  await panel.getByRole('button', { name: say('terminalView.reader') }).click();
  const screen = panel.locator('.xterm-accessibility-tree');
  const attached = () => stage.made.filter(({ call }) => call === 'terminal.attach').length;
  await eventually(() => expect(attached()).toBe(1));
  print('one\r\n');
  await screen.getByText('one').waitFor();
  print('two\r\n', false);
  print('three\r\n');
  await screen.getByText('three').waitFor();
  expect(attached()).toBe(2);
  const lines = screen.getByText(/one|two|three/);
  await eventually(async () =>
    expect(await lines.allInnerTexts()).toEqual(['one', 'two', 'three']),
  );
});
