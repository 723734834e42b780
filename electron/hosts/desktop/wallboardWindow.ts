import { BrowserWindow } from 'electron';
import type { Wire } from '../../link.ts';
import { windowWire } from './ipc.ts';
import { guardNavigation } from './navigation.ts';
import { PAGE_URL } from './protocol.ts';
import { type Grief, keepAlive } from './reviving.ts';
import type { WallWindow } from './wallboards.ts';
import { windowOptions } from './window.ts';
import type { Bounds, Display } from './windowState.ts';

/** The page's view for a screen that nobody sits at. */
const WALL_URL = `${PAGE_URL}#/wall/screen`;

/** Nobody sits there to be asked: after this long it is tried again, milliseconds. */
const PATIENCE_MS = 60_000;

export interface WallWindowOptions {
  preload: string;
  dark: boolean;
  display: Display;
  /** Joins the page to the console. @returns the way to part them */
  link(wire: Wire): () => void;
  /** Somebody closed it. */
  closed(): void;
  clock: () => number;
  log(grief: Grief): void;
}

/** A window that fills a display with the wallboard, without frame, menu or any control. */
export function openWallWindow(options: WallWindowOptions): WallWindow {
  const { bounds } = options.display;
  const window = new BrowserWindow({
    ...windowOptions(options.preload, options.dark),
    ...bounds,
    minWidth: 0,
    minHeight: 0,
    frame: false,
    fullscreen: true,
    skipTaskbar: true,
  });
  // On Windows and Linux its menu would also bring the menu's keys.
  window.removeMenu();
  const contents = window.webContents;
  guardNavigation(contents);
  // The work beside it keeps the keyboard.
  window.once('ready-to-show', () => window.showInactive());
  window.once('closed', options.link(windowWire(contents)));
  contents.on('before-input-event', (event, { type, key }) => {
    if (type !== 'keyDown' || key !== 'Escape') return;
    event.preventDefault();
    window.close();
  });
  window.on('close', options.closed);

  // What cannot be loaded is heard of by `did-fail-load`.
  const load = (): void => void contents.loadURL(WALL_URL).catch(() => {});
  keepAlive(contents, {
    clock: options.clock,
    log: options.log,
    load,
    ask: () => new Promise((resolve) => setTimeout(() => resolve(true), PATIENCE_MS)),
  });
  load();

  let covered = bounds;
  return {
    cover(display) {
      if (isSame(covered, display.bounds)) return;
      covered = display.bounds;
      // A window that fills a screen takes no other place.
      window.setFullScreen(false);
      window.setBounds(covered);
      window.setFullScreen(true);
    },
    destroy: () => window.destroy(),
  };
}

function isSame(a: Bounds, b: Bounds): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
