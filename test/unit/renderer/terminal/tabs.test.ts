import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  neighbourOf,
  paneOf,
  recentAfter,
  recentWith,
  tabByKey,
  tabsOf,
} from '../../../../renderer/terminal/tabs.ts';

const tabs = (...ids: string[]) => ids.map((id) => ({ id }));

describe('neighbourOf', () => {
  it.each([
    ['stays while it exists', ['a', 'b'], ['b', 'c'], 'b', 'b'],
    ['gives way to the one in its place', ['a', 'b', 'c'], ['a', 'c'], 'b', 'c'],
    ['gives way to the last where it was the last', ['a', 'b'], ['a'], 'b', 'a'],
    ['is none where there are no tabs', ['a'], [], 'a', null],
    ['is the newest where none was shown', [], ['a', 'b'], null, 'b'],
  ])('%s', (_, before, after, shown, expected) => {
    expect(neighbourOf(tabs(...before), tabs(...after), shown)).toBe(expected);
  });
});

describe('tabByKey', () => {
  it.each([
    ['ArrowRight', 'c', 'a'],
    ['ArrowLeft', 'a', 'c'],
    ['Home', 'b', 'a'],
    ['End', 'b', 'c'],
    ['x', 'b', null],
  ])('%s from %s leads to %s', (key, shown, expected) => {
    expect(tabByKey(tabs('a', 'b', 'c'), shown, key)).toBe(expected);
  });
});

/** `a1 a2 b1`: sessions a1 and a2 of the group a, b1 of b. */
const sessions = (text: string) =>
  text
    .split(' ')
    .filter(Boolean)
    .map((id) => ({ id, group: id.slice(0, 1) }));

describe('tabsOf', () => {
  it('puts sessions of one group side by side, where the first of them stands', () => {
    const shown = tabsOf(sessions('a1 b1 a2 c1 b2')).map(({ id, sessions: together }) => [
      id,
      ...together.map((one) => one.id),
    ]);
    expect(shown).toEqual([
      ['a', 'a1', 'a2'],
      ['b', 'b1', 'b2'],
      ['c', 'c1'],
    ]);
  });
});

describe('which session has the keys', () => {
  it.each([
    ['stays', 'a1 a2 b1', 'a1 a2', 'a2 b1', 'a2'],
    ['goes to the one beside it that had them last', 'a1 a2 a3 b1', 'a1 a2 b1', 'a3 b1 a2', 'a2'],
    ['goes to the next tab where nothing is beside it', 'a1 b1 b2', 'b1 b2', 'a1 b2', 'b2'],
    ['goes to the tab before where it was the last', 'a1 b1', 'a1', 'b1', 'a1'],
    ['is the newest tab’s where none had them', '', 'a1 b1 b2', '', 'b1'],
    ['is found again after a reload', '', 'a1 b1 b2', 'gone a1 b1', 'a1'],
    ['is nobody’s where there is nothing', 'a1', '', 'a1', undefined],
  ])('%s', (_, before, after, recent, expected) => {
    const now = recentAfter(sessions(before), sessions(after), recent.split(' ').filter(Boolean));
    expect(now[0]).toBe(expected);
  });

  it('is in a tab the one that had them last, else the first', () => {
    const [tab] = tabsOf(sessions('a1 a2 a3'));
    if (!tab) throw new Error('no tab');
    expect(paneOf(tab, ['b1', 'a3', 'a2'])).toBe('a3');
    expect(paneOf(tab, ['b1'])).toBe('a1');
  });

  it('is exactly one of those there are, whatever opens and closes', () => {
    const id = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2', '3'));
    const some = fc.uniqueArray(
      id.map((parts) => parts.join('')),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), some, (lives, taken) => {
        let before: { id: string; group: string }[] = [];
        let recent: string[] = [];
        for (const alive of lives) {
          const now = sessions(alive.join(' '));
          recent = recentAfter(before, now, recent);
          expect(recent[0] !== undefined).toBe(now.length > 0);
          expect(recent.every((one) => alive.includes(one))).toBe(true);
          const next = taken.find((one) => alive.includes(one));
          if (next) recent = recentWith(recent, next);
          expect(new Set(recent).size).toBe(recent.length);
          before = now;
        }
      }),
    );
  });
});
