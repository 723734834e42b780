import { fork } from 'node:child_process';
import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { catalogueOf, startChain } from './chain.ts';

/**
 * Whether thousands of checks are looked at in time, and what is left of the main thread for
 * everything else. The first looks, which all come within the first five seconds, count too.
 */
const { values } = parseArgs({
  options: {
    checks: { type: 'string', default: '5000' },
    interval: { type: 'string', default: '10' },
    seconds: { type: 'string', default: '120' },
  },
});
const checks = Number(values.checks);
const interval = Number(values.interval);
const seconds = Number(values.seconds);
/** Milliseconds; what the sampling timer waits itself is no delay. */
const SAMPLE_MS = 5;
/** A look that began in the last moment still wants its answer. */
const LAST_ANSWERS_MS = 5000;

const server = fork(fileURLToPath(new URL('target.ts', import.meta.url)));
const [url] = await once(server, 'message');

let observed = 0;
let failed = 0;
let until = Number.POSITIVE_INFINITY;
const chain = startChain(({ at, verdict }) => {
  if (at > until) return;
  observed += 1;
  if (verdict !== 'up') failed += 1;
});
const catalogue = catalogueOf(String(url), checks, interval);
const delay = monitorEventLoopDelay({ resolution: SAMPLE_MS });
delay.enable();
const cpu = process.cpuUsage();
const began = performance.now();
chain.health.watch(catalogue);
await wait(seconds * 1000);

const took = performance.now() - began;
const { user, system } = process.cpuUsage(cpu);
delay.disable();
const rss = process.memoryUsage().rss;
const figures = await chain.health.figures();
until = Date.now();
for (let waited = 0; observed < figures.begun && waited < LAST_ANSWERS_MS; waited += 50) {
  await wait(50);
}
await chain.close();
server.disconnect();

const result = {
  // Every look that began, and every one that should have: with none skipped they are the same.
  wanted: figures.begun + figures.skipped,
  // A look may begin while the prober's figures are on their way here.
  done: Math.min(observed, figures.begun),
  latenessP99Ms: rounded(figures.latenessP99Ms),
  eventLoopDelayP99Ms: rounded(Math.max(0, delay.percentile(99) / 1e6 - SAMPLE_MS)),
  cpuPercent: rounded((user + system) / 10 / took),
  rssMb: Math.round(rss / 1024 / 1024),
};
console.log(`${checks} HTTP checks every ${interval} s for ${seconds} s, Node ${process.version}`);
console.table({
  looks: { wanted: result.wanted, done: result.done, skipped: figures.skipped, failed },
});
console.table({
  'lateness ms': {
    p50: rounded(figures.latenessP50Ms),
    p99: result.latenessP99Ms,
    max: rounded(figures.latenessMaxMs),
  },
  'main loop delay ms': {
    p50: rounded(Math.max(0, delay.percentile(50) / 1e6 - SAMPLE_MS)),
    p99: result.eventLoopDelayP99Ms,
    max: rounded(Math.max(0, delay.max / 1e6 - SAMPLE_MS)),
  },
});
console.log(JSON.stringify(result));

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
