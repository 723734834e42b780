import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { SCROLLBACK_LINES } from '../../shared/terminal.ts';
import { CHROMIUM_ARGS } from '../support/consoles.ts';
import { buildWindow, discardWindow } from '../support/page/stage.ts';
import { provideBrowser } from '../support/tools.ts';
import type { TerminalNews, TerminalOrder } from './terminal-console.ts';

/**
 * From a real pty to the screen drawn in a real Chromium: the real console over the browser host,
 * the window as it ships, and `cat` of a log. Beside it, in the same Chromium and in turns, bare
 * xterm.js of the same size that has the same bytes in its page already. Then keys are typed while
 * `yes` prints, and while the log is shown without end: from the key's event in the page until a
 * program's answer to it is drawn. Last, `yes` for a minute, and Ctrl+C.
 */
const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '32' },
    rounds: { type: 'string', default: '7' },
    keys: { type: 'string', default: '100' },
    yes: { type: 'string', default: '60' },
  },
});
const megabytes = Number(values.megabytes);
const rounds = Number(values.rounds);
const keys = Number(values.keys);
const yesMs = 1000 * Number(values.yes);

const BARE = 'http://bare.test';
/** Between two keys, so that one answer is under way at a time, milliseconds. */
const APART_MS = 60;
/** Until fonts and first looks are in, milliseconds. */
const SETTLE_MS = 2000;
/** A log that is not drawn by then never will be, milliseconds. */
const PATIENCE_MS = 120_000;

const folder = mkdtempSync(join(tmpdir(), 'watchroom-terminal-'));
const pageFolder = await buildWindow();
const log = logOf(megabytes * 1e6);
const logFile = join(folder, 'log');
writeFileSync(logFile, log);
const printed = log.replaceAll('\n', '\r\n');
const bytes = Buffer.byteLength(printed);

/** The shell's prompt; neither the log nor what is typed has it. */
const PROMPT = 'READY';
writeFileSync(join(folder, '.bashrc'), `PS1='${PROMPT} '\n`);
const dataFolder = join(folder, 'data');
mkdirSync(dataFolder);
const catalogue = join(folder, 'catalogue.yaml');
writeFileSync(catalogue, 'services: []\n');
const waiting = new Map<string, (news: Extract<TerminalNews, { kind: 'drawn' }>) => void>();
let rss = { most: 0, now: 0 };
const { console_, url } = await startConsole();
const browser = await chromium.launch({
  executablePath: provideBrowser(() => {}),
  args: CHROMIUM_ARGS,
});
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
const window_ = await context.newPage();
await window_.goto(url);
await window_.locator('main').waitFor();
await window_.keyboard.press('Control+Backquote');
await window_.locator('.terminal-panel .xterm-screen').waitFor();
await window_.waitForTimeout(SETTLE_MS);
const size = await sizeOf();
const bare = await barePage(context);

const ours: number[] = [];
const theirs: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  await bare.bringToFront();
  theirs.push(await bare.evaluate(drawAll));
  await window_.bringToFront();
  const { from, at } = await shows(`cat ${logFile}; printf 'r%s' ound${round}`, `round${round}`);
  ours.push(at - from);
}
await noteKeys();
const echoes = await typeIn('yes');
const logEchoes = await typeIn(`(while :; do cat ${logFile}; done)`);
const yes = await sayYes();
await browser.close();
console_.disconnect();
await new Promise((ended) => console_.once('exit', ended));
rmSync(folder, { recursive: true, force: true });
await discardWindow(pageFolder);

const speed = (times: readonly number[]): number => bytes / 1000 / middle(times);
const one = (value: number): number => Math.round(value * 10) / 10;
const result = {
  mbPerSecond: one(speed(ours)),
  bareMbPerSecond: one(speed(theirs)),
  ratio: Math.round((100 * speed(ours)) / speed(theirs)) / 100,
  keyEchoP99Ms: p99(echoes),
  peakRssMb: Math.round(rss.most / 1e6),
};
console.log(
  `${rounds} rounds of ${one(bytes / 1e6)} MB on ${size.cols} x ${size.rows}; ${keys} keys in yes, ` +
    `${keys} in the log: p99 ${p99(logEchoes)} ms`,
);
console.table({
  'window, MB/s': Object.fromEntries(ours.map((ms, n) => [n + 1, one(bytes / 1000 / ms)])),
  'bare, MB/s': Object.fromEntries(theirs.map((ms, n) => [n + 1, one(bytes / 1000 / ms)])),
});
console.log(
  `yes for ${yesMs / 1000} s: memory ${yes.firstMb} MB after a sixth of it, ${yes.lastMb} MB at its end; ` +
    `from Ctrl+C to the prompt ${yes.stopMs} ms`,
);
console.log(JSON.stringify(result));

async function startConsole(): Promise<{ console_: ChildProcess; url: string }> {
  const file = fileURLToPath(new URL('terminal-console.ts', import.meta.url));
  const child = fork(file, [pageFolder, catalogue, dataFolder], {
    env: { ...process.env, SHELL: '/bin/bash', HOME: folder },
  });
  const address = await new Promise<string>((resolve) => {
    child.on('message', (news: TerminalNews) => {
      if (news.kind === 'open') resolve(news.url);
      else if (news.kind === 'memory') rss = news;
      else waiting.get(news.text)?.(news);
    });
  });
  return { console_: child, url: address };
}

function order(what: TerminalOrder): void {
  console_.send(what);
}

/** Types a line. @param text what it prints in the end, and does not stand in the line */
function shows(line: string, text: string): Promise<{ from: number; at: number }> {
  const drawn = drawnOf(text);
  order({ do: 'type', line, text });
  return drawn;
}

function drawnOf(text: string): Promise<{ from: number; at: number }> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${text} was never drawn`)), PATIENCE_MS);
    waiting.set(text, (news) => {
      clearTimeout(late);
      waiting.delete(text);
      resolve(news);
    });
  });
}

/** How many columns and rows the window's screen has. */
async function sizeOf(): Promise<{ cols: number; rows: number }> {
  const sizeFile = join(folder, 'size');
  await shows(`stty size > ${sizeFile}; printf 's%s' aved`, 'saved');
  const [rows = 24, cols = 80] = readFileSync(sizeFile, 'utf8').split(' ').map(Number);
  return { cols, rows };
}

/**
 * Types keys while a command floods the screen. The answers erase to the end of their row, so that
 * they are no plain text, of which the page is not told what has scrolled out of its screen by then.
 * @returns milliseconds from a key's event until its answer is drawn
 */
async function typeIn(flood: string): Promise<number[]> {
  const answering = `while read -rsn1 key; do printf '%s\\033[K' "$key"; done`;
  await shows(`printf 's%s\\033[K' tarted; ${flood} & ${answering}`, 'started');
  const before = (await keysPressed()).length;
  order({ do: 'echo' });
  const drawn: number[] = [];
  for (let n = 0; n < keys; n += 1) {
    // Capital letters are not in the log.
    const key = String.fromCharCode(0x41 + (n % 26));
    const echo = drawnOf(key);
    await window_.keyboard.press(key);
    drawn.push((await echo).at);
    await window_.waitForTimeout(APART_MS);
  }
  const pressed = (await keysPressed()).slice(before);
  await interrupt();
  await shows(`kill %1; wait; printf 's%s\\033[K' ilent`, 'silent');
  return drawn.map((at, n) => at - (pressed[n] ?? Number.NaN));
}

/** `yes`, and Ctrl+C after a while. */
async function sayYes(): Promise<{ firstMb: number; lastMb: number; stopMs: number }> {
  await shows('yes', 'y\r\ny');
  await window_.waitForTimeout(yesMs / 6);
  const first = rss.now;
  await window_.waitForTimeout((5 * yesMs) / 6);
  const last = rss.now;
  const before = (await keysPressed()).length;
  const { at } = await interrupt();
  // Control is a key of its own.
  const stopped = (await keysPressed())[before + 1] ?? Number.NaN;
  return {
    firstMb: Math.round(first / 1e6),
    lastMb: Math.round(last / 1e6),
    stopMs: Math.round(at - stopped),
  };
}

/** Presses Ctrl+C, until the prompt is drawn. */
async function interrupt(): Promise<{ at: number }> {
  const prompt = drawnOf(PROMPT);
  order({ do: 'await', text: PROMPT });
  await window_.keyboard.press('Control+c');
  return prompt;
}

/** From now on, when a key was pressed in the window. */
async function noteKeys(): Promise<void> {
  await window_.locator('.terminal-panel .xterm-helper-textarea').first().focus();
  await window_.evaluate(() => {
    const pressed: number[] = [];
    Object.assign(globalThis, { pressed });
    const note = (): number => pressed.push(performance.timeOrigin + performance.now());
    addEventListener('keydown', note, true);
  });
}

function keysPressed(): Promise<number[]> {
  return window_.evaluate(() => (globalThis as unknown as { pressed: number[] }).pressed);
}

/** A page with nothing but xterm.js as large as the window's, and the log. */
async function barePage(browsing: BrowserContext): Promise<Page> {
  const require = createRequire(import.meta.url);
  const script = require.resolve('@xterm/xterm');
  const style = require.resolve('@xterm/xterm/css/xterm.css');
  const page = await browsing.newPage();
  await page.route(`${BARE}/**`, (route) =>
    route.request().url() === `${BARE}/log`
      ? route.fulfill({ contentType: 'text/plain; charset=utf-8', body: printed })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><div id="screen"></div>' }),
  );
  await page.goto(`${BARE}/`);
  await page.addStyleTag({ path: style });
  await page.addScriptTag({ path: script });
  await page.evaluate(
    async ({ cols, rows, scrollback }) => {
      const { Terminal } = globalThis as unknown as typeof import('@xterm/xterm');
      const terminal = new Terminal({ cols, rows, fontSize: 13, scrollback });
      const screen = document.getElementById('screen');
      if (screen) terminal.open(screen);
      const text = await (await fetch('/log')).text();
      Object.assign(globalThis, { terminal, text });
    },
    { ...size, scrollback: SCROLLBACK_LINES },
  );
  return page;
}

/** In the bare page: draws the log. @returns milliseconds */
async function drawAll(): Promise<number> {
  const { terminal, text } = globalThis as unknown as {
    terminal: import('@xterm/xterm').Terminal;
    text: string;
  };
  const began = performance.now();
  // In pieces as large as the window's, all at once: it never has to wait for one.
  for (let at = 0; at < text.length; at += 65_536) terminal.write(text.slice(at, at + 65_536));
  await new Promise<void>((drawn) => terminal.write('', drawn));
  return performance.now() - began;
}

function p99(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.ceil(0.99 * sorted.length) - 1] ?? Number.NaN);
}

function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** Access log, coloured log in two languages and bare numbers, a third of each; no capital letter. */
function logOf(length: number): string {
  const kinds = [
    (n: number) =>
      `10.0.${n % 256}.${(n * 7) % 256} - - [27/nov/2026:21:04:${n % 60}] "get /api/v1/items/${n}" 200 ${n % 9000}\n`,
    (n: number) =>
      `\x1b[32m2026-11-27 21:04:${n % 60}\x1b[0m \x1b[1mauth\x1b[0m 인증 서버 응답 ${n % 900} ms, session ${n}\n`,
    (n: number) => `${n}\n`,
  ];
  return kinds
    .map((line) => {
      const lines: string[] = [];
      for (let n = 0, size = 0; size < length / kinds.length; n += 1) {
        lines.push(line(n));
        size += Buffer.byteLength(lines.at(-1) ?? '');
      }
      return lines.join('');
    })
    .join('');
}
