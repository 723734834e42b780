import { vi } from 'vitest';

/** A hang is a failure, slowness is not: as long as anything takes on a busy machine. */
const PATIENCE_MS = 30_000;

/** Tries until it holds. */
export function eventually<T>(
  check: () => T | Promise<T>,
  { timeout = PATIENCE_MS }: { timeout?: number } = {},
): Promise<T> {
  return vi.waitFor(check, { timeout });
}
