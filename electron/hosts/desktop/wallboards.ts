import { Problem } from '../../../shared/problem.ts';
import type { WallDisplay } from '../../../shared/wallDisplay.ts';
import type { Wallboards } from '../host.ts';
import { rememberWall, wallsNow } from './walls.ts';
import type { WindowFile } from './windowFile.ts';
import type { Display } from './windowState.ts';

/** One wallboard's window. */
export interface WallWindow {
  /** Covers the display, which may have another size or place by now. */
  cover(display: Display): void;
  /** Ends it without asking. */
  destroy(): void;
}

const EVENTS = ['display-added', 'display-removed', 'display-metrics-changed'] as const;
type DisplayEvent = (typeof EVENTS)[number];

/** What is used of Electron's `screen`. */
export interface Screen {
  getAllDisplays(): Display[];
  on(event: DisplayEvent, listener: () => void): unknown;
  off(event: DisplayEvent, listener: () => void): unknown;
}

export interface WallboardOptions {
  screen: Screen;
  file: WindowFile;
  /** The display that the work is on; null while its window is nowhere. */
  workDisplay(): number | null;
  /** @param closed somebody closed it, rather than the system or {@link WallWindow.destroy} */
  open(display: Display, closed: () => void): WallWindow;
  /** Whether any wallboard hangs: the displays must then not sleep. */
  hanging(any: boolean): void;
}

/** The wallboard's windows, and the way to begin and to end with them. */
export interface RunningWallboards extends Wallboards {
  /** Hangs what hung when the program last ended. */
  begin(): void;
  /** Takes everything down, and remembers it for the next start. */
  end(): void;
}

/**
 * Keeps a window on each display that a wallboard was put up on. What is wanted is remembered; what
 * hangs follows from it and from the displays there are, anew whenever one comes, goes or changes.
 */
export function createWallboards(options: WallboardOptions): RunningWallboards {
  const { file, screen } = options;
  const hung = new Map<number, WallWindow>();
  let running = false;

  function arrange(): void {
    const displays = running ? wallsNow(file.read().walls, screen.getAllDisplays()) : [];
    const wanted = new Set(displays.map(({ id }) => id));
    for (const [id, window] of [...hung]) {
      if (wanted.has(id)) continue;
      hung.delete(id);
      window.destroy();
    }
    for (const display of displays) {
      const window = hung.get(display.id);
      if (window) window.cover(display);
      else
        hung.set(
          display.id,
          options.open(display, () => want(display.id, false)),
        );
    }
    options.hanging(hung.size > 0);
  }

  function want(id: number, shown: boolean): void {
    const displays = screen.getAllDisplays();
    const display = displays.find((one) => one.id === id);
    if (!display) {
      if (shown) throw new Problem('host.noSuchDisplay');
      return;
    }
    file.write({ walls: rememberWall(file.read().walls, displays, display, shown) });
    arrange();
  }

  return {
    begin() {
      running = true;
      for (const event of EVENTS) screen.on(event, arrange);
      arrange();
    },
    end() {
      running = false;
      for (const event of EVENTS) screen.off(event, arrange);
      arrange();
    },
    displays() {
      const own = options.workDisplay();
      return screen.getAllDisplays().map(
        ({ id, label, bounds }): WallDisplay => ({
          id,
          name: label,
          width: bounds.width,
          height: bounds.height,
          own: id === own,
          shown: hung.has(id),
        }),
      );
    },
    show: want,
  };
}
