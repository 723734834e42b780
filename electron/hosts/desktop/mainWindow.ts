import { BrowserWindow, screen } from 'electron';
import { guardNavigation, mayNavigate } from './navigation.ts';
import { PAGE_URL } from './protocol.ts';
import { keepAlive, type Reviving } from './reviving.ts';
import { windowOptions } from './window.ts';
import type { WindowFile } from './windowFile.ts';
import { placeWindow, type WindowState } from './windowState.ts';

/** A window that is dragged is written down once it rests, milliseconds. */
const REST_MS = 500;

export interface MainWindowOptions {
  /** Absolute path of the built preload script. */
  preload: string;
  dark: boolean;
  /** Whether the developer tools can be opened. */
  developing: boolean;
  file: WindowFile;
  /** The view it opens with; null for the first. */
  address: string | null;
  /** Waits in the tray until somebody wants it. */
  hidden: boolean;
  /** Whether closing it only hides it. */
  hidesOnClose(): boolean;
  reviving: Omit<Reviving, 'load' | 'ask'> & { ask(window: BrowserWindow): Promise<boolean> };
}

/** The window with the work. */
export interface MainWindow {
  readonly window: BrowserWindow;
  /** Loads the page. */
  open(): void;
  /** Out of the tray, and before all others. */
  bringForward(): void;
  /** To the front, at a view of the page. */
  goTo(address: string): void;
}

/** Makes the window as it was left, not yet shown; {@link MainWindow.open} loads its page. */
export function createMainWindow(options: MainWindowOptions): MainWindow {
  const { file } = options;
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  const placed = placeWindow(file.read().main, primary, others);
  const usual = windowOptions(options.preload, options.dark, options.developing);
  const window = new BrowserWindow({
    ...usual,
    ...placed.bounds,
    // Where the display is smaller than the page wants to be, the display wins.
    minWidth: Math.min(usual.minWidth ?? 0, placed.bounds.width),
    minHeight: Math.min(usual.minHeight ?? 0, placed.bounds.height),
  });
  const contents = window.webContents;
  guardNavigation(contents);
  rememberState(window, file);

  let wasShown = false;
  function show(): void {
    if (!wasShown && placed.maximised) window.maximize();
    window.show();
    if (!wasShown && placed.fullScreen) window.setFullScreen(true);
    wasShown = true;
  }
  if (!options.hidden) window.once('ready-to-show', show);

  window.on('close', (event) => {
    if (!options.hidesOnClose()) return;
    event.preventDefault();
    hide(window);
  });

  /** Where it is on its way to. */
  let loading: string | null = null;
  function load(url: string): void {
    loading = url;
    const arrived = (): void => {
      if (loading === url) loading = null;
    };
    // What cannot be loaded is heard of by `did-fail-load`.
    contents.loadURL(url).then(arrived, arrived);
  }
  keepAlive(contents, {
    ...options.reviving,
    ask: () => options.reviving.ask(window),
    // Its address tells the view; a page of Chromium's own, about an error, is none of ours.
    load: () => load(mayNavigate(contents.getURL()) ? contents.getURL() : PAGE_URL),
  });

  function bringForward(): void {
    if (window.isMinimized()) window.restore();
    show();
    window.focus();
  }
  return {
    window,
    open: () => load(options.address === null ? PAGE_URL : addressOf(options.address)),
    bringForward,
    goTo(address) {
      bringForward();
      const url = addressOf(address);
      // The same address once more would load the whole page anew.
      if ((loading ?? contents.getURL()) !== url) load(url);
    },
  };
}

function addressOf(address: string): string {
  return `${PAGE_URL}#${address}`;
}

/** macOS leaves a black screen behind where a full screen is hidden. */
function hide(window: BrowserWindow): void {
  if (process.platform !== 'darwin' || !window.isFullScreen()) {
    window.hide();
    return;
  }
  window.once('leave-full-screen', () => window.hide());
  window.setFullScreen(false);
}

function rememberState(window: BrowserWindow, file: WindowFile): void {
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
