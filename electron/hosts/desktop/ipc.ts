import type { IpcMain, IpcMainEvent, WebContents } from 'electron';
import { CALL_LIMIT } from '../../../shared/wire.ts';
import type { Wire } from '../../link.ts';
import { CHANNEL } from './channel.ts';
import { ORIGIN } from './protocol.ts';

/** What is known of the frame a message came from. */
export interface SenderFrame {
  readonly origin: string;
  /** Null for a window's main frame. */
  readonly parent: unknown;
}

/**
 * Whether a message may enter: from the main frame of exactly our origin, a text within the limit.
 * A frame that is gone by now (null) cannot be checked, so its message is dropped.
 */
export function mayEnter(frame: SenderFrame | null, message: unknown): message is string {
  if (frame === null || frame.parent !== null || frame.origin !== ORIGIN) return false;
  return typeof message === 'string' && message.length <= CALL_LIMIT;
}

/** electron-store answers every page of the program on it, at once and with the folder of its data. */
const STORE_CHANNEL = 'electron-store-get-data';

/** Closes what listens to every window: {@link CHANNEL} of a window known to the program is all. */
export function closeStrayChannels(ipc: IpcMain): void {
  // One by one: Electron itself listens there, so that nobody can throw an error into the program.
  ipc.removeAllListeners(STORE_CHANNEL);
}

/** The wire to one window's page. It listens on that window alone, so no other window has a wire. */
export function windowWire(contents: WebContents): Wire {
  return {
    post: (text) => {
      if (!contents.isDestroyed()) contents.send(CHANNEL, text);
    },
    receive: (listener) => {
      const hear = (event: IpcMainEvent, message: unknown): void => {
        if (mayEnter(event.senderFrame, message)) listener(message);
      };
      contents.ipc.on(CHANNEL, hear);
      return () => contents.ipc.off(CHANNEL, hear);
    },
  };
}

/** A page asks for little before it has heard anything: what it repeats beyond this is dropped. */
const MOST_EARLY = 64;

/** The same wire, on which what the page says too early waits for the first who listens. */
export function keepEarly(wire: Wire): Wire {
  const early: string[] = [];
  const stop = wire.receive((text) => {
    if (early.length < MOST_EARLY) early.push(text);
  });
  return {
    post: wire.post,
    receive(listener) {
      stop();
      const leave = wire.receive(listener);
      for (const text of early.splice(0)) listener(text);
      return leave;
    },
  };
}
