import { fork } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadNotices } from '../../electron/health/notices.ts';
import { EMPTY_CATALOGUE } from '../../shared/catalogue.ts';
import { catalogueOf, startChain } from './chain.ts';

/**
 * What an HTTP check costs: CPU of the whole process (user and system, all threads) for each check
 * of the product's chain, beside the same requests by the bare client, measured in turns so that
 * whatever else the machine does meets both alike.
 */
const { values } = parseArgs({
  options: {
    checks: { type: 'string', default: '1000' },
    interval: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '60' },
    target: { type: 'string' },
  },
});
const checks = Number(values.checks);
const interval = Number(values.interval);
/** Each of the two is measured this often, in turns. */
const TURNS = 2;
const turnMs = (Number(values.seconds) * 1000) / (2 * TURNS);
/** Until every check has had its first looks and goes by its own moments. */
const settleMs = 2 * Math.min(interval, 5) * 1000;

interface Cost {
  cpuMs: number;
  done: number;
}

const server = values.target ? null : fork(fileURLToPath(new URL('target.ts', import.meta.url)));
const url = values.target ?? String((await once(server ?? process, 'message'))[0]);

let observed = 0;
let failed = 0;
const chain = startChain(({ verdict }) => {
  observed += 1;
  if (verdict !== 'up') failed += 1;
});
const notices = loadNotices(fileURLToPath(new URL('../../assets', import.meta.url)), undefined);
const catalogue = catalogueOf(url, checks, interval);

const product: Cost = { cpuMs: 0, done: 0 };
const floor: Cost = { cpuMs: 0, done: 0 };
let rss = 0;
for (let turn = 0; turn < TURNS; turn++) {
  chain.health.watch(catalogue, notices);
  await wait(settleMs);
  await measure(product, () => observed);
  rss = Math.max(rss, process.memoryUsage().rss);
  chain.health.watch(EMPTY_CATALOGUE);
  await wait(500);

  const bare = startBare();
  await wait(settleMs / 4);
  await measure(floor, () => bare.done);
  bare.stop();
  await wait(500);
}
const { latenessP50Ms, latenessP99Ms, skipped } = await chain.health.figures();
await chain.close();
server?.disconnect();

const result = {
  cpuMsPerCheck: perCheck(product),
  floorCpuMsPerCheck: perCheck(floor),
  ratioToFloor: rounded(product.cpuMs / product.done / (floor.cpuMs / floor.done)),
  latenessP50Ms,
  latenessP99Ms,
  rssMb: Math.round(rss / 1024 / 1024),
};
console.log(`${checks} HTTP checks every ${interval} s of ${url}, Node ${process.version}`);
console.table({
  Watchroom: { 'CPU ms per check': result.cpuMsPerCheck, checks: product.done, failed },
  'bare client': { 'CPU ms per check': result.floorCpuMsPerCheck, checks: floor.done, failed: 0 },
});
console.table({ 'lateness ms': { p50: latenessP50Ms, p99: latenessP99Ms, skipped } });
console.log(JSON.stringify(result));

async function measure(cost: Cost, done: () => number): Promise<void> {
  const before = done();
  const cpu = process.cpuUsage();
  await wait(turnMs);
  const { user, system } = process.cpuUsage(cpu);
  cost.cpuMs += (user + system) / 1000;
  cost.done += done() - before;
}

/** The same requests at the same pace, each on a new connection, its body read. */
function startBare(): { readonly done: number; stop(): void } {
  const began = performance.now();
  const paceMs = (interval * 1000) / checks;
  const bare = { done: 0, stop: () => clearTimeout(timer) };
  let sent = 0;
  const tick = (): void => {
    for (; began + sent * paceMs <= performance.now(); sent++) {
      const check = sent % checks;
      get(`${url}?${Math.floor(check / 10)}-${check % 10}`, { agent: false }, (response) => {
        response.on('data', () => {});
        response.on('end', () => {
          bare.done += 1;
        });
      });
    }
    timer = setTimeout(tick, Math.max(1, began + sent * paceMs - performance.now()));
  };
  let timer = setTimeout(tick, 0);
  return bare;
}

function perCheck({ cpuMs, done }: Cost): number {
  return rounded(cpuMs / done);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
