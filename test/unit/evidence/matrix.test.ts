import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange, isSame, keepPlaces } from '../../../renderer/evidence/arrange.ts';
import { moved } from '../../../renderer/evidence/matrix/places.ts';
import { ratingOfKey } from '../../../renderer/evidence/ratings.ts';
import { RATINGS } from '../../../shared/evidence.ts';
import { standingOf } from '../../../shared/hypotheses.ts';
import { anyBoard, boardOf, evidenceOf, hypothesisOf } from './boards.ts';

describe('a key judges', () => {
  it.each([
    ['1', undefined, '--'],
    ['2', '++', '-'],
    ['3', undefined, '0'],
    ['4', undefined, '+'],
    ['5', undefined, '++'],
    ['0', '--', '0'],
    ['-', undefined, '-'],
    ['-', '+', '-'],
    ['-', '-', '--'],
    ['-', '--', '--'],
    ['+', '0', '+'],
    ['=', '+', '++'],
    ['6', undefined, null],
    ['a', undefined, null],
    ['Enter', '-', null],
    ['', undefined, null],
  ] as const)('%j, after %j, as %j', (key, now, rating) => {
    expect(ratingOfKey(key, now)).toBe(rating);
  });

  it('with 1 to 5 every rating, whatever stood there', () => {
    for (const now of [undefined, ...RATINGS]) {
      expect(['1', '2', '3', '4', '5'].map((key) => ratingOfKey(key, now))).toEqual([...RATINGS]);
    }
  });
});

describe('an arrow', () => {
  const size = { rows: 3, columns: 2 };

  it.each([
    ['ArrowDown', { row: 1, column: 1 }, { row: 2, column: 1 }],
    ['ArrowDown', { row: 3, column: 1 }, null],
    ['ArrowUp', { row: 1, column: 0 }, null],
    ['ArrowUp', { row: 1, column: 2 }, { row: 0, column: 2 }],
    ['ArrowLeft', { row: 0, column: 1 }, null],
    ['ArrowRight', { row: 2, column: 2 }, null],
    ['Home', { row: 2, column: 0 }, { row: 2, column: 1 }],
    ['End', { row: 2, column: 0 }, { row: 2, column: 2 }],
    ['PageDown', { row: 2, column: 0 }, null],
  ])('%s from %j leads to %j', (key, from, to) => {
    expect(moved(from, key, false, size)).toEqual(to);
  });

  it('never leads out of the matrix, into its corner, or nowhere', () => {
    const key = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(key, fc.boolean()), { maxLength: 30 }),
        fc.record({ rows: fc.nat(5), columns: fc.nat(5) }),
        (keys, size) => {
          let place = { row: Math.min(1, size.rows), column: Math.min(1, size.columns) };
          for (const [pressed, far] of keys) {
            const next = moved(place, pressed, far, size);
            if (!next) continue;
            expect(next).not.toEqual(place);
            expect(next.row + next.column).toBeGreaterThan(0);
            expect(next.row).toBeLessThanOrEqual(size.rows);
            expect(next.column).toBeLessThanOrEqual(size.columns);
            place = next;
          }
        },
      ),
    );
  });
});

describe('the arrangement', () => {
  it('has everything once, what was judged before what was not, what ended last', () => {
    fc.assert(
      fc.property(anyBoard, fc.constantFrom('age', 'diagnosticity'), (board, sort) => {
        const { rows, columns } = arrange(board, standingOf(board), sort);
        const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).toSorted();
        expect(rows.toSorted()).toEqual(ids(board.evidence));
        expect(columns.toSorted()).toEqual(ids(board.hypotheses));
        const withdrawn = rows.map((id) => board.evidence.find((one) => one.id === id)?.withdrawn);
        expect(withdrawn.toSorted((a, b) => Number(!!a) - Number(!!b))).toEqual(withdrawn);
      }),
    );
  });

  it('does not move what was there when the order changes, and puts what is new at the end', () => {
    const hypotheses = [hypothesisOf('hardware'), hypothesisOf('network')];
    const before = boardOf(hypotheses, [evidenceOf('a', { hardware: '0', network: '-' })]);
    const after = boardOf(
      [...hypotheses, hypothesisOf('capacity')],
      [
        evidenceOf('b', { hardware: '--', network: '+', capacity: '0' }),
        evidenceOf('a', { hardware: '-', network: '0' }),
      ],
    );
    const placed = arrange(before, standingOf(before), 'age');
    const sorted = arrange(after, standingOf(after), 'age');
    expect(placed.columns).toEqual(['h-hardware', 'h-network']);
    expect(sorted.columns).toEqual(['h-network', 'h-capacity', 'h-hardware']);
    const shown = keepPlaces(placed, sorted);
    expect(shown).toEqual({ rows: ['a', 'b'], columns: ['h-hardware', 'h-network', 'h-capacity'] });
    expect(isSame(shown, sorted)).toBe(false);
    expect(keepPlaces(sorted, sorted).rows).toBe(sorted.rows);
  });
});
