import { KeySheet } from './KeySheet.tsx';
import { Palette } from './Palette.tsx';
import { useFloating } from './store.ts';

/** What floats over the frame when a key asks for it. Nothing under it waits. */
export function FloatingLayer() {
  const floating = useFloating();
  if (floating === 'palette') return <Palette />;
  if (floating === 'keys') return <KeySheet />;
  return null;
}
