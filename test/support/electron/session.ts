import { EventEmitter } from 'node:events';

type Handler = (request: Request) => Response | Promise<Response>;
type Check = (contents: unknown, permission: string, origin: string) => boolean;
type BeforeRequest = (
  details: { url: string },
  decide: (answer: { cancel?: boolean }) => void,
) => void;

/** Stands in for Electron's `protocol`: remembers who answers a scheme; windows ask it. */
class StandInProtocol {
  readonly #handlers = new Map<string, Handler>();
  readonly #privileged = new Set<string>();

  registerSchemesAsPrivileged(schemes: { scheme: string }[]): void {
    for (const { scheme } of schemes) this.#privileged.add(scheme);
  }

  handle(scheme: string, handler: Handler): void {
    if (!this.#privileged.has(scheme)) throw new Error(`${scheme}: was not registered in time`);
    this.#handlers.set(scheme, handler);
  }

  /** @returns null where no handler answers: the stand-in has no network behind it */
  async answer(request: Request): Promise<Response | null> {
    const handler = this.#handlers.get(new URL(request.url).protocol.slice(0, -1));
    return handler ? handler(request) : null;
  }
}

/** Stands in for Electron's default session: its permission handlers and its request filter. */
class StandInSession extends EventEmitter {
  check: Check = () => true;
  #beforeRequest: BeforeRequest = (_details, decide) => decide({});
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest): void => {
      this.#beforeRequest = listener;
    },
  };

  setPermissionCheckHandler(handler: Check): void {
    this.check = handler;
  }

  /** Chromium's prompts cannot be answered from outside; the check's answer is set beforehand. */
  setPermissionRequestHandler(_handler: unknown): void {}

  /** Headless Chromium has no devices to choose from, nor a screen. */
  setDevicePermissionHandler(_handler: unknown): void {}
  setDisplayMediaRequestHandler(_handler: unknown): void {}
  setBluetoothPairingHandler(_handler: unknown): void {}
  setUSBProtectedClassesHandler(_handler: unknown): void {}

  mayRequest(url: string): Promise<boolean> {
    return new Promise((resolve) =>
      this.#beforeRequest({ url }, ({ cancel }) => resolve(cancel !== true)),
    );
  }
}

export const protocol = new StandInProtocol();
export const session = { defaultSession: new StandInSession() };
