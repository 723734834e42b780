import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  AHEAD,
  FlowControl,
  HIGH_WATER,
  SILENT_MS,
  UNHEARD,
} from '../../../electron/terminal/flow.ts';

const PIECE = HIGH_WATER / 8;

/** A program that prints without end, and what became of it, as a screen has it. */
function flood() {
  let running = true;
  let seq = 0;
  let held = 0;
  const flow = new FlowControl(
    {
      pause: () => {
        expect(running).toBe(true);
        running = false;
      },
      resume: () => {
        expect(running).toBe(false);
        running = true;
      },
    },
    () => performance.now(),
    () => tell(),
  );
  const tell = (): void => {
    if (flow.ready && held > 0) {
      seq += 1;
      flow.sent(seq, held);
      held = 0;
    }
    flow.holds(held);
  };
  const print = (length = PIECE): void => {
    held += length;
    flow.reading(length);
    tell();
  };
  return {
    flow,
    running: () => running,
    sent: () => seq,
    held: () => held,
    print,
    /** @returns how many pieces it printed until it was held back, at most 1,000 */
    printAll: (): number => {
      let pieces = 0;
      for (; running && pieces < 1000; pieces += 1) print();
      return pieces;
    },
    read: (pieces: number) => {
      for (let n = 0; n < pieces; n += 1) flow.read(PIECE);
    },
    drawn: (upTo: number) => {
      flow.drawn(upTo);
      tell();
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
    const { running, printAll, read } = flood();
    expect(printAll()).toBe(9);
    read(4);
    expect(running()).toBe(false);
    read(2);
    expect(running()).toBe(true);
  });

  it('waits for the quickest page as well, and for no slower one', () => {
    const { running, sent, held, printAll, read, drawn } = flood();
    drawn(0);
    const printed = printAll();
    read(printed);
    expect(running()).toBe(false);
    // One piece is on its way, the rest waits.
    expect(sent()).toBe(1);
    expect(held()).toBe((printed - 1) * PIECE);
    drawn(1);
    expect(running()).toBe(true);
    expect([sent(), held()]).toEqual([2, 0]);
    drawn(1);
    printAll();
    expect(sent()).toBe(2);
    drawn(2);
    expect(sent()).toBe(3);
  });

  it('sends little at once, whatever was drawn', () => {
    const { sent, held, print, drawn } = flood();
    drawn(0);
    for (let n = 0; n < AHEAD; n += 16) print(16);
    expect(held()).toBe(0);
    expect(sent()).toBe(AHEAD / 16);
  });

  it('does not wait for a page that has gone, until one draws again', () => {
    const { running, held, sent, print, printAll, read, drawn } = flood();
    drawn(0);
    vi.advanceTimersByTime(60_000);
    // As much as is never held back, so that nothing but the clock tells that the page has gone.
    print();
    print();
    read(2);
    vi.advanceTimersByTime(SILENT_MS - 1);
    expect(held()).toBe(PIECE);
    vi.advanceTimersByTime(1);
    expect(held()).toBe(0);
    print();
    read(1);
    expect(held()).toBe(0);
    drawn(sent());
    read(printAll());
    expect(running()).toBe(false);
    vi.advanceTimersByTime(SILENT_MS / 2);
    drawn(sent() - 1);
    vi.advanceTimersByTime(SILENT_MS - 1);
    expect(running()).toBe(false);
    drawn(sent());
    expect(running()).toBe(true);
  });

  it('is not told for ever to pages that never say that they draw', () => {
    const { flow } = flood();
    flow.sent(1, UNHEARD - 1);
    expect(flow.heard).toBe(true);
    flow.sent(2, 1);
    expect(flow.heard).toBe(false);
    flow.fetched();
    expect(flow.heard).toBe(true);
    flow.sent(3, UNHEARD);
    expect(flow.heard).toBe(false);
    flow.drawn(1);
    expect(flow.heard).toBe(true);
    flow.sent(4, UNHEARD);
    expect(flow.heard).toBe(true);
  });

  it('leaves no timer behind', () => {
    const { flow, printAll, drawn } = flood();
    drawn(0);
    printAll();
    expect(vi.getTimerCount()).toBe(1);
    flow.stop();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('never waits above the high-water mark and a piece, nor for ever', () => {
    const act = fc.oneof(
      fc.record({ do: fc.constant('print' as const), length: fc.integer({ min: 1, max: PIECE }) }),
      fc.record({ do: fc.constant('read' as const) }),
      // Also of pieces that never were: what a page says is not trusted.
      fc.record({ do: fc.constant('drawn' as const), seq: fc.nat(200) }),
      fc.record({ do: fc.constant('wait' as const), ms: fc.nat(2000) }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 300 }), (acts) => {
        const { flow, running, held, print, drawn } = flood();
        const unread: number[] = [];
        for (const one of acts) {
          if (one.do === 'wait') vi.advanceTimersByTime(one.ms);
          else if (one.do === 'drawn') drawn(one.seq);
          else if (one.do === 'read') flow.read(unread.shift() ?? 0);
          else if (running()) {
            unread.push(one.length);
            print(one.length);
          }
          const reading = unread.reduce((sum, length) => sum + length, 0);
          expect(Math.max(held(), reading)).toBeLessThanOrEqual(HIGH_WATER + PIECE);
        }
        while (unread.length > 0) flow.read(unread.shift() ?? 0);
        vi.advanceTimersByTime(SILENT_MS);
        expect(held()).toBe(0);
        expect(running()).toBe(true);
        flow.stop();
      }),
    );
  });
});
