import type { Day } from '../../../shared/history.ts';

/** How a day is drawn: each kind has a height and a pattern of its own, so that colour only repeats it. */
export type CellKind = 'none' | 'up' | 'degraded' | 'down' | 'maintenance';

/** Pixels. A strip is as high as a row's text and mark together. */
export const STRIP_HEIGHT = 20;

const UP = 3;
const DEGRADED = 9;
/** The shortest outage already stands higher than any degraded day. */
const LEAST_DOWN = 12;
/** A day with this much of it down fills the strip: the scale is for telling minutes from hours. */
const FULL_DOWN_MS = 6 * 3_600_000;
/** A mark that says "nothing known", without claiming that all was well. */
const NOTHING = 1;

/** What a day was above all. An outage outweighs planned work, planned work outweighs slowness. */
export function kindOf({ uptime, downMs, degradedMs, maintenanceMs }: Day): CellKind {
  if (downMs > 0) return 'down';
  if (maintenanceMs > 0) return 'maintenance';
  if (degradedMs > 0) return 'degraded';
  return uptime === null ? 'none' : 'up';
}

/** How high a day stands, pixels from 1 to {@link STRIP_HEIGHT}. */
export function heightOf(day: Day): number {
  switch (kindOf(day)) {
    case 'none':
      return NOTHING;
    case 'up':
      return UP;
    case 'degraded':
      return DEGRADED;
    case 'maintenance':
      return STRIP_HEIGHT;
    case 'down': {
      const share = Math.sqrt(Math.min(1, day.downMs / FULL_DOWN_MS));
      return Math.round(LEAST_DOWN + share * (STRIP_HEIGHT - LEAST_DOWN));
    }
  }
}

export type Paths = Record<CellKind, string>;

/**
 * The outlines of all days, one path a kind: five elements however many days, so that a board of
 * strips stays light.
 * @param pitch pixels from one day to the next, 2 or more
 */
export function pathsOf(days: readonly Day[], pitch: number): Paths {
  const paths: Paths = { none: '', up: '', degraded: '', down: '', maintenance: '' };
  const width = pitch > 3 ? pitch - 1 : pitch - 0.5;
  for (const [i, day] of days.entries()) {
    const kind = kindOf(day);
    paths[kind] += barOf(kind, i * pitch, width, heightOf(day));
  }
  return paths;
}

function barOf(kind: CellKind, x: number, width: number, height: number): string {
  const box = (top: number, tall: number) => `M${x} ${top}h${width}v${tall}h${-width}z`;
  const top = STRIP_HEIGHT - height;
  // Broken in two, and in stripes: a degraded and a resting day are known by their cut, too.
  if (kind === 'degraded') return box(top, 5) + box(STRIP_HEIGHT - 2, 2);
  if (kind !== 'maintenance') return box(top, height);
  let stripes = '';
  for (let y = 0; y < STRIP_HEIGHT; y += 4) stripes += box(y, 1.5);
  return stripes;
}

export interface StripSum {
  /** 0 to 1, the mean of the days judged; null where none was. */
  uptime: number | null;
  down: number;
  degraded: number;
}

export function sumOf(days: readonly Day[]): StripSum {
  const known = days.flatMap(({ uptime }) => (uptime === null ? [] : [uptime]));
  const total = known.reduce((sum, uptime) => sum + uptime, 0);
  return {
    uptime: known.length === 0 ? null : total / known.length,
    down: days.filter(({ downMs }) => downMs > 0).length,
    degraded: days.filter((day) => day.downMs === 0 && day.degradedMs > 0).length,
  };
}
