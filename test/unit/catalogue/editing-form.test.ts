import { describe, expect, it } from 'vitest';
import { faultAtPath, placed } from '../../../renderer/catalogue/faultPlaces.ts';
import {
  checkFields,
  fieldWords,
  SECTIONS,
  sectionFields,
} from '../../../renderer/catalogue/fields.ts';
import { partAt } from '../../../renderer/catalogue/part.ts';
import { CHECK_SAMPLES, freeId, newEntry } from '../../../renderer/catalogue/samples.ts';
import { readText } from '../../../renderer/catalogue/text/read.ts';
import { CatalogueFile } from '../../../shared/catalogue.ts';
import { CHECK_TYPES, Check } from '../../../shared/checks/check.ts';
import { sentence } from '../../../shared/problem.ts';

describe('the forms', () => {
  const all = [
    ...CHECK_TYPES.map((type) => [type, checkFields(type)] as const),
    ...SECTIONS.map((section) => [section, sectionFields(section)] as const),
  ];

  it.each(all)('name and explain every field of %s', (_of, fields) => {
    expect(fields.length).toBeGreaterThan(1);
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

  it.each(CHECK_TYPES)('begin a %s check with what can be read', (type) => {
    expect(Check.safeParse({ id: 'a', ...CHECK_SAMPLES[type] }).success).toBe(true);
  });

  it.each(SECTIONS)('begin an entry of %s with what can be read', (section) => {
    const entry = newEntry(section, 'new', { ko: '새 항목', en: 'New' }, 'moj');
    expect(CatalogueFile.safeParse({ [section]: [entry] }).success).toBe(true);
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
  ])('belong to a place in the text: %j', (path, part) => {
    expect(partAt(path)).toEqual(part);
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
