import { useRef } from 'react';

/**
 * Like `useMemo`, but what was reckoned outlives a rendering that React interrupts and begins anew:
 * an arrangement of thousands is not to be made twice for one screen.
 */
export function useKept<T>(reckon: () => T, of: readonly unknown[]): T {
  const kept = useRef<{ value: T; of: readonly unknown[] } | null>(null);
  const before = kept.current;
  if (
    before &&
    of.length === before.of.length &&
    of.every((one, i) => Object.is(one, before.of[i]))
  )
    return before.value;
  const value = reckon();
  kept.current = { value, of };
  return value;
}
