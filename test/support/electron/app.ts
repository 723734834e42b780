import { EventEmitter } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromiumContext } from './chromium.ts';

/** Stands in for an Electron event that a listener may prevent. */
export class PreventableEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

/** Stands in for Electron's `app`: one program in one Node process, ready once Chromium answers. */
class App extends EventEmitter {
  readonly isPackaged = false;
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

  /** Each test has a data folder, and so a lock, of its own. */
  requestSingleInstanceLock(): boolean {
    return true;
  }

  quit(): void {
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
