/**
 * Where the story stands, as a pure function of real time: one anchor pair, a speed, and whether it
 * runs. Times are milliseconds since the epoch. Every change sets a new anchor, so that the story
 * never jumps by itself.
 */
export interface StoryClock {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly realAnchor: number;
  readonly storyAnchor: number;
  /** Story milliseconds per real millisecond. */
  readonly speed: number;
  readonly running: boolean;
}

/** Story time at a real moment; a real clock that was set back holds the story still. */
export function storyAt(clock: StoryClock, real: number): number {
  const elapsed = clock.running ? Math.max(0, real - clock.realAnchor) * clock.speed : 0;
  return within(clock, clock.storyAnchor + elapsed);
}

/** Real milliseconds until the story reaches a moment: 0 when it is past, Infinity when paused. */
export function realUntil(clock: StoryClock, story: number, real: number): number {
  const left = story - storyAt(clock, real);
  if (left <= 0) return 0;
  return clock.running ? Math.ceil(left / clock.speed) : Number.POSITIVE_INFINITY;
}

/** Runs or pauses from here. At the end of the story there is nothing left to run. */
export function withRunning(clock: StoryClock, running: boolean, real: number): StoryClock {
  const anchored = anchoredAt(clock, storyAt(clock, real), real);
  return { ...anchored, running: running && anchored.storyAnchor < clock.endsAt };
}

/** @param speed story milliseconds per real millisecond, above 0 */
export function withSpeed(clock: StoryClock, speed: number, real: number): StoryClock {
  return { ...anchoredAt(clock, storyAt(clock, real), real), speed };
}

/** Sets the story to a moment; one outside the story is its start or end. */
export function jumped(clock: StoryClock, story: number, real: number): StoryClock {
  const anchored = anchoredAt(clock, within(clock, story), real);
  return { ...anchored, running: clock.running && anchored.storyAnchor < clock.endsAt };
}

function anchoredAt(clock: StoryClock, story: number, real: number): StoryClock {
  return { ...clock, realAnchor: real, storyAnchor: story };
}

function within(clock: StoryClock, story: number): number {
  return Math.min(clock.endsAt, Math.max(clock.startsAt, Math.floor(story)));
}
