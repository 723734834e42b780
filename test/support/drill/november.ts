import { resolve } from 'node:path';
import { type Drill, type DrillOptions, startDrill } from '../../../electron/drill/drill.ts';
import type { DrillState } from '../../../shared/drill.ts';

/** A moment of November 2023, Korea Standard Time: `17T08:40`. */
export function kst(text: string): number {
  return Date.parse(`2023-11-${text}+09:00`);
}

export interface NovemberDrill {
  drill: Drill;
  /** Every state it announced. */
  heard: DrillState[];
}

/** The shipped drill on the real clock; paused unless told otherwise, so that a moment lasts. */
export async function startNovember(
  options: Partial<Omit<DrillOptions, 'on' | 'folder'>> & { running?: boolean } = {},
): Promise<NovemberDrill> {
  const { running = false, ...rest } = options;
  const heard: DrillState[] = [];
  const drill = await startDrill({
    folder: resolve('assets/drills/november-2023'),
    clock: Date.now,
    ...rest,
    on: { changed: (state) => heard.push(state) },
  });
  if (!running) drill.run(false);
  return { drill, heard };
}
