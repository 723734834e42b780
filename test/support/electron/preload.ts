import { membrane } from './membrane.ts';

/** The isolated world a preload script runs in, named as Chromium's tools will show it. */
export const WORLD = 'watchroom-preload';
/** What the isolated world calls to reach Node; no other world has it. */
export const BINDING = 'watchroomStandInSend';
/** What Node calls in the isolated world to deliver a message. */
export const DELIVER = 'watchroomStandInDeliver';

/** The channel on which the keys of a page come, for `before-input-event`. */
export const KEYS = 'stand-in:keys';

/**
 * Stands in for what a sandboxed preload script gets from `require('electron')`, where Electron
 * has a process of its own behind it. Self-contained: it is sent to the page by its source text.
 */
function electronForPreload(
  exposeInMainWorld: (key: string, api: unknown) => void,
  send: (text: string) => void,
  deliverAs: string,
): unknown {
  type Listener = (event: object, text: string) => void;
  const listeners = new Map<string, Set<Listener>>();
  Object.defineProperty(globalThis, deliverAs, {
    value: (channel: string, text: string) => {
      const event = { senderId: 0, ports: [] };
      for (const listener of [...(listeners.get(channel) ?? [])]) listener(event, text);
    },
  });
  return {
    contextBridge: { exposeInMainWorld },
    ipcRenderer: {
      send: (channel: string, message: unknown) => send(JSON.stringify({ channel, message })),
      on: (channel: string, listener: Listener) => {
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      },
      off: (channel: string, listener: Listener) => {
        listeners.get(channel)?.delete(listener);
      },
    },
  };
}

/** The two scripts of a window's main frame: the page's half, and the preload in its own world. */
export function preloadScripts(preload: string, secret: string): { page: string; world: string } {
  const half = (side: string) => `(${membrane.toString()})('${side}', '${secret}')`;
  const mainFrameOnly = (body: string) => `if (window === window.top) { ${body} }`;
  return {
    page: mainFrameOnly(`${half('page')};`),
    world: mainFrameOnly(`
      const bridge = ${half('preload')};
      const send = globalThis['${BINDING}'];
      // Electron's main process has a key before the page; here it is told of it.
      addEventListener('keydown', ({ key }) => {
        send(JSON.stringify({ channel: '${KEYS}', message: { type: 'keyDown', key } }));
      }, true);
      const electron = (${electronForPreload.toString()})(bridge.exposeInMainWorld, send, '${DELIVER}');
      const require = (name) => {
        if (name === 'electron') return electron;
        throw new Error('module not found: ' + name);
      };
      (function (require, module, exports) {
${preload}
      })(require, { exports: {} }, {});`),
  };
}
