import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { jumpIn } from '../../../electron/triage/findings/jump.ts';
import { sayIn } from '../../../shared/messages/say.ts';
import type { Finding, TriageQuery } from '../../../shared/triage.ts';
import { scatter, seeded } from '../../bench/noise.ts';
import { AT, combined, fileOf, folderOfLogs, type Request, readWhole, request } from './writing.ts';

afterAll(() => rmSync(folderOfLogs, { recursive: true }));

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const BROWSERS = ['Windows NT 10.0', 'Macintosh', 'Linux; Android 13', 'iPhone'].map(
  (system) => `Mozilla/5.0 (${system}) AppleWebKit/537.36 Chrome/119.0.0.0`,
);
const PATHS = Array.from({ length: 60 }, (_, i) => `/ep/${i}`);

interface Day {
  seed: number;
  from?: number;
  /** Milliseconds. */
  lasts?: number;
  /** At the busiest. */
  perMinute?: number;
  /** How many readers there are. */
  readers?: number;
}

/**
 * An ordinary stretch of a day: readers come by and read a few pages, fewer at night; a gateway of
 * an office reads much and everything; a check asks for one path every 20 s; a crawler comes by;
 * one answer in two hundred fails.
 */
function ordinary({
  seed,
  from = AT,
  lasts = 3 * HOUR,
  perMinute = 120,
  readers = 800,
}: Day): Request[] {
  const random = seeded(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() ** 1.5 * of.length)] as T;
  const all: Request[] = [];
  for (let minute = 0; minute * MINUTE < lasts; minute++) {
    const day = 0.55 + 0.45 * Math.sin(((from + minute * MINUTE) / (24 * HOUR)) * 2 * Math.PI);
    const count = Math.round(perMinute * day * scatter(random, 0.15));
    for (let i = 0; i < count; i++) {
      const reader = Math.floor(random() * readers);
      const office = random() < 0.08;
      all.push(
        request({
          at: from + minute * MINUTE + Math.floor(random() * MINUTE),
          source: office
            ? '211.34.7.9'
            : `${100 + (reader % 90)}.${reader % 231}.7.${reader % 251}`,
          path: pick(PATHS),
          status: random() < 0.005 ? 500 : random() < 0.03 ? 404 : 200,
          agent: pick(BROWSERS),
          tookMs: Math.round(90 * scatter(random, 0.5)),
        }),
      );
    }
    for (let second = 0; second < 60; second += 20) {
      all.push(
        request({
          at: from + minute * MINUTE + second * 1000,
          source: '10.0.0.7',
          path: '/health',
          agent: 'check',
          tookMs: 3,
        }),
      );
    }
    if (minute % 7 === 0)
      all.push(
        request({
          at: from + minute * MINUTE,
          source: '66.249.66.1',
          path: pick(PATHS),
          agent: 'Googlebot',
          tookMs: 90,
        }),
      );
  }
  return all.sort((a, b) => a.at - b.at);
}

async function found(all: Request[], query: TriageQuery = {}): Promise<Finding[]> {
  const text = all
    .toSorted((a, b) => a.at - b.at)
    .map(combined)
    .join('\n');
  return (await readWhole(fileOf(text), query)).result.findings;
}

/** `count` requests from one moment to another. */
const run = (from: number, lasts: number, count: number, of: (i: number) => Partial<Request>) =>
  Array.from({ length: count }, (_, i) =>
    request({ at: from + Math.floor((i * lasts) / count), tookMs: 100, ...of(i) }),
  );

describe('ordinary traffic', () => {
  it.each(Array.from({ length: 12 }, (_, seed) => seed))(
    'gives no finding (morning %i)',
    async (seed) => {
      expect(await found(ordinary({ seed }))).toEqual([]);
    },
  );

  it.each([
    ['a whole day', { seed: 100, lasts: 24 * HOUR, perMinute: 40 }],
    ['three days', { seed: 101, lasts: 72 * HOUR, perMinute: 15 }],
    [
      'a busy quarter of an hour',
      { seed: 102, lasts: 15 * MINUTE, perMinute: 3000, readers: 5000 },
    ],
    ['a small site', { seed: 103, lasts: 24 * HOUR, perMinute: 4, readers: 60 }],
    ['next to nothing', { seed: 104, lasts: 24 * HOUR, perMinute: 0.6, readers: 9 }],
  ])('gives no finding (%s)', async (_, day) => {
    expect(await found(ordinary(day))).toEqual([]);
  });
});

describe('findings', () => {
  const usual = ordinary({ seed: 7, from: AT - HOUR, lasts: 3 * HOUR });

  it('finds the one foreign address that repeats one path below any threshold, and nothing else', async () => {
    // 23 November 2023, 09:19 to 10:21: one and a half requests a second.
    const attack = run(AT, 62 * MINUTE, 5580, () => ({
      source: '203.0.113.24',
      path: '/ep/공고/목록',
      agent: BROWSERS[0] ?? '',
    }));
    const findings = await found([...usual, ...attack]);
    expect(findings.map(({ kind }) => kind)).toEqual(['oneSource']);
    const [{ query, sentence }] = findings as [Finding];
    expect(query).toEqual({ source: '203.0.113.24', path: '/ep/공고/목록' });
    expect(sentence.key).toBe('triage.found.repeatsQuietly');
    expect(sentence.params).toMatchObject({
      requests: '5,580',
      rate: '1.5',
      whose: 'NL AS64500 Example Hosting B.V.',
    });
    expect(sayIn('ko')(sentence.key, sentence.params)).toContain('초당 1.5건');
    // Restricted to that address, its share of everything is no news.
    expect(await found([...usual, ...attack], { source: '203.0.113.24' })).toEqual([]);
  });

  it.each<[string, Finding['kind'], TriageQuery, Request[]]>([
    [
      'an address at full speed',
      'oneSource',
      { source: '203.0.113.24', path: '/' },
      run(AT, 5 * MINUTE, 20_000, () => ({ source: '203.0.113.24', path: '/' })),
    ],
    [
      'an address that asks for everything',
      'oneSource',
      { source: '203.0.113.24' },
      run(AT, HOUR, 9000, (i) => ({ source: '203.0.113.24', path: `/scan/${i % 700}` })),
    ],
    [
      'a subnet whose addresses share the work',
      'oneSubnet',
      { subnet: '203.0.113.0/24' },
      run(AT, HOUR, 9000, (i) => ({ source: `203.0.113.${i % 200}`, path: PATHS[i % 60] ?? '' })),
    ],
    [
      'a program that came',
      'oneAgent',
      { agent: 'python-requests/2.31.0' },
      run(AT, HOUR, 6000, (i) => ({
        source: `9.${i % 250}.${i % 199}.7`,
        path: PATHS[i % 60] ?? '',
        agent: 'python-requests/2.31.0',
      })),
    ],
  ])('finds %s', async (_, kind, query, more) => {
    const findings = await found([...usual, ...more]);
    expect(findings.filter((finding) => finding.kind === kind)).toMatchObject([{ query }]);
  });

  it('finds many addresses at once, with the moment', async () => {
    const flood = run(AT, 40 * MINUTE, 40_000, (i) => ({
      source: `${i % 97}.${(i * 7) % 251}.${i % 241}.1`,
      path: PATHS[i % 60] ?? '',
      agent: BROWSERS[i % 4] ?? '',
    }));
    const findings = await found([...usual, ...flood]);
    const many = findings.find(({ kind }) => kind === 'manySources');
    expect(many?.query.from).toBeLessThan(AT);
    expect(many?.query.to).toBeGreaterThan(AT);
    expect(
      Math.abs(Date.parse(`${many?.sentence.params.at}+09:00`.replace(' ', 'T')) - AT),
    ).toBeLessThan(5 * MINUTE);
  });

  /** Five times the usual load, or failing answers, or slow ones, from a moment on. */
  const load = (from: number) =>
    run(from, HOUR, 36_000, (i) => ({
      source: `100.${i % 200}.7.${i % 251}`,
      path: PATHS[i % 60] ?? '',
      agent: BROWSERS[i % 4] ?? '',
    }));
  const failing = (from: number, all: Request[]) =>
    all.map((one) => (one.at >= from ? { ...one, status: 503 } : one));
  const slow = (from: number, all: Request[]) =>
    all.map((one) => (one.at >= from ? { ...one, tookMs: 4000 } : one));

  it('tells what came first', async () => {
    const kinds = async (all: Request[]) =>
      (await found(all)).map(({ kind }) => kind).filter((kind) => kind.includes('Before'));
    expect(await kinds(failing(AT + 20 * MINUTE, [...usual, ...load(AT)]))).toEqual([
      'loadBeforeErrors',
    ]);
    expect(
      await kinds([
        ...failing(AT, usual),
        ...load(AT + 20 * MINUTE).map((one) => ({ ...one, status: 503 })),
      ]),
    ).toEqual(['errorsBeforeLoad']);
    expect(await kinds(failing(AT + 20 * MINUTE, slow(AT, usual)))).toEqual(['slowBeforeErrors']);
    // At the same time, or alone, nothing came first.
    expect(await kinds(failing(AT, [...usual, ...load(AT)]))).toEqual([]);
    expect(await kinds(failing(AT, usual))).toEqual([]);
    expect(await kinds([...usual, ...load(AT)])).toEqual([]);
  });

  it('finds a gap in the middle, not the end of the log', async () => {
    const gap = usual.filter(({ at }) => at < AT || at > AT + 12 * MINUTE);
    const findings = await found(gap);
    expect(findings.map(({ kind }) => kind)).toEqual(['quiet']);
    expect(await found(usual.filter(({ at }) => at < AT))).toEqual([]);
  });

  it('says every finding in both languages without a gap', async () => {
    const attack = run(AT, 62 * MINUTE, 5580, () => ({ source: '203.0.113.24', path: '/a' }));
    const findings = [
      ...(await found([...usual, ...attack])),
      ...(await found(failing(AT + 20 * MINUTE, slow(AT, [...usual, ...load(AT)])))),
      ...(await found(usual.filter(({ at }) => at < AT || at > AT + 12 * MINUTE))),
    ];
    expect(findings.length).toBeGreaterThan(3);
    for (const { sentence } of findings) {
      for (const language of ['ko', 'en'] as const) {
        const said = sayIn(language)(sentence.key, sentence.params);
        expect(said).not.toMatch(/\{\{|undefined|NaN/);
      }
    }
  });
});

describe('a jump', () => {
  const LEAP = { times: 3, more: 10, zeros: false };
  it.each([
    ['nothing', [], -1],
    ['evenness', new Array(20).fill(50), -1],
    ['one busy moment', [50, 50, 50, 50, 50, 900, 50, 50, 50], -1],
    ['what lasts', [50, 50, 50, 50, 50, 900, 800, 900, 50], 5],
    ['a slow rise', Array.from({ length: 60 }, (_, i) => 50 * 1.03 ** i), -1],
    ['little beside nothing', [0, 0, 0, 0, 0, 3, 3, 3, 3], -1],
    ['what goes on after a gap', [50, 50, 50, 50, 50, 0, 0, 0, 0, 0, 0, 0, 50, 50, 50], -1],
    ['what begins before anything was usual', [900, 900, 900], -1],
  ])('is seen in what it is: %s', (_, values, step) => {
    expect(jumpIn(values, LEAP)).toBe(step);
  });
});
