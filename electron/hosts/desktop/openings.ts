import type { App } from 'electron';
import { type LinkAddress, readBundlePath, readLink, readStart } from './links.ts';

/** What the system or a second start asked for: a view, or only the window. */
export type Opening = LinkAddress | null;

/** What comes before there is a window waits here for it. */
export interface Openings {
  /** Where the window begins; what came until now is taken out. */
  first(): Opening;
  /** Who hears of everything from now on, beginning with what has waited. */
  deliver(to: (opening: Opening) => void): void;
}

/**
 * Hears every way in which the system opens something with this program: its own command line, a
 * second start, and on macOS its events. Call it before Electron is ready, or macOS' first is lost.
 * @param argv the command line, without the program
 */
export function hearOpenings(
  app: Pick<App, 'on'>,
  argv: readonly string[],
  folder: string,
): Openings {
  let waiting: LinkAddress | null = readStart(argv, folder);
  let deliverTo: ((opening: Opening) => void) | null = null;

  function take(opening: Opening): void {
    if (deliverTo) deliverTo(opening);
    else waiting = opening ?? waiting;
  }

  app.on('open-url', (event, url) => {
    event.preventDefault();
    take(readLink(url));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    take(readBundlePath(path));
  });
  app.on('second-instance', (_event, theirs, theirFolder) => {
    take(readStart(theirs, theirFolder));
  });
  // macOS: somebody clicked the icon in the dock.
  app.on('activate', () => take(null));

  function first(): Opening {
    const opening = waiting;
    waiting = null;
    return opening;
  }
  return {
    first,
    deliver(to) {
      deliverTo = to;
      const opening = first();
      if (opening) to(opening);
    },
  };
}
