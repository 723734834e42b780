import { useState } from 'react';

/**
 * A choice or a half-written text that a reload or a look at another view must not lose. The
 * window keeps it, and forgets it with its tab.
 */
export function useKept(key: string, initial = ''): [string, (value: string) => void] {
  const [value, setValue] = useState(() => sessionStorage.getItem(key) ?? initial);
  return [
    value,
    (next) => {
      setValue(next);
      if (next === initial) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, next);
    },
  ];
}
