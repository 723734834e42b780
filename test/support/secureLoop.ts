import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { plainContext } from '../../electron/health/context.ts';
import { probe } from '../../electron/health/probe.ts';
import { issue } from './certificates.ts';
import { checkOf } from './look.ts';
import { mailServer } from './mail.ts';

/** Secures connections again and again in a process of its own, which a fault of Node's may end. */
const ROUNDS = 100;

const root = issue({ name: 'Root', authority: true });
const good = issue({ name: 'mail', ips: ['127.0.0.1'], issuer: root });
const verdicts: Record<string, number> = {};
const sockets = new Set<Socket>();
const server = createServer((socket) => {
  sockets.add(socket);
  socket.on('error', () => {});
  socket.on('close', () => sockets.delete(socket));
  mailServer({ issued: good })(socket);
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;
const base = { type: 'smtp', security: 'starttls', host: '127.0.0.1', port };

async function run(written: Record<string, unknown>, stopAfterMs?: number): Promise<void> {
  const stop = new AbortController();
  if (stopAfterMs !== undefined) setTimeout(() => stop.abort(), stopAfterMs);
  const check = checkOf({ ...base, ...written });
  const { verdict } = await probe(check, 'a/b', stop.signal, plainContext(Date.now));
  verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
}

for (let round = 0; round < ROUNDS; round++) {
  await run({ authority: root.cert });
  await run({});
  await run({ authority: root.cert }, round % 8);
  await run({ authority: root.cert, timeout: '50ms' }, round % 5);
}
for (const socket of sockets) socket.destroy();
server.close();
await new Promise((resolve) => setTimeout(resolve, 200));
const handles = process.getActiveResourcesInfo().filter((name) => /TCP|TLS/.test(name)).length;
process.stdout.write(JSON.stringify({ verdicts, handles }));
