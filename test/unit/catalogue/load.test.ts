// biome-ignore-all lint/suspicious/noTemplateCurlyInString: references of a catalogue look like that
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../electron/catalogue/load.ts';
import { sayIn } from '../../../shared/messages/say.ts';
import { folderOf } from '../../support/catalogueFiles.ts';

const EXAMPLE = `services:
  - id: gov24
    name: { ko: 정부24, en: Government24 }
    owner: mois
    grade: 1
    standsOn: [datacentre-daejeon, auth-gateway]
    checks:
      - { id: portal, type: http, url: https://portal.example/, interval: 30s, timeout: 10s, attempts: 3,
          expect: { status: 200-299, body: { not: { contains: [서비스 중단] } }, latency: { degraded: 2s, down: 8s } } }
`;

/** A catalogue with one service, from the lines of its checks. */
const withChecks = (...checks: string[]) =>
  `services:\n  - id: a\n    name: A\n    owner: o\n    checks:\n${checks.map((c) => `      - ${c}\n`).join('')}`;

function load(text: string | Uint8Array, env: Record<string, string> = {}) {
  return loadCatalogue(join(folderOf({ 'c.yaml': text }), 'c.yaml'), env);
}

/** What is wrong, as `line:column key` and the English sentence. */
function faultsIn(text: string | Uint8Array, env: Record<string, string> = {}): string[] {
  const loaded = load(text, env);
  if (loaded.ok) return [];
  return loaded.faults.map(({ line, column, sentence: { key, params } }) => {
    expect(sayIn('ko')(key, params)).not.toMatch(/\{\{|\}\}/);
    return `${line}:${column} ${sayIn('en')(key, params)}`;
  });
}

describe('a good catalogue', () => {
  it('is read with its defaults and units', () => {
    const loaded = load(EXAMPLE);
    expect(loaded).toMatchObject({ ok: true });
    if (!loaded.ok) return;
    expect(loaded.catalogue.services[0]).toMatchObject({
      id: 'gov24',
      name: { ko: '정부24', en: 'Government24' },
      runbooks: [],
    });
    expect(loaded.catalogue.services[0]?.checks[0]).toMatchObject({
      interval: 30_000,
      timeout: 10_000,
      method: 'GET',
      expect: { status: [[200, 299]], latency: { degraded: 2000, down: 8000 } },
    });
  });

  it('may be a folder, whose files are one', () => {
    const folder = folderOf({
      'a.yaml': 'organisations: [{ id: o, name: O }]\n',
      'b.yml': withChecks('{ id: x, type: ping, host: h }'),
      'notes.txt': 'not: [a catalogue',
      '.#a.yaml': 'an editor’s copy: [',
    });
    symlinkSync(join(folder, 'notes.txt'), join(folder, 'link.txt'));
    const loaded = loadCatalogue(folder, {});
    expect(loaded).toMatchObject({ ok: true });
    if (!loaded.ok) return;
    expect(loaded.files).toEqual([join(folder, 'a.yaml'), join(folder, 'b.yml')]);
    expect(loaded.catalogue.organisations).toHaveLength(1);
    expect(loaded.catalogue.services).toHaveLength(1);
  });

  it('may be empty', () => {
    expect(load('')).toMatchObject({ ok: true, catalogue: { services: [] } });
    expect(load('# only a comment\n')).toMatchObject({ ok: true });
  });

  it('may use anchors and merge keys as templates', () => {
    const loaded = load(
      `services:
  - id: a
    name: A
    owner: o
    checks:
      - &web { id: x, type: http, url: "http://a/", interval: 5s }
      - { <<: *web, id: y }
`,
    );
    expect(loaded).toMatchObject({ ok: true });
    if (!loaded.ok) return;
    expect(loaded.catalogue.services[0]?.checks[1]).toMatchObject({ id: 'y', interval: 5000 });
  });
});

describe('references', () => {
  it('are filled from the environment, ports too', () => {
    const text = withChecks(
      '{ id: x, type: http, url: "http://${env:HOST}:8080/?k=${secret:KEY}" }',
      '{ id: y, type: tcp, host: "${env:HOST}", port: "${env:PORT}" }',
      '{ id: z, type: http, url: http://h/, body: "$${env:HOST}" }',
    );
    const loaded = load(text, { HOST: '127.0.0.1', PORT: '8443', WATCHROOM_SECRET_KEY: 's3cret' });
    expect(loaded).toMatchObject({
      ok: true,
      catalogue: {
        secrets: ['s3cret'],
        services: [
          {
            checks: [
              { url: 'http://127.0.0.1:8080/?k=s3cret' },
              { host: '127.0.0.1', port: 8443 },
              { body: '${env:HOST}' },
            ],
          },
        ],
      },
    });
  });

  it('cannot bring YAML of their own', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (value) => {
        const loaded = load(withChecks('{ id: z, type: http, url: http://h/, body: "${env:V}" }'), {
          V: value,
        });
        expect(loaded).toMatchObject({
          ok: true,
          catalogue: { services: [{ checks: [{ id: 'z', body: value }] }] },
        });
      }),
      { numRuns: 40 },
    );
  });

  it('in a value stay as they are', () => {
    const values = { V: '${secret:K}', WATCHROOM_SECRET_K: 'hunter2' };
    const loaded = load(
      withChecks('{ id: z, type: http, url: http://h/, body: "${env:V}" }'),
      values,
    );
    expect(loaded).toMatchObject({
      ok: true,
      catalogue: { services: [{ checks: [{ body: '${secret:K}' }] }] },
    });
  });

  it('that lead nowhere are faults at their place', () => {
    expect(
      faultsIn(withChecks('{ id: z, type: ping, host: "${env:NONE}" }', '{ id: "${evn:A}" }')),
    ).toEqual([
      '6:36 The environment variable NONE has no value. Set it and start again.',
      expect.stringContaining('7:15 “${evn:A}”: a reference is written ${env:NAME}'),
    ]);
    expect(faultsIn(withChecks('{ id: z, type: ping, host: "${secret:K}" }'))[0]).toContain(
      'WATCHROOM_SECRET_K',
    );
  });

  it('never show a secret in a fault', () => {
    const found = faultsIn(withChecks('{ id: z, type: http, url: "${secret:K}" }'), {
      WATCHROOM_SECRET_K: 'hunter2',
    });
    expect(found[0]).toContain('must be an address');
    expect(found.join()).not.toContain('hunter2');
  });
});

describe('a fault', () => {
  it.each([
    [
      'an unknown key',
      'service: []\n',
      '1:1 There is no key “service” here. Did you mean “services”',
    ],
    [
      'a missing key',
      withChecks('{ id: x, type: tcp, host: h }'),
      '6:9 The key “port” is missing.',
    ],
    [
      'an unknown type',
      withChecks('{ id: x, type: htp }'),
      '6:24 "htp" is not allowed here. Did you mean “http”? Allowed: http, tcp, tls, dns, ping',
    ],
    ['no type', withChecks('{ id: x }'), '6:9 The key “type” is missing.'],
    [
      'a misspelt key of a check',
      withChecks('{ id: x, type: ping, host: h, intreval: 5s }'),
      '6:39 There is no key “intreval” here. Did you mean “interval”?',
    ],
    [
      'a duration without a unit',
      withChecks('{ id: x, type: ping, host: h, interval: 30 }'),
      '6:49 30: a duration is written like 500ms',
    ],
    [
      'a duration out of range',
      withChecks('{ id: x, type: ping, host: h, timeout: 1h }'),
      '6:48 "1h": this must be from 50ms to 5m.',
    ],
    [
      'a URL that is none',
      withChecks('{ id: x, type: http, url: portal.example }'),
      '6:35 "portal.example": this must be an address that begins with http://',
    ],
    [
      'a host that ping would take for an option',
      withChecks('{ id: x, type: ping, host: -f }'),
      '6:36 "-f": write only a host name',
    ],
    [
      'a port out of range',
      withChecks('{ id: x, type: tcp, host: h, port: 0 }'),
      '6:44 0 is too small: at least 1.',
    ],
    [
      'a status that is none',
      withChecks('{ id: x, type: http, url: http://h/, expect: { status: [200, ok] } }'),
      '6:70 "ok": a status is written as',
    ],
    [
      'a header that would end its line',
      withChecks('{ id: x, type: http, url: http://h/, headers: { a: "b\\r\\nc: d" } }'),
      '6:60 The value of an HTTP header',
    ],
    [
      'a number for a name',
      'services: [{ id: a, name: 5, owner: o, checks: [{ id: x, type: ping, host: h }] }]',
      '1:27 5: a name is one text or',
    ],
    [
      'half a name',
      'services: [{ id: a, name: { ko: 가 }, owner: o, checks: [{ id: x, type: ping, host: h }] }]',
      '1:27 The key “en” is missing.',
    ],
    [
      'no checks',
      'services: [{ id: a, name: A, owner: o, checks: [] }]',
      '1:48 The list needs at least 1',
    ],
    ['a list for a map', '[1, 2]', '1:1 Keys with values'],
    ['two documents', '---\na: 1\n---\nb: 2\n', '3:1 The file holds several documents'],
    ['a key twice', 'services: []\nservices: []\n', '2:1 The same key stands here twice.'],
    ['a tab', 'services:\n\t- id: a\n', '2:1 This is indented with a tab.'],
    ['an open bracket', 'services: [\n', 'The indentation does not fit'],
    ['an alias without anchor', 'services: *none\n', '1:11 The alias *none has no anchor'],
  ])('tells %s', (_, text, expected) => {
    expect(faultsIn(text)[0]).toContain(expected);
  });

  it('of a pattern or a JSONPath is told at its place', () => {
    const check = (expectation: string) =>
      faultsIn(withChecks(`{ id: x, type: http, url: http://h/, expect: { ${expectation} } }`))[0];
    expect(check('body: { pattern: "(a" }')).toMatch(/^6:73 \(a .* RE2/);
    expect(check('headers: { server: { pattern: "a**" } }')).toContain('RE2');
    expect(check('body: { json: { "$.a[": 1 } }')).toMatch(/^6:72 .*RFC 9535/);
    expect(check('body: { json: { "a[": 1 } }')).toBeUndefined();
    expect(check('tls: 1.1')).toContain('1.2 or 1.3');
    expect(check('body: { fingerprint: { sha256: "x" } }')).toContain('64');
    const exact = `sha256: "${'a'.repeat(64)}"`;
    expect(check(`body: { fingerprint: { tolerance: 5, ${exact} } }`)).toContain('tolerance');
    expect(check(`body: { fingerprint: { text: a, ${exact} } }`)).toContain('not both');
  });

  it('is told of every place at once, in the order of the lines', () => {
    const lines = faultsIn(
      withChecks(
        '{ id: X, type: ping, host: h }',
        '{ id: y, type: tcp, host: h, port: 99999 }',
        '{ id: z, type: dns, host: h, record: AA }',
      ),
    );
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['6:15', '7:44', '8:46']);
  });

  it('is not told a thousand times', () => {
    const checks = Array.from({ length: 190 }, (_, i) => `{ id: c${i}, type: none }`);
    const lines = faultsIn(withChecks(...checks));
    expect(lines).toHaveLength(101);
    expect(lines.at(-1)).toContain('There are 90 more.');
  });
});

describe('ids', () => {
  it('are unique, over the files of a folder too', () => {
    const one = withChecks('{ id: x, type: ping, host: h }', '{ id: x, type: ping, host: h }');
    expect(faultsIn(one)).toEqual([
      expect.stringMatching(/^7:15 The id “x” is already used at .*c\.yaml:6\./),
    ]);
    const folder = folderOf({
      'a.yaml': withChecks('{ id: x, type: ping, host: h }'),
      'b.yaml': withChecks('{ id: x, type: ping, host: h }'),
    });
    const loaded = loadCatalogue(folder, {});
    expect(loaded).toMatchObject({
      ok: false,
      faults: [
        {
          file: join(folder, 'b.yaml'),
          line: 2,
          column: 9,
          sentence: { params: { id: 'a', file: join(folder, 'a.yaml'), line: 2 } },
        },
      ],
    });
  });

  const sections = `organisations: [{ id: mois, name: 행정안전부 }]
grounds: [{ id: auth-gateway, name: 인증 }]
contacts: [{ id: kim, name: 김 }]
`;
  const service = (owner: string, standsOn: string, contact: string) =>
    `${sections}services:
  - { id: a, name: A, owner: ${owner}, standsOn: [${standsOn}], contacts: [${contact}], checks: [{ id: x, type: ping, host: h }] }
`;

  it('must be those the catalogue has, where it has the section', () => {
    expect(faultsIn(service('mois', 'auth-gateway', 'kim'))).toEqual([]);
    expect(faultsIn(service('moi', 'auth-gatway', 'lee'))).toEqual([
      '5:30 The catalogue has no “moi”. Did you mean “mois”?',
      '5:46 The catalogue has no “auth-gatway”. Did you mean “auth-gateway”?',
      '5:71 The catalogue has no “lee”.',
    ]);
  });

  it('do not stand on one another in a circle', () => {
    const ground = (id: string, on: string) => `  - { id: ${id}, name: N, standsOn: [${on}] }\n`;
    const text = `grounds:\n${ground('a', 'b')}${ground('b', 'c')}${ground('c', 'a')}${ground('d', 'd')}`;
    expect(faultsIn(text)).toEqual([
      expect.stringContaining('4:34 These stand on one another in a circle: a → b → c → a.'),
      expect.stringContaining('5:34 These stand on one another in a circle: d → d.'),
    ]);
  });

  it('may stand in a long row', () => {
    const row = Array.from(
      { length: 3000 },
      (_, i) => `  - { id: g${i}, name: N${i < 2999 ? `, standsOn: [g${i + 1}]` : ''} }\n`,
    );
    expect(faultsIn(`grounds:\n${row.join('')}`)).toEqual([]);
  });
});

describe('what is not a catalogue', () => {
  it.each([
    ['nested too deep', `${'['.repeat(60)}1${']'.repeat(60)}`, 'nested deeper than 32'],
    ['nested without end', '['.repeat(20_000), 'nested deeper than 32'],
    [
      'a billion laughs',
      `a: &a [x,x,x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((c, i) => `${c}: &${c} [${Array(10).fill(`*${'abcdefg'[i]}`).join(',')}]\n`).join('')}`,
      'Aliases (*) that repeat one another',
    ],
    ['a circle of aliases', 'services: &a [*a]\n', 'Keys with values'],
    ['not UTF-8', Buffer.from([0x61, 0x3a, 0x20, 0xff, 0xfe]), 'not UTF-8'],
    ['too large', Buffer.alloc(4 * 1024 * 1024 + 1, '#'), 'at most 4194304'],
  ])('is refused: %s', (_, text, expected) => {
    expect(faultsIn(text)[0]).toContain(expected);
  });

  it('may be missing, or a folder of something else', () => {
    const folder = folderOf({});
    mkdirSync(join(folder, 'x.yaml'));
    const keyOf = (path: string) => {
      const loaded = loadCatalogue(path, {});
      return loaded.ok ? 'ok' : loaded.faults[0]?.sentence.key;
    };
    expect(keyOf(join(folder, 'none.yaml'))).toBe('catalogue.noFile');
    expect(keyOf(join(folder, 'x.yaml'))).toBe('catalogue.noFiles');
    expect(keyOf(folder)).toBe('catalogue.notFile');
  });

  it('never throws, whatever the text', () => {
    const piece = fc.constantFrom(
      ...[
        'services',
        ':',
        ' ',
        '\n',
        '  ',
        '- ',
        '{',
        '}',
        '[',
        ']',
        'id',
        'a',
        ',',
        '&a',
        '*a',
        '<<',
      ],
      ...[
        '"',
        "'",
        '|',
        '>',
        '!!x',
        '%',
        '#',
        '${env:A}',
        '---',
        '\t',
        '가',
        '\u0000',
        'checks',
        'type',
      ],
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 40 }).map((p) => p.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const loaded = load(text);
        expect(typeof loaded.ok).toBe('boolean');
        if (!loaded.ok) expect(loaded.faults.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
