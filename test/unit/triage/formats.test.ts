import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyEntry } from '../../../electron/triage/formats/entry.ts';
import { Requests } from '../../../electron/triage/formats/requests.ts';
import {
  AT,
  combined,
  IIS_FIELDS,
  iis,
  json,
  type Request,
  request,
  requestOf,
  stamp,
} from './writing.ts';

/** Reads lines as those of one file. */
function read(...lines: (string | Uint8Array)[]): { requests: Request[]; of: Requests } {
  const requests: Request[] = [];
  const of = new Requests((entry) => requests.push(requestOf(entry)));
  for (const line of lines) {
    const bytes = Buffer.from(line);
    of.line(bytes, 0, bytes.length);
  }
  of.end();
  return { requests, of };
}

const one = (...lines: (string | Uint8Array)[]): Request | undefined => read(...lines).requests[0];

const text = (characters: string) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 40 });
const requests = fc.record({
  at: fc.integer({ min: 0, max: 4_102_444_800 }).map((seconds) => seconds * 1000),
  source: fc.oneof(fc.ipV4(), fc.ipV6()).filter((address) => !address.startsWith('::ffff:')),
  path: text('abz09/-_.~가나').map((path) => `/${path}`),
  status: fc.integer({ min: 100, max: 599 }),
  bytes: fc.integer({ min: 0, max: 10 ** 12 }),
  agent: text('Mozila/5.0(;)한 '),
  tookMs: fc.option(fc.integer({ min: 0, max: 100_000 })),
});

describe('formats', () => {
  it.each([
    ['combined', [], combined, (it: Request) => it],
    // IIS writes spaces as a plus, which is its own.
    ['iis', [IIS_FIELDS], iis, (it: Request) => ({ ...it, agent: it.agent.replaceAll(' ', '+') })],
    ['json', [], json, (it: Request) => it],
  ] as const)('reads what %s writes', (format, head, write, expected) => {
    fc.assert(
      fc.property(fc.array(requests, { minLength: 1, maxLength: 5 }), (all) => {
        const { requests: found, of } = read(...head, ...all.map(write));
        expect(of.format).toBe(format);
        expect(of.unreadable).toBe(0);
        expect(found).toEqual(all.map(expected));
      }),
    );
  });

  it.each([
    [
      'common',
      '10.0.0.1 - hong [23/Nov/2023:09:19:00 +0900] "GET /a HTTP/1.0" 200 12',
      { agent: '', bytes: 12 },
    ],
    [
      'no size',
      '1.1.1.1 - - [23/Nov/2023:09:19:00 +0900] "GET /a HTTP/1.0" 304 -',
      { bytes: 0, status: 304 },
    ],
    [
      'a zone west of UTC',
      '1.1.1.1 - - [22/Nov/2023:19:19:00 -0500] "GET / HTTP/1.1" 200 1',
      { at: AT },
    ],
    [
      'a quote in the agent',
      `1.1.1.1 - - [${stamp(AT)}] "GET / HTTP/1.1" 200 1 "-" "a \\" b"`,
      { agent: 'a \\" b' },
    ],
    [
      'seconds at the end',
      `1.1.1.1 - - [${stamp(AT)}] "GET / HTTP/1.1" 200 1 "-" "a" 0.250`,
      { tookMs: 250 },
    ],
    [
      'named seconds',
      `1.1.1.1 - - [${stamp(AT)}] "GET / HTTP/1.1" 200 1 "-" "a" uct="-" rt=1.5 urt="1.4"`,
      { tookMs: 1500 },
    ],
    [
      'microseconds of Apache',
      `1.1.1.1 - - [${stamp(AT)}] "GET / HTTP/1.1" 200 1 "-" "a" 250123`,
      { tookMs: 250.123 },
    ],
    [
      'seconds of Apache, which tell too little',
      `1.1.1.1 - - [${stamp(AT)}] "GET / HTTP/1.1" 200 1 "-" "a" 3`,
      { tookMs: null },
    ],
    [
      'the host first',
      `www.g2b.example:443 1.2.3.4 - - [${stamp(AT)}] "GET / HTTP/1.1" 200 1 "-" "a"`,
      { source: '1.2.3.4' },
    ],
    [
      'a host by its name',
      `pc7.example.kr - - [${stamp(AT)}] "GET / HTTP/1.1" 200 1 "-" "a"`,
      { source: 'pc7.example.kr' },
    ],
    [
      'IPv4 inside IPv6',
      `::ffff:1.2.3.4 - - [${stamp(AT)}] "GET / HTTP/1.1" 200 1 "-" "a"`,
      { source: '1.2.3.4' },
    ],
    [
      'IPv6',
      `2001:db8:7:1::9 - - [${stamp(AT)}] "GET / HTTP/1.1" 200 1 "-" "a"`,
      { source: '2001:db8:7:1::9' },
    ],
    [
      'TLS spoken to the wrong port',
      `1.1.1.1 - - [${stamp(AT)}] "\\x16\\x03\\x01" 400 1 "-" "-"`,
      { path: '\\x16\\x03\\x01', status: 400 },
    ],
    ['nothing asked', `1.1.1.1 - - [${stamp(AT)}] "-" 408 0 "-" "-"`, { path: '-', status: 408 }],
    [
      'a space in the path',
      `1.1.1.1 - - [${stamp(AT)}] "GET /a b?c HTTP/1.1" 200 1 "-" "-"`,
      { path: '/a b' },
    ],
    [
      'whom one own proxy asked for',
      `10.0.0.5 - - [${stamp(AT)}] "GET / HTTP/1.1" 200 1 "-" "a" "9.9.9.9, 203.0.113.7, 10.0.0.9"`,
      { source: '203.0.113.7' },
    ],
    [
      'a claim nobody can trust',
      `198.51.100.7 - - [${stamp(AT)}] "GET / HTTP/1.1" 200 1 "-" "a" "9.9.9.9"`,
      { source: '198.51.100.7' },
    ],
    [
      'a path in UTF-8',
      `1.1.1.1 - - [${stamp(AT)}] "GET /%EA%B3%B5%EA%B3%A0 HTTP/1.1" 200 1 "-" "-"`,
      { path: '/공고' },
    ],
    [
      'a path in EUC-KR',
      `1.1.1.1 - - [${stamp(AT)}] "GET /%B0%F8%B0%ED HTTP/1.1" 200 1 "-" "-"`,
      { path: '/공고' },
    ],
    [
      'escapes that must stay',
      `1.1.1.1 - - [${stamp(AT)}] "GET /a%2Fb%00%zz% HTTP/1.1" 200 1 "-" "-"`,
      { path: '/a%2Fb%00%zz%' },
    ],
  ])('reads %s', (_, line, expected) => {
    expect(one(line)).toMatchObject(expected);
  });

  it('reads raw EUC-KR bytes', () => {
    const line = Buffer.concat([
      Buffer.from(`1.1.1.1 - - [${stamp(AT)}] "GET /`),
      Buffer.from([0xb0, 0xf8, 0xb0, 0xed]),
      Buffer.from(' HTTP/1.1" 200 1 "-" "-"'),
    ]);
    expect(one(line)?.path).toBe('/공고');
  });

  it('follows fields of IIS that change midway, and a day that stands in a remark', () => {
    const { requests: found, of } = read(
      '#Software: Microsoft Internet Information Services 10.0',
      '#Date: 2023-11-23 00:00:00',
      '#Fields: time c-ip cs-uri-stem sc-status',
      '00:19:00 1.1.1.1 /a 200',
      '#Fields: date time sc-status c-ip cs-uri-stem time-taken X-Forwarded-For',
      '2023-11-24 00:20:00 503 10.0.0.9 /b 1200 203.0.113.9',
      '2023-11-24 00:20:00 503 10.0.0.9',
    );
    expect(found).toMatchObject([
      { at: AT, source: '1.1.1.1', path: '/a' },
      { at: AT + 86_460_000, source: '203.0.113.9', path: '/b', status: 503, tookMs: 1200 },
    ]);
    expect(of.lines).toBe(7);
    expect(of.unreadable).toBe(1);
  });

  it.each([
    [
      'nginx',
      {
        time_local: stamp(AT),
        remote_addr: '1.1.1.1',
        request: 'GET /a?b HTTP/1.1',
        status: '200',
        body_bytes_sent: '7',
        request_time: '0.010',
      },
      { path: '/a', bytes: 7, tookMs: 10 },
    ],
    [
      'Caddy',
      {
        ts: AT / 1000,
        request: { remote_ip: '1.1.1.1', uri: '/a?b' },
        status: 200,
        size: 7,
        duration: 0.01,
      },
      { at: AT, source: '1.1.1.1', path: '/a', tookMs: 10 },
    ],
    [
      'a collector',
      {
        '@timestamp': '2023-11-23T00:19:00.000Z',
        clientip: '1.1.1.1',
        url: { path: '/a' },
        response: 200,
        user_agent: { original: 'x' },
        duration_ms: 10,
      },
      { at: AT, path: '/a', tookMs: 10 },
    ],
    [
      'milliseconds since the epoch',
      { timestamp: AT, client_ip: '1.1.1.1', path: '/a', status: 200 },
      { at: AT, bytes: 0 },
    ],
    [
      'a local time with a zone',
      { time: '2023-11-23T09:19:00+09:00', ip: '1.1.1.1', status: 200 },
      { at: AT, path: '' },
    ],
  ])('reads the JSON of %s', (_, line, expected) => {
    expect(one(JSON.stringify(line))).toMatchObject(expected);
  });

  it('reads JSON in which nginx escaped as it does by default', () => {
    const line = json(request({ agent: 'QQ' })).replace('QQ', 'a\\x22b');
    expect(one(line)?.agent).toBe('a"b');
  });

  it.each([
    '',
    ' ',
    'x'.repeat(70_000),
    '{"time":',
    '{}',
    '[]',
    'null',
    '{"time":1,"remote_addr":"1.1.1.1","status":999}',
    `{"time":${'9'.repeat(400)},"remote_addr":"1.1.1.1","status":200}`,
    '{"__proto__":{"status":200}}',
    '#Fields:',
    '#Fields: time c-ip sc-status',
    '1.1.1.1 - - [99/Nov/2023:09:19:00 +0900] "GET / HTTP/1.1" 200 1',
    '1.1.1.1 - - [30/Feb/2023:09:19:00 +0900] "GET / HTTP/1.1" 200 1',
    '1.1.1.1 - - [23/Nov/2023:25:19:00 +0900] "GET / HTTP/1.1" 200 1',
    '1.1.1.1 - - [23/Nov/2023:09:19:00 +9900] "GET / HTTP/1.1" 200 1',
    '1.1.1.1 - - [23/Nov/2023:09:19:00] "GET / HTTP/1.1" 200 1',
    `1.1.1.1 - - [${stamp(AT)}] "GET / HTTP/1.1" 20 1`,
    `1.1.1.1 - - [${stamp(AT)}] "GET / HTTP/1.1" 200 1e9`,
    `1.1.1.1 - - [${stamp(AT)}] "GET / HTTP/1.1`,
    `1.1.1.1 - - [${stamp(AT)}]`,
    '- - - [',
    '"',
    '\\',
  ])('takes %j for no request', (line) => {
    const { requests: found } = read(combined(request()), line);
    expect(found).toHaveLength(1);
    expect(read(line).requests).toEqual([]);
  });

  it('survives any bytes, in any format', () => {
    const junk = fc.uint8Array({ maxLength: 300 });
    const near = fc
      .tuple(requests, fc.nat(200), fc.uint8Array({ maxLength: 4 }))
      .chain(([it, at, noise]) =>
        fc.constantFrom(combined, iis, json).map((write) => {
          const line = Buffer.from(write(it));
          line.set(noise.subarray(0, Math.max(0, line.length - at)), Math.min(at, line.length));
          return new Uint8Array(line);
        }),
      );
    fc.assert(
      fc.property(fc.array(fc.oneof(junk, near), { maxLength: 8 }), (lines) => {
        const { requests: found, of } = read(IIS_FIELDS, ...lines);
        expect(found.length + of.unreadable).toBeLessThanOrEqual(of.lines);
        for (const { at, status, bytes } of found) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(status).toBeGreaterThanOrEqual(100);
          expect(bytes).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('begins with nothing', () => {
    expect(requestOf(emptyEntry())).toMatchObject({ source: '', tookMs: null });
  });
});
