import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, changedValue } from '../../../renderer/catalogue/text/change.ts';
import { editAll, editText, listChanges } from '../../../renderer/catalogue/text/edit.ts';
import { spliced } from '../../../renderer/catalogue/text/lines.ts';
import { pathAt, spanAt } from '../../../renderer/catalogue/text/places.ts';
import { type Path, readText } from '../../../renderer/catalogue/text/read.ts';

/** The text after a change; null where it is left to a person. */
function edited(text: string, change: Change): string | null {
  const splice = editText(readText(text), change);
  return splice && spliced(text, splice);
}

const CATALOGUE = `# 우리 기관
organisations:
  - { id: moj, name: 법무부 } # 주관
  - { id: mois, name: { ko: 행정안전부, en: "Interior" } }

defaults: &often
  interval: 10s # 자주
services:
  # 민원의 얼굴
  - id: portal   # 주소가 곧 바뀐다
    name: { ko: 포털, en: Portal }
    owner: moj
    standsOn: [net, dns]
    checks:
      # 첫 화면
      - { id: page, type: http, url: "https://portal.example/", expect: { tls: '1.2' } }

      - id: port
        type: tcp
        <<: *often
        host: portal.example
        port: 443
  - id: mail
    name: 우편
    owner: mois
    description:
    contacts:
      - kim # 낮
      - lee # 밤
    checks:
      - id: smtp
        type: smtp
        host: mail.example
        authority: |
          -----BEGIN CERTIFICATE-----
          AAAA
          -----END CERTIFICATE-----
        expect:
          # 인사말
          banner: { contains: [ESMTP] }
# 끝`;

describe('a change in a catalogue’s text', () => {
  it.each<[string, Change, string, string]>([
    [
      'keeps the comment behind a value',
      { kind: 'set', path: ['services', 0, 'id'], value: 'portal-2' },
      '- id: portal   # 주소',
      '- id: portal-2   # 주소',
    ],
    [
      'keeps the quotes a value has',
      { kind: 'set', path: ['organisations', 1, 'name', 'en'], value: 'Home Office' },
      '"Interior"',
      '"Home Office"',
    ],
    [
      'quotes what would read as a number',
      { kind: 'set', path: ['services', 1, 'name'], value: '1.2' },
      'name: 우편',
      "name: '1.2'",
    ],
    [
      'fills a key that has no value',
      { kind: 'set', path: ['services', 1, 'description'], value: '안내: 우편' },
      'description:\n',
      "description: '안내: 우편'\n",
    ],
    [
      'adds a key where its kind stands',
      {
        kind: 'set',
        path: ['services', 0, 'grade'],
        value: 1,
        order: ['id', 'name', 'owner', 'grade', 'standsOn', 'checks'],
      },
      '    owner: moj\n',
      '    owner: moj\n    grade: 1\n',
    ],
    [
      'adds what holds a key, too',
      { kind: 'set', path: ['services', 0, 'checks', 1, 'expect', 'latency', 'down'], value: '8s' },
      '        port: 443\n',
      '        port: 443\n        expect: { latency: { down: 8s } }\n',
    ],
    [
      'takes a key from brackets, and the map it leaves empty',
      { kind: 'set', path: ['services', 0, 'checks', 0, 'expect', 'tls'], value: undefined },
      `example/", expect: { tls: '1.2' } }`,
      `example/" }`,
    ],
    [
      'takes a key’s own line away',
      { kind: 'set', path: ['services', 0, 'owner'], value: undefined },
      '    owner: moj\n',
      '',
    ],
    [
      'writes over what comes from an anchor',
      { kind: 'set', path: ['services', 0, 'checks', 1, 'interval'], value: '5s' },
      '        port: 443\n',
      '        port: 443\n        interval: 5s\n',
    ],
    [
      'keeps a text of several lines one',
      {
        kind: 'set',
        path: ['services', 1, 'checks', 0, 'authority'],
        value: '-----BEGIN CERTIFICATE-----\nBBBB\n-----END CERTIFICATE-----\n',
      },
      '          AAAA\n',
      '          BBBB\n',
    ],
    [
      'adds to a list of lines',
      { kind: 'insert', path: ['services', 1, 'contacts'], index: 1, value: 'park' },
      '      - kim # 낮\n',
      '      - kim # 낮\n      - park\n',
    ],
    [
      'adds to a list in brackets',
      { kind: 'insert', path: ['services', 0, 'standsOn'], index: 2, value: 'storage' },
      '[net, dns]',
      '[net, dns, storage]',
    ],
    [
      'removes an item with its line',
      { kind: 'remove', path: ['services', 1, 'contacts', 0] },
      '      - kim # 낮\n',
      '',
    ],
    [
      'leaves an empty list where the last one goes',
      { kind: 'remove', path: ['services', 1, 'checks', 0, 'expect', 'banner', 'contains', 0] },
      '[ESMTP]',
      '[]',
    ],
    [
      'adds a check as those beside it are written',
      {
        kind: 'insert',
        path: ['services', 0, 'checks'],
        index: 1,
        value: { id: 'way', type: 'ping', host: 'portal.example' },
      },
      '      - id: port\n',
      '      - { id: way, type: ping, host: portal.example }\n      - id: port\n',
    ],
  ])('%s', (_what, change, before, after) => {
    expect(CATALOGUE.split(before)).toHaveLength(2);
    expect(edited(CATALOGUE, change)).toBe(CATALOGUE.replace(before, () => after));
  });

  it('moves an item with the comment above it, over the blank line between them', () => {
    const moved = edited(CATALOGUE, { kind: 'move', path: ['services', 0, 'checks', 0], by: 1 });
    const start = CATALOGUE.indexOf('      # 첫 화면');
    const blank = CATALOGUE.indexOf('\n\n      - id: port') + 1;
    const end = CATALOGUE.indexOf('  - id: mail');
    expect(moved).toBe(
      CATALOGUE.slice(0, start) +
        CATALOGUE.slice(blank + 1, end) +
        '\n' +
        CATALOGUE.slice(start, blank) +
        CATALOGUE.slice(end),
    );
  });

  it('begins a list in a text that has none', () => {
    const service = {
      id: 'a',
      name: 'A',
      owner: 'o',
      checks: [{ id: 'c', type: 'ping', host: 'h.example' }],
    };
    const lines =
      'services:\n  - id: a\n    name: A\n    owner: o\n    checks:\n      - { id: c, type: ping, host: h.example }\n';
    const change: Change = { kind: 'insert', path: ['services'], index: 0, value: service };
    expect(edited('', change)).toBe(lines);
    expect(edited('# 아직 없음\n', change)).toBe(`# 아직 없음\n${lines}`);
    expect(edited('services: []\n', change)).toBe(lines);
    expect(edited('services:\n', change)).toBe(lines);
  });

  it.each<[string, string, Change]>([
    ['a text that is no YAML', 'a: [', { kind: 'set', path: ['a'], value: 1 }],
    [
      'a value that stands elsewhere too',
      'a: &x { n: 1 }\nb: *x\n',
      { kind: 'set', path: ['a', 'n'], value: 2 },
    ],
    [
      'a value behind an alias',
      'a: &x { n: 1 }\nb: *x\n',
      { kind: 'set', path: ['b', 'n'], value: 2 },
    ],
    [
      'an anchor that is used below',
      'a:\n  - &x { n: 1 }\n  - *x\n',
      { kind: 'remove', path: ['a', 0] },
    ],
    ['items that share a line', '- - a\n  - b\n', { kind: 'remove', path: [0, 0] }],
    ['an item that is not there', 'a: [1]\n', { kind: 'move', path: ['a', 0], by: 1 }],
  ])('leaves %s to a person', (_what, text, change) => {
    expect(edited(text, change)).toBeNull();
  });

  it('changes a list of texts so that what stays keeps its comment', () => {
    const path = ['services', 1, 'contacts'];
    const changes = listChanges(path, ['kim', 'lee'], ['lee', 'park']);
    const splice = editAll(readText(CATALOGUE), changes);
    expect(splice && spliced(CATALOGUE, splice)).toBe(
      CATALOGUE.replace('      - kim # 낮\n', '').replace('# 밤\n', '# 밤\n      - park\n'),
    );
  });
});

describe('places', () => {
  it.each<[string, Path]>([
    ['services:', ['services']],
    ['standsOn:', ['services', 0, 'standsOn']],
    ['id: portal ', ['services', 0, 'id']],
    ['{ id: page', ['services', 0, 'checks', 0]],
    ['443', ['services', 0, 'checks', 1, 'port']],
    ['ESMTP', ['services', 1, 'checks', 0, 'expect', 'banner', 'contains', 0]],
  ])('of %s', (words, path) => {
    const written = readText(CATALOGUE);
    const offset = CATALOGUE.indexOf(words);
    expect(pathAt(written, offset).slice(0, path.length)).toEqual(path);
    const span = spanAt(written, path);
    expect(span && span.from <= offset && offset < span.to).toBe(true);
  });
});

/** Texts that people write: letters of two scripts, and all that means something to YAML. */
const words = fc.oneof(
  fc.stringMatching(/^[a-z0-9가-힣:#,'"&*{}[\]!|>%@`?.\- ]{0,12}$/),
  fc.constantFrom(
    'yes',
    'null',
    '~',
    '1.2',
    '0x1f',
    '- a',
    'a: b',
    'a #b',
    '<<',
    '\\',
    `\${env:A}`,
  ),
  fc.string({ maxLength: 8, unit: 'grapheme' }),
);
const scalars = fc.oneof(words, fc.integer({ min: -5, max: 70_000 }), fc.boolean());

/** A value written in one of the ways in which people write it. */
interface Style {
  flow: boolean;
  comments: boolean;
  blanks: boolean;
  indent: number;
  end: boolean;
}
const styles: fc.Arbitrary<Style> = fc.record({
  flow: fc.boolean(),
  comments: fc.boolean(),
  blanks: fc.boolean(),
  indent: fc.constantFrom(0, 2),
  end: fc.boolean(),
});

interface Item {
  id: string;
  name: string;
  tags: string[];
  checks: { id: string; host: string }[];
}
const ids = fc.stringMatching(/^[a-z][a-z0-9-]{0,6}$/).filter((id) => readText(id).value === id);
const items: fc.Arbitrary<Item[]> = fc.array(
  fc.record({
    id: ids,
    name: ids,
    tags: fc.array(ids, { minLength: 1, maxLength: 3 }),
    checks: fc.array(fc.record({ id: ids, host: ids }), { minLength: 1, maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 3 },
);

function write(all: readonly Item[], { flow, comments, blanks, indent, end }: Style): string {
  const gap = ' '.repeat(indent);
  const note = (text: string) => (comments ? ` # ${text}` : '');
  const lines = ['# head', `services:${note('all')}`];
  for (const [n, { id, name, tags, checks }] of all.entries()) {
    if (blanks) lines.push('');
    if (comments) lines.push(`${gap}# lead ${n}`);
    lines.push(`${gap}- id: ${id}${note(`id ${n}`)}`, `${gap}  name: ${name}`);
    lines.push(`${gap}  tags:${flow ? ` [${tags.join(', ')}]${note('tags')}` : ''}`);
    if (!flow) lines.push(...tags.map((tag, i) => `${gap}    - ${tag}${note(`tag ${i}`)}`));
    lines.push(`${gap}  checks:`);
    for (const check of checks) {
      if (comments) lines.push(`${gap}    # check of ${n}`);
      if (flow) lines.push(`${gap}    - { id: ${check.id}, host: ${check.host} }${note('c')}`);
      else lines.push(`${gap}    - id: ${check.id}`, `${gap}      host: ${check.host}${note('c')}`);
    }
  }
  lines.push('ssh: []', '# tail');
  return lines.join('\n') + (end ? '\n' : '');
}

/** A change that fits the items, by numbers that are taken as remainders. */
function changeOf(all: readonly Item[], n: number, kind: string, value: unknown): Change {
  const service = n % all.length;
  const item = all[service];
  const check = n % (item?.checks.length ?? 1);
  const at = ['services', service];
  switch (kind) {
    case 'name':
      return { kind: 'set', path: [...at, 'name'], value };
    case 'host':
      return { kind: 'set', path: [...at, 'checks', check, 'host'], value };
    case 'new key':
      return { kind: 'set', path: [...at, 'checks', check, 'expect', 'tls'], value };
    case 'no name':
      return { kind: 'set', path: [...at, 'name'], value: undefined };
    case 'add check':
      return {
        kind: 'insert',
        path: [...at, 'checks'],
        index: check,
        value: { id: 'x', host: value },
      };
    case 'add service':
      return {
        kind: 'insert',
        path: ['services'],
        index: n % (all.length + 1),
        value: { id: 'x', name: value, tags: ['a'], checks: [{ id: 'y', host: value }] },
      };
    case 'remove check':
      return { kind: 'remove', path: [...at, 'checks', check] };
    case 'remove service':
      return { kind: 'remove', path: at };
    case 'add tag':
      return { kind: 'insert', path: [...at, 'tags'], index: item?.tags.length ?? 0, value };
    case 'remove tag':
      return { kind: 'remove', path: [...at, 'tags', n % (item?.tags.length ?? 1)] };
    default:
      return { kind: 'move', path: at, by: service + 1 < all.length ? 1 : -1 };
  }
}

const KINDS = [
  'name',
  'host',
  'new key',
  'no name',
  'add check',
  'add service',
  'remove check',
  'remove service',
  'add tag',
  'remove tag',
  'move',
] as const;

describe('whatever is changed', () => {
  const cases = fc
    .tuple(items, styles, fc.nat(30), fc.constantFrom(...KINDS), scalars)
    .filter(([all, , , kind]) => kind !== 'move' || all.length > 1);

  it('the text says exactly the change', () => {
    fc.assert(
      fc.property(cases, ([all, style, n, kind, value]) => {
        const text = write(all, style);
        const change = changeOf(all, n, kind, value);
        const after = edited(text, change);
        expect(after, `${kind}\n${text}`).not.toBeNull();
        expect(readText(after ?? '').value).toEqual(changedValue(readText(text).value, change));
      }),
      { numRuns: 150 },
    );
  });

  it('every line that it does not concern stays as it is, in its place', () => {
    fc.assert(
      fc.property(cases, ([all, style, n, kind, value]) => {
        const text = write(all, style);
        const change = changeOf(all, n, kind, value);
        const before = text.split('\n');
        const after = (edited(text, change) ?? '').split('\n');
        if (change.kind === 'move') {
          // The same lines in another order.
          expect(after.toSorted()).toEqual(before.toSorted());
          return;
        }
        const written = readText(text);
        const parent = change.kind === 'insert' ? change.path : change.path.slice(0, -1);
        const span = spanAt(written, parent) ?? { from: 0, to: text.length };
        const first = text.slice(0, span.from).split('\n').length - 1;
        const last = text.slice(span.to).split('\n').length - 1;
        const head = after.slice(0, first);
        const tail = after.slice(after.length - last);
        expect(head).toEqual(before.slice(0, first));
        expect(tail).toEqual(before.slice(before.length - last));
        // Inside, what a person wrote beside the values is there: no comment is lost but with its
        // own item's line.
        if (change.kind === 'insert' || (change.kind === 'set' && change.value !== undefined)) {
          for (const line of before.filter((one) => one.trim().startsWith('#'))) {
            expect(after).toContain(line);
          }
          expect(after.length).toBeGreaterThanOrEqual(before.length);
        }
      }),
      { numRuns: 150 },
    );
  });
});
