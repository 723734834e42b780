import { createContext, useContext } from 'react';

/** What is looked for on the page of settings. */
export interface Sought {
  /** Ids of the settings that fit; null while nothing is looked for. */
  found: ReadonlySet<string> | null;
  /** The setting, or part, that the address names. */
  addressed: string | null;
}

export const SoughtSettings = createContext<Sought>({ found: null, addressed: null });

export function useSought(): Sought {
  return useContext(SoughtSettings);
}
