import { z } from 'zod';

/** A reload shall come back to the same tab and pane; another window has its own. */
const RECENT = 'terminal recent';

const Recent = z.array(z.string().max(200)).max(100);

/** Which sessions had the keys before the page was loaded anew, the latest first. */
export function recentBefore(): readonly string[] {
  try {
    return Recent.parse(JSON.parse(sessionStorage.getItem(RECENT) ?? '[]'));
  } catch {
    return [];
  }
}

export function keepRecent(recent: readonly string[]): void {
  sessionStorage.setItem(RECENT, JSON.stringify(recent));
}
