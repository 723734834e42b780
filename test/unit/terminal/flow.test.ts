import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  FlowControl,
  HIGH_WATER,
  LEAST_HIGH_WATER,
  MOST_HIGH_WATER,
  SILENT_MS,
  UNHEARD,
} from '../../../electron/terminal/flow.ts';

const PIECE = HIGH_WATER / 8;

/** A program that prints without end, and what became of it. */
function flood() {
  let running = true;
  let seq = 0;
  const flow = new FlowControl(
    {
      pause: () => {
        running = false;
      },
      resume: () => {
        running = true;
      },
    },
    () => performance.now(),
  );
  return {
    flow,
    running: () => running,
    /** Prints until it is held back. @returns the number of the last piece */
    print(): number {
      for (let n = 0; running && n < 1000; n += 1) {
        seq += 1;
        flow.received(PIECE);
        flow.sent(seq, PIECE);
        flow.reading(PIECE);
      }
      return seq;
    },
    parse: (from: number, to: number) => {
      for (let n = from; n < to; n += 1) flow.read(PIECE);
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a program that prints more than is drawn', () => {
  it('waits for the console’s own screen where no page draws', () => {
    const { running, print, parse } = flood();
    const first = print();
    expect(running()).toBe(false);
    expect(first).toBe(9);
    parse(0, 4);
    expect(running()).toBe(false);
    parse(4, 6);
    expect(running()).toBe(true);
  });

  it('waits for the quickest page as well, and for no slower one', () => {
    const { flow, running, print, parse } = flood();
    flow.drawn(0);
    const first = print();
    parse(0, first);
    expect(running()).toBe(false);
    vi.advanceTimersByTime(20);
    flow.drawn(2);
    flow.drawn(1);
    expect(running()).toBe(false);
    vi.advanceTimersByTime(60);
    flow.drawn(first - 1);
    expect(running()).toBe(true);
    const second = print();
    vi.advanceTimersByTime(80);
    flow.drawn(second);
    expect(running()).toBe(false);
    parse(first, second);
    expect(running()).toBe(true);
  });

  it('does not wait for a page that has gone, until one draws again', () => {
    const { flow, running, print, parse } = flood();
    flow.drawn(0);
    vi.advanceTimersByTime(60_000);
    const first = print();
    parse(0, first);
    vi.advanceTimersByTime(SILENT_MS - 1);
    expect(running()).toBe(false);
    vi.advanceTimersByTime(1);
    expect(running()).toBe(true);
    const second = print();
    parse(first, second);
    expect(running()).toBe(true);
    flow.drawn(second);
    const third = print();
    parse(second, third);
    expect(running()).toBe(false);
    vi.advanceTimersByTime(SILENT_MS / 2);
    flow.drawn(second + 1);
    vi.advanceTimersByTime(SILENT_MS - 1);
    expect(running()).toBe(false);
    flow.drawn(third);
    expect(running()).toBe(true);
  });

  it.each([
    ['slow', 1],
    ['quick', 10],
    ['very quick', 1000],
  ])('is as far ahead of a %s page as that draws in 30 ms', (_, piecesInTenMs) => {
    const { flow, running, print, parse } = flood();
    flow.drawn(0);
    let seq = print();
    parse(0, seq);
    let drawn = 0;
    let ahead = 0;
    for (let n = 0; n < 500; n += 1) {
      vi.advanceTimersByTime(10);
      drawn = Math.min(seq, drawn + piecesInTenMs);
      flow.drawn(drawn);
      const before = seq;
      if (running()) seq = print();
      parse(before, seq);
      if (n > 400) ahead = Math.max(ahead, (seq - drawn) * PIECE);
    }
    const drawnIn30Ms = 3 * piecesInTenMs * PIECE;
    const wanted = Math.min(MOST_HIGH_WATER, Math.max(LEAST_HIGH_WATER, drawnIn30Ms));
    expect(ahead).toBeGreaterThan(wanted - PIECE);
    expect(ahead).toBeLessThan(wanted + 2 * PIECE);
  });

  it('does not wait for ever for a page that says so while it is held back, and goes', () => {
    const { flow, running, parse } = flood();
    flow.received(9 * PIECE);
    expect(running()).toBe(false);
    flow.drawn(0);
    flow.sent(1, 9 * PIECE);
    for (let n = 0; n < 9; n += 1) flow.reading(PIECE);
    parse(0, 9);
    expect(running()).toBe(false);
    vi.advanceTimersByTime(SILENT_MS);
    expect(running()).toBe(true);
  });

  it('is not told for ever to pages that never say that they draw', () => {
    const { flow } = flood();
    const tell = (length: number): void => {
      flow.received(length);
      flow.sent(1, length);
    };
    tell(UNHEARD - 1);
    expect(flow.heard).toBe(true);
    tell(1);
    expect(flow.heard).toBe(false);
    flow.fetched();
    expect(flow.heard).toBe(true);
    tell(UNHEARD);
    expect(flow.heard).toBe(false);
    flow.drawn(1);
    expect(flow.heard).toBe(true);
    tell(UNHEARD);
    expect(flow.heard).toBe(true);
  });

  it('leaves no timer behind', () => {
    const { flow, print } = flood();
    flow.drawn(0);
    print();
    expect(vi.getTimerCount()).toBe(1);
    flow.stop();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('never has more on its way than the high-water mark and a piece, nor waits for ever', () => {
    const act = fc.oneof(
      fc.record({ do: fc.constant('print' as const), length: fc.integer({ min: 1, max: PIECE }) }),
      fc.record({ do: fc.constant('parse' as const) }),
      // Also of pieces that never were: what a page says is not trusted.
      fc.record({ do: fc.constant('drawn' as const), seq: fc.nat(200) }),
      fc.record({ do: fc.constant('wait' as const), ms: fc.nat(2000) }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 300 }), (acts) => {
        let running = true;
        const pty = {
          pause: () => {
            expect(running).toBe(true);
            running = false;
          },
          resume: () => {
            expect(running).toBe(false);
            running = true;
          },
        };
        const flow = new FlowControl(pty, () => performance.now());
        const unparsed: number[] = [];
        let seq = 0;
        for (const one of acts) {
          if (one.do === 'wait') vi.advanceTimersByTime(one.ms);
          else if (one.do === 'drawn') flow.drawn(one.seq);
          else if (one.do === 'parse') flow.read(unparsed.shift() ?? 0);
          else if (running) {
            seq += 1;
            unparsed.push(one.length);
            flow.received(one.length);
            flow.sent(seq, one.length);
            flow.reading(one.length);
          }
          const waiting = unparsed.reduce((sum, length) => sum + length, 0);
          expect(waiting).toBeLessThanOrEqual(MOST_HIGH_WATER + PIECE);
        }
        while (unparsed.length > 0) flow.read(unparsed.shift() ?? 0);
        vi.advanceTimersByTime(SILENT_MS);
        expect(running).toBe(true);
        flow.stop();
      }),
    );
  });
});
