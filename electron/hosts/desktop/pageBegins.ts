import type { WebContents } from 'electron';
import type { Wire } from '../../link.ts';

/** A page that has not begun by then is not waited for, milliseconds. */
const LONGEST_MS = 5000;

/**
 * Waits until the page of a window runs and has shown what it can show without the console: its
 * first word over the wire. To open the console takes this process's whole attention, and the page
 * would wait for its files meanwhile. One that fails is not waited for.
 */
export function pageBegins(contents: Pick<WebContents, 'once'>, wire: Wire): Promise<void> {
  return new Promise((resolve) => {
    const begun = (): void => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(begun, LONGEST_MS);
    const stop = wire.receive(begun);
    contents.once('did-fail-load', begun);
    contents.once('render-process-gone', begun);
    contents.once('destroyed', begun);
  });
}
