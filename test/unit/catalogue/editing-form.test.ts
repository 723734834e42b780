import { describe, expect, it } from 'vitest';
import { faultAtPath, placed } from '../../../renderer/catalogue/faultPlaces.ts';
import {
  CHANNEL_TYPES,
  channelFields,
  checkFields,
  fieldWords,
  itemFields,
  planFields,
  sectionFields,
} from '../../../renderer/catalogue/fields.ts';
import { itemWords, nameOf, partAt, pathOf } from '../../../renderer/catalogue/part.ts';
import {
  CHANNEL_SAMPLES,
  CHECK_SAMPLES,
  freeId,
  newEntry,
  newItem,
} from '../../../renderer/catalogue/samples.ts';
import { PLANS, SECTIONS } from '../../../renderer/catalogue/sections.ts';
import { readText } from '../../../renderer/catalogue/text/read.ts';
import { CatalogueFile } from '../../../shared/catalogue.ts';
import { CHECK_TYPES, Check } from '../../../shared/checks/check.ts';
import { sentence } from '../../../shared/problem.ts';

describe('the forms', () => {
  const all = [
    ...CHECK_TYPES.map((type) => [type, checkFields(type), 2] as const),
    ...SECTIONS.map((section) => [section, sectionFields(section), 2] as const),
    // All that is said of this station is what it is checked by, which is a list of items.
    ...PLANS.map((plan) => [plan, planFields(plan), plan === 'station' ? 0 : 2] as const),
    ...CHANNEL_TYPES.map((type) => [`a ${type} channel`, channelFields(type), 3] as const),
    ...(['levels', 'starts'] as const).map((list) => [list, itemFields(list), 2] as const),
    ['controls', itemFields('controls'), 1] as const,
  ];

  it.each(all)('name and explain every field of %s', (_of, fields, least) => {
    expect(fields.length).toBeGreaterThanOrEqual(least);
    for (const field of fields) {
      const { label, help } = fieldWords(field);
      expect(label, field.path.join('.')).not.toBe('catalogueEdit.moreFields');
      expect(help, field.path.join('.')).not.toBeNull();
    }
  });

  it('show what holds where nothing is written, in the units in which it is written', () => {
    const http = new Map(checkFields('http').map((field) => [field.path.join('.'), field]));
    expect(http.get('interval')).toMatchObject({ kind: 'duration', fallback: '30s' });
    expect(http.get('timeout')).toMatchObject({ fallback: '10s' });
    expect(http.get('method')).toMatchObject({ kind: 'choice', fallback: 'GET' });
    expect(http.get('expect.tls')?.options).toEqual(['1.2', '1.3']);
    expect(http.get('expect.notice')).toMatchObject({ kind: 'yes', fallback: 'true' });
    expect(http.get('url')).toMatchObject({ required: true, fallback: null });
    expect(http.get('expect.body.contains')?.kind).toBe('texts');
    const push = new Map(checkFields('push').map((field) => [field.path.join('.'), field]));
    expect(push.get('attempts')?.fallback).toBe('1');
    expect(push.get('grace')?.fallback).toBe('1m');
    const port = (type: 'ssh' | 'tcp') => checkFields(type).find(({ path }) => path[0] === 'port');
    expect(port('ssh')).toMatchObject({ kind: 'number', fallback: '22', required: false });
    expect(port('tcp')).toMatchObject({ kind: 'number', required: true });
  });

  it('show so what holds of a plan that nobody wrote', () => {
    const alarms = new Map(planFields('alarms').map((field) => [field.path.join('.'), field]));
    expect(alarms.get('repeat')).toMatchObject({ kind: 'duration', fallback: '5m' });
    expect([...alarms.keys()]).toEqual(['repeat', 'gather']);
    expect(planFields('judging').map(({ path, fallback }) => [path, fallback])).toEqual([
      [['flapping', 'start'], '30'],
      [['flapping', 'stop'], '25'],
    ]);
    expect(planFields('notices').map(({ kind }) => kind)).toEqual(['yes', 'texts']);
    expect(planFields('keep').map(({ fallback }) => fallback)).toEqual(['30d', '90d', '730d']);
    expect(planFields('push').map(({ fallback }) => fallback)).toEqual(['127.0.0.1', '7414']);
  });

  it('offer for maintenance what it may be of, by ids', () => {
    const kinds = new Map(
      sectionFields('maintenance').map(({ path, kind }) => [path.join('.'), kind]),
    );
    expect(kinds.get('match.services')).toBe('ids');
    expect(kinds.get('match.grounds')).toBe('ids');
    expect(kinds.get('match.organisations')).toBe('ids');
    expect(kinds.get('reason')).toBe('name');
    expect(nameOf({ id: 'weekly', reason: { ko: '정기', en: 'Weekly' } }, 'en')).toBe('Weekly');
    expect(nameOf({ id: 'weekly', reason: '정기' }, 'en')).toBe('정기');
  });

  it('offer for scales and deadlines what they are made of', () => {
    const fieldsOf = (section: 'scales' | 'deadlines') =>
      sectionFields(section).map(({ path, kind, fallback }) => [path.join('.'), kind, fallback]);
    expect(fieldsOf('scales')).toEqual([
      ['id', 'text', null],
      ['name', 'name', null],
      ['of', 'choice', 'incident'],
      ['source', 'name', null],
    ]);
    expect(fieldsOf('deadlines')).toEqual([
      ['id', 'text', null],
      ['name', 'name', null],
      ['law', 'name', null],
      ['article', 'name', null],
      ['from', 'choice', null],
      ['within', 'duration', null],
      ['until', 'choice', null],
      ['tell', 'name', null],
      ['when', 'text', null],
      ['warn', 'texts', null],
      ['source', 'name', null],
    ]);
  });

  it.each(CHECK_TYPES)('begin a %s check with what can be read', (type) => {
    expect(Check.safeParse({ id: 'a', ...CHECK_SAMPLES[type] }).success).toBe(true);
  });

  it.each(SECTIONS)('begin an entry of %s with what can be read', (section) => {
    const entry = newEntry(
      section,
      'new',
      { ko: '새 항목', en: 'New' },
      { owner: 'moj', service: 'law' },
    );
    expect(CatalogueFile.safeParse({ [section]: [entry] }).success).toBe(true);
  });

  it('offer for channels, controls, levels and starts what they are made of', () => {
    const namesOf = (fields: ReturnType<typeof itemFields>) =>
      fields.map(({ path, kind, fallback }) => [path.join('.'), kind, fallback]);
    expect(namesOf(channelFields('mail'))).toEqual([
      ['id', 'text', null],
      ['host', 'text', null],
      ['port', 'number', '587'],
      ['security', 'choice', 'starttls'],
      ['user', 'text', null],
      ['password', 'text', null],
      ['from', 'text', null],
      ['to', 'texts', null],
      ['language', 'choice', 'ko'],
    ]);
    expect(namesOf(channelFields('webhook')).map(([name]) => name)).toEqual([
      'id',
      'url',
      'headers',
    ]);
    expect(namesOf(itemFields('controls'))).toEqual([['reach', 'choice', null]]);
    expect(namesOf(itemFields('levels')).map(([name]) => name)).toEqual([
      'id',
      'name',
      'description',
    ]);
    expect(namesOf(itemFields('starts'))).toEqual([
      ['when', 'text', null],
      ['level', 'text', null],
    ]);
  });

  it('tell an item in words of its own, where others share a name with it', () => {
    const wordsOf = (fields: ReturnType<typeof itemFields>, name: string) =>
      fields.filter(({ path }) => path[0] === name).map(fieldWords)[0];
    expect(wordsOf(channelFields('mail'), 'from')?.label).toBe('catalogueField.channel.from');
    expect(wordsOf(sectionFields('deadlines'), 'from')?.label).toBe('catalogueField.from');
    expect(wordsOf(itemFields('starts'), 'when')?.help).toBe('catalogueHelp.start.when');
  });

  it.each(CHANNEL_TYPES)('begin a channel by %s with what can be read', (type) => {
    const channels = [{ id: 'duty', ...CHANNEL_SAMPLES[type] }];
    expect(CatalogueFile.safeParse({ alarms: { channels } }).success).toBe(true);
  });

  it('begin an item of each list with what can be read, and what no other is called', () => {
    const two = (list: Parameters<typeof newItem>[0]) => {
      const first = newItem(list, [], '1');
      const ids = [first.id, ...(list === 'controls' ? ['gateway'] : [])].map(String);
      return [first, newItem(list, ids, '1')];
    };
    const levels = two('levels');
    const starts = [{ ...newItem('starts', [], String(levels[0]?.id)) }];
    const file = {
      organisations: [{ id: 'moj', name: 'Justice' }],
      services: [{ id: 'law', name: 'Law', owner: 'moj', checks: two('checks') }],
      alarms: { channels: two('channels') },
      station: { controls: two('controls') },
      scales: [{ id: 'severity', name: 'Severity', levels, starts }],
    };
    expect(CatalogueFile.parse(file)).toMatchObject({
      services: [{ checks: [{ id: 'page' }, { id: 'page-2' }] }],
      alarms: { channels: [{ id: 'mail' }, { id: 'mail-2' }] },
      station: { controls: [{ check: { id: 'gateway' } }, { check: { id: 'gateway-2' } }] },
      scales: [{ levels: [{ id: 'level' }, { id: 'level-2' }], starts: [{ level: 'level' }] }],
    });
  });

  it.each([
    ['checks', { id: 'a', type: 'http', url: 'https://a/' }, 'a', 'http https://a/'],
    ['channels', { id: 'duty', type: 'mail', host: 'mail.a' }, 'duty', 'mail mail.a'],
    [
      'controls',
      {
        reach: 'outside',
        check: { id: 'b', name: { ko: '밖', en: 'Out' }, type: 'ping', host: 'h' },
      },
      '밖',
      'outside ping h',
    ],
    ['levels', { id: '1', name: 'SEV-1' }, 'SEV-1', '1'],
    ['starts', { level: '2', when: 'attack' }, '2', 'attack'],
    ['controls', 7, '', '  '],
  ] as const)('call an item of %s by what tells it apart', (list, item, name, more) => {
    expect(itemWords(list, item, 'ko')).toEqual({ name, more });
  });

  it('find an id that nothing has', () => {
    expect(freeId('page', [])).toBe('page');
    expect(freeId('page', ['page'])).toBe('page-2');
    expect(freeId('page-2', ['page', 'page-2'])).toBe('page-3');
  });

  it.each([
    [
      ['services', 1, 'checks', 2, 'expect', 'tls'],
      ['services', 1, 'checks', 2],
    ],
    [
      ['services', 1, 'checks'],
      ['services', 1],
    ],
    [
      ['grounds', 0, 'name'],
      ['grounds', 0],
    ],
    [['services'], null],
    [['alarms'], ['alarms']],
    [['alarms', 'repeat'], ['alarms']],
    [
      ['alarms', 'channels', 0, 'to', 1],
      ['alarms', 'channels', 0],
    ],
    [
      ['station', 'controls', 1, 'check', 'host'],
      ['station', 'controls', 1],
    ],
    [
      ['scales', 0, 'levels', 2, 'name'],
      ['scales', 0, 'levels', 2],
    ],
    [['station', 'channels', 0], ['station']],
    [
      ['deadlines', 0, 'warn', 1],
      ['deadlines', 0],
    ],
    [['unheard', 0, 'name'], null],
    [[], null],
  ])('belong to a place in the text: %j', (path, at) => {
    const part = partAt(path);
    expect(part && pathOf(part)).toEqual(at);
  });
});

describe('a fault', () => {
  const text = 'services:\n  - id: Ä # x\n    checks:\n      - { type: tcp, port: 0 }\n';
  const fault = (line: number, column: number, key: 'catalogue.badId' | 'catalogue.missing') => ({
    file: '/c.yaml',
    line,
    column,
    sentence: sentence(key, { name: 'host' }),
  });

  it('stands at its word and its field; a key that is missing at its own', () => {
    const faults = placed(
      readText(text),
      [fault(2, 9, 'catalogue.badId'), fault(4, 9, 'catalogue.missing')],
      '/c.yaml',
    );
    expect(faults.map(({ from, to }) => text.slice(from, to))[0]).toBe('Ä');
    expect(faultAtPath(faults, ['services', 0, 'id'])?.sentence.key).toBe('catalogue.badId');
    expect(faultAtPath(faults, ['services', 0, 'checks', 0, 'host'])).not.toBeNull();
    expect(faultAtPath(faults, ['services', 0, 'checks', 0, 'port'])).toBeNull();
  });

  it('of another file, or beyond the text, breaks nothing', () => {
    expect(placed(readText(text), [fault(1, 1, 'catalogue.badId')], '/d.yaml')).toEqual([]);
    const [far] = placed(readText(text), [fault(900, 7, 'catalogue.badId')], '/c.yaml');
    expect(far).toMatchObject({ from: text.length, to: text.length });
  });
});
