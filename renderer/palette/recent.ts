import { z } from 'zod';

const KEY = 'watchroom.recent';
/** As many as fill the palette once; older habits no longer help. */
const KEPT = 20;
const Recent = z.array(z.string().max(400)).max(KEPT);

/** Ids of the entries chosen in this window before, the last one first. */
export function recentEntries(): readonly string[] {
  try {
    return Recent.parse(JSON.parse(localStorage.getItem(KEY) ?? '[]'));
  } catch {
    // Nothing kept, storage refused, or not written by this version: the palette works without.
    return [];
  }
}

/** Notes that an entry was chosen. */
export function rememberEntry(id: string): void {
  const others = recentEntries().filter((one) => one !== id);
  try {
    localStorage.setItem(KEY, JSON.stringify([id, ...others].slice(0, KEPT)));
  } catch {
    // Without storage nothing is known of what was used lately.
  }
}
