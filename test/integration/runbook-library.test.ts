import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { RE2JS } from 're2js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadCatalogue } from '../../electron/catalogue/load.ts';
import { targetOf } from '../../electron/catalogue/target.ts';
import { type Context, fillCommand } from '../../electron/runbooks/fill.ts';
import { createLibrary } from '../../electron/runbooks/library.ts';
import { checkParameters, formValues } from '../../electron/runbooks/parameters.ts';
import type { CommandAct, Runbook } from '../../shared/runbook.ts';
import { issue } from '../support/certificates.ts';
import { kst, type NovemberDrill, startNovember } from '../support/drill/november.ts';
import { onPath } from '../support/tools.ts';

/** Every command of the shipped library, run by a real shell against the drill's servers. */

const library = createLibrary({ folders: [resolve('assets/runbooks')] });
/** Much of each step is waiting for pings. */
const AT_ONCE = 12;

interface Ran {
  state: 'succeeded' | 'failed' | 'stopped';
  output: string;
}

let november: NovemberDrill;
let secure: Server;
let folder: string;

/** A runbook as it is followed: for which service, with what besides the form's own values. */
interface Following {
  runbook: string;
  service?: string;
  given?: Record<string, string>;
  /** All of them where left out. */
  steps?: readonly string[];
}

function contextOf(service: string | undefined): Context {
  const load = loadCatalogue(november.drill.catalogue, november.drill.env);
  if (!load.ok) throw new Error(JSON.stringify(load.faults));
  const found = load.catalogue.services.find(({ id }) => id === service);
  return {
    service: found ? { ...targetOf(found, load.catalogue), name: found.name.ko } : null,
    incident: null,
    parameters: {},
  };
}

async function run(act: CommandAct, line: string): Promise<Ran> {
  const child = spawn(act.shell, ['-c', line], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, SSL_CERT_FILE: join(folder, 'authority.pem') },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: act.timeoutMs,
  });
  let output = '';
  const more = (chunk: Buffer): void => {
    output += chunk.toString('utf8');
  };
  child.stdout.on('data', more);
  child.stderr.on('data', more);
  const [code] = await once(child, 'close');
  const finds = (pattern: string | null): boolean =>
    pattern !== null && RE2JS.compile(pattern).matcher(output).find();
  if (finds(act.stop)) return { state: 'stopped', output };
  const isRight = code === act.expectExit && (act.expect === null || finds(act.expect));
  return { state: isRight ? 'succeeded' : 'failed', output };
}

/** Runs every command of the runbooks, several at once. @returns what each step came to, by its id */
async function follow(all: readonly Following[]): Promise<Map<string, Ran>[]> {
  const results = all.map(() => new Map<string, Ran>());
  const work = all.flatMap(({ runbook: id, service, given = {}, steps }, index) => {
    const runbook: Runbook = library.get(id);
    const context = contextOf(service);
    const values = { ...formValues(runbook, context), ...given };
    const parameters = checkParameters(runbook, values, context);
    return runbook.steps.flatMap(({ id, act }) => {
      if (act.kind !== 'command' || act.shell === 'pwsh') return [];
      if (steps && !steps.includes(id)) return [];
      const line = fillCommand(act, runbook, { ...context, parameters });
      return [async () => void results[index]?.set(id, await run(act, line))];
    });
  });
  const waiting = work.values();
  const worker = async (): Promise<void> => {
    for (const step of waiting) await step();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

const outputOf = (ran: Map<string, Ran> | undefined, step: string): string =>
  ran?.get(step)?.output ?? '';

const LOG = Array.from(
  { length: 30 },
  (_, i) =>
    `Nov 24 13:5${i % 10}:00 eid app[${i}]: ${i % 3 ? 'read ok' : `I/O error on volume ${i}`}`,
).join('\n');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-library-'));
  writeFileSync(join(folder, 'app.log'), `${LOG}\n`);
  const authority = issue({ name: 'Authority', authority: true });
  const issued = issue({ name: 'localhost', hosts: ['localhost'], issuer: authority });
  writeFileSync(join(folder, 'authority.pem'), authority.cert);
  secure = createServer({ cert: issued.cert, key: issued.key }, (_, response) => response.end());
  secure.listen(0, '127.0.0.1');
  await once(secure, 'listening');
  november = await startNovember({ startAt: kst('17T08:30') });
});

afterAll(async () => {
  secure.closeAllConnections();
  secure.close();
  await november.drill.close();
  rmSync(folder, { recursive: true, force: true });
});

it('every step does what it says while all is well', async () => {
  const port = String((secure.address() as AddressInfo).port);
  const log = join(folder, 'app.log');
  const access = november.drill.env.DRILL_ACCESS_LOG ?? '';
  const followed: Following[] = [
    { runbook: 'name-resolution', service: 'portal' },
    { runbook: 'route-and-path-mtu', service: 'portal' },
    { runbook: 'tls-certificate', given: { host: 'localhost', port } },
    { runbook: 'http-phases', service: 'eid' },
    { runbook: 'authentication-path', service: 'gov24' },
    { runbook: 'access-log-sources', service: 'g2b', given: { log: access } },
    { runbook: 'load-and-sockets' },
    { runbook: 'log-excerpts', given: { log } },
    { runbook: 'storage-links' },
    { runbook: 'database-reachability', service: 'database' },
    { runbook: 'api-notice', service: 'mobile-id' },
    { runbook: 'intrusion-signs', given: { folder } },
  ];
  /** What a bare machine lacks: the step says so and fails. */
  const tools: Record<string, readonly string[]> = {
    'name-resolution#3': ['dig', 'nslookup'],
    'route-and-path-mtu#6': ['tracepath', 'traceroute'],
    'load-and-sockets#3': ['ss', 'netstat'],
    'load-and-sockets#4': ['ss', 'netstat'],
    'load-and-sockets#5': ['ss', 'netstat'],
    'log-excerpts#5': ['systemctl'],
    'storage-links#6': ['multipath', 'lsblk'],
    'database-reachability#4': ['ss', 'netstat'],
    'intrusion-signs#4': ['ss', 'netstat'],
  };
  const ran = await follow(followed);
  const steps = followed.flatMap(({ runbook }, index) =>
    [...(ran[index] ?? [])].map(([id, { state, output }]) => ({
      id: `${runbook}#${id}`,
      state,
      output,
    })),
  );
  expect(steps.length).toBeGreaterThan(50);
  for (const { id, state, output } of steps) {
    const needed = tools[id];
    // Whether an administrative network's own server answers for a name depends on the machine.
    if (id === 'name-resolution#3' && needed && onPath(needed)) continue;
    const isThere = needed === undefined || onPath(needed) !== null;
    expect({ id, state, output }).toEqual({
      id,
      state: isThere ? 'succeeded' : 'failed',
      output: isThere ? expect.any(String) : expect.stringContaining('not installed'),
    });
  }
  const [names, route, tls, http, login, , , logs, , database, api] = ran;
  expect(outputOf(names, '1')).toContain('127.0.0.1');
  expect(outputOf(route, '3')).toContain('1480 bytes from');
  expect(outputOf(route, '4')).toMatch(/^1472 ok$/m);
  expect(outputOf(route, '5')).toMatch(/^small 200 [\d.]+s\nlarge 200 [\d.]+s$/m);
  expect(outputOf(tls, '2')).toContain('Certificate will not expire');
  expect(outputOf(tls, '3')).toBe('tls1_2 ok\ntls1_3 ok\n');
  expect(outputOf(http, '1')).toMatch(/^first byte \d/m);
  expect(outputOf(http, '4')).toBe('');
  expect(outputOf(login, '2')).toMatch(/^status 200$/m);
  expect(outputOf(login, '3')).toMatch(/^5 200 \d/m);
  expect(outputOf(logs, '2').split('\n')).toHaveLength(11);
  expect(outputOf(logs, '3')).toMatch(/^Nov 24 13:50:00 eid app\[0\]: I\/O error/);
  expect(outputOf(logs, '4')).toContain('10 Nov N N:N:N eid app[N]: I/O error on volume N');
  // How many seconds it took is the machine's own business.
  expect(outputOf(database, '2')).toMatch(/^1 open \d+s$/m);
  expect(outputOf(api, '3')).toMatch(/"notice" *: *null/);
});

it('they tell what failed in November 2023', async () => {
  november.drill.jump(kst('23T09:18'));
  const log = november.drill.env.DRILL_ACCESS_LOG ?? '';
  const [slow, requests] = await follow([
    { runbook: 'http-phases', service: 'g2b', steps: ['1'] },
    { runbook: 'access-log-sources', given: { log }, steps: ['2', '3'] },
  ]);
  // The drill answers a second late; a machine at work adds to it.
  expect(outputOf(slow, '1')).toMatch(/^first byte [1-9]\d*\.\d+s$/m);
  const counts = [...outputOf(requests, '2').matchAll(/^ *(\d+) (\S+)$/gm)];
  expect(Number(counts[0]?.[1])).toBeGreaterThan(3 * Number(counts[1]?.[1]));
  expect(outputOf(requests, '3').split('\n')[0]).toBe(counts[0]?.[2]);

  november.drill.jump(kst('24T14:30'));
  const storage = november.drill.env.DRILL_EID_STORAGE_PORT ?? '';
  const [page, api, link] = await follow([
    { runbook: 'http-phases', service: 'eid', steps: ['1', '4'] },
    { runbook: 'api-notice', service: 'mobile-id', steps: ['3'] },
    { runbook: 'database-reachability', given: { host: '127.0.0.1', port: storage }, steps: ['2'] },
  ]);
  expect(outputOf(page, '1')).toMatch(/^status 200$/m);
  expect(outputOf(page, '4')).toContain('이용에 불편');
  expect(outputOf(api, '3')).toMatch(/"notice" *: *"오후 1시 54분부터/);
  expect(outputOf(link, '2')).toMatch(/^5 refused$/m);
  expect(link?.get('2')).toMatchObject({ state: 'failed' });
});

it('a faulty certificate, a closed port and a missing log are told as failures', async () => {
  const port = String((secure.address() as AddressInfo).port);
  const [tls, database, requests] = await follow([
    { runbook: 'tls-certificate', given: { host: '127.0.0.1', port, days: '9999' } },
    { runbook: 'database-reachability', given: { host: '127.0.0.1', port: '1' } },
    { runbook: 'access-log-sources', given: { log: join(folder, 'none.log') } },
  ]);
  expect(tls?.get('2')).toMatchObject({ state: 'failed' });
  expect(outputOf(tls, '2')).toContain('Certificate will expire');
  expect(database?.get('2')).toMatchObject({ state: 'failed' });
  expect(outputOf(database, '2')).toMatch(/^5 refused$/m);
  expect(requests?.get('1')).toMatchObject({ state: 'stopped' });
  expect(requests?.get('2')).toMatchObject({ state: 'failed' });
});

it('what is written for PowerShell can be filled', () => {
  const context: Context = {
    ...contextOf('eid'),
    service: { id: 'a', name: 'a', url: 'https://h/', host: 'h', port: 443 },
  };
  const lines = ['windows-network', 'windows-server'].flatMap((id) => {
    const runbook = library.get(id);
    const parameters = checkParameters(runbook, formValues(runbook, context), context);
    return runbook.steps.flatMap(({ act }) =>
      act.kind === 'command' ? [fillCommand(act, runbook, { ...context, parameters })] : [],
    );
  });
  expect(lines.length).toBeGreaterThan(10);
  for (const line of lines) expect(line).not.toContain('{{');
});
