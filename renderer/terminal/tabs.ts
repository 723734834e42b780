interface Tab {
  readonly id: string;
}

/**
 * Which tab is shown after the tabs changed: the same one while it exists, else the one that took
 * its place, else the last.
 * @returns null when there are no tabs
 */
export function neighbourOf(
  before: readonly Tab[],
  after: readonly Tab[],
  shown: string | null,
): string | null {
  if (after.some((tab) => tab.id === shown)) return shown;
  const place = before.findIndex((tab) => tab.id === shown);
  return (after[place] ?? after.at(-1))?.id ?? null;
}

/** Where an arrow, Home or End leads in a row of tabs that wraps. @returns null for other keys */
export function tabByKey(tabs: readonly Tab[], shown: string | null, key: string): string | null {
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
