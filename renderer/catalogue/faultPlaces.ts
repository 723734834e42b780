import type { CatalogueFault } from '../../shared/catalogueFault.ts';
import { pathAt } from './text/places.ts';
import type { Path, Written } from './text/read.ts';

/** A fault of the text at hand, with where it is. */
export interface PlacedFault {
  fault: CatalogueFault;
  /** Offsets in the text, from 0. */
  from: number;
  to: number;
  path: Path;
}

/** The offset of a line and column, which count from 1; the nearest one where the text is shorter. */
export function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let n = 1; n < line; n++) {
    const end = text.indexOf('\n', start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  const end = text.indexOf('\n', start);
  return Math.min(start + column - 1, end < 0 ? text.length : end);
}

/** Those of the faults that are in the file at hand, each from its place to its word's end. */
export function placed(
  written: Written,
  faults: readonly CatalogueFault[],
  file: string,
): PlacedFault[] {
  const { text } = written;
  return faults
    .filter((fault) => fault.file === file)
    .map((fault) => {
      const from = offsetOf(text, fault.line, fault.column);
      const word = /^["']?[^\s,\]}#]+/.exec(text.slice(from, from + 200))?.[0].length ?? 0;
      const path = pathAt(written, from);
      const { key, params } = fault.sentence;
      const missing = key === 'catalogue.missing' && params.name !== undefined;
      return {
        fault,
        from,
        to: Math.min(from + Math.max(word, 1), text.length),
        path: missing ? [...holderOf(written, path), String(params.name)] : path,
      };
    });
}

/** A key that is missing is told at what should hold it, whose first key stands at the same place. */
function holderOf({ value }: Written, path: Path): Path {
  const held = path.reduce<unknown>(
    (inside, step) =>
      typeof inside === 'object' && inside !== null
        ? Object.getOwnPropertyDescriptor(inside, step)?.value
        : undefined,
    value,
  );
  return typeof held === 'object' && held !== null ? path : path.slice(0, -1);
}

/** What is wrong at a place, or inside it. */
export function faultAtPath(faults: readonly PlacedFault[], path: Path): CatalogueFault | null {
  return faults.find((one) => isAt(one, path))?.fault ?? null;
}

/** What is wrong with a place as a whole, and not inside it. */
export function faultOfWhole(faults: readonly PlacedFault[], path: Path): CatalogueFault | null {
  const found = faults.find((one) => one.path.length === path.length && isAt(one, path));
  return found?.fault ?? null;
}

function isAt(fault: PlacedFault, path: Path): boolean {
  return path.every((step, i) => fault.path[i] === step);
}
