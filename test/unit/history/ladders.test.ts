import { afterEach, beforeEach, expect, it } from 'vitest';
import { createLadders } from '../../../electron/history/ladders.ts';
import { LAYERS, type Ladder } from '../../../shared/ladder.ts';
import { sentence } from '../../../shared/problem.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../support/database.ts';

let temporary: TemporaryDatabase;
beforeEach(() => {
  temporary = temporaryDatabase();
});
afterEach(() => temporary.remove());

const walked = (check: string, at: number): Ladder => ({
  check,
  at,
  asked: false,
  rungs: LAYERS.map((layer) => ({
    layer,
    result: 'passed',
    sentence: sentence('ladder.httpAnswered'),
    ms: 1.5,
  })),
  broken: null,
  summary: sentence('ladder.sumFine'),
  payload: { largestPassed: 1472, smallestLost: null },
});

it('keeps the last walk of every check over a restart, the newest first', () => {
  const ladders = createLadders(temporary.database);
  for (const [check, at] of [
    ['a/x', 1],
    ['b/x', 2],
    ['a/x', 3],
  ] as const)
    ladders.keep(walked(check, at));
  const again = createLadders(temporary.reopen());
  expect(again.last()).toEqual([walked('a/x', 3), walked('b/x', 2)]);
  expect(again.of('a/x', 10)).toEqual([walked('a/x', 3), walked('a/x', 1)]);
  expect(again.of('a/x', 1)).toEqual([walked('a/x', 3)]);
  expect(again.of('c/x', 10)).toEqual([]);
});

it('forgets the oldest walks of one check, not those of another', () => {
  const ladders = createLadders(temporary.database);
  ladders.keep(walked('b/x', 0));
  for (let at = 1; at <= 30; at++) ladders.keep(walked('a/x', at));
  expect(ladders.of('a/x', 100).map((one) => one.at)).toEqual(
    Array.from({ length: 20 }, (_, i) => 30 - i),
  );
  expect(ladders.of('b/x', 100)).toHaveLength(1);
});
