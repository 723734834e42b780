import type { Changes } from '../../../shared/contract.ts';
import type { Overview } from '../../console.ts';
import type { Listener } from '../../hub.ts';
import { sameTrayState, type TrayState, trayStateOf } from './trayState.ts';

export interface GlanceOptions {
  listen(listener: Listener): () => void;
  overview(): Overview;
}

/** Changes of these can change what is seen at a glance. */
const TELLING: readonly (keyof Changes)[] = ['alarms', 'handling', 'health', 'station'];

/**
 * Follows how everything stands, and tells the first state at once and then only what is new.
 * @returns the way to stop
 */
export function followGlance(
  { listen, overview }: GlanceOptions,
  shown: (state: TrayState) => void,
): () => void {
  let last = trayStateOf(overview());
  shown(last);
  return listen((event, payload) => {
    const tells =
      event === 'reset' || (event === 'changes' && TELLING.some((name) => name in payload));
    if (!tells) return;
    const next = trayStateOf(overview());
    if (sameTrayState(last, next)) return;
    last = next;
    shown(next);
  });
}
