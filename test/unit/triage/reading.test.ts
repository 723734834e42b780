import { rmSync, truncateSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { Requests } from '../../../electron/triage/formats/requests.ts';
import { Lines, LONGEST_LINE } from '../../../electron/triage/lines.ts';
import { Reading } from '../../../electron/triage/reading.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { TriageQuery } from '../../../shared/triage.ts';
import { seeded } from '../../bench/noise.ts';
import {
  AT,
  combined,
  fileOf,
  folderOfLogs,
  IIS_FIELDS,
  iis,
  json,
  readWhole,
  request,
  requestOf,
  stamp,
  whois,
} from './writing.ts';

afterAll(() => rmSync(folderOfLogs, { recursive: true }));

const random = seeded(5);
const MANY = Array.from({ length: 2000 }, (_, i) =>
  request({
    at: AT + i * 1000,
    source: `198.51.${i % 7}.${i % 90}`,
    path: `/ep/공고/${Math.floor(random() * 40)}`,
    status: random() < 0.1 ? 503 : 200,
    bytes: i,
    agent: `agent ${i % 9}`,
    tookMs: 10 + Math.floor(random() * 500),
  }),
);
const LOG = `${MANY.map(combined).join('\n')}\n`;
const problemOf = (run: Promise<unknown>) =>
  run.then(
    () => null,
    (error: Problem) => error.sentence.key,
  );

describe('lines', () => {
  const lines = fc.array(
    fc.oneof(
      fc.constantFrom('', '\r', '\0', 'a\0b', 'x'.repeat(LONGEST_LINE + 10)),
      fc.constant(combined(request())),
      fc.string(),
    ),
    { maxLength: 12 },
  );

  it('are the same, wherever the file is cut into pieces', () => {
    fc.assert(
      fc.property(lines, fc.array(fc.nat(), { maxLength: 30 }), (all, cuts) => {
        const text = Buffer.from(all.join('\n'));
        const read = (bounds: number[]) => {
          const seen: string[] = [];
          const taken = new Lines({
            line: (bytes, from, to) => seen.push(Buffer.from(bytes.subarray(from, to)).toString()),
            spoilt: () => seen.push('spoilt'),
          });
          let at = 0;
          for (const bound of [...bounds, text.length]) {
            // A piece is valid only until the next one.
            const piece = Buffer.from(text.subarray(at, bound));
            taken.feed(piece);
            piece.fill(120);
            at = bound;
          }
          taken.end();
          return seen;
        };
        const bounds = cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b);
        expect(read(bounds)).toEqual(read([]));
      }),
    );
  });

  it('become the same requests in pieces of one byte', () => {
    const read = (size: number) => {
      const seen: unknown[] = [];
      const requests = new Requests((entry) => seen.push(requestOf(entry)));
      const taken = new Lines(requests);
      const bytes = Buffer.from(LOG);
      for (let at = 0; at < bytes.length; at += size) taken.feed(bytes.subarray(at, at + size));
      taken.end();
      requests.end();
      return seen;
    };
    const whole = read(1 << 20);
    expect(whole).toEqual(MANY);
    expect(read(1)).toEqual(whole);
  });

  it('counts what is cut, spoilt and unreadable, and goes on', async () => {
    const long = combined(request({ path: `/${'x'.repeat(LONGEST_LINE)}` }));
    const text = `\ufeff${combined(request())}\r\n\0\0\0\n${long}\n\n\x01\x02\n${combined(request())}`;
    const { result, progress } = await readWhole(fileOf(text));
    expect(progress).toEqual({
      format: 'combined',
      read: Buffer.byteLength(text),
      lines: 5,
      unreadable: 3,
    });
    expect(result.requests).toBe(2);
  });
});

describe('a reading', () => {
  it.each([
    ['combined', LOG],
    [
      'iis',
      [IIS_FIELDS, ...MANY.map((one) => iis({ ...one, agent: one.agent.replace(' ', '-') }))].join(
        '\n',
      ),
    ],
    ['json', MANY.map(json).join('\n')],
  ])('adds up a log in the format %s', async (format, text) => {
    const { result, progress } = await readWhole(fileOf(text));
    expect(progress.format).toBe(format);
    expect(progress.unreadable).toBe(0);
    expect(result).toMatchObject({
      from: AT,
      requests: 2000,
      bytes: (1999 * 2000) / 2,
      addresses: 630,
      countries: [{ key: 'KR', requests: 2000, over: 0 }],
      findings: [],
    });
    const failed = MANY.filter(({ status }) => status === 503).length;
    expect(result.statuses).toEqual([
      { status: 200, requests: 2000 - failed },
      { status: 503, requests: failed },
    ]);
    expect(result.subnets).toHaveLength(7);
    expect(result.series.steps.reduce((sum, step) => sum + step.serverErrors, 0)).toBe(failed);
    expect(result.latency?.max).toBe(Math.max(...MANY.map(({ tookMs }) => tookMs ?? 0)));
    const [path] = result.paths;
    const most = Map.groupBy(MANY, (one) => one.path);
    expect(path?.requests).toBe(Math.max(...[...most.values()].map((same) => same.length)));
    expect(most.get(path?.key ?? '')?.length).toBe(path?.requests);
  });

  it('is the same of gzip, in one member or in several, whatever the name', async () => {
    const plain = await readWhole(fileOf(LOG));
    const half = LOG.length >> 1;
    const members = Buffer.concat([gzipSync(LOG.slice(0, half)), gzipSync(LOG.slice(half))]);
    for (const packed of [gzipSync(LOG), members]) {
      const { result, progress } = await readWhole(fileOf(packed));
      expect(result).toEqual(plain.result);
      expect(progress.read).toBe(packed.length);
    }
  });

  it('shows what is one path as one, however it was written', async () => {
    const paths = ['/%EA%B3%B5', '/%ea%b3%b5', '/공', '/%B0%F8'];
    const { result } = await readWhole(
      fileOf(paths.map((path) => combined(request({ path }))).join('\n')),
    );
    expect(result.paths).toMatchObject([{ key: '/공', requests: 4 }]);
  });

  it.each<[string, TriageQuery, (one: (typeof MANY)[number]) => boolean]>([
    [
      'a time',
      { from: AT + 7000, to: AT + 70_000 },
      ({ at }) => at >= AT + 7000 && at <= AT + 70_000,
    ],
    ['an address', { source: '198.51.3.3' }, ({ source }) => source === '198.51.3.3'],
    ['a subnet', { subnet: '198.51.2.0/24' }, ({ source }) => source.startsWith('198.51.2.')],
    ['a wider one', { subnet: '198.51.2.0/23' }, ({ source }) => /^198\.51\.[23]\./.test(source)],
    ['no subnet', { subnet: 'x' }, () => false],
    ['a country', { country: 'KR' }, () => true],
    ['another country', { country: 'NL' }, () => false],
    ['a network by its number', { network: 'AS64501' }, () => true],
    ['a network by its name', { network: 'korean carrier' }, () => true],
    ['another network', { network: '6450' }, () => false],
    ['a path', { path: '/ep/공고/7' }, ({ path }) => path === '/ep/공고/7'],
    ['an agent', { agent: 'agent 3' }, ({ agent }) => agent === 'agent 3'],
    ['a status', { status: '503' }, ({ status }) => status === 503],
    ['a class of status', { status: '5xx' }, ({ status }) => status >= 500],
    [
      'several together',
      { status: '2xx', agent: 'agent 3' },
      ({ status, agent }) => status === 200 && agent === 'agent 3',
    ],
  ])('restricted to %s counts only that', async (_, query, lets) => {
    const { result, progress } = await readWhole(fileOf(LOG), query);
    expect(result.requests).toBe(MANY.filter(lets).length);
    expect(progress.lines).toBe(2000);
  });

  it('stays exact in sum, and bounded, with more keys than it holds', async () => {
    const text = Array.from({ length: 40_000 }, (_, i) =>
      combined(
        request({
          source: i % 4 === 0 ? '203.0.113.24' : `10.${i % 250}.${(i >> 3) % 250}.${i % 199}`,
          path: i % 4 === 0 ? '/same' : `/${i}`,
          agent: `agent ${i}`,
        }),
      ),
    ).join('\n');
    const limits = { sources: 1000, paths: 1000, agents: 100 };
    const { result } = await readWhole(fileOf(text), {}, limits);
    const [first] = result.sources;
    expect(first).toMatchObject({ key: '203.0.113.24', requests: 10_000, over: 0, country: 'NL' });
    expect(result.paths[0]).toMatchObject({ key: '/same', requests: 10_000, over: 0 });
    expect(result.agents[0]?.over).toBeGreaterThan(0);
    // By country everything is counted, also what was given up.
    expect(result.countries.reduce((sum, { requests }) => sum + requests, 0)).toBe(40_000);
    expect(result.subnets[0]).toMatchObject({ key: '203.0.113.0/24', requests: 10_000, over: 0 });
    const real = new Set(text.split('\n').map((line) => line.split(' ')[0])).size;
    expect(Math.abs(result.addresses / real - 1)).toBeLessThan(0.04);
  });

  it.each([
    ['text that is none', 'hello\nworld\n', 'triage.notLog'],
    [
      'noise',
      Buffer.from(Array.from({ length: 300_000 }, () => Math.floor(random() * 256))),
      'triage.notLog',
    ],
    ['UTF-16', Buffer.from(LOG, 'utf16le'), 'triage.notLog'],
    ['gzip that ends too early', gzipSync(LOG).subarray(0, 2000), 'triage.badGzip'],
    [
      'gzip that is damaged',
      Buffer.concat([gzipSync(LOG).subarray(0, 900), Buffer.alloc(900, 7)]),
      'triage.badGzip',
    ],
  ])('says what is wrong with %s', async (_, content, key) => {
    expect(await problemOf(readWhole(fileOf(content)))).toBe(key);
  });

  it('says that a file became shorter, and keeps what it read', async () => {
    const path = fileOf(LOG.repeat(20));
    const size = Buffer.byteLength(LOG) * 20;
    const reading = new Reading({ path, size, query: {}, seed: 1 }, () => whois);
    const run = reading.run(async () => {
      truncateSync(path, 10);
      return true;
    });
    expect(await problemOf(run)).toBe('triage.shrank');
    expect(reading.result().requests).toBeGreaterThan(1000);
  });

  it('says that a file is gone', async () => {
    const reading = new Reading(
      { path: '/nowhere/a.log', size: 9, query: {}, seed: 1 },
      () => whois,
    );
    expect(await problemOf(reading.run(async () => true))).toBe('triage.notFound');
  });

  it('does not count what is written while it reads', async () => {
    const path = fileOf(`${LOG}${LOG}`);
    const size = Buffer.byteLength(LOG);
    const reading = new Reading({ path, size, query: {}, seed: 1 }, () => whois);
    await reading.run(async () => true);
    expect(reading.result().requests).toBe(2000);
  });

  it('gives up what is no log before its end', async () => {
    const path = fileOf('nothing\n'.repeat(1_000_000));
    const reading = new Reading({ path, size: 8_000_000, query: {}, seed: 1 }, () => whois);
    expect(await problemOf(reading.run(async () => true))).toBe('triage.notLog');
    expect(reading.progress.read).toBeLessThan(4_000_000);
  });

  it('takes moments of any zone for what they are', async () => {
    const lines = [540, 0, -300, 330].map(
      (zone) => `1.1.1.1 - - [${stamp(AT, zone)}] "GET / HTTP/1.1" 200 1`,
    );
    const { result } = await readWhole(fileOf(lines.join('\n')));
    expect(result).toMatchObject({ from: AT, to: AT, requests: 4 });
  });
});
