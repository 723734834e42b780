import { setTimeout as after } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { createHealth } from '../../electron/health/health.ts';
import { pending } from '../../electron/health/judge.ts';
import { createLadders } from '../../electron/health/ladders.ts';
import { createProber, type ProberEvents } from '../../electron/health/prober/prober.ts';
import { type Catalogue, CatalogueFile } from '../../shared/catalogue.ts';
import type { CheckHealth, Observation, Transition } from '../../shared/health.ts';
import type { Ladder } from '../../shared/ladder.ts';
import { sentence } from '../../shared/problem.ts';
import { eventually } from '../support/eventually.ts';
import { freePort, serveHttp, serveTcp } from '../support/servers.ts';

function watchroom(
  restored: CheckHealth[] = [],
  maintenance: () => boolean = () => false,
  steady?: () => number,
) {
  const told = {
    observations: [] as Observation[],
    transitions: [] as Transition[],
    changed: [] as CheckHealth[],
    order: [] as string[],
    ladders: [] as Ladder[],
  };
  const health = createHealth({
    clock: Date.now,
    restored,
    maintenance,
    ...(steady && { steady }),
    emit: {
      ladder: (ladder) => told.ladders.push(ladder),
      observed: (observation) => {
        told.observations.push(observation);
        told.order.push('observed');
      },
      transition: (transition) => {
        told.transitions.push(transition);
        told.order.push('transition');
      },
      changed: (changed) => {
        told.changed.push(changed);
        told.order.push('changed');
      },
    },
  });
  onTestFinished(() => health.stop());
  return { health, told };
}

function catalogueOf(...checks: Record<string, unknown>[]): Catalogue {
  return CatalogueFile.parse({
    services: [{ id: 'a', name: 'A', owner: 'o', checks }],
  });
}

const web = (port: number, rest: Record<string, unknown> = {}) => ({
  id: 'web',
  type: 'http',
  url: `http://127.0.0.1:${port}/`,
  interval: '100ms',
  attempts: 2,
  ...rest,
});

it('sees a service fail, softly and then firmly, and recover', async () => {
  let status = 200;
  const port = await serveHttp((_, response) => response.writeHead(status).end());
  const { health, told } = watchroom();
  health.watch(catalogueOf(web(port)));
  expect(health.of('a/web')?.state).toBe('pending');
  const change = (to: string) =>
    eventually(() => expect(told.transitions.at(-1)?.to).toBe(to), { timeout: 10_000 });
  await change('up');
  status = 500;
  await change('down');
  const soft = told.changed.find((h) => h.state === 'down');
  expect(soft).toMatchObject({ firm: false, firmState: 'up', streak: 1 });
  status = 200;
  await change('up');
  expect(told.transitions.map((t) => t.to)).toEqual(['up', 'down', 'up']);
  // What is kept is told before what is shown.
  expect(told.order.slice(0, 3)).toEqual(['observed', 'transition', 'changed']);
});

it('leaves unchanged checks alone when the catalogue changes, and forgets removed ones', async () => {
  const port = await serveHttp((_, response) => response.end());
  const { health, told } = watchroom();
  health.watch(catalogueOf(web(port), web(port, { id: 'other' })));
  await Promise.all([health.checkNow('a/web'), health.checkNow('a/other')]);
  const before = health.of('a/web');
  health.watch(catalogueOf(web(port), web(port, { id: 'new' })));
  expect(health.of('a/web')).toBe(before);
  expect(health.of('a/other')).toBeUndefined();
  expect(health.all().map((h) => [h.check, h.state])).toEqual([
    ['a/web', 'up'],
    ['a/new', 'pending'],
  ]);
  // A changed check keeps its health and is looked at by its new words.
  health.watch(catalogueOf(web(port, { expect: { status: 404 } })));
  expect(health.of('a/web')?.state).toBe('up');
  await health.checkNow('a/web');
  expect(health.of('a/web')).toMatchObject({ state: 'down', firm: false, firmState: 'up' });
  expect(told.observations.at(-1)?.status).toBe(200);
  // One that comes back by a further edit goes on where it was.
  health.watch(catalogueOf(web(port), web(port, { id: 'other' })));
  expect(health.of('a/other')?.state).toBe('up');
});

it('goes on with what was known before the start', () => {
  const { health } = watchroom([
    { ...pending('a/web', 5), firmState: 'down', firmSince: 42, state: 'up', firm: false },
  ]);
  health.watch(catalogueOf(web(1, { interval: '1h' })));
  expect(health.of('a/web')).toMatchObject({ state: 'down', firm: true, since: 42 });
});

it('ends its probes when it stops, and tells nothing afterwards', async () => {
  let reached = false;
  const port = await serveTcp(() => {
    reached = true;
  });
  const { health, told } = watchroom();
  health.watch(catalogueOf(web(port, { timeout: '30s' })));
  const looking = health.checkNow('a/web');
  await eventually(() => expect(reached).toBe(true), { timeout: 20_000 });
  const began = performance.now();
  await health.stop();
  await looking;
  expect(performance.now() - began).toBeLessThan(5000);
  await after(150);
  expect(told.order).toEqual([]);
});

it('shows no secret that a server repeats', async () => {
  const port = await serveHttp((request, response) =>
    response.end(JSON.stringify({ error: `bad key ${request.headers['x-key']}` })),
  );
  const { health } = watchroom();
  const check = web(port, {
    interval: '1h',
    headers: { 'X-Key': 'hunter2' },
    expect: { body: { json: { error: null } } },
  });
  health.watch({ ...catalogueOf(check), secrets: ['hunter2'] });
  await health.checkNow('a/web');
  const shown = JSON.stringify(health.all());
  expect(shown).toContain('bad key');
  expect(shown).not.toContain('hunter2');
});

it('rests in maintenance, keeps what is seen meanwhile, and judges anew afterwards', async () => {
  let status = 200;
  let maintained = false;
  const port = await serveHttp((_, response) => response.writeHead(status).end());
  const { health, told } = watchroom([], () => maintained);
  health.watch(catalogueOf(web(port, { interval: '1h', attempts: 1 })));
  await health.checkNow('a/web');
  maintained = true;
  health.rejudge();
  expect(health.of('a/web')).toMatchObject({ state: 'maintenance', firm: true });
  status = 500;
  await health.checkNow('a/web');
  expect(told.observations.at(-1)).toMatchObject({ verdict: 'down' });
  expect(health.of('a/web')?.state).toBe('maintenance');
  maintained = false;
  health.rejudge();
  expect(health.of('a/web')).toMatchObject({ state: 'pending' });
  await health.checkNow('a/web');
  expect(told.transitions.map(({ from, to }) => `${from}>${to}`)).toEqual([
    'pending>up',
    'up>maintenance',
    'maintenance>pending',
    'pending>down',
  ]);
});

it('walks the ladder by itself when a check goes down, and when asked', async () => {
  const { health, told } = watchroom();
  const port = await freePort();
  const tcp = { id: 'tcp', type: 'tcp', host: '127.0.0.1', port, interval: '1h', attempts: 2 };
  health.watch({ ...catalogueOf(tcp), secrets: ['127.0.0.1'] });
  await health.checkNow('a/tcp');
  await health.checkNow('a/tcp');
  await eventually(() => expect(told.ladders).toHaveLength(1), { timeout: 20_000 });
  expect(told.ladders[0]).toMatchObject({ check: 'a/tcp', asked: false, broken: 'tcp' });
  // It stays down: that is no new fall.
  await health.checkNow('a/tcp');
  const asked = await health.ladder('a/tcp');
  expect(asked).toMatchObject({ asked: true, broken: 'tcp' });
  expect(told.ladders).toHaveLength(2);
  expect(JSON.stringify(told.ladders)).not.toContain('127.0.0.1');
});

it('says that a check is stale when its results stay away, and that it is not when one comes', async () => {
  let steady = 0;
  const port = await serveHttp((_, response) => response.end());
  const { health, told } = watchroom(
    [],
    () => false,
    () => steady,
  );
  health.watch(catalogueOf(web(port, { interval: '1h' })));
  await health.checkNow('a/web');
  steady += 3 * 3_600_000;
  await eventually(() => expect(told.changed.at(-1)?.stale).toBe(true), { timeout: 5000 });
  await health.checkNow('a/web');
  expect(health.of('a/web')).toMatchObject({ state: 'up', stale: false });
});

it('starts as many walks as there are falls, but few at a time, and none that is not worth it', async () => {
  const down = new Set(Array.from({ length: 20 }, (_, n) => `a/${n}`));
  const ends: (() => void)[] = [];
  const walked: string[] = [];
  const ladders = createLadders({
    walk: (check) =>
      new Promise((resolve) =>
        ends.push(() => resolve({ check, asked: true } as unknown as Ladder)),
      ),
    worthIt: (check) => down.has(check),
    walked: ({ check, asked }) => walked.push(`${check} ${asked}`),
  });
  for (const check of down) ladders.fell(check);
  expect(ends).toHaveLength(2);
  down.delete('a/2');
  ends[0]?.();
  await eventually(() => expect(ends).toHaveLength(3));
  ends[1]?.();
  ends[2]?.();
  await eventually(() => expect(walked).toHaveLength(3));
  expect(walked).toEqual(['a/0 false', 'a/1 false', 'a/3 false']);
  ladders.stop();
  for (const end of ends.slice(3)) end();
  await after(0);
  expect(walked).toHaveLength(3);
  expect(ends).toHaveLength(5);
});

it('tells what fell together in one go, and shows it afterwards', async () => {
  const order: string[] = [];
  let tell: ProberEvents['observations'] = () => {};
  const health = createHealth({
    clock: Date.now,
    restored: [],
    prober: (events) => {
      tell = events.observations;
      return createProber(events);
    },
    emit: {
      observed: ({ check }) => order.push(`observed ${check}`),
      transition: ({ check }) => order.push(`transition ${check}`),
      changed: ({ check }) => order.push(`changed ${check}`),
      together: (work) => {
        order.push('begin');
        work();
        order.push('end');
      },
    },
  });
  onTestFinished(() => health.stop());
  const port = await freePort();
  health.watch(
    catalogueOf(web(port, { interval: '6h' }), web(port, { id: 'other', interval: '6h' })),
  );
  const seen = (check: string): Observation => ({
    check,
    at: Date.now(),
    verdict: 'up',
    latencyMs: 1,
    errorClass: null,
    reason: sentence('health.httpUp', { status: 200 }),
    phases: {},
    status: 200,
    address: null,
    protocol: null,
    bytes: null,
    certificate: null,
  });
  tell([seen('a/web'), seen('a/other'), seen('a/gone')], 1);
  expect(order).toEqual([
    'begin',
    'observed a/web',
    'transition a/web',
    'observed a/other',
    'transition a/other',
    'end',
    'changed a/web',
    'changed a/other',
  ]);
  order.length = 0;
  tell([seen('a/web')], 1);
  expect(order).toEqual(['observed a/web', 'changed a/web']);
  // What was seen of a check as it was before an edit is not held against the check as it is.
  order.length = 0;
  health.watch(catalogueOf(web(port, { interval: '5h' })));
  tell([seen('a/web')], 1);
  expect(order).toEqual([]);
});
