import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGS } from '../support/consoles.ts';
import { buildWindow, discardWindow } from '../support/page/stage.ts';
import { provideBrowser } from '../support/tools.ts';
import type { Failed, Order } from './detect-target.ts';

/**
 * From a target's failure to the changed cell painted: the real console over the browser host, a
 * page in a real Chromium, a target on this machine. The clock starts when the target's first
 * failing answer has left, so the probe interval is taken out, and stops after the frame in which
 * the board's band shows the service.
 */
const { values } = parseArgs({
  options: {
    checks: { type: 'string', default: '1000' },
    interval: { type: 'string', default: '5' },
    samples: { type: 'string', default: '120' },
  },
});
const checks = Number(values.checks);
const interval = Number(values.interval);
const samples = Number(values.samples);

/** Between two failures, so that a handful are on the board at a time, milliseconds. */
const APART_MS = 400;
/** Every check has had its first looks, and the page its fonts. */
const SETTLE_MS = 2000 * interval;

const folder = mkdtempSync(join(tmpdir(), 'watchroom-detect-'));
const pageFolder = await buildWindow();
const target = start('detect-target.ts');
const address = String((await once(target, 'message'))[0]);
const catalogue = join(folder, 'catalogue.yaml');
const dataFolder = join(folder, 'data');
mkdirSync(dataFolder);
writeFileSync(catalogue, JSON.stringify({ services: Array.from({ length: checks }, serviceAt) }));
const console_ = start('detect-console.ts', pageFolder, catalogue, dataFolder);
const url = String((await once(console_, 'message'))[0]);
const browser = await chromium.launch({
  executablePath: provideBrowser(() => {}),
  args: CHROMIUM_ARGS,
});
const page = await browser.newPage({ viewport: { width: 1440, height: 1600 } });

const failed = new Map<string, number>();
const painted = new Map<string, number>();
target.on('message', ({ path, at }: Failed) => failed.set(path.slice(1), at));
await page.exposeFunction('painted', (service: string, at: number) => {
  if (painted.has(service)) return;
  painted.set(service, at);
  order(service, false);
});
await page.goto(url);
await page.locator('.board-lines').waitFor();
await wait(SETTLE_MS);
await page.evaluate(watchBand);
for (let i = 0; i < samples; i += 1) {
  // Services stand in the board's order by their number; those that fail are far apart.
  order(`s${(i * 37) % checks}`, true);
  await wait(APART_MS);
}
await wait(SETTLE_MS);
await browser.close();
console_.disconnect();
target.disconnect();
await once(console_, 'exit');
rmSync(folder, { recursive: true, force: true });
await discardWindow(pageFolder);

const lags = [...failed]
  .flatMap(([service, at]) => {
    const shown = painted.get(service);
    return shown === undefined ? [] : [shown - at];
  })
  .sort((a, b) => a - b);
const at = (share: number): number =>
  Math.round(lags[Math.min(lags.length - 1, Math.floor(share * lags.length))] ?? Number.NaN);
console.log(
  `${checks} checks every ${interval} s; ${lags.length} of ${failed.size} failures shown`,
);
console.table({
  'failure to paint, ms': { least: at(0), p50: at(0.5), p99: at(0.99), most: at(1) },
});
console.log(JSON.stringify({ p50Ms: at(0.5), p99Ms: at(0.99) }));

function start(file: string, ...args: string[]): ChildProcess {
  return fork(fileURLToPath(new URL(file, import.meta.url)), args);
}

function order(service: string, fails: boolean): void {
  target.send({ path: `/${service}`, fails } satisfies Order);
}

/** One check a service, each for itself, so that each failure is a line of its own. */
function serviceAt(_: unknown, i: number) {
  return {
    id: `s${i}`,
    name: `서비스 ${i}`,
    owner: `o${i % 40}`,
    checks: [
      {
        id: 'page',
        type: 'http',
        url: `${address}/s${i}`,
        interval: `${interval}s`,
        timeout: `${Math.min(interval, 4)}s`,
        expect: { status: 200 },
      },
    ],
  };
}

/** In the page: tells of every service that appears in the band, once the frame is painted. */
function watchBand(): void {
  const seen = new Set<string>();
  const tell = (globalThis as unknown as { painted: (service: string, at: number) => void })
    .painted;
  const look = (): void => {
    for (const cell of document.querySelectorAll<HTMLElement>(
      '.board-line[data-kind="need"] [data-cell]',
    )) {
      const service = cell.dataset.cell ?? '';
      if (seen.has(service)) continue;
      seen.add(service);
      requestAnimationFrame(() => {
        // A message comes after the frame in which it was sent has been painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => tell(service, performance.timeOrigin + performance.now());
        port2.postMessage(null);
      });
    }
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true });
}
