/** The name, without its ending, of the file that remembers where windows are. */
export const WINDOW_NAME = 'window';

/** A rectangle of the desktop, device-independent pixels. */
export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How the window was left. */
export interface WindowState {
  /** Neither maximised nor full screen. */
  bounds: Bounds;
  maximised: boolean;
  fullScreen: boolean;
  /** The display it was on, as the system numbers it. */
  display: number;
}

/** Further away there is no display. Pixels. */
const FURTHEST = 100_000;

// Checked by hand, not by a schema: this is read before the window is there, and what reads schemas
// takes a tenth of a second to be read itself.

/** A rectangle out of a file; null for what is none. */
export function boundsOf(value: unknown): Bounds | null {
  const { x, y, width, height } = fieldsOf(value);
  return isLength(x) && isLength(y) && isLength(width) && isLength(height)
    ? { x, y, width, height }
    : null;
}

/** A window's state out of a file; null for what is none. */
export function windowStateOf(value: unknown): WindowState | null {
  const { bounds: rectangle, maximised, fullScreen, display } = fieldsOf(value);
  const bounds = boundsOf(rectangle);
  const fits = typeof maximised === 'boolean' && typeof fullScreen === 'boolean';
  if (!bounds || !fits || !Number.isSafeInteger(display)) return null;
  return { bounds, maximised, fullScreen, display: Number(display) };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isLength(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(Number(value)) <= FURTHEST;
}

/** What is used of Electron's Display. */
export interface Display {
  id: number;
  label: string;
  /** All of it. */
  bounds: Bounds;
  /** Without the system's bars. */
  workArea: Bounds;
}

/** What the window opens with at first. Pixels. */
const FIRST_SIZE = { width: 1440, height: 900 } as const;

/** Smaller than this of the window on any display, and it counts as lost. Pixels each way. */
const VISIBLE = 48;

/** The part two rectangles share; null where they share none. */
function shared(a: Bounds, b: Bounds): { width: number; height: number } | null {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width >= VISIBLE && height >= VISIBLE ? { width, height } : null;
}

function areaOn(bounds: Bounds, display: Display): number {
  const part = shared(bounds, display.workArea);
  return part ? part.width * part.height : 0;
}

/** The display that a window belongs to; null where none shows enough of it. */
function displayOf(state: WindowState, displays: readonly Display[]): Display | null {
  const showing = displays.filter((display) => areaOn(state.bounds, display) > 0);
  // Where it was last, though most of it may have hung over to another.
  const same = showing.find(({ id }) => id === state.display);
  const byArea = showing.toSorted((a, b) => areaOn(state.bounds, b) - areaOn(state.bounds, a));
  return same ?? byArea[0] ?? null;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** Within a work area, at most as large, and as little moved as that takes. */
function fitInto({ x, y, width, height }: Bounds, area: Bounds): Bounds {
  const size = {
    width: clamp(width, 1, area.width),
    height: clamp(height, 1, area.height),
  };
  return {
    x: clamp(x, area.x, area.x + area.width - size.width),
    y: clamp(y, area.y, area.y + area.height - size.height),
    ...size,
  };
}

/** In the middle of a display, as a window that was never moved. */
function middleOf({ workArea, id }: Display): WindowState {
  const { width, height } = FIRST_SIZE;
  const bounds = {
    x: workArea.x + Math.round((workArea.width - width) / 2),
    y: workArea.y + Math.round((workArea.height - height) / 2),
    width,
    height,
  };
  return { bounds, maximised: false, fullScreen: false, display: id };
}

/**
 * Where the window opens: as it was left, moved and shrunk into the work area of its display, so
 * that its title bar can always be reached; in the middle of the first display where it was never
 * opened, or on none that is still there.
 * @param primary the system's first display
 * @param others all the others
 */
export function placeWindow(
  state: WindowState | null,
  primary: Display,
  others: readonly Display[],
): WindowState {
  const displays = [primary, ...others];
  const display = state && displayOf(state, displays);
  if (!state || !display) {
    const fresh = middleOf(primary);
    return { ...fresh, bounds: fitInto(fresh.bounds, primary.workArea) };
  }
  return { ...state, display: display.id, bounds: fitInto(state.bounds, display.workArea) };
}
