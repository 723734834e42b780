import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anchorOf,
  around,
  endsOf,
  fitted,
  jump,
  LEAST_SPAN,
  limitsAt,
  OLDEST,
  pan,
  SPANS,
  type Span,
  spanAfterKey,
  zoom,
} from '../../../../renderer/health/charts/span.ts';

const NOW = Date.parse('2026-11-24T03:00:00+09:00');
const limits = limitsAt(NOW);
const hour: Span = { length: SPANS.hour, to: null };
const key = (name: string, shiftKey = false) => ({ key: name, shiftKey });

describe('what a chart spans', () => {
  it('keeps the moment under the hand where it is while zooming', () => {
    const at = NOW - SPANS.hour / 4;
    const closer = zoom(hour, 0.5, at, limits);
    const before = (at - (NOW - SPANS.hour)) / SPANS.hour;
    const { from, to } = endsOf(closer, NOW);
    expect((at - from) / (to - from)).toBeCloseTo(before, 6);
  });

  it('follows the clock again when it is moved to the end', () => {
    const earlier = pan(hour, -0.5, limits);
    expect(earlier.to).toBe(NOW - SPANS.hour / 2);
    expect(pan(earlier, 5, limits).to).toBeNull();
    expect(jump(earlier, 'end', SPANS.hour, limits).to).toBeNull();
  });

  it('goes to the beginning of what was chosen with Home, and back to all of it with 0', () => {
    const closer = zoom(hour, 0.25, NOW, limits);
    const home = spanAfterKey(closer, key('Home'), NOW, SPANS.hour, limits);
    expect(home && endsOf(home, NOW).from).toBe(NOW - SPANS.hour);
    expect(spanAfterKey(closer, key('0'), NOW, SPANS.hour, limits)).toEqual(hour);
  });

  it('leaves the plain arrows to the cursor', () => {
    expect(spanAfterKey(hour, key('ArrowLeft'), NOW, SPANS.hour, limits)).toBeNull();
    expect(spanAfterKey(hour, key('ArrowLeft', true), NOW, SPANS.hour, limits)?.to).toBe(
      NOW - SPANS.hour / 4,
    );
  });

  it('shows an outage with what came before and after', () => {
    const { from, to } = endsOf(around(NOW - 10_000_000, NOW - 8_000_000, NOW), NOW);
    expect([from, to]).toEqual([NOW - 11_000_000, NOW - 7_000_000]);
    expect(around(NOW - 1000, null, NOW).to).toBeNull();
  });

  it('gives a young record the whole picture, and a very young one a quarter of an hour at most', () => {
    expect(fitted(SPANS.day, NOW - 2 * SPANS.hour, NOW).length).toBe(2 * SPANS.hour);
    expect(fitted(SPANS.day, NOW - 1000, NOW).length).toBeLessThanOrEqual(15 * 60_000);
    expect(fitted(SPANS.day, NOW - SPANS.week, NOW).length).toBe(SPANS.day);
    expect(fitted(SPANS.day, null, NOW).length).toBe(SPANS.day);
  });

  it('zooms towards the present while it follows it', () => {
    expect(anchorOf(hour, NOW)).toBe(NOW);
    expect(anchorOf({ length: 1000, to: 5000 }, NOW)).toBe(4500);
  });

  it('never leaves its limits, whatever is pressed', () => {
    const move = fc.record({
      key: fc.constantFrom('+', '-', '0', 'ArrowLeft', 'ArrowRight', 'Home', 'End'),
      shiftKey: fc.boolean(),
      at: fc.integer({ min: NOW - 2 * OLDEST, max: NOW }),
    });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
        let span = hour;
        for (const { at, ...pressed } of moves) {
          span = spanAfterKey(span, pressed, at, SPANS.day, limits) ?? span;
          const { from, to } = endsOf(span, NOW);
          expect(to).toBeLessThanOrEqual(NOW);
          expect(from).toBeGreaterThanOrEqual(NOW - OLDEST - 1);
          expect(to - from).toBeGreaterThanOrEqual(LEAST_SPAN - 1);
          expect(to - from).toBeLessThanOrEqual(OLDEST + 1);
        }
      }),
    );
  });
});
