import { useState } from 'react';

/** Kept by the window, so that a reload or a look at another view loses no half-written note. */
const keyOf = (incident: string): string => `draft ${incident}`;

/** A half-written note of one incident, and how to change it. */
export function useDraft(incident: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => sessionStorage.getItem(keyOf(incident)) ?? '');
  return [
    text,
    (next) => {
      setText(next);
      if (next) sessionStorage.setItem(keyOf(incident), next);
      else sessionStorage.removeItem(keyOf(incident));
    },
  ];
}
