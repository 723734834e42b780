import { describe, expect, it } from 'vitest';
import { neighbourOf, tabByKey } from '../../../../renderer/terminal/tabs.ts';

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
