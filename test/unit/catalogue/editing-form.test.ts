import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { faultAtPath, placed } from '../../../renderer/catalogue/faultPlaces.ts';
import {
  checkFields,
  fieldWords,
  PLANS,
  planFields,
  SECTIONS,
  sectionFields,
} from '../../../renderer/catalogue/fields.ts';
import { nameOf, partAt, planAt } from '../../../renderer/catalogue/part.ts';
import {
  CHECK_SAMPLES,
  freeId,
  newEntry,
  YAML_SAMPLES,
} from '../../../renderer/catalogue/samples.ts';
import { readText } from '../../../renderer/catalogue/text/read.ts';
import { CatalogueFile } from '../../../shared/catalogue.ts';
import { CHECK_TYPES, Check } from '../../../shared/checks/check.ts';
import { sentence } from '../../../shared/problem.ts';

describe('the forms', () => {
  const all = [
    ...CHECK_TYPES.map((type) => [type, checkFields(type), 2] as const),
    ...SECTIONS.map((section) => [section, sectionFields(section), 2] as const),
    // All that is said of this station is what it is checked by.
    ...PLANS.map((plan) => [plan, planFields(plan), plan === 'station' ? 1 : 2] as const),
  ];

  it.each(all)('name and explain every field of %s', (_of, fields, least) => {
    expect(fields.length).toBeGreaterThanOrEqual(least);
    for (const { path } of fields) {
      const { label, help } = fieldWords(path);
      expect(label, path.join('.')).not.toBe('catalogueEdit.moreFields');
      expect(help, path.join('.')).not.toBeNull();
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
    expect(alarms.get('channels')).toMatchObject({ kind: 'yaml', required: false });
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
      ['levels', 'yaml', null],
      ['starts', 'yaml', null],
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

  it('show by an example what only YAML can say', () => {
    const sample = (field: string) => parse(YAML_SAMPLES[field] ?? '');
    const levels = [...sample('levels'), { id: '2', name: 'SEV-2' }];
    const file = {
      alarms: { channels: sample('channels') },
      station: { controls: sample('controls') },
      scales: [{ id: 'severity', name: 'Severity', levels, starts: sample('starts') }],
    };
    expect(CatalogueFile.parse(file)).toMatchObject({
      alarms: { channels: [{ id: 'duty' }] },
      station: { controls: [{ reach: 'gateway' }] },
      scales: [{ levels: [{ id: '1' }, { id: '2' }], starts: [{ level: '1' }] }],
    });
  });

  it('find an id that nothing has', () => {
    expect(freeId('page', [])).toBe('page');
    expect(freeId('page', ['page'])).toBe('page-2');
    expect(freeId('page-2', ['page', 'page-2'])).toBe('page-3');
  });

  it.each([
    [['services', 1, 'checks', 2, 'expect', 'tls'], { section: 'services', index: 1, check: 2 }],
    [['services', 1, 'checks'], { section: 'services', index: 1, check: null }],
    [['grounds', 0, 'name'], { section: 'grounds', index: 0, check: null }],
    [['services'], null],
    [['alarms', 'channels', 0], null],
    [['deadlines', 0, 'warn', 1], { section: 'deadlines', index: 0, check: null }],
    [['unheard', 0, 'name'], null],
  ])('belong to a place in the text: %j', (path, part) => {
    expect(partAt(path)).toEqual(part);
  });

  it('of a plan belong to its place, and to no other', () => {
    expect(planAt(['alarms', 'channels', 0])).toBe('alarms');
    expect(planAt(['services', 0])).toBeNull();
    expect(planAt(['deadlines', 0])).toBeNull();
    expect(planAt([])).toBeNull();
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
