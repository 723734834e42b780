import { useEffect, useRef, useState } from 'react';

/**
 * What a person types into a field, handed on at once. What the text says wins as soon as it says
 * something else, so that undoing and typing in the YAML are seen here.
 * @param value as the text has it
 * @param commit takes what was typed into the text. @returns how the text will then have it
 */
export function useTyped(
  value: string,
  commit: (typed: string) => string,
): { typed: string; type: (typed: string) => void; settle: () => void } {
  const [typed, setTyped] = useState(value);
  const seen = useRef(value);
  useEffect(() => {
    if (seen.current === value) return;
    seen.current = value;
    setTyped(value);
  }, [value]);
  return {
    typed,
    type: (next) => {
      setTyped(next);
      // What this will say in the text is no news: it must not be written anew under the hand.
      seen.current = commit(next);
    },
    /** Shows what stands in the text, where it did not take what was typed. */
    settle: () => {
      seen.current = value;
      setTyped(value);
    },
  };
}
