import { BrowserWindow, nativeTheme } from 'electron';
import type { Wire } from '../../link.ts';
import { keepEarly, windowWire } from './ipc.ts';
import { guardNavigation, mayNavigate } from './navigation.ts';
import { pageBegins } from './pageBegins.ts';
import { PAGE_URL } from './protocol.ts';
import { type Grief, keepAlive } from './reviving.ts';
import { windowOptions } from './window.ts';
import type { WindowState } from './windowState.ts';

export interface MainWindowOptions {
  /** Absolute path of the built preload script. */
  preload: string;
  /** Whether the developer tools can be opened. */
  developing: boolean;
  /** The view it opens with; null for the first. */
  address: string | null;
  placed: WindowState;
  /** Whether the page draws something there before its own script runs. */
  drawsAtOnce: boolean;
  /** Waits in the tray until somebody wants it. */
  hidden: boolean;
}

/** What the window needs of the rest of the program. */
export interface Settled {
  /** Whether closing it only hides it. */
  hidesOnClose(): boolean;
  log(grief: Grief): void;
  /** Says that the page does not get well, and answers whether to try again. */
  ask(): Promise<boolean>;
}

/** The window with the work. */
export interface MainWindow {
  readonly window: BrowserWindow;
  /** To the page; what it said before anybody listened was kept. */
  readonly wire: Wire;
  /** Once the page has what it shows first, or failed to, and can do without this process. */
  readonly shown: Promise<void>;
  /** Once the page runs and has shown what it can show without the console. */
  readonly begun: Promise<void>;
  settle(settled: Settled): void;
  /** Out of the tray, and before all others. */
  bringForward(): void;
  /** To the front, at a view of the page. */
  goTo(address: string): void;
}

/**
 * Opens the window before the rest of the program is read: that takes the main process's whole
 * attention, and the page would wait for its files meanwhile.
 */
export function openMainWindow(options: MainWindowOptions): MainWindow {
  const { placed } = options;
  const dark = nativeTheme.shouldUseDarkColors;
  const usual = windowOptions(options.preload, dark, options.developing);
  const window = new BrowserWindow({
    ...usual,
    ...placed.bounds,
    // Where the display is smaller than the page wants to be, the display wins.
    minWidth: Math.min(usual.minWidth ?? 0, placed.bounds.width),
    minHeight: Math.min(usual.minHeight ?? 0, placed.bounds.height),
  });
  const contents = window.webContents;
  guardNavigation(contents);
  const wire = windowWire(contents);
  const settling = Promise.withResolvers<Settled>();

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
    clock: () => performance.now(),
    log: (grief) => void settling.promise.then((settled) => settled.log(grief)),
    ask: async () => (await settling.promise).ask(),
    // Its address tells the view; a page of Chromium's own, about an error, is none of ours.
    load: () => load(mayNavigate(contents.getURL()) ? contents.getURL() : PAGE_URL),
  });

  let wasShown = false;
  function show(): void {
    if (!wasShown && placed.maximised) window.maximize();
    window.show();
    if (!wasShown && placed.fullScreen) window.setFullScreen(true);
    wasShown = true;
  }
  if (!options.hidden) window.once('ready-to-show', show);
  function bringForward(): void {
    if (window.isMinimized()) window.restore();
    show();
    window.focus();
  }
  const begun = pageBegins(contents, wire);
  // Where nothing is drawn at once, nothing is painted until the whole program is read.
  const shown = new Promise<void>((resolve) => {
    if (options.drawsAtOnce) window.once('ready-to-show', resolve);
    else contents.once('did-finish-load', resolve);
  });
  load(options.address === null ? PAGE_URL : addressOf(options.address));
  return {
    window,
    wire: keepEarly(wire),
    shown: Promise.race([shown, begun]),
    begun,
    settle(settled) {
      window.on('close', (event) => {
        if (!settled.hidesOnClose()) return;
        event.preventDefault();
        hide(window);
      });
      settling.resolve(settled);
    },
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
