import { useSyncExternalStore } from 'react';
import { useSettings } from '../settings/store.ts';

const nightQuery = window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  nightQuery.addEventListener('change', listener);
  return () => nightQuery.removeEventListener('change', listener);
}

/** The colour scheme of the settings, or the system's where they say so. */
export function useColourScheme(): 'light' | 'dark' {
  const theme = useSettings((settings) => settings.theme);
  const night = useSyncExternalStore(subscribe, () => nightQuery.matches);
  if (theme !== 'system') return theme;
  return night ? 'dark' : 'light';
}
