import type { Span, Stretch } from './stretches.ts';

/** How far back repeated outages are counted, milliseconds. */
export const REPEAT_MS = 7 * 24 * 3600 * 1000;

/**
 * The stretches in which a service was down. One goes on over a time in which the prober could
 * not look, if it was down after it too: nobody saw it well.
 * @param stretches of one service, without gaps. @returns oldest first, disjoint
 */
export function outagesIn(stretches: readonly Stretch[]): Span[] {
  const found: Span[] = [];
  let blind = false;
  for (const { from, to, state } of stretches) {
    const last = found.at(-1);
    if (state === 'down') {
      if (last && blind) last.to = to;
      else found.push({ from, to });
      blind = true;
    } else if (state !== 'unknown') {
      blind = false;
    }
  }
  return found;
}
