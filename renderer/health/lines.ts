import type { Arrangement, Group, Placed } from './arrange.ts';

/** One line of the board, so that thousands can be drawn a screenful at a time. */
export type Line =
  | { kind: 'title'; of: 'needs' | 'others'; count: number }
  | { kind: 'calm' }
  | { kind: 'need'; placed: Placed }
  | {
      kind: 'quiet';
      owner: Group['owner'];
      /** Only an organisation's first line names it. */
      first: boolean;
      cells: Placed[];
    };

/** Pixels. */
export const LINE_HEIGHT = { title: 44, calm: 36, need: 44, quiet: 32 } as const;

/** Lays the board out in lines. @param columns how many quiet services fit side by side, from 1 */
export function layLines(board: Arrangement, columns: number): Line[] {
  const needs: Line[] = board.needs.map((placed) => ({ kind: 'need', placed }));
  const quiet = board.groups.flatMap((group) => layGroup(group, columns));
  const count = board.groups.reduce((sum, group) => sum + group.services.length, 0);
  return [
    { kind: 'title', of: 'needs', count: board.needs.length },
    ...(needs.length > 0 ? needs : [{ kind: 'calm' } as const]),
    ...(count > 0 ? [{ kind: 'title', of: 'others', count } as const] : []),
    ...quiet,
  ];
}

function layGroup({ owner, services }: Group, columns: number): Line[] {
  const lines: Line[] = [];
  for (let i = 0; i < services.length; i += columns) {
    lines.push({ kind: 'quiet', owner, first: i === 0, cells: services.slice(i, i + columns) });
  }
  return lines;
}

/** The services of a line that can be chosen, left to right. */
function choices(line: Line | undefined): Placed[] {
  if (line?.kind === 'need') return [line.placed];
  if (line?.kind === 'quiet') return line.cells;
  return [];
}

export interface Place {
  line: number;
  cell: number;
}

/** Where a service stands on the board; null where it is not shown. */
export function placeOf(lines: readonly Line[], service: string | null): Place | null {
  for (const [line, each] of lines.entries()) {
    const cell = choices(each).findIndex((placed) => placed.service.id === service);
    if (cell >= 0) return { line, cell };
  }
  return null;
}

export function serviceAt(lines: readonly Line[], place: Place): string | null {
  return choices(lines[place.line])[place.cell]?.service.id ?? null;
}

/** The first service that can be chosen. */
export function firstService(lines: readonly Line[]): string | null {
  return lines.flatMap(choices)[0]?.service.id ?? null;
}

/** Where a key leads from a place; the place itself where there is nothing further. */
export function move(lines: readonly Line[], from: Place, key: string): Place {
  switch (key) {
    case 'ArrowDown':
      return vertical(lines, from, 1);
    case 'ArrowUp':
      return vertical(lines, from, -1);
    case 'ArrowRight':
      return { ...from, cell: Math.min(from.cell + 1, choices(lines[from.line]).length - 1) };
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
    const count = choices(lines[line]).length;
    if (count > 0) return { line, cell: Math.min(from.cell, count - 1) };
  }
  return from;
}
