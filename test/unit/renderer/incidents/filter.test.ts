import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EntryFinder, filterEntries } from '../../../../renderer/incidents/happened/filter.ts';
import { GROUPS, type Group, groupOf } from '../../../../renderer/incidents/happened/kinds.ts';
import type { Happening, TimelineEntry } from '../../../../shared/incident.ts';
import { sayIn } from '../../../../shared/messages/say.ts';
import { LANGUAGES } from '../../../../shared/words.ts';
import { everyHappening } from '../../../support/page/happenings.ts';

const AT = Date.UTC(2023, 10, 17, 0, 0);
const KINDS = Object.values(everyHappening(AT));

function entryOf(what: Happening, id = 1, by: string | null = '당직 1'): TimelineEntry {
  return { id, incident: 'i-1', at: AT + id, writtenAt: AT + id, by, what };
}
const note = (text: string, id = 1) =>
  entryOf({ kind: 'note', text, attachments: [], newFact: false }, id);

const all = KINDS.map((what, i) => entryOf(what, i + 1));
const finder = new EntryFinder(sayIn('ko'), 'ko');
const nothing: ReadonlySet<Group> = new Set();
const found = (query: string, entries = all) =>
  filterEntries(entries, { hidden: nothing, query }, finder).map(({ what }) => what.kind);

describe('a search through the timeline', () => {
  it.each([
    ['통화함', ['note']],
    ['  L4   스위치는 ', ['note']],
    ['ㅌㅎㅎ', ['note']],
    ['100% packet LOSS', ['command']],
    ['첫 민원', ['time']],
    ['나라장터', ['split']],
    ['최초신고', ['clock']],
  ])('finds %j in the words of an entry', (query, kinds) => {
    expect(found(query)).toEqual(kinds);
  });

  it('finds by initial consonants across spaces, but not by those of another word', () => {
    expect(found('ㅇㅈㅅㅂ', [note('인증 서버 응답 없음')])).toEqual(['note']);
    expect(found('ㅎㅌㅅ', [note('인증 서버 응답 없음')])).toEqual([]);
  });

  it('finds the same however a Korean text was composed', () => {
    expect(found('인증'.normalize('NFD'), [note('인증 서버')])).toEqual(['note']);
    expect(found('인증', [note('인증 서버'.normalize('NFD'))])).toEqual(['note']);
  });

  it('finds who wrote it', () => {
    expect(found('당직', all)).toHaveLength(all.length);
  });

  it('finds what an entry says in the language it is read in', () => {
    for (const language of LANGUAGES) {
      const own = new EntryFinder(sayIn(language), language);
      const query = language === 'ko' ? '심각하지 않음' : 'Ruled out';
      const hits = filterEntries(all, { hidden: nothing, query }, own);
      expect(hits.map(({ what }) => what.kind)).toEqual(language === 'ko' ? [] : ['hypothesis']);
    }
  });
});

describe('a filter of kinds', () => {
  it('has one group for every kind, and something in every group', () => {
    expect(new Set(KINDS.map(groupOf))).toEqual(new Set(GROUPS));
  });

  it('lets through what is of no hidden group, in its order, whatever is typed', () => {
    fc.assert(
      fc.property(fc.subarray([...GROUPS]), fc.constantFrom('', '서버', '1'), (hide, query) => {
        const hidden = new Set<Group>(hide);
        const shown = filterEntries(all, { hidden, query }, finder);
        const matches = finder.matching(query);
        expect(shown).toEqual(
          all.filter((entry) => !hidden.has(groupOf(entry.what)) && matches(entry)),
        );
      }),
    );
  });

  it('is the very list where nothing is left out, so that nothing is drawn again', () => {
    expect(filterEntries(all, { hidden: nothing, query: '  ' }, finder)).toBe(all);
  });
});
