import { useState } from 'react';

const KEY = 'triage chosen';

/** The reading that is looked at; a look at another view must not lose it. Empty at first. */
export function useChosen(): [string, (id: string) => void] {
  const [chosen, setChosen] = useState(() => sessionStorage.getItem(KEY) ?? '');
  return [
    chosen,
    (id) => {
      setChosen(id);
      sessionStorage.setItem(KEY, id);
    },
  ];
}
