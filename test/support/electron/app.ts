import { EventEmitter } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromiumContext } from './chromium.ts';
import { onAct } from './remote.ts';
import { holdLock } from './singleInstance.ts';

/** Stands in for an Electron event that a listener may prevent. */
export class PreventableEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

/** A window as far as the program's end concerns it. */
interface OpenWindow {
  /** @returns whether it let itself be closed */
  close(): boolean;
}

/** Stands in for Electron's `app`: one program in one Node process, ready once Chromium answers. */
class App extends EventEmitter {
  readonly isPackaged = false;
  readonly windows = new Set<OpenWindow>();
  readonly #paths = new Map<string, string>([['documents', homedir()]]);

  whenReady(): Promise<void> {
    return chromiumContext().then(() => {});
  }

  getPath(name: string): string {
    const path = this.#paths.get(name);
    if (!path) throw new Error(`the stand-in has no path "${name}"`);
    return path;
  }

  setPath(name: string, path: string): void {
    if (!existsSync(path)) throw new Error(`Path does not exist: ${path}`);
    this.#paths.set(name, path);
  }

  getVersion(): string {
    return JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8')).version;
  }

  /** Every window of the stand-in is sandboxed; see BrowserWindow. */
  enableSandbox(): void {}

  /** One program for each folder of user data; another one's start is told to the first. */
  requestSingleInstanceLock(): boolean {
    return holdLock(this.getPath('userData'), ({ argv, folder }) => {
      this.emit('second-instance', new PreventableEvent(), argv, folder, null);
    });
  }

  /** Nothing around a headless program shows a number. */
  setBadgeCount(_count: number): boolean {
    return false;
  }

  /** Asks every window first, and stays where one of them does. */
  quit(): void {
    this.emit('before-quit', new PreventableEvent());
    for (const window of [...this.windows]) if (!window.close()) return;
    const event = new PreventableEvent();
    this.emit('will-quit', event);
    if (event.defaultPrevented) return;
    this.exit();
  }

  exit(code = 0): void {
    process.exit(code);
  }
}

export const app = new App();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
onAct('openUrl', ({ url }) => app.emit('open-url', new PreventableEvent(), url));
onAct('openFile', ({ path }) => app.emit('open-file', new PreventableEvent(), path));
