import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry, Section } from '../../../../renderer/palette/entry.ts';
import { FIT, fitOf } from '../../../../renderer/palette/fit.ts';
import { search, TOLD } from '../../../../renderer/palette/search.ts';

function entry(id: string, ko: string, en: string, more: Partial<Entry> = {}): Entry {
  return {
    id,
    section: 'services',
    name: { ko, en },
    act: { kind: 'go', to: `/${id}` },
    ...more,
  };
}

const GOV = entry('gov24', '정부24', 'Government24', { also: ['gov24', '행정안전부'] });
const LAW = entry('law', '국가법령정보', 'National law information');
const SAEOL = entry('saeol', '새올 행정 포털', 'Saeol internal portal');
const BOARD = entry('board', '현황판', 'Board', { section: 'views' });
const LOCK = entry('lock', '지금 잠그기', 'Lock now', { section: 'actions' });
const ALL = [BOARD, LOCK, GOV, LAW, SAEOL];

const ids = (query: string, recent: string[] = [], entries: readonly Entry[] = ALL) =>
  search(entries, query, recent).flatMap((group) => group.entries.map(({ id }) => id));

describe('what is found', () => {
  it.each([
    ['정부24', 'gov24', FIT.exact],
    ['government24', 'gov24', FIT.exact],
    ['정부', 'gov24', FIT.prefix],
    ['Gov', 'gov24', FIT.prefix],
    ['포털', 'saeol', FIT.wordStart],
    ['internal por', 'saeol', FIT.wordStart],
    ['법령', 'law', FIT.inside],
    ['행정안전부', 'gov24', FIT.also],
    ['ㅎㅈ', 'saeol', FIT.wordStart],
    ['ㅂㄹ', 'law', FIT.inside],
    ['ㅅㅇㅎㅈ', 'saeol', FIT.wordStart],
    ['ㅎㅈㅍㅌ', 'saeol', FIT.inside],
    ['ㅎㅈㅇㅈ', 'gov24', FIT.also],
    ['행정 saeol', 'saeol', FIT.wordStart],
  ])('“%s” fits %s by %i', (query, id, fit) => {
    const found = ALL.find((one) => one.id === id);
    expect(found && fitOf(found, query)).toBe(fit);
  });

  it.each(['없는 것', '정부 없는', 'ㅋㅋ', '정부25'])('“%s” is nowhere', (query) => {
    expect(search(ALL, query, [])).toEqual([]);
  });

  it('reads what was typed with the keyboard in the other alphabet', () => {
    expect(ids('wjdqn')).toEqual(['gov24']);
    expect(ids('ㅠㅐㅁㄱㅇ')).toEqual(['board']);
  });

  it('takes decomposed Hangul for the same', () => {
    expect(ids('정부'.normalize('NFD'))).toEqual(['gov24']);
  });
});

describe('its order', () => {
  it('puts the section of the best fit first', () => {
    const portal = entry('portal', '포털', 'Portal', { section: 'runbooks' });
    expect(search([...ALL, portal], '포털', []).map(({ section }) => section)).toEqual([
      'runbooks',
      'services',
    ]);
  });

  it('lets what was used lately go first among equals, never before a better fit', () => {
    const a = entry('a', '민원 접수', 'Desk A');
    const b = entry('b', '민원 처리', 'Desk B');
    const exact = entry('c', '민원', 'Desk');
    expect(ids('민원', ['b'], [a, b, exact])).toEqual(['c', 'b', 'a']);
  });

  it('offers by itself what was used lately and what stands for itself', () => {
    const quiet = { ...GOV, typedOnly: true };
    const groups = search([BOARD, LOCK, quiet], ' ', ['gone', 'lock']);
    expect(groups.map(({ section, entries }) => [section, entries.map(({ id }) => id)])).toEqual([
      ['recent', ['lock']],
      ['views', ['board']],
    ]);
  });

  it('tells so many of a section and how many more there are', () => {
    const many = Array.from({ length: 30 }, (_, i) => entry(`s${i}`, `민원 ${i}`, `Desk ${i}`));
    const [group] = search(many, '민원', []);
    expect(group?.entries).toHaveLength(TOLD);
    expect(group?.more).toBe(30 - TOLD);
  });
});

const section = fc.constantFrom<Section>('views', 'actions', 'services', 'runbooks');
const name = fc.stringMatching(/^[가-힣a-z0-9 ]{1,12}$/).filter((text) => text.trim() !== '');
const someEntries = fc.uniqueArray(
  fc.record({ id: fc.uuid(), section, ko: name, en: name }).map(({ id, ko, en, ...rest }) => ({
    ...entry(id, ko, en),
    ...rest,
  })),
  { selector: ({ id }) => id, maxLength: 30 },
);

describe('for any entries and any query', () => {
  it('every entry is found by a piece of its name, in either language', () => {
    fc.assert(
      fc.property(name, name, fc.nat(), fc.nat(), fc.boolean(), (ko, en, from, size, korean) => {
        const text = (korean ? ko : en).trim();
        const at = from % text.length;
        const piece = text.slice(at, at + 1 + (size % 4)).trim();
        fc.pre(piece !== '');
        expect(fitOf(entry('x', ko, en), piece)).not.toBeNull();
      }),
    );
  });

  it.each(['HkA', 'hkA', 'ㅗㅏㅁ'])('bears letters that make no syllable: %s', (query) =>
    expect(search([], query, [])).toEqual([]),
  );

  it('nothing is told twice, lists are bounded, and a group is ordered by how well it fits', () => {
    fc.assert(
      fc.property(someEntries, fc.string({ maxLength: 6 }), (entries, query) => {
        const groups = search(
          entries,
          query,
          entries.slice(0, 3).map(({ id }) => id),
        );
        const told = groups.flatMap((group) => group.entries.map(({ id }) => id));
        expect(new Set(told).size).toBe(told.length);
        if (query.trim() === '') return;
        for (const group of groups) {
          expect(group.entries.length).toBeLessThanOrEqual(TOLD);
          const fits = group.entries.map((one) => fitOf(one, query));
          if (fits.includes(null)) continue;
          expect(fits).toEqual(fits.toSorted((a, b) => Number(a) - Number(b)));
        }
      }),
    );
  });

  it('typing more never finds what typing less did not', () => {
    fc.assert(
      fc.property(someEntries, name, name, (entries, first, second) => {
        for (const one of entries) {
          if (fitOf(one, `${first} ${second}`) !== null) expect(fitOf(one, first)).not.toBeNull();
        }
      }),
    );
  });
});
