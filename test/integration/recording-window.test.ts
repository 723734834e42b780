import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createRecordings, type Recordings } from '../../electron/recordings/recordings.ts';
import { createTerminal } from '../../electron/terminal/terminal.ts';
import type { Api } from '../../shared/contract.ts';
import { sayIn } from '../../shared/messages/say.ts';
import type { Recording, RecordingPart } from '../../shared/recording.ts';
import { eventually } from '../support/eventually.ts';
import { nightScene } from '../support/page/scene.ts';
import { Theatre, violations } from '../support/page/theatre.ts';

/** A real bash, recorded by the real parts, played in a real browser. */

const say = sayIn('ko');
const MINUTE = 60_000;
const MARKERS = ['DNS 확인', '긴 출력'] as const;

let theatre: Theatre;
let folder: string;
let recordings: Recordings;
let recording: Recording;

/**
 * Runs three commands, each after a minute in which nothing happened: to the recordings' clock, for
 * nobody waits that long.
 */
async function recordBash(): Promise<Recording> {
  let idle = 0;
  const notices: string[] = [];
  recordings = createRecordings({
    folder: join(folder, 'recordings'),
    clock: () => Date.now() + idle,
    keepsInput: () => false,
    completed: () => {},
    notice: ({ key }) => notices.push(key),
    free: () => Number.POSITIVE_INFINITY,
  });
  const terminal = createTerminal({
    clock: Date.now,
    environment: { HOME: folder, PATH: process.env.PATH, SHELL: '/bin/bash', LANG: 'C.UTF-8' },
    shellFolder: resolve('assets/shell'),
    targets: () => [],
    record: (session) => recordings.begin(session),
    emit: { sessions: () => {}, output: () => {} },
  });
  const { id, recording: begun } = terminal.open({
    cols: 72,
    rows: 18,
    shell: 'bash',
    target: null,
    beside: null,
  });
  if (begun === null) throw new Error(`not recorded: ${notices}`);
  await terminal.run(id, "printf '이름 서버 \\033[32m정상\\033[0m\\n'", { marker: MARKERS[0] });
  idle += MINUTE;
  await terminal.run(id, 'seq 1 400', { marker: MARKERS[1] });
  idle += MINUTE;
  // What would reach beyond the picture: a link, the clipboard, a title, the mouse, questions.
  const hostile =
    "printf '\\033]8;;http://evil.example/\\033\\\\press me\\033]8;;\\033\\\\ \\033]52;c;ZXZpbA==\\007\\033]0;evil\\007\\033[?1000h\\033[c\\033[6n\\n'";
  // The console answers the questions as any terminal does; the command takes the answers.
  await terminal.run(id, `${hostile}; IFS= read -rsd R -t 5 answers`);
  await terminal.run(id, 'echo the-end');
  await terminal.dispose();
  await recordings.close();
  expect(notices).toEqual([]);
  return recordings.get(begun);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-recording-window-'));
  [theatre, recording] = await Promise.all([Theatre.open(), recordBash()]);
});
afterEach(() => theatre.clear());
afterAll(async () => {
  await theatre.close();
  rmSync(folder, { recursive: true, force: true });
});

const answers = (): Partial<Api> => ({
  'recordings.list': (which) => recordings.list(which),
  'recordings.get': ({ recording: id }) => recordings.get(id),
  'recordings.read': ({ recording: id, part, offset }) => recordings.read(id, part, offset),
  'recordings.save': async ({ recording: id, part }) => {
    const { name, mime, bytes } = await recordings.file(id, part);
    return { kind: 'bytes', name, mime, base64: Buffer.from(bytes).toString('base64') };
  },
});

async function show(theme: 'light' | 'dark' = 'light') {
  const night = nightScene(Date.now());
  const { page, stage } = await theatre.show(
    { ...night, settings: { ...night.settings, theme } },
    {
      answers: answers(),
      prepare: async (fresh) => {
        // The file dialog cannot be answered; without it the window downloads.
        await fresh.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
      },
    },
  );
  await page.getByRole('link', { name: say('recordingView.title') }).click();
  return { page, stage };
}

const screenOf = (page: Page) => page.locator('.cast-place .xterm-accessibility-tree');
const slider = (page: Page) => page.getByRole('slider', { name: say('recordingView.position') });
const positionOf = async (page: Page): Promise<number> => Number(await slider(page).inputValue());
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const textOf = (part: RecordingPart | undefined): string =>
  readFileSync(join(folder, 'recordings', part?.file ?? ''), 'utf8');

it('plays what a session showed: markers, keys, search, speed, idle time, saving', async () => {
  const { page, stage } = await show();
  const row = page.getByRole('row').filter({ hasText: recording.title });
  await row.getByText(`2 · ${MARKERS.join(', ')}`).waitFor();
  await row.getByRole('link').click();
  await slider(page).waitFor();
  expect(await positionOf(page)).toBe(0);

  // To a marker: before it, the screen is what the first command left.
  const second = recording.markers[1]?.atMs ?? Number.NaN;
  await page.getByRole('button', { name: new RegExp(`${MARKERS[1]}$`) }).click();
  await screenOf(page).getByText('이름 서버 정상').waitFor();
  expect(await positionOf(page)).toBe(second);
  expect(await screenOf(page).getByText('press me').count()).toBe(0);

  // By keys: to the end, back by an arrow, to the marker before, to the beginning.
  await slider(page).focus();
  await page.keyboard.press('End');
  await screenOf(page).getByText('the-end', { exact: true }).waitFor();
  expect(await positionOf(page)).toBe(recording.durationMs);
  await page.keyboard.press('ArrowLeft');
  expect(await positionOf(page)).toBe(recording.durationMs - 5000);
  // Not a link, and nothing was answered or taken over.
  await slider(page).press('End');
  const link = screenOf(page).getByText('press me', { exact: true });
  await link.click({ position: { x: 20, y: 10 }, force: true });
  expect(await page.locator('.cast-place .xterm-cursor-pointer').count()).toBe(0);
  expect(page.context().pages()).toHaveLength(1);
  // The mouse selects, though the program had asked for it.
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await link.dblclick({ position: { x: 20, y: 10 }, force: true });
  await page.keyboard.press('Control+C');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('press');
  expect(await page.title()).not.toContain('evil');
  await page.locator('.recording-head').click();
  await page.keyboard.press('[');
  await eventually(async () => expect(await positionOf(page)).toBe(second));

  // Searched in the text; what was found is gone to.
  await page.keyboard.press('/');
  await page.keyboard.type('399');
  await page.keyboard.press('Enter');
  await page.getByText(say('recordingView.hitOf', { total: 1, index: 1 })).waitFor();
  await screenOf(page).getByText('399', { exact: true }).waitFor();
  expect(await positionOf(page)).toBeGreaterThan(second);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('이름 서버');
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: say('recordingView.hits') }).waitFor();
  const hits = page.getByRole('list', { name: say('recordingView.hits') }).getByRole('button');
  expect(await hits.count()).toBeGreaterThanOrEqual(2);
  await hits.last().click();
  await screenOf(page).getByText('이름 서버 정상').waitFor();
  expect(await positionOf(page)).toBeLessThan(MINUTE);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('textbox', { name: say('recordingView.search') }).fill('없는 글');
  await page.keyboard.press('Enter');
  await page.getByText(say('recordingView.noHit')).waitFor();

  // At its own speed, a minute of nothing is over in two seconds: this waits for less than that.
  await slider(page).press('Home');
  await page.keyboard.press('Space');
  await button(page, say('recordingView.pause')).waitFor();
  await eventually(async () => expect(await positionOf(page)).toBeGreaterThanOrEqual(second));
  await button(page, say('recordingView.pause')).click();
  // Sixteen times as fast, but through all of it.
  await page.getByRole('switch', { name: say('recordingView.skipIdle') }).click();
  await page.getByRole('combobox', { name: say('recordingView.speed') }).selectOption('16');
  await slider(page).press('Home');
  await page.keyboard.press('Space');
  await eventually(async () => {
    const position = await positionOf(page);
    expect(position).toBeGreaterThan(5000);
    expect(position).toBeLessThan(second - 5000);
  });
  await slider(page).press('End');
  await button(page, say('recordingView.play')).waitFor();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, say('recordingView.saveFile', { number: 1 })).click(),
  ]);
  const saved = join(folder, 'saved.cast');
  await download.saveAs(saved);
  expect(download.suggestedFilename()).toBe(recording.parts[0]?.file);
  expect(readFileSync(saved, 'utf8')).toBe(textOf(recording.parts[0]));
  // Nothing that was shown made the page do anything but read.
  const made = new Set(stage.made.map(({ call }) => call));
  expect([...made].filter((call) => /terminal|link/.test(call))).toEqual([]);
});

it('goes to the moment an address names, tells of damage, and has nothing axe objects to at night', async () => {
  // The same with a broken line more, as its files alone tell it.
  const damaged = '20200101T000000000Z-damaged1';
  const [header = '', ...lines] = textOf(recording.parts[0]).split('\n');
  lines.splice(4, 0, lines[4]?.slice(0, 9) ?? '');
  writeFileSync(join(folder, 'recordings', `${damaged}.0001.cast`), [header, ...lines].join('\n'));
  const { page } = await show('dark');
  await page.getByRole('row').nth(2).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.evaluate((id) => {
    window.location.hash = `#/recordings/${id}?at=61000`;
  }, damaged);
  await page.getByText(say('recordingView.faults', { count: 1, line: 6 })).waitFor();
  expect(await positionOf(page)).toBe(61_000);
  // As a link of the window leads there: the router puts the moment before the hash.
  await page.evaluate((id) => {
    window.history.pushState(null, '', `?at=30000#/recordings/${id}`);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  }, damaged);
  await eventually(async () => expect(await positionOf(page)).toBe(30_000));
  await eventually(async () => expect(new URL(page.url()).search).toBe(''));
  await slider(page).press('End');
  await screenOf(page).getByText('the-end', { exact: true }).waitFor();
  expect(await violations(page)).toEqual([]);
});

it('goes forward, back and from file to file in a long one, to the very event', async () => {
  const EVENTS = 160;
  let now = Date.now();
  recordings = createRecordings({
    folder: join(folder, 'recordings'),
    clock: () => now,
    keepsInput: () => false,
    completed: () => {},
    notice: () => {},
    free: () => Number.POSITIVE_INFINITY,
    partBytes: 1_500_000,
  });
  let shown = '';
  const size = { cols: 60, rows: 12 };
  const recorder = recordings.begin({
    ...{ session: 's-1', title: '긴 세션', shell: 'bash', ...size },
    screen: async () => shown,
  });
  for (let event = 1; event <= EVENTS; event++) {
    now += 1000;
    shown = `event ${event}`;
    recorder?.output(`\r\n${`\x1b[3${event % 8}m${'.'.repeat(50)}\r\n`.repeat(300)}${shown}`);
  }
  await recordings.close();
  const { page } = await show();
  await page.getByRole('link', { name: '긴 세션' }).click();
  await slider(page).waitFor();
  expect((await recordings.get(recorder?.recording ?? '')).parts.length).toBe(3);
  for (const event of [60, 20, 75, 160, 110, 1, 159]) {
    await slider(page).fill(String(event * 1000 + 500 * Number(event < EVENTS)));
    await screenOf(page).getByText(`event ${event}`, { exact: true }).waitFor();
  }
});

it('opens in the player of asciinema', async () => {
  const { page: opener } = await show();
  const page = await opener.context().newPage();
  await page.setContent('<div id="player"></div>');
  const bundle = resolve('node_modules/asciinema-player/dist/bundle');
  await page.addStyleTag({ path: join(bundle, 'asciinema-player.css') });
  await page.addScriptTag({ path: join(bundle, 'asciinema-player.min.js') });
  const played = await page.evaluate(async (data) => {
    // Its bundle puts it there; its own types describe the module, not the global.
    const { AsciinemaPlayer } = window as unknown as {
      AsciinemaPlayer: typeof import('asciinema-player');
    };
    const place = document.getElementById('player');
    if (!place) throw new Error('no place');
    const player = AsciinemaPlayer.create({ data }, place, { preload: true });
    const marker = new Promise<string>((resolve) => {
      player.addEventListener('marker', ({ label }) => resolve(label));
    });
    await player.play();
    const label = await marker;
    await player.pause();
    await player.seek('100%');
    return { label, duration: player.getDuration() };
  }, textOf(recording.parts[0]));
  expect(played.label).toBe(MARKERS[0]);
  expect(played.duration).toBeCloseTo(recording.durationMs / 1000, 2);
  await page.locator('#player').getByText('the-end').first().waitFor();
});
