import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { onAct, tell } from './remote.ts';

/** Stands in for Electron's `Tray`: shown nowhere, told to the test. */
export class Tray extends EventEmitter {
  constructor(image: string) {
    super();
    this.setImage(image);
    onAct('clickTray', () => this.emit('click'));
  }

  /** @throws as Electron does, where there is no such file */
  setImage(image: string): void {
    if (!existsSync(image)) throw new Error(`Failed to load image from path '${image}'`);
  }

  setToolTip(tip: string): void {
    tell({ seen: 'tray', tip });
  }

  setTitle(_text: string): void {}
  setContextMenu(_menu: unknown): void {}
  destroy(): void {}
}

/** Stands in for Electron's `nativeImage`. */
export const nativeImage = { createFromPath: (path: string): unknown => ({ path }) };
