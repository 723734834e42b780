import { useSyncExternalStore } from 'react';

/** From here on four columns fit without any of them getting narrow. */
const wideQuery = window.matchMedia('(min-width: 1600px)');

function subscribe(listener: () => void): () => void {
  wideQuery.addEventListener('change', listener);
  return () => wideQuery.removeEventListener('change', listener);
}

/** Whether checklist and runbook have room side by side. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => wideQuery.matches);
}
