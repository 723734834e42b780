import { connect } from 'node:net';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import type { ProbeContext } from '../../electron/health/context.ts';
import { probe } from '../../electron/health/probe.ts';
import { listenForPushes } from '../../electron/health/push/listener.ts';
import { sayIn } from '../../shared/messages/say.ts';
import { Problem } from '../../shared/problem.ts';
import { checkOf } from '../support/look.ts';
import { serveTcp } from '../support/servers.ts';

const TOKEN = 'nightly-backup-7f3a';
const HOUR = 3_600_000;
let now = Date.now();
const clock = () => now;
afterEach(() => {
  now = Date.now();
});

async function listening(tokens: Record<string, string> = { 'batch/backup': TOKEN }) {
  const reported: string[] = [];
  const listener = await listenForPushes({
    host: '127.0.0.1',
    port: 0,
    tokens: new Map(Object.entries(tokens)),
    clock,
    on: { reported: (check) => reported.push(check) },
  });
  onTestFinished(() => listener.close());
  const call = async (path: string, init?: RequestInit) =>
    (await fetch(`http://127.0.0.1:${listener.port}${path}`, init)).status;
  const context: ProbeContext = {
    clock,
    notices: [],
    heartbeat: (check) => listener.heartbeat(check),
  };
  const look = async (key = 'batch/backup') => {
    const check = checkOf({ type: 'push', token: TOKEN, every: '1h', grace: '5m' });
    const seen = await probe(check, key, new AbortController().signal, context);
    return { ...seen, en: sayIn('en')(seen.reason.key, seen.reason.params) };
  };
  return { listener, reported, call, look };
}

describe('a job', () => {
  it('is given its time after a start, then is up with each report and late without', async () => {
    const { call, look, reported } = await listening();
    expect(await look()).toMatchObject({ verdict: 'unknown', reason: { key: 'push.waiting' } });
    expect(await call(`/push/${TOKEN}`)).toBe(204);
    expect(reported).toEqual(['batch/backup']);
    expect(await look()).toMatchObject({ verdict: 'up', errorClass: null, latencyMs: 0 });
    now += HOUR + 5 * 60_000;
    expect(await look()).toMatchObject({ verdict: 'up' });
    now += 1;
    expect(await look()).toMatchObject({
      verdict: 'down',
      errorClass: 'late',
      reason: { key: 'push.late' },
    });
    await call(`/push/${TOKEN}`, { method: 'POST', body: 'done' });
    expect(await look()).toMatchObject({ verdict: 'up' });
  });

  it('that never reports is late once its time is over', async () => {
    const { look } = await listening();
    now += 2 * HOUR;
    const seen = await look();
    expect(seen).toMatchObject({ verdict: 'down', errorClass: 'late' });
    expect(seen.en).toContain('at all');
  });

  it('is late in its time also when the clock was set back an hour', async () => {
    const { call, look } = await listening();
    await call(`/push/${TOKEN}`);
    now -= HOUR;
    expect(await look()).toMatchObject({ verdict: 'up' });
    now += HOUR + 5 * 60_000 + 1;
    expect(await look()).toMatchObject({ verdict: 'down', errorClass: 'late' });
  });

  it('that reports its failure is down at once, in its own words', async () => {
    const { call, look } = await listening();
    const message = encodeURIComponent(`disk\n full, ${TOKEN}`);
    expect(await call(`/push/${TOKEN}?status=down&message=${message}`)).toBe(204);
    const seen = await look();
    expect(seen).toMatchObject({ verdict: 'down', errorClass: 'content' });
    expect(seen.en).toContain('“disk  full, •••”');
  });

  it('cannot be heard when nobody listens for it, and is not blamed', async () => {
    const { look } = await listening();
    expect(await look('batch/other')).toMatchObject({
      verdict: 'unknown',
      reason: { key: 'push.deaf' },
    });
  });

  it('keeps what it said when the catalogue changes; a new one has its whole time', async () => {
    const { listener, call, look } = await listening();
    await call(`/push/${TOKEN}`);
    now += 2 * HOUR;
    listener.expect(
      new Map([
        ['batch/backup', TOKEN],
        ['batch/new', 'another-token-77'],
      ]),
    );
    expect(await look()).toMatchObject({ reason: { key: 'push.late' } });
    expect(await look('batch/new')).toMatchObject({ reason: { key: 'push.waiting' } });
    listener.expect(new Map());
    expect(await call(`/push/${TOKEN}`)).toBe(404);
    expect(listener.heartbeat('batch/backup')).toBeNull();
  });
});

describe('a stranger', () => {
  it('learns nothing, whatever is asked', async () => {
    const { call, reported, listener } = await listening();
    const asked = [
      '/',
      '/push/',
      `/push/${TOKEN}x`,
      `/push/${TOKEN.slice(0, -1)}`,
      `/push/${TOKEN}/x`,
      `/push/${TOKEN}?status=maybe`,
      `/push/${TOKEN}?message=${'x'.repeat(5000)}`,
    ];
    for (const path of asked) expect(await call(path), path).toBe(404);
    expect(await call(`/push/${TOKEN}`, { method: 'DELETE' })).toBe(404);
    const answer = await fetch(`http://127.0.0.1:${listener.port}/push/none-of-these-at-all`);
    expect(await answer.text()).toBe('');
    expect(answer.headers.get('server')).toBeNull();
    expect(reported).toEqual([]);
  });

  it('is stopped when calling on and on', async () => {
    const { call } = await listening();
    const answers: number[] = [];
    for (let i = 0; i < 101; i++) answers.push(await call('/push/guess-guess-guess'));
    expect(answers.at(-1)).toBe(429);
    now += 1000;
    expect(await call(`/push/${TOKEN}`)).toBe(204);
  });

  it.each([
    ['endless headers', `GET /push/${TOKEN} HTTP/1.1\r\nx: ${'x'.repeat(20_000)}`],
    ['no HTTP', '\x16\x03\x01 garbage\r\n\r\n'],
    [
      'an endless body',
      `POST /push/${'x'.repeat(16)} HTTP/1.1\r\nhost: a\r\ncontent-length: 999999999\r\n\r\n${'x'.repeat(100_000)}`,
    ],
  ])('that sends %s is cut off', async (_, text) => {
    const { listener, call } = await listening();
    const socket = connect(listener.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.on('data', () => {});
    socket.write(text);
    await new Promise((resolve) => socket.on('close', resolve));
    expect(await call(`/push/${TOKEN}`)).toBe(204);
  });
});

it('says so when its port is taken', async () => {
  const port = await serveTcp(() => {});
  const failed = listenForPushes({
    host: '127.0.0.1',
    port,
    tokens: new Map(),
    clock,
    on: { reported() {} },
  });
  await expect(failed).rejects.toThrow(Problem);
  await expect(failed).rejects.toThrow(/Another program uses 127\.0\.0\.1/);
});

it('says so when the address is not this computer’s', async () => {
  const failed = listenForPushes({
    host: '192.0.2.1',
    port: 7414,
    tokens: new Map(),
    clock,
    on: { reported() {} },
  });
  await expect(failed).rejects.toThrow(/EADDRNOTAVAIL/);
});

it('asks for a token that cannot be guessed', () => {
  expect(() => checkOf({ type: 'push', token: 'short', every: '1h' })).toThrow();
  expect(checkOf({ type: 'push', token: TOKEN, every: '1h' })).toMatchObject({ attempts: 1 });
});
