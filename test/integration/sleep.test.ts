import { createServer, type Server, type Socket } from 'node:net';
import { resolve } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createProber, type Prober } from '../../electron/health/prober/prober.ts';
import { systemTimer } from '../../electron/health/schedule.ts';
import { Hub } from '../../electron/hub.ts';
import { createJournal } from '../../electron/journal/journal.ts';
import { indexServices } from '../../electron/services.ts';
import { startWatching, type Watching } from '../../electron/watching.ts';
import type { Alarm } from '../../shared/alarm.ts';
import { CatalogueFile } from '../../shared/catalogue.ts';
import type { CheckHealth, Transition } from '../../shared/health.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../support/database.ts';
import { freePort } from '../support/servers.ts';

/**
 * A computer that sleeps, with everything as it ships between a socket and a call for a person. The
 * clock is the test's: while it sleeps the wall's clock goes on and no timer runs, as on Linux.
 */

const HOUR = 3_600_000;
const STEP = 100;

let temporary: TemporaryDatabase;
let hub: Hub;
let watching: Watching;
let prober: Prober;
let port: number;
/** What listens there, as long as there is a network. */
let server: Server | null;
/** Whether it answers, or takes connections and is silent. */
let answering: boolean;
let sockets: Set<Socket>;
let called: Alarm[];
let transitions: Transition[];
let changed: CheckHealth[];
/** How many causes there were, each time it was said that they changed. */
let causes: number[];

async function plugIn(): Promise<void> {
  server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    if (answering) socket.end('SSH-2.0-quiet\r\n');
  });
  await new Promise<void>((done) => {
    server?.listen(port, '127.0.0.1', done);
  });
}
function unplug(): void {
  server?.close();
  server = null;
  for (const socket of sockets) socket.resetAndDestroy();
  sockets.clear();
}

/** Lets sockets do what they do until no look is under way, or only those that hang. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) {
    await new Promise(setImmediate);
    const { begun, done } = await prober.figures();
    if (begun - abandoned === done) return;
  }
}
/** Looks that a sleep ended. */
let abandoned: number;

async function pass(ms: number): Promise<void> {
  for (let at = 0; at < ms; at += STEP) {
    vi.advanceTimersByTime(STEP);
    await settle();
  }
}
/** No timer runs; those that were due run in the next step. */
function sleep(ms: number): void {
  vi.setSystemTime(Date.now() + ms);
}

function open(attempts: number): void {
  hub = new Hub();
  hub.listen((event, payload) => {
    // The event's name says what it carries, which the types of a generic listener cannot follow.
    if (event === 'alarm') called.push(payload as Alarm);
    if (event !== 'changes') return;
    if ('transitions' in payload) transitions.push(...(payload.transitions ?? []));
    if ('health' in payload) changed.push(...(payload.health ?? []));
  });
  const check = { id: 'port', type: 'ssh', host: '127.0.0.1', port };
  const catalogue = CatalogueFile.parse({
    services: ['a', 'b', 'c'].map((id) => ({
      id,
      name: id,
      owner: 'o',
      checks: [{ ...check, interval: '2s', timeout: '5s', attempts }],
    })),
    alarms: { gather: '2s', repeat: '5m' },
  });
  const services = indexServices(catalogue);
  watching = startWatching({
    database: temporary.database,
    assetsFolder: resolve('assets'),
    clock: Date.now,
    hub,
    operator: () => '당직 1',
    catalogue: () => catalogue,
    services: () => services,
    journal: createJournal(temporary.database, Date.now),
    transition: () => {},
    walked: () => {},
    causesChanged: () => causes.push(watching.causes().length),
    // The history's thread lives by the system's clock, and seems slow by the test's.
    notice: () => {},
    looking: {
      prober: (events) => {
        prober = createProber(events, { timer: systemTimer, sinceBoot: Date.now });
        return prober;
      },
      steady: Date.now,
    },
  });
  watching.catalogueChanged();
}

beforeEach(async () => {
  [called, transitions, changed, causes, abandoned, answering] = [[], [], [], [], 0, true];
  sockets = new Set();
  temporary = temporaryDatabase();
  port = await freePort();
  await plugIn();
  vi.useFakeTimers({
    now: Date.UTC(2026, 10, 28, 9),
    toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  });
});
afterEach(async () => {
  vi.useRealTimers();
  await watching.close();
  hub.close();
  unplug();
  temporary.remove();
});

const states = () => watching.health.all().map(({ state, stale }) => (stale ? 'stale' : state));

it('alarms nobody after a night, while the network comes late; what was known is stale, then unknown', async () => {
  open(1);
  await pass(10_000);
  expect(states()).toEqual(['up', 'up', 'up']);
  [transitions, changed] = [[], []];

  unplug();
  sleep(8 * HOUR);
  watching.health.catchUp();
  expect(states()).toEqual(['stale', 'stale', 'stale']);
  await pass(20_000);
  expect(states()).toEqual(['unknown', 'unknown', 'unknown']);
  expect(watching.health.all()[0]?.reason.key).toBe('station.woke');
  await plugIn();
  await pass(10_000);
  expect(states()).toEqual(['up', 'up', 'up']);
  await pass(60_000);
  expect(transitions).toEqual([]);
  expect(changed.filter(({ state }) => state === 'down')).toEqual([]);
  expect(called).toEqual([]);
});

it('holds nothing against a service that was being looked at when the computer fell asleep', async () => {
  open(1);
  await pass(10_000);
  answering = false;
  await pass(2500);
  const { begun, done } = await prober.figures();
  abandoned = begun - done;
  expect(abandoned).toBeGreaterThan(0);
  [transitions, changed] = [[], []];

  sleep(8 * HOUR);
  // The connections break before any timer of ours has run.
  unplug();
  await settle();
  answering = true;
  await plugIn();
  await pass(30_000);
  expect(states()).toEqual(['up', 'up', 'up']);
  expect(changed.filter(({ state }) => state === 'down')).toEqual([]);
  expect(transitions).toEqual([]);
  expect(called).toEqual([]);
});

it('does not repeat a call of yesterday before it has looked again', async () => {
  open(2);
  await pass(6000);
  unplug();
  await pass(20_000);
  expect(states()).toEqual(['down', 'down', 'down']);
  expect(called.length).toBeGreaterThan(0);
  const before = called.length;

  sleep(8 * HOUR);
  // A repetition is due, and asked for before anything else has run.
  watching.alarms.update();
  await pass(25_000);
  expect(called).toHaveLength(before);
  expect(watching.alarms.all().map(({ standing }) => standing)).toEqual(
    watching.alarms.all().map(() => 'resting'),
  );
  await plugIn();
  await pass(20_000);
  expect(states()).toEqual(['up', 'up', 'up']);
  expect(watching.alarms.all()).toEqual([]);
  expect(called).toHaveLength(before);
});

it('tells of a failure that lasts, once it is sure that it is not the waking', async () => {
  open(2);
  await pass(6000);
  unplug();
  sleep(8 * HOUR);
  await pass(110_000);
  expect(transitions.filter(({ to }) => to === 'down')).toEqual([]);
  await pass(30_000);
  expect(states()).toEqual(['down', 'down', 'down']);
  expect(called.length).toBeGreaterThan(0);
});

it('takes the system’s word for a sleep that is too short to be seen', async () => {
  open(1);
  await pass(10_000);
  [transitions, changed] = [[], []];
  unplug();
  watching.health.slept();
  sleep(5000);
  watching.health.slept();
  await pass(15_000);
  await plugIn();
  await pass(10_000);
  expect(states()).toEqual(['up', 'up', 'up']);
  expect(changed.filter(({ state }) => state === 'down')).toEqual([]);
  expect(called).toEqual([]);
});

it('says that causes changed when they can be judged again, though nothing went down anew', async () => {
  open(1);
  await pass(6000);
  unplug();
  await pass(10_000);
  expect(states()).toEqual(['down', 'down', 'down']);
  expect(causes.at(-1)).toBeGreaterThan(0);
  [transitions, causes] = [[], []];

  watching.health.slept();
  await pass(4000);
  expect(states()).toEqual(['unknown', 'unknown', 'unknown']);
  expect(causes.at(-1)).toBe(0);
  await pass(130_000);
  expect(states()).toEqual(['down', 'down', 'down']);
  expect(transitions).toEqual([]);
  expect(causes.at(-1)).toBeGreaterThan(0);
});
