import type { Arrangement, Group, Need } from '../../../shared/arrange.ts';
import type { ServiceSummary } from '../../../shared/catalogue.ts';

/** One line of the board, so that thousands can be drawn a screenful at a time. */
export type Line =
  | { kind: 'title'; key: string; of: 'needs' | 'others'; count: number }
  | { kind: 'calm'; key: string }
  | { kind: 'need'; key: string; need: Need; open: boolean; cells: readonly [string] }
  | { kind: 'dragged'; key: string; of: Need; cells: readonly [string] }
  | { kind: 'group'; key: string; name: Group['name']; count: number }
  | { kind: 'quiet'; key: string; services: ServiceSummary[]; cells: readonly string[] };

/** Pixels a quiet service needs. */
const CELL_WIDTH = 640;
/** Pixels between services side by side. */
const GUTTER = 40;

/** How many quiet services fit side by side. @param width pixels */
export function columnsOf(width: number): number {
  return Math.max(1, Math.floor(width / CELL_WIDTH));
}

/** Where a quiet service lies across the board. @param column from 0 */
export function cellAcross(column: number, columns: number): { width: string; left: string } {
  return {
    width: `calc((100% - ${(columns - 1) * GUTTER}px) / ${columns})`,
    left: `calc((100% + ${GUTTER}px) / ${columns} * ${column})`,
  };
}

/** How much room the lines have, in a word for the styles. */
export type Room = 'tiny' | 'narrow' | 'plain' | 'wide';

/** @param width pixels */
export function roomOf(width: number): Room {
  if (width < 600) return 'tiny';
  if (width < 1000) return 'narrow';
  return width < 1400 ? 'plain' : 'wide';
}

/** Pixels. */
const LINE_HEIGHT = {
  title: 44,
  calm: 36,
  need: 56,
  dragged: 32,
  group: 36,
  quiet: 32,
} as const;
/** Where the reason stands under the name, for beside it there is no room for whole words. */
const TALL_NEED = 112;

/** Pixels. */
export function heightOf(kind: Line['kind'], room: Room): number {
  return kind === 'need' && room === 'tiny' ? TALL_NEED : LINE_HEIGHT[kind];
}

/**
 * Lays the board out in lines.
 * @param columns how many quiet services fit side by side, from 1
 * @param open keys of the causes whose services are shown, too
 */
export function layLines(
  board: Arrangement,
  columns: number,
  open: ReadonlySet<string> = new Set(),
): Line[] {
  const lines: Line[] = [
    { kind: 'title', key: '/needs', of: 'needs', count: board.needs.length },
    ...board.needs.flatMap((need) => layNeed(need, open.has(need.cause.key))),
  ];
  if (board.needs.length === 0) lines.push({ kind: 'calm', key: '/calm' });
  const count = board.groups.reduce((sum, group) => sum + group.services.length, 0);
  if (count > 0) lines.push({ kind: 'title', key: '/others', of: 'others', count });
  for (const group of board.groups) {
    const { key, name, services } = group;
    lines.push({ kind: 'group', key: `/group/${key}`, name, count: services.length });
    for (let i = 0; i < services.length; i += columns) {
      const row = services.slice(i, i + columns);
      const cells = row.map(({ id }) => id);
      lines.push({ kind: 'quiet', key: `/${key}/${i}`, services: row, cells });
    }
  }
  return lines;
}

/** A cause is chosen by its first service; the others have lines of their own. */
function layNeed(need: Need, open: boolean): Line[] {
  const { key, services } = need.cause;
  const [first = '', ...others] = services;
  const shown = need.cause.root.kind === 'ground' ? services : others;
  const line: Line = { kind: 'need', key, need, open, cells: [needCell(key, first)] };
  if (!open) return [line];
  return [
    line,
    ...shown.map((id): Line => ({ kind: 'dragged', key: `${key}/${id}`, of: need, cells: [id] })),
  ];
}

/** What stands in a cause's line: its service, or the ground, which has no page of its own. */
function needCell(key: string, first: string): string {
  return key.startsWith('ground:') ? key : first;
}

/** What can be chosen in a line, left to right. */
function cellsOf(line: Line | undefined): readonly string[] {
  return line && 'cells' in line ? line.cells : [];
}

export interface Place {
  line: number;
  cell: number;
}

/** Where something stands on the board; null where it is not shown. */
export function placeOf(lines: readonly Line[], wanted: string | null): Place | null {
  if (wanted === null) return null;
  for (const [line, each] of lines.entries()) {
    const cell = cellsOf(each).indexOf(wanted);
    if (cell >= 0) return { line, cell };
  }
  return null;
}

export function cellAt(lines: readonly Line[], place: Place): string | null {
  return cellsOf(lines[place.line])[place.cell] ?? null;
}

/** The services meant by a place: all that a cause drags along, or the one that stands there. */
export function servicesAt(lines: readonly Line[], place: Place): readonly string[] {
  const line = lines[place.line];
  if (line?.kind === 'need') return line.need.cause.services;
  const cell = cellAt(lines, place);
  return cell === null ? [] : [cell];
}

/** The first that can be chosen. */
export function firstCell(lines: readonly Line[]): string | null {
  for (const line of lines) {
    const [first] = cellsOf(line);
    if (first !== undefined) return first;
  }
  return null;
}

/** Where a key leads from a place; the place itself where there is nothing further. */
export function move(lines: readonly Line[], from: Place, key: string): Place {
  switch (key) {
    case 'ArrowDown':
      return vertical(lines, from, 1);
    case 'ArrowUp':
      return vertical(lines, from, -1);
    case 'ArrowRight':
      return { ...from, cell: Math.min(from.cell + 1, cellsOf(lines[from.line]).length - 1) };
    case 'ArrowLeft':
      return { ...from, cell: Math.max(from.cell - 1, 0) };
    case 'Home':
      return vertical(lines, { ...from, line: -1 }, 1);
    case 'End':
      return vertical(lines, { ...from, line: lines.length }, -1);
    default:
      return from;
  }
}

function vertical(lines: readonly Line[], from: Place, step: 1 | -1): Place {
  for (let line = from.line + step; line >= 0 && line < lines.length; line += step) {
    const count = cellsOf(lines[line]).length;
    if (count > 0) return { line, cell: Math.min(from.cell, count - 1) };
  }
  return from;
}

/** Whether two lines look alike: rows that did not move need not be drawn again. */
export function sameLine(a: Line, b: Line): boolean {
  if (a === b) return true;
  if (a.key !== b.key) return false;
  switch (a.kind) {
    case 'title':
    case 'group':
      return b.kind === a.kind && a.count === b.count;
    case 'need':
      return (
        b.kind === 'need' &&
        a.open === b.open &&
        a.need.inHand === b.need.inHand &&
        a.need.silenced === b.need.silenced &&
        sameCause(a.need.cause, b.need.cause)
      );
    default:
      return true;
  }
}

function sameCells(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((cell, i) => cell === b[i]);
}

function sameCause(a: Need['cause'], b: Need['cause']): boolean {
  return (
    a.state === b.state &&
    a.firm === b.firm &&
    a.since === b.since &&
    a.check === b.check &&
    a.root.name === b.root.name &&
    sameCells(a.services, b.services)
  );
}
