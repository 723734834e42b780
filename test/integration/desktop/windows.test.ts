import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { verify } from '../../../electron/cli/verify.ts';
import type { Display } from '../../../electron/hosts/desktop/windowState.ts';
import { buildProgram, needsBuild } from '../../../electron/launch/build.ts';
import { openDatabase } from '../../../electron/storage/open.ts';
import { sayIn } from '../../../shared/messages/say.ts';
import { smallBundle } from '../../support/bundle.ts';
import { launchDesktopStandIn, type StandIn } from '../../support/electron/launch.ts';
import { HELD, type Seen } from '../../support/electron/remote.ts';
import { DISPLAYS } from '../../support/electron/screen.ts';
import { HANG_MS } from '../../support/electron/window.ts';
import { eventually } from '../../support/eventually.ts';
import { provideBrowser } from '../../support/tools.ts';

/** The life of the windows of the built program, on the stand-in for Electron. */

// Each starts a program and a browser, some of them several pages one after the other.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const say = sayIn('en');
const ID = '6f1b2c1e-8a3d-4e5f-9a7b-0c1d2e3f4a5b';
const MAIN = 1;

let folder: string;
const open: StandIn[] = [];

beforeAll(async () => {
  if (needsBuild(resolve('.'))) await buildProgram(resolve('.'));
  folder = mkdtempSync(join(tmpdir(), 'watchroom-windows-'));
});
afterEach(async () => {
  for (const desktop of open.splice(0)) await desktop.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A data folder of its own, in English, and the options that lead there. */
function dataFolder(name: string, settings: object = {}): { args: string[]; path: string } {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'settings.json'), JSON.stringify({ language: 'en', ...settings }));
  return { args: ['--data', path, '--drill=november-2023'], path };
}

/** Starts the program, and waits for its window alone. */
async function begin(args: string[], env: Record<string, string> = {}): Promise<StandIn> {
  const desktop = await launchDesktopStandIn({
    args,
    executablePath: provideBrowser(() => {}),
    env: { LC_ALL: 'en_US.UTF-8', ...env },
  });
  open.push(desktop);
  return desktop;
}

async function launch(args: string[], env: Record<string, string> = {}): Promise<StandIn> {
  const desktop = await begin(args, env);
  await board(desktop.page);
  return desktop;
}

/** Starts the program, and waits until it asks for a part's code, which it does not get. */
async function hold(
  part: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<StandIn> {
  const script = pathToFileURL(resolve('test/support/electron/hold.ts')).href;
  const desktop = await begin(args, { ...env, [HELD]: part, NODE_OPTIONS: `--import=${script}` });
  await eventually(() => expect(desktop.seen.map(({ seen }) => seen)).toContain('held'));
  return desktop;
}

const board = (page: Page): Promise<void> =>
  page.getByRole('heading', { level: 1, name: say('frame.board') }).waitFor();
const hashOf = (page: Page): string => new URL(page.url()).hash;

type SeenWindow = Extract<Seen, { seen: 'window' }>;
const lastOf = (desktop: StandIn, id: number): SeenWindow | undefined =>
  desktop.seen.filter((one) => one.seen === 'window').findLast((one) => one.id === id);

describe('a start', () => {
  it('shows the board of last time before the program’s own code is read', async () => {
    const { path } = dataFolder('again');
    const catalogue = join(path, 'catalogue.yaml');
    // Nobody listens on the port.
    const check = { id: 'page', type: 'tcp', host: '127.0.0.1', port: 9 };
    const service = { id: 'portal', name: { ko: '정부24', en: 'Government24' }, owner: 'mois' };
    writeFileSync(catalogue, JSON.stringify({ services: [{ ...service, checks: [check] }] }));
    const args = ['--data', path, `--catalogue=${catalogue}`];
    const before = await launch(args);
    await before.page.getByRole('link', { name: service.name.en, exact: true }).waitFor();
    await before.close();

    const { act, page, process, seen } = await hold('program', args);
    await page.getByText(service.name.en, { exact: true }).waitFor();
    await page.getByText(say('board.needs'), { exact: true }).waitFor();
    expect(await page.getByRole('main').count()).toBe(1);
    // It is not only drawn: the window is on the screen.
    expect(seen.find((one) => one.seen === 'window' && one.visible)).toBeDefined();
    const ended = once(process, 'exit');
    act({ act: 'closeWindow', window: MAIN });
    expect(await ended).toEqual([0, null]);
  });
});

describe('a second start', () => {
  it('brings the window forward and takes over what it was to open', async () => {
    const { args, path } = dataFolder('second');
    const desktop = await launch(args);
    const { act, page } = desktop;

    act({ act: 'minimise', window: MAIN });
    await eventually(() => expect(lastOf(desktop, MAIN)?.minimised).toBe(true));
    expect(await desktop.startAgain(['--data', path])).toBe(0);
    await eventually(() =>
      expect(lastOf(desktop, MAIN)).toMatchObject({ minimised: false, focused: true }),
    );
    expect(hashOf(page)).toBe('#/board');

    expect(await desktop.startAgain(['--data', path, `watchroom://incident/${ID}`])).toBe(0);
    await eventually(() => expect(hashOf(page)).toBe(`#/incidents/${ID}`));
    // Hostile ones only bring the window forward.
    await desktop.startAgain(['--data', path, 'watchroom://incident/../settings']);
    expect(hashOf(page)).toBe(`#/incidents/${ID}`);

    const bundle = join(folder, '제출 100%.watchroom');
    writeFileSync(bundle, await smallBundle());
    await desktop.startAgain(['--data', path, bundle]);
    await page.getByText(say('bundleView.whole'), { exact: true }).waitFor();
    await page.getByText(/all \d+ files are as the manifest lists them/).waitFor();

    const altered = Buffer.from(await smallBundle());
    altered.writeUInt8((altered[altered.length >> 1] ?? 0) ^ 1, altered.length >> 1);
    writeFileSync(bundle, altered);
    await page.getByRole('button', { name: say('bundleView.again') }).click();
    const refused = page.getByText(say('bundleView.altered')).or(page.getByRole('alert'));
    await refused.first().waitFor();

    // As macOS tells it.
    act({ act: 'openUrl', url: 'watchroom://board' });
    await board(page);
    act({ act: 'openFile', path: '/etc/passwd' });
    act({ act: 'openUrl', url: 'javascript:alert(1)' });
    act({ act: 'openFile', path: bundle });
    await page.getByRole('heading', { level: 1, name: say('bundleView.title') }).waitFor();
    // The last wish counts, though the window is still there when it is said.
    const there = hashOf(page);
    const loads = (over: boolean): number =>
      desktop.seen.filter((one) => one.seen === 'load' && one.over === over).length;
    await eventually(() => expect(loads(true)).toBe(loads(false)));
    const before = loads(true);
    act({ act: 'openUrl', url: 'watchroom://board' });
    act({ act: 'openFile', path: bundle });
    // The first way may have ended before it led anywhere, or not.
    await eventually(() => expect(loads(true)).toBe(before + 2));
    await eventually(() => expect(hashOf(page)).toBe(there));
  });
});

describe('a page that fails', () => {
  async function crash(page: Page): Promise<void> {
    const devtools = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    // It never answers.
    devtools.send('Page.crash').catch(() => {});
    await crashed;
  }

  /** Follows the window from page to page: one that crashed cannot be driven any more. */
  function follow(desktop: StandIn) {
    let { page } = desktop;
    return {
      page: () => page,
      async next(fail: (page: Page) => Promise<void>): Promise<void> {
        const opened = desktop.context.waitForEvent('page');
        await fail(page);
        page = await opened;
      },
    };
  }

  it('comes back at its view, with its sessions', async () => {
    const desktop = await launch(dataFolder('crash').args);
    const { next, page } = follow(desktop);
    await page()
      .getByRole('link', { name: say('frame.runbooks') })
      .click();
    const heading = { level: 1, name: say('frame.runbooks') } as const;
    await page().getByRole('heading', heading).waitFor();
    await page().keyboard.press('Control+Backquote');
    await page()
      .getByRole('textbox', { name: say('terminalView.input') })
      .focus();
    await page().keyboard.type('echo "before-$((40 + 2))"; sleep 600\n');
    const printed = async () => {
      await page()
        .getByRole('button', { name: say('terminalView.reader') })
        .click();
      const panel = { name: say('terminalView.region'), exact: true };
      await page().getByRole('region', panel).getByText('before-42').first().waitFor();
    };
    await printed();
    await next(crash);
    await page().getByRole('heading', heading).waitFor();
    await printed();
  });

  it('comes back from a hang, and three times a minute, until a person is asked', async () => {
    const desktop = await launch(dataFolder('hang').args, { [HANG_MS]: '8000' });
    const { next, page } = follow(desktop);
    // It hangs: nothing answers until its process is ended.
    await next(async (hung) => {
      const spin = hung.evaluate(() => {
        for (;;);
      });
      spin.catch(() => {});
    });
    await board(page());
    for (let i = 0; i < 2; i += 1) {
      await next(crash);
      await board(page());
    }
    await crash(page());
    const asked = await eventually(() => {
      const dialog = desktop.seen.find((one) => one.seen === 'dialog');
      expect(dialog?.message).toBe(say('desktop.crash.title'));
      return dialog;
    });
    expect(asked?.buttons).toEqual([say('desktop.crash.again'), say('desktop.menu.quit')]);
    await next(async () => desktop.act({ act: 'answerDialog', response: 0 }));
    await board(page());
  });
});

describe('closing the window', () => {
  /** A session bus that says whether it has a tray. */
  function bus(name: string, answer: string): Record<string, string> {
    const bin = join(folder, name);
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, 'gdbus'), `#!/bin/sh\necho '${answer}'\n`);
    chmodSync(join(bin, 'gdbus'), 0o755);
    return { PATH: `${bin}${delimiter}${process.env.PATH}` };
  }

  it('leaves the console watching in the tray, which brings it back', async () => {
    const { args } = dataFolder('tray');
    const desktop = await launch(args, bus('with-tray', '(true,)'));
    await eventually(() => expect(desktop.seen.some(({ seen }) => seen === 'tray')).toBe(true));
    desktop.act({ act: 'closeWindow', window: MAIN });
    await eventually(() => expect(lastOf(desktop, MAIN)?.visible).toBe(false));
    expect(desktop.process.exitCode).toBeNull();
    await desktop.page
      .getByText('정부24', { exact: true })
      .or(desktop.page.locator('h1'))
      .first()
      .waitFor();
    desktop.act({ act: 'clickTray' });
    await eventually(() =>
      expect(lastOf(desktop, MAIN)).toMatchObject({ visible: true, focused: true }),
    );
    // Changed while it runs, it holds at once.
    const { page } = desktop;
    await page.evaluate(() => {
      const call = { t: 'q', i: 'x', m: 'call', a: ['settings.change', { closeToTray: false }] };
      window.watchroom?.post(JSON.stringify(call));
    });
    const ended = once(desktop.process, 'exit');
    await eventually(() => {
      desktop.act({ act: 'closeWindow', window: MAIN });
      expect(desktop.seen.some(({ seen }) => seen === 'windowClosed')).toBe(true);
    });
    expect(await ended).toEqual([0, null]);
  });

  it('ends the program where there is no tray', async () => {
    const { args } = dataFolder('no-tray');
    const desktop = await launch([...args, '--hidden'], bus('without-tray', '(false,)'));
    // Started hidden it would be lost as well.
    await eventually(() => expect(lastOf(desktop, MAIN)?.visible).toBe(true));
    const ended = once(desktop.process, 'exit');
    desktop.act({ act: 'closeWindow', window: MAIN });
    expect(await ended).toEqual([0, null]);
  });

  it('before the program’s own code is read ends it, and nothing was begun', async () => {
    const { args, path } = dataFolder('at-once');
    const desktop = await hold('program', args);
    const ended = once(desktop.process, 'exit');
    desktop.act({ act: 'closeWindow', window: MAIN });
    expect(await ended).toEqual([0, null]);
    expect(readdirSync(path).toSorted()).toEqual(['settings.json', 'window']);
  });

  it('before the console is open ends the program by itself, and leaves its data whole', async () => {
    const { args, path } = dataFolder('early');
    const desktop = await hold('console', args, bus('early-tray', '(true,)'));
    let said = '';
    desktop.process.stderr?.on('data', (text: string) => {
      said += text;
    });
    const ended = once(desktop.process, 'exit');
    desktop.act({ act: 'closeWindow', window: MAIN });
    expect(await ended).toEqual([0, null]);
    // Nothing else had begun, and nothing went wrong.
    expect(desktop.seen.map(({ seen }) => seen)).not.toContain('tray');
    expect(desktop.seen.filter(({ seen }) => seen === 'windowClosed')).toHaveLength(1);
    expect(said).toBe('');
    expect(desktop.context.pages().filter((page) => page.url() !== 'about:blank')).toEqual([]);
    const running = execFileSync('ps', ['-A', '-o', 'args'], { encoding: 'utf8' });
    expect(running.split('\n').filter((command) => command.includes(path))).toEqual([]);
    // All of it is in the database's own file, which can be taken again and is as it was written.
    const files = readdirSync(path, { recursive: true, encoding: 'utf8' });
    const database = files.find((file) => file.endsWith('watchroom.db'));
    expect(files.filter((file) => /-(wal|shm)$|\.tmp$/.test(file))).toEqual([]);
    openDatabase(join(path, database ?? ''), Date.now).database.close();
    expect(verify({ path, head: null, json: false, language: 'en' }).code).toBe(0);
  });
});

describe('a wallboard on a display of its own', () => {
  const DESK: Display = {
    id: 1,
    label: 'Desk',
    bounds: { x: 0, y: 0, width: 1920, height: 1080 },
    workArea: { x: 0, y: 0, width: 1920, height: 1040 },
  };
  const WALL: Display = {
    id: 2,
    label: 'Wall',
    bounds: { x: 1920, y: 0, width: 3840, height: 2160 },
    workArea: { x: 1920, y: 0, width: 3840, height: 2160 },
  };

  const ENV = { [DISPLAYS]: JSON.stringify([DESK, WALL]) };
  const awakeIn = ({ seen }: StandIn) =>
    seen.filter((one) => one.seen === 'displaysAwake').at(-1)?.awake;
  const remembered = (path: string) => JSON.parse(readFileSync(join(path, 'window.json'), 'utf8'));

  it('is chosen, only looked at, and follows its display', async () => {
    const { args, path } = dataFolder('wall');
    const desktop = await launch(args, ENV);
    const awake = () => awakeIn(desktop);
    const wallOf = async (does: () => unknown): Promise<Page> => {
      const opened = desktop.context.waitForEvent('page');
      await does();
      const wall = await opened;
      await wall.getByRole('heading', { level: 1, name: say('board.wall') }).waitFor();
      return wall;
    };
    await desktop.page.keyboard.press('w');
    await desktop.page.getByRole('heading', { level: 1, name: say('wall.choose') }).waitFor();
    await desktop.page.getByText(say('wall.own')).waitFor();
    const put = say('wall.put', { name: say('wall.display', { number: 2 }) });
    const wall = await wallOf(() => desktop.page.getByRole('button', { name: put }).click());
    await desktop.page.getByText(say('wall.shown')).waitFor();
    expect(awake()).toBe(true);
    await eventually(() =>
      expect(lastOf(desktop, 2)).toMatchObject({
        visible: true,
        fullScreen: true,
        focused: false,
        bounds: WALL.bounds,
      }),
    );

    // Nothing to press, no palette, and nothing it asks for is done.
    expect(await wall.getByRole('button').count()).toBe(0);
    await wall.keyboard.press('Control+k');
    await wall.keyboard.press('?');
    expect(await wall.getByRole('dialog').count()).toBe(0);
    const answers = await wall.evaluate(async () => {
      const heard: string[] = [];
      window.watchroom?.receive((text) => heard.push(text));
      const ask = (i: string, name: string, args: object) =>
        window.watchroom?.post(JSON.stringify({ t: 'q', i, m: 'call', a: [name, args] }));
      ask('a', 'settings.change', { theme: 'dark' });
      ask('b', 'operators.lock', {});
      ask('c', 'terminal.attach', { session: 'x' });
      ask('d', 'wallboard.show', { display: 1, shown: true });
      while (
        !['a', 'b', 'c', 'd'].every((i) => heard.some((text) => text.includes(`"i":"${i}"`)))
      ) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return heard.filter((text) => /"i":"[abcd]"/.test(text));
    });
    expect(answers).toHaveLength(4);
    for (const answer of answers) expect(answer).toContain('problem.notAllowed');

    // Its display goes, and comes back.
    const gone = wall.waitForEvent('close');
    desktop.act({ act: 'displays', displays: [DESK] });
    await gone;
    await eventually(() => expect(awake()).toBe(false));
    await wallOf(() => desktop.act({ act: 'displays', displays: [DESK, WALL] }));

    // The program's end is no reason to forget it.
    const bounds = { x: 300, y: 120, width: 1100, height: 700 };
    desktop.act({ act: 'moveWindow', window: MAIN, bounds });
    await open.pop()?.close();
    expect(remembered(path)).toMatchObject({ main: { bounds, display: 1 }, walls: [{ id: 2 }] });
  });

  it('is there again after a restart, until somebody takes it down', async () => {
    const { args, path } = dataFolder('wall-again');
    const bounds = { x: 300, y: 120, width: 1100, height: 700 };
    const main = { bounds, maximised: true, fullScreen: false, display: 1 };
    // The system numbers its displays anew, and knows them by name.
    const walls = [{ id: 77, label: WALL.label, bounds: WALL.bounds }];
    writeFileSync(join(path, 'window.json'), JSON.stringify({ main, walls }));
    const desktop = await launch(args, ENV);
    expect(lastOf(desktop, MAIN)).toMatchObject({ bounds, maximised: true });
    const shown = await eventually(() => {
      const wall = desktop.context.pages().find((page) => page.url().endsWith('#/wall/screen'));
      expect(wall).toBeDefined();
      return wall;
    });
    await shown?.getByRole('heading', { level: 1, name: say('board.wall') }).waitFor();
    expect(awakeIn(desktop)).toBe(true);

    const closed = shown?.waitForEvent('close');
    // The page may be gone before the key is up again.
    await shown?.keyboard.press('Escape').catch(() => {});
    await closed;
    await eventually(() => expect(awakeIn(desktop)).toBe(false));
    expect(remembered(path).walls).toEqual([]);
  });
});
