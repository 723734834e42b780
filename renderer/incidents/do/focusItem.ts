import { lay } from './atHand.ts';

/** The element id of an item's box; ids of items may hold what a selector may not. */
export function boxId(item: string): string {
  return `item-${item}`;
}

/** Puts the focus on an item's box. @returns false where it is not on the screen */
export function focusItem(item: string): boolean {
  const box = document.getElementById(boxId(item));
  box?.focus();
  return box !== null && document.activeElement === box;
}

/** Brings the checklist to the front and the focus to one of its items. */
export function showItem(incident: string, item: string): void {
  lay(incident, { view: 'checklist' });
  // The checklist can take the focus once it is drawn.
  requestAnimationFrame(() => focusItem(item));
}
