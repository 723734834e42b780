import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserWindow, screen } from 'electron';
import type { WindowFile } from './windowFile.ts';
import { placeWindow, WINDOW_NAME, type WindowState, windowStateOf } from './windowState.ts';

/** Many times what sixteen displays take. Bytes. */
const MOST_BYTES = 1 << 16;

/** A window that is dragged is written down once it rests, milliseconds. */
const REST_MS = 500;

/** Where the main window opens: as it was left, so far as that is on a display. */
export function placeMainWindow(dataFolder: string): WindowState {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return placeWindow(readLeft(join(dataFolder, `${WINDOW_NAME}.json`)), primary, others);
}

function readLeft(path: string): WindowState | null {
  try {
    if (statSync(path).size > MOST_BYTES) return null;
    const { main }: { main?: unknown } = JSON.parse(readFileSync(path, 'utf8'));
    return windowStateOf(main);
  } catch {
    // It opens as at first; a file that is broken is set aside by what writes it.
    return null;
  }
}

/** Writes down from now on where it is. */
export function rememberMainWindow(window: BrowserWindow, file: WindowFile): void {
  /** The page fills the screen, with the wallboard; the window itself does not. */
  let byPage = false;
  window.on('enter-html-full-screen', () => {
    byPage = true;
  });
  window.on('leave-html-full-screen', () => {
    byPage = false;
  });
  const write = (): void => {
    const main: WindowState = {
      bounds: window.getNormalBounds(),
      maximised: window.isMaximized(),
      fullScreen: window.isFullScreen() && !byPage,
      display: screen.getDisplayMatching(window.getBounds()).id,
    };
    file.write({ main });
  };
  let timer: NodeJS.Timeout | null = null;
  const writeSoon = (): void => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(write, REST_MS);
  };
  window.on('move', writeSoon);
  window.on('resize', writeSoon);
  window.on('close', write);
  window.once('closed', () => {
    if (timer) clearTimeout(timer);
  });
}
