import { useSyncExternalStore } from 'react';
import { useHelp } from '../../help/store.ts';

/** From here on four columns fit without any of them getting narrow. */
const wideQuery = window.matchMedia('(min-width: 1600px)');
/** The same where help has its 360 px beside them. */
const besideHelp = window.matchMedia('(min-width: 1960px)');

function subscribe(listener: () => void): () => void {
  const queries = [wideQuery, besideHelp];
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}

/** Whether checklist and runbook have room side by side. */
export function useWide(): boolean {
  const { open } = useHelp();
  return useSyncExternalStore(subscribe, () => (open ? besideHelp : wideQuery).matches);
}
