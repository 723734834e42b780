import { basename, join } from 'node:path';
import { onAct, tell } from './remote.ts';

/** Where files go that a test saves; no folder means that the dialog is cancelled. */
export const SAVE_FOLDER = 'WATCHROOM_STANDIN_SAVE_FOLDER';
/** What a test chooses in the dialog for opening; nothing means that it is cancelled. */
export const OPEN_PATH = 'WATCHROOM_STANDIN_OPEN_PATH';

/** The dialog's options, after the window it may be given first. */
function optionsOf<T>(args: readonly unknown[]): T {
  return args.at(-1) as T;
}

/** Stands in for Electron's `dialog`: answers at once as the test's environment says. */
export const dialog = {
  async showSaveDialog(...args: unknown[]): Promise<{ canceled: boolean; filePath: string }> {
    const folder = process.env[SAVE_FOLDER];
    if (!folder) return { canceled: true, filePath: '' };
    const { defaultPath } = optionsOf<{ defaultPath: string }>(args);
    return { canceled: false, filePath: join(folder, basename(defaultPath)) };
  },

  async showOpenDialog(..._args: unknown[]): Promise<{ canceled: boolean; filePaths: string[] }> {
    const path = process.env[OPEN_PATH];
    return path ? { canceled: false, filePaths: [path] } : { canceled: true, filePaths: [] };
  },

  /** Waits for the test to press a button. */
  showMessageBox(...args: unknown[]): Promise<{ response: number }> {
    const { message, buttons } = optionsOf<{ message: string; buttons: string[] }>(args);
    return new Promise((resolve) => {
      onAct('answerDialog', ({ response }) => resolve({ response }));
      tell({ seen: 'dialog', message, buttons });
    });
  },

  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}: ${content}\n`);
  },
};
