/**
 * `npm run bench:logs [-- --size 1024 --rounds 2]`, or `-- --file F` for any log in combined format:
 * how fast an access log is read, beside GoAccess on the same file, in turns.
 *
 * Ours is the product's front door: a thread that reads, one that reckons the SHA-256, the console
 * that hears of it, and a result with everything the window shows at the end. GoAccess writes its
 * whole report as JSON. Neither counts query strings as paths of their own. GoAccess has one thread.
 * The memory is the most this process ever held, with all its threads.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createTriage } from '../../electron/triage/triage.ts';
import type { Triage, TriageResult } from '../../shared/triage.ts';
import { seeded } from './noise.ts';

const { values: options } = parseArgs({
  options: {
    size: { type: 'string', default: '1024' },
    rounds: { type: 'string', default: '2' },
    file: { type: 'string' },
    // Only writes a log there: done in a process of its own, so that it takes no memory of this one.
    write: { type: 'string' },
  },
});
const MB = 1024 * 1024;
const START = Date.UTC(2023, 10, 23);
const DAY_MS = 86_400_000;

/**
 * Lines of one day: half of them from addresses that come a few times, millions in all; paths,
 * agents and statuses as uneven as on a real site, with long tails.
 */
function writeLog(path: string, bytes: number): void {
  const random = seeded(1);
  const uneven = (count: number): number => Math.floor(count ** random()) - 1;
  const byte = (): number => Math.floor(random() * 256);
  const file = openSync(path, 'w');
  for (let written = 0; written < bytes; ) {
    let piece = '';
    while (piece.length < MB) {
      const share = (written + piece.length) / bytes;
      const at = new Date(START + share * DAY_MS).toISOString().slice(11, 19);
      const often = random() < 0.5;
      const source = often
        ? `211.${uneven(250)}.${uneven(250)}.${uneven(250)}`
        : `${1 + Math.floor(random() * 222)}.${byte()}.${byte()}.${byte()}`;
      const page = random() < 0.7 ? uneven(20_000) : Math.floor(random() * 3e6);
      const status = random() < 0.96 ? 200 : random() < 0.7 ? 404 : 503;
      const version = `${100 + uneven(20)}.0.${uneven(6000)}.${uneven(200)}`;
      piece += `${source} - - [23/Nov/2023:${at} +0000] "GET /ep/bid/list/${page}?page=${uneven(50)} HTTP/1.1" ${status} ${uneven(90_000)} "https://www.example.go.kr/ep/" "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version} Safari/537.36"\n`;
    }
    written += writeSync(file, piece);
  }
  closeSync(file);
}

async function ours(path: string): Promise<{ seconds: number; result: TriageResult }> {
  const began = performance.now();
  const { promise, resolve } = Promise.withResolvers<Triage>();
  const whole = ({ state, sha256 }: Triage): boolean =>
    state === 'failed' || (state === 'done' && sha256 !== null);
  const desk = createTriage({
    clock: Date.now,
    emit: { changed: (triage) => whole(triage) && resolve(triage) },
  });
  const { id } = await desk.open(path, {});
  const { state, problem } = await promise;
  if (state !== 'done') throw new Error(`The log was not read: ${problem?.key}`);
  const result = await desk.result(id);
  const seconds = (performance.now() - began) / 1000;
  await desk.stop();
  return { seconds, result };
}

/** @returns seconds; null where it is not installed and cannot be */
function goaccess(path: string, report: string): number | null {
  const began = performance.now();
  const format = ['--log-format=COMBINED', '--no-query-string', '--no-global-config'];
  const run = spawnSync('goaccess', [path, ...format, '--no-progress', '-o', report], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (run.error) return null;
  if (run.status !== 0) throw new Error(`goaccess ended with ${run.status}`);
  return (performance.now() - began) / 1000;
}

/** Debian's package, where one may install it. */
function installGoaccess(): void {
  if (spawnSync('goaccess', ['--version']).status === 0 || process.getuid?.() !== 0) return;
  spawnSync('apt-get', ['install', '-y', '-qq', 'goaccess'], { stdio: 'ignore' });
}

const best = (seconds: readonly number[]): number => Math.min(...seconds);

if (options.write) {
  writeLog(options.write, Number(options.size) * MB);
  process.exit();
}

const folder = mkdtempSync(join(tmpdir(), 'watchroom-bench-'));
try {
  installGoaccess();
  const path = options.file ?? join(folder, 'access.log');
  if (!options.file) {
    const own = [import.meta.filename, '--write', path, '--size', options.size];
    if (spawnSync(process.execPath, own).status !== 0) throw new Error('The log was not written');
  }
  const size = statSync(path).size / MB;
  const own: number[] = [];
  const theirs: number[] = [];
  let found: TriageResult | null = null;
  for (let round = 0; round < Number(options.rounds); round++) {
    const { seconds, result } = await ours(path);
    own.push(seconds);
    found = result;
    const other = goaccess(path, join(folder, 'out.json'));
    if (other !== null) theirs.push(other);
  }
  if (theirs.length === 0) console.log('goaccess is not installed: apt-get install goaccess');
  const mbPerSecond = size / best(own);
  const goaccessMbPerSecond = theirs.length > 0 ? size / best(theirs) : null;
  const peakRssMb = process.resourceUsage().maxRSS / 1024;
  const lines: [string, string][] = [
    ['log, MB', size.toFixed(0)],
    ['requests, different addresses', `${found?.requests}, ${found?.addresses}`],
    ['ours, seconds of each round', own.map((s) => s.toFixed(1)).join(', ')],
    ['goaccess, seconds of each round', theirs.map((s) => s.toFixed(1)).join(', ')],
  ];
  for (const [what, value] of lines) console.log(`${what.padEnd(40)} ${value}`);
  const one = (n: number): number => Number(n.toFixed(1));
  console.log(
    JSON.stringify({
      mbPerSecond: one(mbPerSecond),
      goaccessMbPerSecond: goaccessMbPerSecond && one(goaccessMbPerSecond),
      ratio: goaccessMbPerSecond && one(mbPerSecond / goaccessMbPerSecond),
      peakRssMb: Math.round(peakRssMb),
    }),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
