import type { Session } from '../../shared/terminal.ts';

type Grouped = Pick<Session, 'id' | 'group'>;

/** Sessions that stand side by side. */
export interface Tab<S extends Grouped = Session> {
  id: string;
  /** At least one. */
  sessions: readonly S[];
}

/** The sessions by tab; a tab stands where its first session does. */
export function tabsOf<S extends Grouped>(sessions: readonly S[]): Tab<S>[] {
  const tabs = new Map<string, S[]>();
  for (const session of sessions) {
    const tab = tabs.get(session.group);
    if (tab) tab.push(session);
    else tabs.set(session.group, [session]);
  }
  return [...tabs].map(([id, together]) => ({ id, sessions: together }));
}

/** Which session of a tab takes the keys: the one that had them last, else the first. */
export function paneOf(tab: Tab<Grouped>, recent: readonly string[]): string | null {
  const here = new Set(tab.sessions.map(({ id }) => id));
  return recent.find((id) => here.has(id)) ?? tab.sessions[0]?.id ?? null;
}

/** The sessions that had the keys, the latest first, after one more took them. */
export function recentWith(recent: readonly string[], session: string): string[] {
  return [session, ...recent.filter((id) => id !== session)];
}

/**
 * Which sessions had the keys, the latest first, after the sessions changed. The first has them
 * while it exists; else one beside it, else one of the tab that took its tab's place.
 */
export function recentAfter(
  before: readonly Grouped[],
  after: readonly Grouped[],
  recent: readonly string[],
): string[] {
  const alive = new Set(after.map(({ id }) => id));
  const left = recent.filter((id) => alive.has(id));
  const [had] = recent;
  if (had !== undefined && alive.has(had)) return left;
  const group = before.find(({ id }) => id === had)?.group ?? null;
  if (group === null && left.length > 0) return left;
  const tabs = tabsOf(after);
  const shown = neighbourOf(tabsOf(before), tabs, group);
  const tab = tabs.find(({ id }) => id === shown);
  const heir = tab ? paneOf(tab, left) : null;
  return heir === null ? left : recentWith(left, heir);
}

interface Placed {
  readonly id: string;
}

/**
 * Which tab is shown after the tabs changed: the same one while it exists, else the one that took
 * its place, else the last.
 * @returns null when there are no tabs
 */
export function neighbourOf(
  before: readonly Placed[],
  after: readonly Placed[],
  shown: string | null,
): string | null {
  if (after.some((tab) => tab.id === shown)) return shown;
  const place = before.findIndex((tab) => tab.id === shown);
  return (after[place] ?? after.at(-1))?.id ?? null;
}

/** Where an arrow, Home or End leads in a row that wraps. @returns null for other keys */
export function tabByKey(
  tabs: readonly Placed[],
  shown: string | null,
  key: string,
): string | null {
  const place = tabs.findIndex((tab) => tab.id === shown);
  switch (key) {
    case 'ArrowRight':
      return tabs[(place + 1) % tabs.length]?.id ?? null;
    case 'ArrowLeft':
      return tabs.at(place - 1)?.id ?? null;
    case 'Home':
      return tabs[0]?.id ?? null;
    case 'End':
      return tabs.at(-1)?.id ?? null;
    default:
      return null;
  }
}
