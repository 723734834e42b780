import { later } from '../app/later.tsx';
import { useFloating } from './store.ts';

const Palette = later(async () => (await import('./Palette.tsx')).Palette, null);
const KeySheet = later(async () => (await import('./KeySheet.tsx')).KeySheet, null);

/** What floats over the frame when a key asks for it. Nothing under it waits. */
export function FloatingLayer() {
  const floating = useFloating();
  if (floating === 'palette') return <Palette />;
  if (floating === 'keys') return <KeySheet />;
  return null;
}
