import type { CataloguePath } from '../../../shared/catalogueEdit.ts';
import { Check } from '../../../shared/checks/check.ts';
import { badExpressions } from '../expressions.ts';
import { type Fault, inOrder } from '../fault.ts';
import type { SourceText } from '../files.ts';
import { parseWith } from '../issues.ts';
import type { Variables } from '../load.ts';
import { parseSource, type Source } from '../source.ts';

/**
 * One check of a text, read as the loader reads it. What is wrong around it does not matter.
 * @param at where it is written, from the top of the file
 */
export function checkAt(
  text: SourceText,
  env: Variables,
  at: CataloguePath,
): { ok: true; check: Check; secrets: readonly string[] } | { ok: false; faults: Fault[] } {
  const parsed = parseSource(text, env);
  if (!parsed.ok) return parsed;
  const part = partOf(parsed.source, at);
  const read = parseWith(Check, part);
  if (!read.ok) return { ok: false, faults: inOrder(read.faults) };
  const faults = badExpressions(part);
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, check: read.value, secrets: parsed.source.secrets };
}

/** A part of a file as a source of its own, whose places are those of the file. */
function partOf(source: Source, at: CataloguePath): Source {
  return {
    file: source.file,
    secrets: source.secrets,
    value: valueAt(source.value, at),
    placeOf: (path, what) => source.placeOf([...at, ...path], what),
    placeIn: (path, offset) => source.placeIn([...at, ...path], offset),
    has: (path) => source.has([...at, ...path]),
  };
}

function valueAt(value: unknown, [step, ...rest]: CataloguePath): unknown {
  if (step === undefined) return value;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
  return valueAt(Object.getOwnPropertyDescriptor(value, step)?.value, rest);
}
