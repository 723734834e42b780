import type { TemplateFault } from '../../../shared/reportMaking.ts';

/** Faults told by the office's files and by the making of the pages, each once. */
export function eachOnce(faults: readonly TemplateFault[]): TemplateFault[] {
  const known = new Map(
    faults.map((fault) => [
      `${fault.file}:${fault.line}:${fault.column}:${fault.sentence.key}`,
      fault,
    ]),
  );
  return [...known.values()];
}
