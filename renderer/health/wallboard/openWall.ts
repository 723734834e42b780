import { navigate } from 'wouter/use-hash-location';
import { worldStore } from '../../app/world.ts';
import { call } from '../../bridge.ts';
import { fillScreen } from './fullScreen.ts';

/** Shows the wallboard in this window. It must follow a key or a click at once to fill the screen. */
export function showHere(): void {
  void fillScreen();
  navigate('/wall');
}

/** Shows the wallboard; where it can hang on another display, the operator chooses which. */
export async function openWall(): Promise<void> {
  // A browser knows of no other display, and lets a page fill the screen only at once.
  if (worldStore.getState().host.kind === 'browser') {
    showHere();
    return;
  }
  const displays = await call('wallboard.displays', {}).catch(() => []);
  if (displays.length > 1) navigate('/wall/choose');
  else showHere();
}
