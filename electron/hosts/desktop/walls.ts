import type { Wall } from './windowFile.ts';
import type { Display } from './windowState.ts';

/** How a display is remembered. */
export function wallOn({ id, label, bounds }: Display): Wall {
  return { id, label: label.slice(0, 200), bounds };
}

/**
 * Which display a remembered one is now: by its number, or, because some systems number anew, the
 * only one with its name and its place, or its name alone.
 * @returns null where it is not plugged in
 */
export function displayOfWall(wall: Wall, displays: readonly Display[]): Display | null {
  const same = displays.find(({ id }) => id === wall.id);
  if (same) return same;
  if (wall.label === '') return null;
  const named = displays.filter(({ label }) => label === wall.label);
  if (named.length === 1) return named[0] ?? null;
  const there = named.filter(
    ({ bounds }) => bounds.x === wall.bounds.x && bounds.y === wall.bounds.y,
  );
  return there.length === 1 ? (there[0] ?? null) : null;
}

/**
 * On which displays the wallboard hangs now. The last display is left to the work: a wall never
 * covers the only screen there is.
 */
export function wallsNow(walls: readonly Wall[], displays: readonly Display[]): Display[] {
  const wanted = new Set(walls.map((wall) => displayOfWall(wall, displays)?.id));
  const found = displays.filter(({ id }) => wanted.has(id));
  return found.length < displays.length ? found : found.slice(1);
}

/** The displays remembered once the wallboard is put up on one, or taken down from it. */
export function rememberWall(
  walls: readonly Wall[],
  displays: readonly Display[],
  display: Display,
  shown: boolean,
): Wall[] {
  const others = walls.filter((wall) => displayOfWall(wall, displays)?.id !== display.id);
  return shown ? [...others, wallOn(display)] : others;
}
