import type { Fault } from '../fault.ts';

/**
 * The faults for which a text may not be saved: those in its own file, and those elsewhere that
 * were not there before. What others left broken must not keep a person from mending the rest.
 * @param after of the whole catalogue with the text in place
 * @param before of the whole catalogue as it is on the disk
 * @param file the path of the text's file
 */
export function faultsCaused(
  after: readonly Fault[],
  before: readonly Fault[],
  file: string,
): Fault[] {
  const known = new Set(before.map(placeOf));
  return after.filter((fault) => fault.file === file || !known.has(placeOf(fault)));
}

function placeOf({ file, line, column, sentence }: Fault): string {
  return JSON.stringify([file, line, column, sentence.key]);
}
