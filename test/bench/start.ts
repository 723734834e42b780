import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchDesktopStandIn } from '../support/electron/launch.ts';
import { provideBrowser } from '../support/tools.ts';

/**
 * From the start of the program's process to the board of last time painted (its top, as
 * `renderer/first` draws it), with 1,000 checks in the catalogue, beside a blank page in the same host: the built desktop program on the stand-in for
 * Electron, Chromium running already. Rounds alternate; the median counts.
 */
const { values } = parseArgs({
  options: {
    checks: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '7' },
  },
});
const checks = Number(values.checks);
const rounds = Number(values.rounds);
/** Checks of one service, as an office has them. */
const CHECKS_EACH = 4;

const program = resolve(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'watchroom-bench-start-'));
const data = join(folder, 'data');
const catalogue = join(folder, 'catalogue.yaml');
const executablePath = provideBrowser((line) => console.log(line));
const server = fork(fileURLToPath(new URL('target.ts', import.meta.url)));
const [url] = await once(server, 'message');
writeFileSync(catalogue, catalogueText(String(url)));

const board = [`--data=${data}`, `--catalogue=${catalogue}`];
const preload = join(program, 'dist', 'preload', 'preload.cjs');
// What the next starts know: every service was seen to be well.
await started(board, undefined, `document.querySelectorAll('.quiet[data-state="up"]').length > 10`);
const painted: number[] = [];
const blank: number[] = [];
for (let round = 0; round < rounds; round++) {
  blank.push(await started([preload], join(import.meta.dirname, 'blank-main.ts'), 'true'));
  painted.push(await started(board, undefined, `document.querySelector('.service-link') !== null`));
}
server.disconnect();
rmSync(folder, { recursive: true, force: true });

const result = {
  paintedMs: Math.round(median(painted)),
  blankMs: Math.round(median(blank)),
  ratio: Math.round((median(painted) / median(blank)) * 100) / 100,
};
console.log(`${checks} checks, ${rounds} rounds, on the stand-in for Electron`);
console.table({ painted: painted.map(Math.round), blank: blank.map(Math.round) });
console.log(JSON.stringify(result));

/**
 * Starts a desktop program and waits for what it paints.
 * @param there says in the page whether it is there, looked at in every frame
 * @returns milliseconds from the process's start to the frame that shows it
 */
async function started(
  args: readonly string[],
  main: string | undefined,
  there: string,
): Promise<number> {
  const script = `globalThis.paintedAt = new Promise((resolve) => {
    const look = () => {
      if (!document.body || !(${there})) return requestAnimationFrame(look);
      // The frame after the next is begun once this one is on the screen.
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now())));
    };
    look();
  })`;
  const launch = { args, executablePath, script, ...(main && { main }) };
  const desktop = await launchDesktopStandIn(launch);
  try {
    return Number(await desktop.page.evaluate('paintedAt')) - desktop.startedAt;
  } finally {
    await desktop.close();
  }
}

function catalogueText(target: string): string {
  const services = Array.from({ length: Math.ceil(checks / CHECKS_EACH) }, (_, n) => ({
    id: `service-${n}`,
    name: { ko: `서비스 ${n}`, en: `Service ${n}` },
    owner: `ministry-${n % 20}`,
    checks: Array.from({ length: Math.min(CHECKS_EACH, checks - n * CHECKS_EACH) }, (__, c) => ({
      id: `check-${c}`,
      type: 'http',
      url: target,
      interval: '30s',
    })),
  }));
  return JSON.stringify({ services });
}

function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? Number.NaN;
}
