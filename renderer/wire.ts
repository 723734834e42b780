/** The page's end of the wire, whichever host carries it: texts in both directions. */
export interface Wire {
  post(text: string): void;
  receive(listener: (text: string) => void): void;
  /** Called once when nothing more can come through. */
  closed(listener: () => void): void;
  close(): void;
}

/** What the desktop's preload script gives the page, and nothing more. */
export interface DesktopBridge {
  post(text: string): void;
  receive(listener: (text: string) => void): () => void;
}

declare global {
  interface Window {
    watchroom?: DesktopBridge;
  }
}

function desktopWire(desktop: DesktopBridge): Wire {
  let stop = (): void => {};
  return {
    post: (text) => desktop.post(text),
    receive: (listener) => {
      stop = desktop.receive(listener);
    },
    // The main process outlives its pages; a hung one is noticed by its missing pulse.
    closed: () => {},
    close: () => stop(),
  };
}

function browserWire(): Promise<Wire> {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  const socket = new WebSocket(`${scheme}://${location.host}/link`);
  const wire: Wire = {
    post: (text) => socket.send(text),
    receive: (listener) =>
      socket.addEventListener('message', (message) => {
        if (typeof message.data === 'string') listener(message.data);
      }),
    closed: (listener) => socket.addEventListener('close', listener, { once: true }),
    close: () => socket.close(),
  };
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => resolve(wire), { once: true });
    socket.addEventListener('close', () => reject(new Error('closed')), { once: true });
  });
}

/** Opens a wire to the console. @throws where the console does not answer */
export async function openWire(): Promise<Wire> {
  return window.watchroom ? desktopWire(window.watchroom) : browserWire();
}
