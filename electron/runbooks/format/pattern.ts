import { RE2JS } from 're2js';

/** @returns whether it is a pattern (RE2); else what is wrong with it was told */
export function compiles(pattern: string, tell: (detail: string) => void): boolean {
  try {
    RE2JS.compile(pattern);
    return true;
  } catch (error) {
    tell((error instanceof Error ? error.message : String(error)).slice(0, 200));
    return false;
  }
}
