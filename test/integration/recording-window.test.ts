import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createRecordings, type Recordings } from '../../electron/recordings/recordings.ts';
import { createTerminal } from '../../electron/terminal/terminal.ts';
import type { Api } from '../../shared/contract.ts';
import { sayIn } from '../../shared/messages/say.ts';
import type { Recording } from '../../shared/recording.ts';
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
  await terminal.run(id, hostile);
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
    { ...night, settings: { ...night.settings, theme, terminalOpen: false } },
    {
      answers: answers(),
      prepare: (fresh) =>
        // The file dialog cannot be answered; without it the window downloads.
        fresh.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker')),
    },
  );
  await page.getByRole('link', { name: say('recordingView.title') }).click();
  return { page, stage };
}

async function play(page: Page): Promise<void> {
  await page.getByRole('link', { name: recording.title }).click();
  await page.getByRole('slider').waitFor();
}

const screenOf = (page: Page) => page.locator('.cast-place .xterm-accessibility-tree');
const positionOf = async (page: Page): Promise<number> =>
  Number(await page.getByRole('slider').inputValue());
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

it('lists recordings and plays one: markers, search, scrub, speed, idle time, saving', async () => {
  const { page } = await show();
  const row = page.getByRole('row').filter({ hasText: recording.title });
  await row.getByText(`2 · ${MARKERS.join(', ')}`).waitFor();
  await play(page);
  await page.screenshot({ path: '/tmp/rec-work/a.png' });
  expect(await positionOf(page)).toBe(0);

  // To a marker, and from there to what it printed.
  await page.getByRole('button', { name: new RegExp(`${MARKERS[1]}$`) }).click();
  const second = recording.markers[1]?.atMs ?? Number.NaN;
  await eventually(async () => expect(await positionOf(page)).toBe(second));
  await screenOf(page).getByText('seq 1 400').waitFor();
  expect(await screenOf(page).getByText('이름 서버 정상').count()).toBe(1);
  expect(await screenOf(page).getByText('400', { exact: true }).count()).toBe(0);
  await page.screenshot({ path: '/tmp/rec-work/b.png' });
});
