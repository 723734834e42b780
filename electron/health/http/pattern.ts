import { RE2JS } from 're2js';
import { withinTime } from './bounded.ts';

/** More patterns than a catalogue has; those of older catalogues need not be kept. */
const KEPT = 10_000;
/** Characters times instructions that are surely done in some milliseconds. */
const SURELY_SHORT = 2_000_000;

const compiled = new Map<string, RE2JS>();

/**
 * Whether a pattern is found anywhere in a text, in time that grows with the text only.
 * @throws TookTooLong where even that is too long
 */
export function patternFound(pattern: string, text: string): boolean {
  const known = compiled.get(pattern);
  const re = known ?? RE2JS.compile(pattern.normalize('NFC'));
  if (!known) {
    if (compiled.size >= KEPT) compiled.clear();
    compiled.set(pattern, re);
  }
  const find = (): boolean => re.matcher(text).find();
  if (text.length * re.programSize() < SURELY_SHORT) return find();
  try {
    return withinTime(find);
  } catch (error) {
    // What was ended in the middle is not used again.
    compiled.delete(pattern);
    throw error;
  }
}
