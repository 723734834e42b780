import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FOLLOW_START,
  type FollowEvent,
  type Followed,
  type Following,
  follow,
} from '../../../../renderer/terminal/output.ts';

const piece = (seq: number, pendingBytes = 0, seen = true): FollowEvent => ({
  kind: 'output',
  piece: { session: 's', seq, data: `${seq};` },
  pendingBytes,
  seen,
});
/** The console's screen after `seq` pieces: all of them. */
const screen = (seq: number): FollowEvent => ({
  kind: 'screen',
  screen: {
    screen: Array.from({ length: seq }, (_, index) => `${index + 1};`).join(''),
    seq,
    nonce: null,
    commands: [],
  },
});

/** A screen as the actions leave it. */
class Shown {
  now: Following = FOLLOW_START.next;
  text = '';
  attaching = 1;
  /** The last piece that the console is told of: drawn, or left out for good. */
  told = 0;

  take(event: FollowEvent): void {
    this.#perform(follow(this.now, event));
  }

  #perform({ next, actions }: Followed): void {
    this.now = next;
    for (const action of actions) {
      switch (action.do) {
        case 'show':
          this.text = action.screen.screen;
          this.told = action.screen.seq;
          break;
        case 'write':
          this.text += action.piece.data;
          this.told = action.piece.seq;
          break;
        case 'leaveOut':
          this.told = action.seq;
          break;
        case 'attach':
          this.attaching += 1;
          break;
      }
    }
  }
}

describe('follow', () => {
  it('shows the fetched screen, then what came meanwhile and is not on it', () => {
    const shown = new Shown();
    for (const event of [piece(2), piece(3), piece(4), screen(3), piece(5)]) shown.take(event);
    expect(shown.text).toBe('1;2;3;4;5;');
    expect(shown.attaching).toBe(1);
  });

  it('leaves out pieces it has, and fetches the screen again over a gap', () => {
    const shown = new Shown();
    for (const event of [screen(2), piece(1), piece(2)]) shown.take(event);
    expect(shown.text).toBe('1;2;');
    shown.take(piece(4));
    expect(shown.attaching).toBe(2);
    for (const event of [piece(5), screen(5)]) shown.take(event);
    expect(shown.text).toBe('1;2;3;4;5;');
  });

  it('fetches again when held pieces have a gap', () => {
    const shown = new Shown();
    for (const event of [piece(2), piece(4), screen(1)]) shown.take(event);
    expect(shown.attaching).toBe(2);
  });

  it('stops writing when the screen falls behind, and starts anew once it has caught up', () => {
    const shown = new Shown();
    for (const event of [screen(1), piece(2, 2_000_000), piece(3, 2_000_000)]) shown.take(event);
    expect(shown.text).toBe('1;');
    // Nobody waits for what will never be drawn.
    expect(shown.told).toBe(3);
    shown.take({ kind: 'drained' });
    expect(shown.attaching).toBe(2);
    shown.take(screen(3));
    expect(shown.text).toBe('1;2;3;');
  });

  it('leaves out sooner in a window that is hidden', () => {
    for (const seen of [true, false]) {
      const shown = new Shown();
      for (const event of [screen(1), piece(2, 200_000, seen)]) shown.take(event);
      expect(shown.text).toBe(seen ? '1;2;' : '1;');
      expect(shown.told).toBe(2);
    }
  });

  it('keeps on when the screen is drained and nothing was left out', () => {
    const shown = new Shown();
    for (const event of [screen(1), { kind: 'drained' } as const, piece(2)]) shown.take(event);
    expect(shown.text).toBe('1;2;');
    expect(shown.attaching).toBe(1);
  });

  it('ends with all the output on the screen once, whatever is lost, repeated or late', () => {
    const noise = fc.array(
      fc.constantFrom('next', 'lose', 'repeat', 'answer', 'restart', 'slow', 'drained'),
      { minLength: 20, maxLength: 60, size: 'max' },
    );
    fc.assert(
      fc.property(noise, (events) => {
        const shown = new Shown();
        let made = 0;
        let answered = 0;
        for (const what of events) {
          if (what === 'next' || what === 'slow' || what === 'lose') made += 1;
          if (what === 'next') shown.take(piece(made));
          else if (what === 'slow') shown.take(piece(made, 2_000_000));
          else if (what === 'repeat' && made > 0) shown.take(piece(made));
          else if (what === 'restart') shown.take({ kind: 'restart' });
          else if (what === 'drained') shown.take({ kind: 'drained' });
          else if (what === 'answer' && answered < shown.attaching) {
            // Only the answer to the latest request reaches the follower.
            answered = shown.attaching;
            shown.take(screen(made));
          }
          const seen = shown.text.split(';').filter(Boolean).map(Number);
          expect(seen).toEqual(seen.map((_, index) => index + 1));
        }
        shown.take({ kind: 'restart' });
        shown.take(screen(made));
        made += 1;
        shown.take(piece(made));
        expect(shown.text).toBe(
          Array.from({ length: made }, (_, index) => `${index + 1};`).join(''),
        );
      }),
    );
  });
});
