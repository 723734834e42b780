import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../electron/catalogue/load.ts';
import { IMPORT_KINDS, type ImportKind, importCatalogue } from '../../../electron/import/import.ts';
import { sayIn } from '../../../shared/messages/say.ts';
import { Problem } from '../../../shared/problem.ts';

const folder = mkdtempSync(join(tmpdir(), 'watchroom-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Reads a text as a catalogue. */
function load(text: string, env: Record<string, string>) {
  const path = join(folder, 'c.yaml');
  writeFileSync(path, text);
  return loadCatalogue(path, env);
}

const published = (file: string) => ({
  file,
  text: readFileSync(join('test/support/import', file), 'utf8'),
});

/** Imports texts, reads the result as a catalogue, and says what was left over. */
function imported(
  kind: ImportKind,
  texts: { file: string; text: string }[],
  env: Record<string, string> = {},
) {
  const made = importCatalogue(kind, texts);
  const read = load(made.catalogueText, env);
  if (!read.ok) throw new Error(JSON.stringify(read.faults.slice(0, 3)));
  const notes = made.notCarried.map(({ key, params }) => sayIn('en')(key, params));
  const { catalogue } = read;
  const find = (name: string) => catalogue.services.find((service) => service.name.ko === name);
  const check = (name: string) => find(name)?.checks[0];
  return { catalogue, notes, find, check, text: made.catalogueText, services: made.services };
}
const one = (kind: ImportKind, text: string, env: Record<string, string> = {}) =>
  imported(kind, [{ file: 'f', text }], env);

describe('Gatus', () => {
  const { catalogue, check, find, notes, text } = imported('gatus', [published('gatus.yaml')]);

  it('becomes a catalogue that loads, groups as organisations', () => {
    expect(catalogue.services).toHaveLength(13);
    expect(catalogue.organisations.map(({ name }) => name.ko)).toEqual([
      'core',
      '행정안전부',
      '가져온 서비스',
    ]);
    expect(find('민원 접수')?.owner).toBe(catalogue.organisations[1]?.id);
  });

  it('carries an HTTP endpoint with its conditions', () => {
    expect(check('front-end')).toMatchObject({
      type: 'http',
      url: 'https://twin.example/health',
      interval: 300_000,
      timeout: 5000,
      attempts: 5,
      redirects: 10,
      expect: {
        status: [[200, 200]],
        body: { json: { '$.status': 'UP', '$.data[0].id': 1 } },
        latency: { down: 150 },
      },
    });
    expect(check('back-end')).toMatchObject({
      redirects: 0,
      headers: { Authorization: 'Bearer 0123' },
      expect: {
        status: [[200, 200]],
        body: { contains: ['<h1>Example Domain</h1>'] },
        certificate: { days: 2 },
      },
    });
    expect(check('민원 접수')).toMatchObject({
      method: 'POST',
      body: '{"query":"{ users { name } }"}',
      expect: { status: [[100, 299]], body: { not: { contains: ['점검 중'] } } },
    });
    expect(check('no-status')).toMatchObject({ expect: { status: [[100, 599]] } });
  });

  it('carries the other kinds', () => {
    expect(check('example-dns-query')).toMatchObject({
      type: 'dns',
      host: 'example.com',
      server: '8.8.8.8',
      expect: { answers: ['93.184.216.34'] },
    });
    expect(check('icmp-ping')).toMatchObject({
      type: 'ping',
      host: 'example.org',
      interval: 90_000,
    });
    expect(check('redis')).toMatchObject({ type: 'tcp', host: '::1', port: 6379 });
    expect(check('starttls-smtp-example')).toMatchObject({
      type: 'starttls',
      protocol: 'smtp',
      port: 587,
    });
    expect(check('tls-ldaps-example')).toMatchObject({ type: 'tls', port: 636 });
    expect(check('ssh-example')).toMatchObject({ type: 'ssh', port: 22 });
    expect(check('websocket-example')).toMatchObject({
      type: 'websocket',
      send: 'status',
      expect: { message: { contains: ['served by'] } },
    });
    expect(check('price-aggregation-service')).toMatchObject({
      type: 'grpc',
      service: 'prices',
      security: 'tls',
      expect: { latency: { down: 3000 } },
    });
    expect(check('ext-ep-test')).toMatchObject({
      type: 'push',
      token: 'potato-potato-potato',
      every: 1_800_000,
    });
    expect(catalogue.maintenance).toMatchObject([
      { cron: '0 23 * * 1,4', timezone: 'Asia/Seoul', duration: 3_600_000 },
    ]);
  });

  it('says what was left over, with its place, in both languages and in the file', () => {
    const all = notes.join('\n');
    for (const said of [
      'gatus.yaml:34 “back-end” did not verify certificates',
      '“back-end”: the condition “[DOMAIN_EXPIRATION] > 720h”',
      '“back-end”: the condition “len([BODY].users) < 5”',
      'the setting “client.oauth2”',
      'the value of “headers.Authorization”',
      '“redis”: the condition “[BODY] pat(*PONG*)”',
      'a PUT request',
      'the kind udp',
      '“off” is switched off',
      '“port-zero”: the value of “port”',
      '“short” has no token',
      'the alerts (slack, discord)',
      'the section “storage”',
    ]) {
      expect(all).toContain(said);
      expect(text).toContain(said);
    }
    expect(text).toContain(
      '# - gatus.yaml:105 “udp”: udp 종류의 점검은 여기에 없어 옮기지 않았습니다.',
    );
  });

  it('says which conditions a kind cannot carry', () => {
    const { notes } = one(
      'gatus',
      `endpoints:
  - { name: d, url: 8.8.8.8, dns: { query-name: a.example, query-type: A }, conditions: ["[BODY] == pat(*x*)", "[BODY].a == 1"] }
  - { name: w, url: "ws://a.example/", conditions: ["[BODY].state == up", "[BODY] != pat(*no*)"] }`,
    );
    expect(notes.filter((note) => note.includes('“d”: the condition'))).toHaveLength(2);
    expect(notes.filter((note) => note.includes('“w”: the condition'))).toHaveLength(2);
  });

  it.each([
    ['[STATUS] == pat(2*)', [[200, 299]]],
    ['[STATUS] >= 500', [[500, 599]]],
    [
      '[STATUS] != 404',
      [
        [100, 403],
        [405, 599],
      ],
    ],
    ['[STATUS] <= 204', [[100, 204]]],
  ])('reads %s', (condition, status) => {
    const made = one(
      'gatus',
      `endpoints: [{ name: a, url: "http://a.example/", conditions: ["${condition}"] }]`,
    );
    expect(made.check('a')).toMatchObject({ expect: { status } });
    expect(made.notes).toEqual([]);
  });

  it('turns references to the environment into ours', () => {
    const made = one(
      'gatus',
      `endpoints: [{ name: a, url: "https://\${DOMAIN}/$PAGE?price=$$5&x=$\${y}", conditions: [] }, { name: b, url: "tcp://\${DB}:\${PORT}", conditions: [] }]`,
      { DOMAIN: 'd.example', PAGE: 'p', DB: 'db.example', PORT: '5432' },
    );
    expect(made.check('a')).toMatchObject({ url: `https://d.example/p?price=$5&x=\${y}` });
    expect(made.check('b')).toMatchObject({ host: 'db.example', port: 5432 });
    expect(made.notes.filter((note) => note.includes('environment variable'))).toHaveLength(4);
  });
});

describe('Uptime Kuma', () => {
  const { catalogue, check, find, notes, text } = imported('kuma', [published('kuma.json')]);

  it('becomes a catalogue that loads, groups as organisations', () => {
    expect(catalogue.services).toHaveLength(12);
    const owner = find('포털')?.owner;
    expect(catalogue.organisations.find(({ id }) => id === owner)?.name.ko).toBe('대민 서비스');
  });

  it('carries the monitors', () => {
    expect(check('포털')).toMatchObject({
      type: 'http',
      interval: 60_000,
      timeout: 48_000,
      attempts: 3,
      redirects: 5,
      headers: { 'X-Api-Key': 'k' },
      expect: {
        status: [
          [200, 299],
          [301, 301],
        ],
        certificate: { days: 21 },
      },
    });
    expect(check('안내문')).toMatchObject({ expect: { body: { not: { contains: ['점검 중'] } } } });
    expect(check('json')).toMatchObject({
      expect: { body: { json: { '$.services[0].up': true } } },
    });
    expect(check('db')).toMatchObject({ type: 'tcp', host: 'db.example', port: 5432 });
    expect(check('gw')).toMatchObject({ type: 'ping', host: '192.0.2.1' });
    expect(check('mx')).toMatchObject({ type: 'dns', record: 'MX', server: '1.1.1.1' });
    expect(check('야간 백업')).toMatchObject({
      type: 'push',
      every: 86_400_000,
      grace: 600_000,
      interval: 30_000,
    });
    expect(check('rpc')).toMatchObject({ type: 'grpc', service: 'pay', security: 'tls' });
    expect(check(`dollar \${HOME}`)).toMatchObject({
      expect: { body: { contains: [`\${price}`] } },
    });
    expect(catalogue.maintenance).toMatchObject([
      { cron: '0 2 * * *', duration: 3_600_000, match: { services: [find('포털')?.id] } },
    ]);
  });

  it('says what was left over, and repeats no password', () => {
    const all = notes.join('\n');
    for (const said of [
      'kuma.json:111 “broker”: there is no check of the kind mqtt',
      '“paused” is switched off',
      '“inverse” calls a failure well',
      '“jsonata”: the condition “$sum(a.b) == 5”',
      '“login”: the credentials (basic)',
      '“야간 백업”: its job must now call',
      '“no address”: the value of “url”',
      'the alerts (notificationList: 1)',
    ]) {
      expect(all).toContain(said);
    }
    expect(text).not.toContain('geheim');
  });
});

describe('the blackbox exporter', () => {
  const files = ['targets.yaml', 'targets.json', 'blackbox.yml'].map(published);
  const { catalogue, check, notes, text } = imported('blackbox', files);

  it('becomes a catalogue that loads, by the modules that the labels name', () => {
    expect(catalogue.services).toHaveLength(14);
    expect(check('https://portal.example/')).toMatchObject({
      type: 'http',
      redirects: 0,
      timeout: 5000,
      expect: {
        headers: { 'Access-Control-Allow-Origin': { pattern: '(\\*|example\\.com)' } },
        body: {
          pattern: 'Download the latest version here',
          not: { pattern: '(?:Could not connect to database)|(?:점검)' },
        },
      },
    });
    expect(check('www.example:8080/health')).toMatchObject({
      url: 'http://www.example:8080/health',
    });
    expect(check('LDAP')).toMatchObject({ type: 'tls', port: 636 });
    expect(check('imap.example:143')).toMatchObject({ type: 'starttls', protocol: 'imap' });
    expect(check('smtp.example:25')).toMatchObject({ type: 'starttls', protocol: 'smtp' });
    expect(check('192.0.2.53')).toMatchObject({ type: 'dns', host: 'www.prometheus.io' });
    expect(check('ssh.example:22')).toMatchObject({ type: 'ssh' });
    expect(check('192.0.2.9')).toMatchObject({ type: 'ping' });
    expect(check('wss://c.example/live')).toMatchObject({ type: 'websocket' });
  });

  it('says what was left over, and repeats no password', () => {
    const all = notes.join('\n');
    for (const said of [
      'targets.yaml:1 “https://portal.example/” did not verify certificates',
      'the credentials (http.basic_auth)',
      'the setting “http.fail_if_header_matches”',
      'the setting “tls_config.ca_file”',
      '“irc.example:6667”: its conversation',
      'the kind unix',
      'the module http_special was not given',
      'the interval stands elsewhere',
    ]) {
      expect(all).toContain(said);
    }
    expect(text).not.toContain('mysecret');
  });
});

describe('any import', () => {
  it.each(IMPORT_KINDS)('of %s refuses another program’s file', (kind) => {
    expect(() => importCatalogue(kind, [{ file: 'f', text: 'hello: 1\nendpoints: no' }])).toThrow(
      Problem,
    );
  });

  it.each([
    ['no YAML', 'endpoints: [', /line 1/],
    ['an alias without an anchor', 'endpoints: *a', /\*a/],
    [
      'a billion laughs',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghijk'].map((n, i) => `${n}: &${n} [${`*${'abcdefghijk'[i]},`.repeat(9)}]`).join('\n')}`,
      /aliases/,
    ],
    ['a deep nest', `endpoints: ${'['.repeat(200)}${']'.repeat(200)}`, /deeper/],
    ['a very deep nest', '['.repeat(100_000), /deeper|well-formed/],
  ])('tells %s', (_, text, words) => {
    expect(() => importCatalogue('gatus', [{ file: 'f', text }])).toThrow(words);
  });

  it('lets no name leave its line or become a reference', () => {
    const name = `x\n  - evil: \${env:HOME}\u2028# y`;
    const made = one(
      'kuma',
      JSON.stringify({
        monitorList: [
          { id: 1, name, type: 'mqtt' },
          { id: 2, name, type: 'ping', hostname: 'a.example' },
        ],
      }),
    );
    expect(made.catalogue.services.map((service) => service.name.ko)).toEqual([
      `x - evil: \${env:HOME} # y`,
    ]);
  });

  it('counts the remarks that would be too many', () => {
    const monitorList = Array.from({ length: 5010 }, (_, id) => ({
      id,
      name: `m${id}`,
      type: 'mqtt',
    }));
    const { notes, services } = one('kuma', JSON.stringify({ monitorList }));
    expect([services, notes.length, notes.at(-1)]).toEqual([0, 5001, 'There are 10 more.']);
  });

  it('gives equal names ids of their own', () => {
    const endpoint = '{ name: A b, url: "https://a.example/", conditions: [] }';
    const { catalogue } = one('gatus', `endpoints: [${endpoint}, ${endpoint}, ${endpoint}]`);
    expect(catalogue.services.map(({ id }) => id)).toEqual(['a-b', 'a-b-2', 'a-b-3']);
  });

  it('makes of whatever a catalogue that loads, or says why not', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'https://a.example/',
        'tcp://a:0',
        'icmp://',
        '8.8.8.8',
        '[STATUS] == 200',
        `\${X`,
        `$\${Y}`,
      ),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    );
    const names = [
      'name',
      'url',
      'type',
      'group',
      'hostname',
      'port',
      'interval',
      'conditions',
      'headers',
      'body',
      'keyword',
      'client',
      'dns',
      'targets',
      'labels',
      'parent',
      'id',
      'accepted_statuscodes',
      'timeout',
      'maxretries',
      'token',
      'pushToken',
    ];
    const member = fc.oneof(
      anything,
      fc.array(anything, { maxLength: 3 }),
      fc.dictionary(fc.string(), anything, { maxKeys: 3 }),
    );
    const thing = fc.dictionary(fc.constantFrom(...names), member, { maxKeys: 12 });
    fc.assert(
      fc.property(
        fc.constantFrom(...IMPORT_KINDS),
        fc.array(thing, { maxLength: 4 }),
        (kind, things) => {
          const whole = {
            gatus: { endpoints: things },
            kuma: { monitorList: things },
            blackbox: things,
          }[kind];
          let text: string;
          try {
            text = importCatalogue(kind, [
              { file: 'f', text: JSON.stringify(whole) },
            ]).catalogueText;
          } catch (error) {
            expect(error).toBeInstanceOf(Problem);
            return;
          }
          const read = load(text, { X: '1', Y: '1' });
          const faults = read.ok
            ? []
            : read.faults.filter(({ sentence }) => sentence.key !== 'catalogue.noVariable');
          expect(faults, text).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
