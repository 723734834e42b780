import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import headless from '@xterm/headless';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SessionRecorder } from '../../electron/sessionRecorder.ts';
import { HIGH_WATER } from '../../electron/terminal/flow.ts';
import { createTerminal, type Own, type Terminal } from '../../electron/terminal/terminal.ts';
import type { TerminalOutput } from '../../shared/terminal.ts';
import { eventually } from '../support/eventually.ts';

/** How much a real bash in a real pty may print, and what is seen of it on the way. */

const SIZE = { cols: 80, rows: 24 };
const shellFolder = join(import.meta.dirname, '../../assets/shell');

let home: string;
let terminal: Terminal;
/** Gets every piece that pages are told. */
let told: (piece: TerminalOutput) => void;
let recorded: { code: string; data: string }[];

/** Takes everything down. */
const recorder: SessionRecorder = {
  recording: 'r-1',
  output: (data) => recorded.push({ code: 'o', data }),
  input: (data) => recorded.push({ code: 'i', data }),
  resize: (cols, rows) => recorded.push({ code: 'r', data: `${cols}x${rows}` }),
  marker: (label) => {
    recorded.push({ code: 'm', data: label });
    return { recording: 'r-1', atMs: 0 };
  },
  end: (exitCode) => recorded.push({ code: 'x', data: String(exitCode) }),
};

function start(record: SessionRecorder | null): void {
  terminal = createTerminal({
    clock: Date.now,
    environment: { HOME: home, PATH: process.env.PATH, SHELL: '/bin/bash' },
    shellFolder,
    targets: () => [],
    record: () => record,
    emit: { sessions: () => {}, output: (piece) => told(piece) },
  });
}

function open(own?: Own): string {
  return terminal.open({ ...SIZE, shell: 'bash', target: null, beside: null }, own).id;
}

/** A page that draws what it is told and says so. */
function page(id: string) {
  const screen = new headless.Terminal({ ...SIZE, scrollback: 1000, allowProposedApi: true });
  let closed = false;
  let awaited: { text: string; seen: () => void } | null = null;
  const drawn = {
    chars: 0,
    /** Until this is drawn. */
    sees: (text: string) =>
      new Promise<void>((seen) => {
        awaited = { text, seen };
      }),
    close: () => {
      closed = true;
      screen.dispose();
    },
  };
  told = ({ data, seq }) =>
    screen.write(data, () => {
      drawn.chars += data.length;
      if (awaited && data.includes(awaited.text)) awaited.seen();
      if (!closed) terminal.drawn(id, seq);
    });
  return drawn;
}

/** Megabytes in use, without what nobody needs any more. */
function used(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'watchroom-flow-'));
  writeFileSync(join(home, '.bashrc'), "PS1='$ '\n");
  told = () => {};
  recorded = [];
});
afterEach(async () => {
  await terminal.dispose();
  rmSync(home, { recursive: true, force: true });
});

/** What can be on its way: the most that waits before the program does, one piece, the pty's own. */
const ON_ITS_WAY = HIGH_WATER + 256 * 1024;

it('a flood leaves memory flat, and Ctrl+C ends it at once', async () => {
  let printed = 0;
  start({
    ...recorder,
    output: (data) => {
      printed += data.length;
    },
  });
  const id = open();
  const drawn = page(id);
  const flood = terminal.run(id, 'yes', { limit: 1000 });
  await eventually(() => expect(printed).toBeGreaterThan(5_000_000));
  const before = used();
  await eventually(() => expect(printed).toBeGreaterThan(25_000_000));
  expect(used() - before).toBeLessThan(10);
  const askedAt = printed;
  terminal.interrupt(id);
  const { exitCode, output } = await flood;
  expect(exitCode).toBe(130);
  expect(output).toMatch(/^(?:y\n)+y?\^C\n$/);
  expect(printed - askedAt).toBeLessThan(ON_ITS_WAY);
  drawn.close();
});

it('keys are answered in a flood, behind no more than is on its way', async () => {
  start(null);
  const id = open();
  const drawn = page(id);
  // Erasing to the end of the row makes the answer more than plain text, which may be left out.
  const answers = `while read -rsn1 key; do printf '%s\\033[K' "$key"; done`;
  terminal.write(id, `yes & ${answers}\r`);
  await eventually(() => expect(drawn.chars).toBeGreaterThan(1_000_000));
  for (const key of 'ABCDEFGHIJKLMNOP') {
    const seen = drawn.sees(`${key}\x1b[K`);
    const pressedAt = drawn.chars;
    terminal.write(id, key);
    await seen;
    expect(drawn.chars - pressedAt).toBeLessThan(ON_ITS_WAY);
  }
  drawn.close();
});

it('holds no shell for a page that has gone to sleep, which then finds the screen', async () => {
  start(null);
  const id = open();
  let pieces: TerminalOutput[] = [];
  told = (piece) => pieces.push(piece);
  await terminal.run(id, 'true');
  // It draws once, and never again.
  terminal.drawn(id, pieces.at(-1)?.seq ?? 0);
  pieces = [];
  // Each line erases to its end: of plain text the page would be spared most, and miss nothing.
  const erasing = String.raw`seq 1 700000 | sed $'s/$/\e[K/'`;
  const { exitCode } = await terminal.run(id, erasing, { limit: 1000 });
  expect(exitCode).toBe(0);
  const chars = pieces.reduce((sum, { data }) => sum + data.length, 0);
  expect(chars).toBeLessThan(5_000_000);
  // Awake again it is told of a piece that does not follow, and attaches.
  await eventually(() => {
    const gaps = pieces.filter(({ seq }, at) => at > 0 && seq !== (pieces[at - 1]?.seq ?? 0) + 1);
    expect(gaps.length).toBeGreaterThan(0);
  });
  // The command is over before its prompt stands.
  await eventually(async () => {
    const { screen, commands } = await terminal.attach(id);
    expect(screen).toContain('699999\r\n700000\r\n');
    expect(commands.map(({ exitCode: code }) => code)).toEqual([null]);
  });
});

it('covers secrets before anything sees them, however they are printed', async () => {
  start(recorder);
  const secret = 'tr0ub4dor "&" 3';
  const id = open({ secrets: { db_password: secret, other: 'correct-horse-battery' } });
  let shown = '';
  told = ({ data }) => {
    shown += data;
  };
  writeFileSync(
    join(home, 'written'),
    `p=${encodeURIComponent(secret)}&\n${JSON.stringify(secret)}\n`,
  );
  // Byte by byte, so that the pty is read in the middle of it.
  const slowly =
    'echo "$WATCHROOM_SECRET_other" | while read -rN1 c; do printf %s "$c"; sleep 0.01; done';
  const prints = [
    'echo "$WATCHROOM_SECRET_db_password"',
    'env | grep WATCHROOM',
    slowly,
    'cat written',
  ];
  const ran = await terminal.run(id, prints.join('\n'));
  const seen = { shown, output: ran.output, recorded: recorded.map(({ data }) => data).join('') };
  for (const [where, text] of Object.entries(seen)) {
    expect(text, where).toContain('•••');
    expect(text, where).toContain('p=•••&\r\n"•••"'.replace('\r', where === 'output' ? '' : '\r'));
    expect(text, where).not.toMatch(/tr0u|corr|horse|battery/);
  }
  expect((await terminal.attach(id)).screen).not.toMatch(/tr0u|corr|horse|battery/);
});

it('is taken down as it comes, with what is typed and every size', async () => {
  start(recorder);
  const id = open();
  let shown = '';
  told = ({ data }) => {
    shown += data;
  };
  const ran = await terminal.run(id, 'echo 한글', { marker: '2. 이름' });
  expect(ran.marker).toEqual({ recording: 'r-1', atMs: 0 });
  terminal.resize(id, 100, 30);
  terminal.write(id, 'exit 3\r');
  await eventually(() => expect(recorded.at(-1)).toEqual({ code: 'x', data: '3' }));
  const of = (code: string) => recorded.filter((one) => one.code === code).map(({ data }) => data);
  expect(of('o').join('')).toBe(shown);
  expect(of('r')).toEqual(['100x30']);
  expect(of('m')).toEqual(['2. 이름']);
  expect(of('i').join('')).toMatch(/echo 한글[\s\S]*exit 3\r$/);
  // The marker stands before what the step printed.
  const marked = recorded.findIndex(({ code }) => code === 'm');
  const printed = recorded.findIndex(({ data }) => data.includes('한글\r\n'));
  expect(marked).toBeLessThan(printed);
});
