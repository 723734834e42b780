import { createServer, type Server } from 'node:http';
import { resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Hub } from '../../electron/hub.ts';
import { createJournal } from '../../electron/journal/journal.ts';
import { indexServices } from '../../electron/services.ts';
import { startWatching, type Watching } from '../../electron/watching.ts';
import type { Alarm } from '../../shared/alarm.ts';
import { type Catalogue, CatalogueFile } from '../../shared/catalogue.ts';
import type { Handling } from '../../shared/handling.ts';
import { startWebhookServer, type WebhookServer } from '../support/channels/webhook.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';

/** From a server that fails to a person who is called, with everything between as it ships. */

let temporary: TemporaryDatabase;
let hub: Hub;
let watching: Watching;
let webhook: WebhookServer;
let server: Server;
let catalogue: Catalogue;
let well: boolean;
const called: Alarm[] = [];
let handling: Handling | undefined;

async function open(): Promise<void> {
  hub = new Hub();
  hub.listen((event, payload) => {
    // The event's name says what it carries, which the types of a generic listener cannot follow.
    if (event === 'alarm') called.push(payload as Alarm);
    if (event === 'changes' && 'handling' in payload) handling = payload.handling;
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
    causesChanged: () => {},
    notice: (sentence) => expect.unreachable(sentence.key),
  });
  watching.catalogueChanged();
}
async function close(): Promise<void> {
  await watching.close();
  hub.close();
}

beforeEach(async () => {
  [called.length, well, handling] = [0, false, undefined];
  temporary = temporaryDatabase();
  webhook = await startWebhookServer();
  server = createServer(({ url }, response) => {
    response.writeHead(well || url?.startsWith('/well') ? 200 : 503).end();
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const service = (id: string, standsOn = ['auth']) => ({
    id,
    name: id,
    owner: 'mois',
    standsOn,
    checks: [
      {
        id: 'home',
        type: 'http',
        url: `http://127.0.0.1:${port}/${id}`,
        interval: '1s',
        timeout: '1s',
        attempts: 2,
      },
    ],
  });
  catalogue = CatalogueFile.parse({
    organisations: [{ id: 'mois', name: '행정안전부' }],
    grounds: [{ id: 'auth', name: '통합 인증' }],
    services: [
      ...['saeol', 'gov24'].map((id) => service(id)),
      // What is well elsewhere tells one cause from two.
      ...['well1', 'well2', 'well3'].map((id) => service(id, [])),
    ],
    alarms: {
      gather: '2s',
      repeat: '10s',
      channels: [{ type: 'webhook', id: 'chat', url: webhook.url }],
    },
  });
  await open();
});
afterEach(async () => {
  await close();
  await webhook.close();
  await new Promise((done) => server.close(done));
  temporary.remove();
});

const events = () => webhook.posted.map(({ body }) => JSON.parse(body).event);

it('calls once for one cause, rests in somebody’s hands over a restart, and tells the end', async () => {
  await eventually(() => expect(called).toHaveLength(1), { timeout: 20_000 });
  expect(called[0]?.services.map(({ id }) => id).toSorted()).toEqual(['gov24', 'saeol']);
  await eventually(() => expect(events()).toEqual(['call']));

  watching.handling.acknowledge(['saeol', 'gov24'], {
    owner: '김하늘',
    reason: '확인 중',
    until: null,
    sticky: true,
  });
  await eventually(() => expect(watching.alarms.all()[0]?.standing).toBe('acknowledged'));
  await eventually(() => expect(handling?.acknowledgements).toHaveLength(2));
  await close();
  temporary.reopen();
  await open();
  expect(watching.alarms.all()).toMatchObject([{ id: called[0]?.id, calls: 1 }]);

  well = true;
  await eventually(() => expect(events()).toEqual(['call', 'recovered']), { timeout: 20_000 });
  expect(watching.alarms.all()).toEqual([]);
  expect(watching.handling.current().acknowledgements).toEqual([]);
  expect(called).toHaveLength(1);
});

it('calls nobody for what fails under maintenance', async () => {
  watching.handling.maintain({
    match: { services: [], grounds: ['auth'], organisations: [] },
    reason: '인증 서버 교체',
    when: { kind: 'once', from: Date.now(), until: Date.now() + 600_000 },
  });
  const lookedAt = () => watching.health.all().map(({ lastAt }) => lastAt ?? 0);
  await eventually(
    () => {
      const [saeol, gov24] = watching.health.all();
      expect([saeol?.state, gov24?.state]).toEqual(['maintenance', 'maintenance']);
      expect(Math.min(...lookedAt())).toBeGreaterThan(0);
    },
    { timeout: 20_000 },
  );
  // Long enough for both attempts, and for what a call would have gathered.
  const since = Date.now();
  await eventually(() => expect(Math.min(...lookedAt())).toBeGreaterThan(since + 5000), {
    timeout: 20_000,
  });
  expect(called).toEqual([]);
  expect(events()).toEqual([]);
});
