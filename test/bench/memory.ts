import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { sayIn } from '../../shared/messages/say.ts';
import { CHROMIUM_ARGS } from '../support/consoles.ts';
import { provideBrowser } from '../support/tools.ts';

/**
 * Whether an hour of the drill at 100 times its speed leaves more in memory: the console over the
 * browser host with the board open in a real Chromium, as it ships. Looked at every minute; the
 * page's heap after its garbage is gone, the console's as the system counts it (RSS).
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    /** What begins the comparison, minutes. */
    after: { type: 'string', default: '10' },
  },
});
const minutes = Number(values.minutes);
const after = Number(values.after);
/** A minute's figure is the middle of those around it: garbage comes and goes. */
const AROUND = 2;

const program = resolve(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'watchroom-bench-memory-'));
const browser = await chromium.launch({
  executablePath: provideBrowser((line) => console.log(line)),
  args: CHROMIUM_ARGS,
});
const { child, url } = await serve();
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto(url);
const say = sayIn('ko');
await page.getByRole('combobox', { name: say('board.speed') }).selectOption('100');
const session = await page.context().newCDPSession(page);

const consoleMb: number[] = [];
const pageMb: number[] = [];
for (let minute = 0; minute <= minutes; minute++) {
  if (minute > 0) await wait(60_000);
  consoleMb.push(rssOf(child));
  pageMb.push(await heapOf(page, session));
  const [rss, heap] = [consoleMb.at(-1) ?? 0, pageMb.at(-1) ?? 0];
  console.log(`minute ${minute}: console ${Math.round(rss)} MB, page ${Math.round(heap)} MB`);
}
await browser.close();
child.kill('SIGTERM');
rmSync(folder, { recursive: true, force: true });

const console10 = around(consoleMb, after);
const console60 = around(consoleMb, minutes);
const page10 = around(pageMb, after);
const page60 = around(pageMb, minutes);
console.log(`the drill at 100 times its speed for ${minutes} minutes`);
console.table({ console: consoleMb.map(Math.round), page: pageMb.map(Math.round) });
console.log(
  JSON.stringify({
    consoleMb: [Math.round(console10), Math.round(console60)],
    pageMb: [Math.round(page10), Math.round(page60)],
    consoleGrowth: growth(console10, console60),
    pageGrowth: growth(page10, page60),
  }),
);

async function serve(): Promise<{ child: ChildProcess; url: string }> {
  const args = ['electron/cli.ts', 'serve', '--no-open', '--port', '0', '--drill', 'november-2023'];
  const child = spawn(process.execPath, [...args, '--data', join(folder, 'data')], {
    cwd: program,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LANG: 'ko_KR.UTF-8' },
  });
  let text = '';
  for await (const chunk of child.stdout) {
    text += chunk;
    const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(text);
    if (found) return { child, url: found[0] };
  }
  throw new Error(`the console ended: ${text}`);
}

/** Megabytes. */
function rssOf({ pid }: ChildProcess): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

/** Megabytes. */
async function heapOf(of: Page, cdp: CDPSession): Promise<number> {
  await of.requestGC();
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize / 1024 / 1024;
}

/** The middle of the figures around a minute. */
function around(figures: readonly number[], minute: number): number {
  const near = figures.slice(Math.max(0, minute - AROUND), minute + AROUND + 1);
  return near.toSorted((a, b) => a - b)[near.length >> 1] ?? Number.NaN;
}

function growth(from: number, to: number): number {
  return Math.round((to / from - 1) * 1000) / 1000;
}
