import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createHealth } from '../../electron/health/health.ts';
import { CatalogueFile } from '../../shared/catalogue.ts';
import type { CheckHealth, Observation, Transition } from '../../shared/health.ts';
import type { Ladder } from '../../shared/ladder.ts';
import type { Station } from '../../shared/station.ts';
import { eventually } from '../support/eventually.ts';

/** A TCP server that can go away and come back at the same port. */
class Host {
  port = 0;
  #server: Server | null = null;
  readonly #sockets = new Set<Socket>();

  async open(): Promise<this> {
    const server = createServer((socket) => {
      this.#sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => this.#sockets.delete(socket));
    });
    server.listen(this.port, '127.0.0.1');
    await once(server, 'listening');
    // A listening TCP server's address is never a pipe's name.
    this.port = (server.address() as AddressInfo).port;
    this.#server = server;
    return this;
  }

  close(): void {
    this.#server?.close();
    this.#server = null;
    for (const socket of this.#sockets) socket.destroy();
  }
}

async function hosts(count: number): Promise<Host[]> {
  const opened = await Promise.all(Array.from({ length: count }, () => new Host().open()));
  onTestFinished(() => {
    for (const host of opened) host.close();
  });
  return opened;
}

const tcp = (id: string, { port }: Host, interval: string) => ({
  id,
  type: 'tcp',
  host: '127.0.0.1',
  port,
  interval,
  attempts: 1,
});

function watching() {
  const told = {
    observations: [] as Observation[],
    transitions: [] as Transition[],
    changed: [] as CheckHealth[],
    stations: [] as Station[],
    ladders: [] as Ladder[],
  };
  const health = createHealth({
    clock: Date.now,
    restored: [],
    emit: {
      observed: (observation) => told.observations.push(observation),
      transition: (transition) => told.transitions.push(transition),
      changed: (changed) => told.changed.push(changed),
      station: (station) => told.stations.push(station),
      ladder: (ladder) => told.ladders.push(ladder),
    },
  });
  onTestFinished(() => health.stop());
  return { health, told };
}

const patiently = { timeout: 20_000 };

it('blames nobody while this workstation is cut off, and comes back by itself', async () => {
  const [gateway, one, other, service] = (await hosts(4)) as [Host, Host, Host, Host];
  const { health, told } = watching();
  health.watch(
    CatalogueFile.parse({
      services: [{ id: 'a', name: 'A', owner: 'o', checks: [tcp('x', service, '100ms')] }],
      station: {
        controls: [
          { reach: 'gateway', check: { ...tcp('gw', gateway, '1h'), name: '게이트웨이' } },
          { reach: 'outside', check: tcp('one', one, '1h') },
          { reach: 'outside', check: tcp('other', other, '1h') },
        ],
      },
    }),
  );
  await eventually(() => expect(health.of('a/x')?.state).toBe('up'), patiently);
  await eventually(() => expect(health.station().reason.key).toBe('station.connected'), patiently);

  for (const host of [service, gateway, one, other]) host.close();
  await eventually(() => expect(health.of('a/x')?.state).toBe('unknown'), patiently);
  expect(health.station()).toMatchObject({
    state: 'cutOff',
    reason: { key: 'station.cutOffGateway', params: { ko: '게이트웨이' } },
  });
  expect(health.of('a/x')).toMatchObject({ firmState: 'up', firm: false });
  expect(told.observations.at(-1)).toMatchObject({ verdict: 'unknown', errorClass: 'station' });

  await Promise.all([gateway.open(), one.open(), other.open(), service.open()]);
  await eventually(() => expect(health.of('a/x')?.state).toBe('up'), patiently);
  await eventually(() => expect(health.station().state).toBe('connected'), patiently);
  expect(told.transitions.map(({ to }) => to)).toEqual(['up']);
  expect(told.observations.some(({ verdict }) => verdict === 'down')).toBe(false);
  expect(told.ladders).toEqual([]);

  // The same failure with the controls well is the service's own.
  service.close();
  await eventually(() => expect(told.transitions.at(-1)?.to).toBe('down'), patiently);
});

it('is not cut off where only one of two outside hosts is silent', async () => {
  const [one, other, service] = (await hosts(3)) as [Host, Host, Host];
  const { health, told } = watching();
  health.watch(
    CatalogueFile.parse({
      services: [{ id: 'a', name: 'A', owner: 'o', checks: [tcp('x', service, '100ms')] }],
      station: {
        controls: [
          { reach: 'outside', check: tcp('one', one, '1h') },
          { reach: 'outside', check: tcp('other', other, '1h') },
        ],
      },
    }),
  );
  await eventually(() => expect(health.of('a/x')?.state).toBe('up'), patiently);
  one.close();
  service.close();
  await eventually(() => expect(told.transitions.at(-1)?.to).toBe('down'), patiently);
  expect(health.station()).toMatchObject({ state: 'connected', reason: { key: 'station.partly' } });
});
