import { expect, it, onTestFinished } from 'vitest';
import { planOf } from '../../electron/health/prober/plan.ts';
import {
  createProber,
  type Prober,
  type ProberEvents,
} from '../../electron/health/prober/prober.ts';
import { startProberThread } from '../../electron/health/prober/thread.ts';
import { CatalogueFile } from '../../shared/catalogue.ts';
import type { Observation } from '../../shared/health.ts';
import type { Sentence } from '../../shared/problem.ts';
import type { Station } from '../../shared/station.ts';
import { eventually } from '../support/eventually.ts';
import type { Blow } from '../support/prober/worker.ts';
import { freePort, serveHttp, serveTcp } from '../support/servers.ts';

const CHANNEL = 'watchroom-test-prober';

/** A prober's events, kept. */
function listening() {
  const told = {
    observations: [] as Observation[],
    batches: [] as number[],
    revisions: [] as number[],
    stations: [] as Station[],
    troubles: [] as Sentence[],
  };
  const events: ProberEvents = {
    observations: (batch, revision) => {
      told.observations.push(...batch);
      told.batches.push(batch.length);
      told.revisions.push(revision);
    },
    station: (station) => told.stations.push(station),
    trouble: (sentence) => told.troubles.push(sentence),
  };
  return { told, events };
}

function ended<P extends Prober>(prober: P): P {
  onTestFinished(() => prober.stop());
  return prober;
}

const testWorker = new URL('../support/prober/worker.ts', import.meta.url);
function strike(blow: Blow): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(blow);
  channel.close();
}

const tcp = (id: string, port: number, rest: Record<string, unknown> = {}) => ({
  id,
  type: 'tcp',
  host: '127.0.0.1',
  port,
  interval: '1h',
  ...rest,
});

function plan(revision: number, checks: object[], rest: Record<string, unknown> = {}) {
  const services = checks.length > 0 ? [{ id: 'a', name: 'A', owner: 'o', checks }] : [];
  return planOf(CatalogueFile.parse({ services, ...rest }), [], revision);
}

it.each([
  ['in this thread', (events: ProberEvents) => createProber(events)],
  ['in a thread of its own', (events: ProberEvents) => startProberThread(events)],
])('looks by its plan and when asked, %s', async (_, start) => {
  const port = await serveTcp(() => {});
  const { told, events } = listening();
  const prober = ended(start(events));
  prober.watch(plan(1, [tcp('x', port), tcp('y', await freePort())]));
  await Promise.all([prober.lookNow('a/x'), prober.lookNow('a/y')]);
  const verdicts = told.observations.map(({ check, verdict }) => `${check} ${verdict}`).toSorted();
  expect(verdicts).toEqual(['a/x up', 'a/y down']);
  prober.watch(plan(2, [tcp('x', port)]));
  await prober.lookNow('a/x');
  await prober.lookNow('a/y');
  expect(told.observations.map(({ check }) => check).filter((key) => key === 'a/y')).toEqual([
    'a/y',
  ]);
  expect(told.revisions.at(-1)).toBe(2);
  await expect(prober.ladder('a/y')).rejects.toMatchObject({
    sentence: { key: 'station.noCheck', params: { check: 'a/y' } },
  });
  expect(await prober.ladder('a/x')).toMatchObject({ check: 'a/x', asked: true, broken: null });
  const figures = await prober.figures();
  expect(figures).toMatchObject({ done: told.observations.length, skipped: 0 });
  expect(figures.latenessMaxMs).toBeGreaterThanOrEqual(figures.latenessP50Ms - 0.1);
});

it('tells one observation at once, and many together', async () => {
  const port = await serveTcp((socket) => socket.destroy());
  const { told, events } = listening();
  const prober = ended(startProberThread(events));
  const ids = Array.from({ length: 200 }, (_, n) => `c${n}`);
  prober.watch(
    plan(
      1,
      ids.map((id) => tcp(id, port, { interval: '200ms' })),
    ),
  );
  await eventually(() => expect(told.observations.length).toBeGreaterThan(2000), {
    timeout: 20_000,
  });
  expect(told.batches[0]).toBe(1);
  // A thousand a second in at most forty batches.
  expect(told.observations.length / told.batches.length).toBeGreaterThan(8);
});

it('starts a thread that died anew, says so, and goes on with the plan and with what was asked', async () => {
  const port = await serveTcp(() => {});
  const { told, events } = listening();
  const prober = ended(startProberThread(events, { file: testWorker }));
  const silent = await serveTcp(() => {});
  const waits = { id: 'slow', type: 'http', url: `http://127.0.0.1:${silent}/`, interval: '1h' };
  prober.watch(plan(1, [tcp('x', port, { interval: '100ms' }), { ...waits, timeout: '2s' }]));
  await eventually(() => expect(told.observations.length).toBeGreaterThan(1), { timeout: 10_000 });
  const asked = prober.lookNow('a/slow');
  strike({});
  await eventually(() => expect(told.troubles).toHaveLength(1), { timeout: 10_000 });
  expect(told.troubles[0]).toMatchObject({
    key: 'station.proberDied',
    params: { detail: 'struck down by a test' },
  });
  const before = told.observations.length;
  await eventually(() => expect(told.observations.length).toBeGreaterThan(before + 3), {
    timeout: 10_000,
  });
  // Nobody waits for ever for a look that was lost with the thread.
  await asked;
  expect(told.observations.some(({ check }) => check === 'a/slow')).toBe(true);
});

it('ends also while its thread is dead, and tells nothing afterwards', async () => {
  const { told, events } = listening();
  const prober = startProberThread(events, { file: testWorker });
  prober.watch(plan(1, [tcp('x', await freePort(), { interval: '100ms' })]));
  await eventually(() => expect(told.observations.length).toBeGreaterThan(0), { timeout: 10_000 });
  strike({});
  await eventually(() => expect(told.troubles).toHaveLength(1), { timeout: 10_000 });
  await prober.stop();
  const count = told.observations.length;
  await expect(prober.lookNow('a/x')).rejects.toThrow();
  expect(told.observations).toHaveLength(count);
});

it('blames nobody while its loop is held up, and recovers by itself', async () => {
  const port = await serveHttp((_, response) => response.end('ok'));
  const { told, events } = listening();
  const prober = ended(startProberThread(events, { file: testWorker }));
  const web = { id: 'web', type: 'http', url: `http://127.0.0.1:${port}/` };
  const often = { interval: '100ms', timeout: '300ms', attempts: 1 };
  prober.watch(plan(1, [{ ...web, ...often, expect: { latency: { degraded: '250ms' } } }]));
  await eventually(() => expect(told.observations.length).toBeGreaterThan(3), { timeout: 10_000 });
  strike({ blockMs: 2000 });
  await eventually(() => expect(told.stations.at(-1)?.state).toBe('overloaded'), {
    timeout: 10_000,
  });
  expect(told.stations.at(-1)?.reason.key).toBe('station.overloaded');
  await eventually(() => expect(told.stations.at(-1)?.state).toBe('unwatched'), {
    timeout: 20_000,
  });
  const verdicts = new Set(told.observations.map(({ verdict }) => verdict));
  expect(verdicts.has('down')).toBe(false);
  expect(verdicts.has('degraded')).toBe(false);
  expect(told.observations.at(-1)?.verdict).toBe('up');
});

it('throws away what was under way when the computer slept, and looks at everything anew', async () => {
  const reached = { count: 0 };
  const silent = await serveTcp(() => {
    reached.count += 1;
  });
  const up = await serveTcp(() => {});
  const { told, events } = listening();
  let sinceBoot = 0;
  const prober = ended(createProber(events, { sinceBoot: () => sinceBoot }));
  const hangs = { id: 'hangs', type: 'http', url: `http://127.0.0.1:${silent}/` };
  prober.watch(
    plan(1, [
      { ...hangs, interval: '6h', timeout: '4s', attempts: 1 },
      tcp('x', up, { interval: '6h' }),
    ]),
  );
  void prober.lookNow('a/hangs');
  await eventually(() => expect(reached.count).toBeGreaterThan(0), { timeout: 10_000 });
  await prober.lookNow('a/x');
  const before = { reached: reached.count, seen: told.observations.length };
  sinceBoot += 3_600_000;
  // Both are looked at again within seconds, although their interval is hours.
  await eventually(
    () => {
      expect(reached.count).toBeGreaterThan(before.reached);
      expect(told.observations.slice(before.seen).some(({ check }) => check === 'a/x')).toBe(true);
    },
    { timeout: 10_000 },
  );
  await eventually(
    () => expect(told.observations.some(({ check }) => check === 'a/hangs')).toBe(true),
    { timeout: 15_000 },
  );
  const hung = told.observations.filter(({ check }) => check === 'a/hangs');
  expect(hung.map(({ verdict, reason }) => [verdict, reason.key])).toEqual([
    ['unknown', 'station.woke'],
  ]);
});

it('replaces a thread that hangs', async () => {
  const port = await serveTcp(() => {});
  const { told, events } = listening();
  const prober = ended(startProberThread(events, { file: testWorker, patienceMs: 5000 }));
  prober.watch(plan(1, [tcp('x', port, { interval: '100ms' })]));
  await eventually(() => expect(told.observations.length).toBeGreaterThan(1), { timeout: 30_000 });
  strike({ blockMs: 600_000 });
  await eventually(() => expect(told.troubles).toHaveLength(1), { timeout: 30_000 });
  expect(told.troubles[0]).toMatchObject({ key: 'station.proberHung', params: { silence: 5000 } });
  const before = told.observations.length;
  await eventually(() => expect(told.observations.length).toBeGreaterThan(before + 3), {
    timeout: 30_000,
  });
});
