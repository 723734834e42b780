import type { Ladder } from '../../shared/ladder.ts';

/** A walk sends packets of every size: two at a time leave the line to the checks. */
const AT_ONCE = 2;
/** When hundreds fail together, the first walks tell what is broken; for the rest one asks. */
const MOST_WAITING = 50;

/** Walks the ladder of checks that went down, a few at a time. */
export interface Ladders {
  /** The check went down firmly. */
  fell(check: string): void;
  stop(): void;
}

/**
 * @param worthIt asked when a check's turn comes: whether it is still down, and the station is well
 * @param walked told of each walk that came to an end
 */
export function createLadders(options: {
  walk(check: string): Promise<Ladder>;
  worthIt(check: string): boolean;
  walked(ladder: Ladder): void;
}): Ladders {
  const waiting = new Set<string>();
  let walking = 0;
  let stopped = false;

  const next = (): void => {
    for (const check of waiting) {
      if (stopped || walking >= AT_ONCE) return;
      waiting.delete(check);
      if (!options.worthIt(check)) continue;
      walking += 1;
      void options
        .walk(check)
        .then((ladder) => {
          if (!stopped) options.walked({ ...ladder, asked: false });
        })
        // A prober that ended or a check that went away: there is nothing to tell.
        .catch(() => {})
        .finally(() => {
          walking -= 1;
          next();
        });
    }
  };

  return {
    fell: (check) => {
      if (waiting.size < MOST_WAITING) waiting.add(check);
      next();
    },
    stop: () => {
      stopped = true;
    },
  };
}
