import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { sentence } from '../../../shared/problem.ts';
import type { TemplateFault } from '../../../shared/reportMaking.ts';

/** A place as the typesetter tells it; lines and columns count from 0. */
const Position = z.object({ line: z.number(), character: z.number() });
const Diagnostic = z.object({
  message: z.string(),
  path: z.string(),
  range: z.object({ start: Position }).nullable(),
  /** 1 an error, 2 a warning, 4 whence the code of the error was called. */
  severity: z.number(),
});
const Diagnostics = z.array(Diagnostic);
type Diagnostic = z.infer<typeof Diagnostic>;

/** The folder of the typesetter's own file system in which the office's files lie. */
export const OFFICE = 'office';

const ERROR = 1;
const CALLER = 4;
/** How much of a message, which may quote what an operator wrote, is repeated. */
const SHOWN = 300;
const MOST = 20;

/**
 * Errors as faults of the office's own files. An error in a shipped file is told at the line of the
 * office's that called it.
 * @param own the names of the office's files
 */
export function faultsOf(diagnostics: unknown, own: ReadonlySet<string>): TemplateFault[] {
  const parsed = Diagnostics.safeParse(diagnostics);
  const all = parsed.success ? parsed.data : [];
  const faults = all.flatMap((diagnostic, index) => {
    if (diagnostic.severity !== ERROR) return [];
    const at = all.slice(index + 1).findIndex(({ severity }) => severity !== CALLER);
    const callers = all.slice(index + 1, at === -1 ? undefined : index + 1 + at);
    const place = [diagnostic, ...callers].find(({ path }) => isOwn(path, own));
    return [faultAt(place, diagnostic.message, own)];
  });
  return faults.slice(0, MOST);
}

function isOwn(path: string, own: ReadonlySet<string>): boolean {
  return basename(dirname(path)) === OFFICE && own.has(basename(path));
}

/** What failed without a place: told of the office's first template. */
export function faultOf(error: unknown, own: ReadonlySet<string>): TemplateFault {
  return faultAt(undefined, error instanceof Error ? error.message : String(error), own);
}

function faultAt(
  place: Diagnostic | undefined,
  message: string,
  own: ReadonlySet<string>,
): TemplateFault {
  const start = place?.range?.start;
  return {
    file: place ? basename(place.path) : own.has('report.typ') ? 'report.typ' : 'parts.typ',
    line: (start?.line ?? 0) + 1,
    column: (start?.character ?? 0) + 1,
    sentence: sentence('reportTemplate.compile', { detail: message.slice(0, SHOWN) }),
  };
}

/** The errors in one line, for a shipped template that fails. */
export function detailOf(diagnostics: unknown): string {
  const parsed = Diagnostics.safeParse(diagnostics);
  const errors = parsed.success ? parsed.data.filter(({ severity }) => severity === ERROR) : [];
  return errors.map(({ message }) => message.slice(0, SHOWN)).join('; ') || 'no diagnostics';
}
