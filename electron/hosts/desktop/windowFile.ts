import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import ElectronStore from 'electron-store';
import { z } from 'zod';
import {
  type Bounds,
  boundsOf,
  WINDOW_NAME,
  type WindowState,
  windowStateOf,
} from './windowState.ts';

/** A display on which the wallboard hangs, so that it is known again after a restart. */
export const Wall = z.strictObject({
  id: z.number().int(),
  label: z.string().max(200),
  bounds: z.custom<Bounds>((value) => boundsOf(value) !== null),
});
export type Wall = z.infer<typeof Wall>;

/** More displays than a control room's computer can drive. */
const WALLS_LIMIT = 16;

/** What is remembered of the windows; what does not fit counts as never written. */
const WindowMemory = z.object({
  main: z
    .unknown()
    .optional()
    .transform((value): WindowState | null => windowStateOf(value)),
  walls: z.array(Wall).max(WALLS_LIMIT).catch([]),
});
export type WindowMemory = z.infer<typeof WindowMemory>;

export interface WindowFile {
  read(): WindowMemory;
  /** Where the windows stand is not worth a word: what cannot be written is forgotten. */
  write(part: Partial<WindowMemory>): void;
}

/**
 * Opens `window.json` of a data folder. A file that cannot be read is set aside and everything
 * opens as at first; nothing in it is worth asking about.
 */
export function openWindowFile(dataFolder: string): WindowFile {
  const store = openStore(dataFolder);
  return {
    read() {
      try {
        return WindowMemory.parse(store.store);
      } catch {
        return { main: null, walls: [] };
      }
    },
    write(part) {
      try {
        store.set(part);
      } catch {
        // A disk that is full or read-only; the console itself says so.
      }
    },
  };
}

function openStore(cwd: string): ElectronStore {
  const open = () => new ElectronStore({ cwd, name: WINDOW_NAME });
  try {
    return open();
  } catch (error) {
    const path = join(cwd, `${WINDOW_NAME}.json`);
    if (!existsSync(path)) throw error;
    renameSync(path, `${path}.broken`);
    return open();
  }
}
