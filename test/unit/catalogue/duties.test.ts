import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../electron/catalogue/load.ts';
import { folderOf } from '../../support/catalogueFiles.ts';

const HOUR = 3_600_000;
const SERVICES = `services: [{ id: a, name: A, owner: o, checks: [{ id: x, type: ping, host: a.example }] }]\n`;

function load(text: string) {
  return loadCatalogue(join(folderOf({ 'c.yaml': SERVICES + text }), 'c.yaml'), {
    WATCHROOM_SECRET_WHEN: 'atack',
  });
}

/** What is wrong, as `line:column key`, lines counted from the section's first. */
function faultsOf(text: string): string[] {
  const loaded = load(text);
  return loaded.ok
    ? []
    : loaded.faults.map(({ column, line, sentence }) => `${line - 1}:${column} ${sentence.key}`);
}

/** A text with a `|` where the fault is. @returns the text without it, and the place */
function marked(text: string): { text: string; place: string } {
  const lines = text.slice(0, text.indexOf('|')).split('\n');
  return {
    text: text.replace('|', ''),
    place: `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`,
  };
}

describe('scales and deadlines of a catalogue', () => {
  it('are read with their defaults', () => {
    const loaded = load(`scales:
  - id: own
    name: { ko: 우리 등급, en: Our scale }
    levels: [{ id: high, name: High }, { id: low, name: Low }]
deadlines:
  - { id: call, name: Call, from: detected, within: 30m, tell: Head }
`);
    expect(loaded.ok && loaded.catalogue).toMatchObject({
      scales: [{ id: 'own', of: 'incident', starts: [] }],
      deadlines: [{ id: 'call', within: HOUR / 2, warn: [], tell: { ko: 'Head', en: 'Head' } }],
    });
  });

  it('stand in one file only', () => {
    const loaded = loadCatalogue(
      folderOf({ 'a.yaml': `${SERVICES}deadlines: []\n`, 'b.yaml': 'deadlines: []\n' }),
      {},
    );
    expect(loaded.ok ? [] : loaded.faults.map(({ sentence }) => sentence.key)).toEqual([
      'catalogue.planTwice',
    ]);
  });

  it('may be none at all', () => {
    const loaded = load('scales: []\ndeadlines: []\n');
    expect(loaded.ok && loaded.catalogue).toMatchObject({ scales: [], deadlines: [] });
  });

  const scale = (
    starts: string,
    levels = '[{ id: high, name: H }, { id: low, name: L }]',
  ): string =>
    `scales:\n  - id: own\n    name: Own\n    levels: ${levels}\n    starts:\n      - ${starts}\n`;
  const deadline = (more: string): string =>
    `deadlines:\n  - id: call\n    name: Call\n    tell: Head\n    from: detected\n    within: 1h\n    ${more}\n`;

  it.each([
    ['a level the scale has not', scale('{ level: |hihg }'), 'scale.unknownLevelClose'],
    ['a level like no other', scale('{ level: |urgent }'), 'scale.unknownLevel'],
    [
      'a level that stands twice',
      scale('{ level: low }', '[{ id: low, name: L }, { id: |low, name: M }]'),
      'catalogue.duplicateId',
    ],
    [
      'a fact nobody knows',
      scale('{ when: services > 1 and |grad = 1, level: low }'),
      'condition.unknown',
    ],
    [
      'it in single quotes',
      scale("{ when: 'grade = 1 or |leek', level: low }"),
      'condition.unknown',
    ],
    ['it in double quotes', scale('{ when: "grade = |one", level: low }'), 'condition.number'],
    ['a condition that ends too soon', scale('{ when: not|, level: low }'), 'condition.missing'],
    [
      'a condition over two lines',
      deadline('when: |>-\n      attack and\n      leek'),
      'condition.unknown',
    ],
    ['a condition from a secret', deadline('when: |$' + '{secret:WHEN}'), 'condition.unknown'],
    ['a condition of a deadline', deadline('when: attack |leak'), 'condition.after'],
    ['a warning before the beginning', deadline('warn: [30m, |1h]'), 'deadline.warnsTooEarly'],
    ['a start there is not', deadline('until: |reportd'), 'catalogue.notAmongClose'],
    ['a source that is no text', deadline('source: |[1]'), 'deadline.badText'],
    ['a source in one language', deadline('source: |{ ko: 법 }'), 'catalogue.missing'],
    ['a member nobody knows', deadline('|waarn: [30m]'), 'catalogue.unknownKeyClose'],
  ])('say where they have %s', (_, withMark, key) => {
    const { text, place } = marked(withMark);
    expect(faultsOf(text)).toEqual([`${place} ${key}`]);
    // What came by a secret is told to nobody, not even as a fault.
    expect(JSON.stringify(load(text))).not.toContain('atack');
  });

  it.each([
    ['scales', '{ id: x, name: X, levels: [{ id: a, name: A }, { id: b, name: B }] }'],
    ['deadlines', '{ id: x, name: X, from: detected, within: 1h, tell: T }'],
  ])('have no two %s of one id', (section, one) => {
    expect(faultsOf(`${section}:\n  - ${one}\n  - ${one}\n`)).toEqual([
      '3:11 catalogue.duplicateId',
    ]);
  });
});
