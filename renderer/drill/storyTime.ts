import type { DrillState } from '../../shared/drill.ts';

/**
 * Story time as counted on from the last word of the console; it stands still while paused and at
 * the story's end.
 * @param now the real time, milliseconds since the epoch
 */
export function storyTime(drill: DrillState, now: number): number {
  if (!drill.running) return drill.storyAt;
  const told = drill.storyAt + Math.max(0, now - drill.realAt) * drill.speed;
  return Math.min(told, drill.endsAt);
}

/** The day of the story that is being told: the last one begun. */
export function dayAt(drill: DrillState, story: number): DrillState['days'][number] | undefined {
  return drill.days.findLast((day) => day.at <= story) ?? drill.days[0];
}
