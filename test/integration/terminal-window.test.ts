import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sayIn } from '../../shared/messages/say.ts';
import type { Session } from '../../shared/terminal.ts';
import { accessFaults } from '../support/access/probes.ts';
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

it('has its place by its key before its code is there, and then the keys', async () => {
  shells = new StandInShells([sessionOf('s-1')]);
  shells.print('s-1', PROMPT);
  const come = Promise.withResolvers<void>();
  const { page, stage } = await theatre.show(
    { ...nightScene(Date.now()), sessions: [sessionOf('s-1')] },
    {
      answers: shells.answers(),
      prepare: async (opened) => {
        await opened.route('**/assets/TerminalPanel-*.js', async (route) => {
          await come.promise;
          await route.continue();
        });
      },
    },
  );
  shells.playOn(stage);
  const panel = page.getByRole('region', { name: say('terminalView.region'), exact: true });
  const waiting = panel.and(page.locator('[aria-busy="true"]'));
  await page.keyboard.press('Control+Backquote');
  await panel.getByText(say('frame.loading'), { exact: true }).waitFor();
  expect(stage.snapshot.settings.terminalOpen).toBe(true);
  const place = await waiting.boundingBox();
  expect(place?.height).toBe(stage.snapshot.settings.terminalHeight);
  expect(await accessFaults(page)).toEqual([]);
  // And away again, as if the panel were there.
  await page.keyboard.press('Control+Backquote');
  await panel.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Backquote');
  await waiting.waitFor();

  come.resolve();
  const input = panel.getByRole('textbox', { name: say('terminalView.input') });
  await eventually(async () =>
    expect(await input.evaluate((at) => at === document.activeElement)).toBe(true),
  );
  await page.keyboard.type('date');
  await eventually(() => expect(typed()).toBe('date'));
  expect(await panel.boundingBox()).toEqual(place);
});

const key = (panel: Awaited<ReturnType<typeof show>>['panel'], name: string) =>
  panel.getByRole('button', { name, exact: true });

/** Pastes as the operating system would. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await page.keyboard.press('Control+V');
}

const typed = (session = 's-1') => shells.typedInto(session);

it('fetches the screen again where output was lost, and says of all of it that it is drawn', async () => {
  const { stage, text } = await show();
  const attached = () => stage.made.filter(({ call }) => call === 'terminal.attach').length;
  await eventually(() => expect(attached()).toBe(1));
  shells.print('s-1', 'one\r\n');
  await text.getByText('one').waitFor();
  shells.losing = true;
  shells.print('s-1', 'two\r\n');
  await eventually(() => expect(shells.progress('s-1').made).toBe(3));
  shells.losing = false;
  shells.print('s-1', 'three\r\n');
  await text.getByText('three').waitFor();
  expect(attached()).toBe(2);
  const lines = text.getByText(/one|two|three/);
  await eventually(async () =>
    expect(await lines.allInnerTexts()).toEqual([expect.stringContaining('one'), 'two', 'three']),
  );
  await eventually(() => {
    const { made, drawn } = shells.progress('s-1');
    expect(drawn).toBe(made);
  });
});

describe('sessions', () => {
  it('open from a menu of shells and servers, stand side by side, and come back on a reload', async () => {
    const { page, panel, text, input, stage } = await show();
    await key(panel, say('terminalView.choose')).click();
    const items = page.getByRole('menuitem');
    await eventually(async () =>
      expect(await items.allInnerTexts()).toEqual(['bash', 'zsh', '포털 웹서버 1']),
    );
    await items.filter({ hasText: '포털' }).click();
    const tabs = panel.getByRole('tab');
    await eventually(async () => expect(await tabs.count()).toBe(2));
    await page.locator('.terminal-screen textarea:focus').waitFor();
    await page.keyboard.press('Control+Shift+Digit5');
    const panes = panel.getByRole('tabpanel').getByRole('group');
    await eventually(async () => expect(await panes.count()).toBe(2));
    await key(panel, say('terminalView.split')).click();
    await eventually(async () => expect(await panes.count()).toBe(3));
    expect(shells.opened).toEqual([
      { shell: null, target: 'portal-web1', beside: null },
      { shell: null, target: 'portal-web1', beside: 's-2' },
      { shell: null, target: 'portal-web1', beside: 's-3' },
    ]);
    await eventually(async () =>
      expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toMatch(/portal-web1$/),
    );
    const active = () =>
      panes.evaluateAll((all) => all.map((one) => one.getAttribute('aria-current')));
    expect(await active()).toEqual(['false', 'false', 'true']);
    await page.keyboard.press('Alt+ArrowLeft');
    await page.keyboard.type('x');
    await eventually(() => expect(typed('s-3')).toBe('x'));
    expect(await active()).toEqual(['false', 'true', 'false']);
    const widths = await panes.evaluateAll((all) => all.map((one) => Math.round(one.clientWidth)));
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1);
    expect(await violations(page, '.terminal-panel')).toEqual([]);

    // In the middle of its output: what follows comes to the page that is loaded anew.
    shells.print('s-3', `echo\r\n${'가나다 line\r\n'.repeat(60)}the`);
    await text.getByText('the').waitFor();
    await page.reload();
    await eventually(async () => expect(await active()).toEqual(['false', 'true', 'false']));
    shells.print('s-3', ' end');
    await text.getByText('the end').waitFor();
    await tabs.first().click();
    await eventually(async () => expect(await input.count()).toBe(1));
    shells.change('s-1', { programTitle: 'vim \u202enotes', cwd: '/srv' });
    await tabs.first().hover();
    await page.getByText('bash · vim ‹U+202E›notes · /srv').waitFor();
    expect(await page.title()).not.toMatch(/vim/);
    await key(panel, say('terminalView.closeSession', { title: 'bash' })).click();
    await eventually(async () => expect(await panes.count()).toBe(3));
    expect(stage.made.some(({ call }) => call === 'terminal.close')).toBe(true);
  });
});

describe('letters', () => {
  it('change their size by keys, all at once, and are laid out anew', async () => {
    const two = [sessionOf('s-1'), sessionOf('s-2', { title: 'zsh', group: 's-1' })];
    const { page, panel, stage, input } = await show(two);
    const sizes = () =>
      stage.made.flatMap(({ call, args }) =>
        call === 'terminal.resize' ? [args as { session: string; cols: number }] : [],
      );
    await input.first().focus();
    await eventually(() => expect(sizes().length).toBeGreaterThanOrEqual(2));
    const before = sizes().at(-1)?.cols ?? 0;
    for (let n = 0; n < 4; n += 1) await page.keyboard.press('Control+Equal');
    await eventually(() => {
      for (const { id } of two) {
        const cols = sizes().findLast(({ session }) => session === id)?.cols ?? before;
        expect(cols).toBeLessThan(before);
      }
    });
    expect(stage.snapshot.settings.terminalFontSize).toBeGreaterThan(14);
    await page.keyboard.press('Control+Digit0');
    await eventually(() => expect(stage.snapshot.settings.terminalFontSize).toBe(13));
    await key(panel, say('terminalView.fontSize', { size: 13 })).click();
    await page.getByRole('menuitem', { name: say('terminalView.smaller') }).click();
    await eventually(() => expect(stage.snapshot.settings.terminalFontSize).toBe(12));
    expect(typed()).toBe('');
  });

  it('of Hangul are put together before the shell gets them', async () => {
    const { page, input } = await show();
    await input.focus();
    const keyboard = await page.context().newCDPSession(page);
    const compose = async (parts: string[]): Promise<void> => {
      for (const text of parts) {
        const { length: end } = text;
        const part = { text, selectionStart: end, selectionEnd: end };
        await keyboard.send('Input.imeSetComposition', part);
      }
    };
    await compose(['ㅎ', '하', '한']);
    expect(typed()).toBe('');
    await keyboard.send('Input.insertText', { text: '한' });
    await eventually(() => expect(typed()).toBe('한'));
    await compose(['ㄱ', '그', '글']);
    await keyboard.send('Input.insertText', { text: '글' });
    await eventually(() => expect(typed()).toBe('한글'));
  });
});

describe('commands', () => {
  const LINES = Array.from({ length: 40 }, (_, n) => `hop ${n}`).join('\r\n');

  it('are jumped to, copied and run again', async () => {
    const { page, panel, text, input } = await show();
    const failed = ran('curl -f https://portal', 'curl: (22) 503\r\n', 22);
    shells.print('s-1', ran('tracepath portal', `${LINES}\r\n`, 0) + failed);
    await text.getByText('curl: (22)').waitFor();
    await input.focus();
    await page.keyboard.press('Control+ArrowUp');
    const bar = panel.getByRole('region', { name: say('terminalView.commands') });
    const said = bar.getByRole('status').first();
    await eventually(async () =>
      expect(await said.textContent()).toMatch(/명령 2\/2.*종료 22.*curl -f https:\/\/portal/s),
    );
    await key(bar, say('terminalView.copyOutput')).click();
    await bar.getByText(say('terminalView.copiedOutput', { lines: 1 })).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('curl: (22) 503');
    await input.focus();
    await page.keyboard.press('Control+ArrowUp');
    await eventually(async () =>
      expect(await said.textContent()).toMatch(/1\/2.*종료 0.*tracepath/s),
    );
    // It is led to: its prompt is on the screen again, with the sign of its end beside it.
    await text.getByText('tracepath portal').waitFor();
    await panel.locator('.xterm .terminal-sign[data-ended="good"]:visible').waitFor();
    expect(await violations(page, '.terminal-panel')).toEqual([]);
    // The shell takes Tab; the bar is reached by a key of its own.
    await input.focus();
    await page.keyboard.press('Shift+F6');
    await key(bar, say('terminalView.previousCommand')).and(page.locator(':focus')).waitFor();
    await key(bar, say('terminalView.repeat')).click();
    await bar.getByText(say('terminalView.entered')).waitFor();
    await eventually(() => expect(typed()).toBe('tracepath portal\r'));
    shells.print('s-1', 'tracepath portal');
    await text.getByText('duty$ tracepath portal').last().waitFor();
    // Something stands at the prompt already: it is only put there.
    await key(bar, say('terminalView.repeat')).click();
    await bar.getByText(say('terminalView.put')).waitFor();
    await eventually(() => expect(typed()).toBe('tracepath portal\rtracepath portal'));
    await page.keyboard.press('Control+ArrowDown');
    await page.keyboard.press('Control+ArrowDown');
    await bar.waitFor({ state: 'detached' });

    await page.reload();
    await text.getByText('duty$').last().waitFor();
    await key(panel, say('terminalView.commands')).click();
    await eventually(async () => expect(await said.textContent()).toMatch(/2\/2.*종료 22/s));
    await key(bar, say('terminalView.previousCommand')).click();
    await key(bar, say('terminalView.copyOutput')).click();
    await bar.getByText(say('terminalView.copiedOutput', { lines: 40 })).waitFor();
    await page.keyboard.press('Escape');
    await bar.waitFor({ state: 'detached' });
    await input.and(page.locator(':focus')).waitFor();
  });
});

describe('what comes from outside', () => {
  const linkTo = (address: string, words: string): string =>
    `\x1b]8;;${address}\x1b\\${words}\x1b]8;;\x1b\\`;

  it('is no way to open anything: addresses are shown for what they are first', async () => {
    const { page, panel, text } = await show();
    shells.print(
      's-1',
      `\r\nsee https://www.gov.kr/notice\r\n${linkTo('https://www.gov.kr@p\u0430ypal.com/x', 'portal one')}\r\n${linkTo('file:///etc/shadow', 'portal two')}\r\n`,
    );
    await text.getByText('portal two').waitFor();
    const line = panel.getByRole('region', { name: say('terminalView.link') });
    const choose = async (row: number): Promise<void> => {
      const screen = await panel.locator('.xterm-screen').boundingBox();
      if (!screen) throw new Error('no screen');
      const rows = await text.locator('[role="listitem"]').count();
      const at = { x: screen.x + 60, y: screen.y + (row + 0.5) * (screen.height / rows) };
      await page.mouse.move(at.x, at.y - 40);
      await page.mouse.move(at.x, at.y, { steps: 3 });
      await page.locator('.xterm-cursor-pointer').first().waitFor();
      await page.mouse.click(at.x, at.y);
    };
    await choose(1);
    await line.getByText('www.gov.kr', { exact: true }).waitFor();
    expect(shells.links).toEqual([]);
    await key(line, say('terminalView.open')).click();
    await line.waitFor({ state: 'detached' });
    expect(shells.links).toEqual(['https://www.gov.kr/notice']);
    await choose(2);
    await line.getByText('xn--pypal-4ve.com', { exact: true }).waitFor();
    await line.getByText(say('terminalView.linkUser')).waitFor();
    await line.getByText(say('terminalView.linkMixed', { name: 'p\u0430ypal.com' })).waitFor();
    expect(await key(line, say('terminalView.open')).count()).toBe(0);
    expect(await violations(page, '.terminal-panel')).toEqual([]);
    await key(line, say('terminalView.copy')).click();
    await line.getByText(say('terminalView.copied')).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'https://www.gov.kr@xn--pypal-4ve.com/x',
    );
    await choose(3);
    await line.getByText('file:///etc/shadow').waitFor();
    await line.getByText(say('terminalView.linkScheme')).waitFor();
    expect(await key(line, say('terminalView.open')).count()).toBe(0);
    await key(line, say('terminalView.closeLink')).click();
    await line.waitFor({ state: 'detached' });
    expect(shells.links).toHaveLength(1);
  });

  it('answers nothing, sets no title and no clipboard, and cannot look like the shell', async () => {
    const { page, panel, text } = await show();
    await page.evaluate(() => navigator.clipboard.writeText('mine'));
    const title = await page.title();
    const csi = 'c >c =c 5n 6n ?6n ?1$p 18t 21t >q ?u'.split(' ').map((ask) => `\x1b[${ask}`);
    const osc = ['4;1;?', '10;?', '11;?', '12;?', '52;c;?', '52;c;cm0gLXJmIC8='];
    const others = ['\x05', '\x1bP$qm\x1b\\', '\x1bP+q544e\x1b\\'];
    shells.print('s-1', [...csi, ...osc.map((ask) => `\x1b]${ask}\x07`), ...others].join(''));
    // No question, but worked off it would stop the page for minutes.
    shells.print('s-1', '\x1b[2147483647S');
    shells.print('s-1', '\x1b]0;evil\x07\x1b]2;evil\x1b\\\x1b]633;C;guess\x07\x1b]133;C\x07asked');
    await text.getByText('asked').waitFor();
    await eventually(() => {
      const { made, drawn } = shells.progress('s-1');
      expect(drawn).toBe(made);
    });
    expect(typed()).toBe('');
    // The console answered, once.
    expect(shells.replies.filter((answer) => answer.endsWith('R')).length).toBe(2);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('mine');
    expect(await page.title()).toBe(title);
    await key(panel, say('terminalView.commands')).click();
    await panel.getByText(say('terminalView.noCommands')).waitFor();
  });

  it('is looked at before it is pasted, unless it is one clean line', async () => {
    const { page, panel, text, input } = await show([sessionOf('s-1')], '\x1b[?2004h');
    const sheet = panel.getByRole('region', {
      name: say('terminalView.pasteTitle', { title: 'bash' }),
    });
    await input.focus();
    await paste(page, '행정망 점검');
    await eventually(() => expect(typed()).toBe('\x1b[200~행정망 점검\x1b[201~'));
    shells.forgetTyped();
    await paste(page, 'echo 1\nrm -rf \u202e/x\u001b[201~\n');
    await sheet.getByText(say('terminalView.pasteLines', { lines: 2 })).waitFor();
    await sheet.getByText(say('terminalView.pasteLeftOut', { count: 1 })).waitFor();
    expect(await sheet.locator('pre').textContent()).toBe('echo 1\nrm -rf ‹U+202E›/x‹ESC›[201~\n');
    expect(await violations(page, '.terminal-panel')).toEqual([]);
    // Enter by habit leaves everything as it was; so does Escape.
    await page.keyboard.press('Enter');
    await sheet.waitFor({ state: 'detached' });
    await input.and(page.locator(':focus')).waitFor();
    await paste(page, 'a\nb');
    await sheet.waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    expect(typed()).toBe('');
    await paste(page, 'echo 1\n\u0007echo 2');
    await sheet.waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await eventually(() => expect(typed()).toBe('\x1b[200~echo 1\recho 2\x1b[201~'));
    // Where a program takes lines as they come, that is said.
    shells.print('s-1', '\x1b[?2004lpassword: ');
    await text.getByText('password:').waitFor();
    await paste(page, 'a\nb');
    await sheet.getByText(say('terminalView.pasteRuns')).waitFor();
  });
});
