import { extname, join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  type OpenDialogOptions,
  type SaveDialogOptions,
  safeStorage,
  shell,
} from 'electron';
import ElectronStore from 'electron-store';
import { sayIn } from '../../../shared/messages/say.ts';
import { openable } from '../../../shared/openable.ts';
import { Problem, type Sentence } from '../../../shared/problem.ts';
import type { Clock } from '../../clock.ts';
import type { Host, Wallboards } from '../host.ts';
import { saveWhole } from '../save.ts';
import { openSecretFile } from '../secretFile.ts';
import { openSettings } from '../settings.ts';
import { SETTINGS_NAME } from '../settingsFile.ts';
import { closeStrayChannels } from './ipc.ts';
import { systemSealing } from './keyStore.ts';

/** The host of a desktop window: the system's dialogs choose files, and the console writes them. */
export function createDesktopHost(
  dataFolder: string,
  clock: Clock,
  wallboards: Wallboards,
): { host: Host; notices: Sentence[] } {
  const { store, notice } = openSettings(
    dataFolder,
    clock(),
    () => new ElectronStore({ cwd: dataFolder, name: SETTINGS_NAME }),
  );
  closeStrayChannels(ipcMain);
  const say: ReturnType<typeof sayIn> = (key, params) => sayIn(store.read().language)(key, params);

  const dialogFor = {
    catalogue: (): OpenDialogOptions => ({
      title: say('desktop.pickCatalogue'),
      // Only macOS has a dialog for both; elsewhere a folder would hide the files.
      properties: process.platform === 'darwin' ? ['openFile', 'openDirectory'] : ['openFile'],
      filters: [{ name: say('desktop.catalogueFiles'), extensions: ['yaml', 'yml'] }],
    }),
    // Rotated logs end in anything: no filter would fit them.
    log: (): OpenDialogOptions => ({ title: say('desktop.pickLog'), properties: ['openFile'] }),
  };

  const pickFile: Host['pickFile'] = async (what) => {
    const options = dialogFor[what]();
    const window = BrowserWindow.getFocusedWindow();
    const { filePaths } = await (window
      ? dialog.showOpenDialog(window, options)
      : dialog.showOpenDialog(options));
    return filePaths[0] ?? null;
  };

  const saveFile: Host['saveFile'] = async ({ name, bytes }) => {
    const extension = extname(name).slice(1);
    const options: SaveDialogOptions = {
      title: say('desktop.saveAs'),
      defaultPath: join(app.getPath('documents'), name),
      filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
    };
    const window = BrowserWindow.getFocusedWindow();
    const { canceled, filePath } = await (window
      ? dialog.showSaveDialog(window, options)
      : dialog.showSaveDialog(options));
    if (canceled || !filePath) return { kind: 'cancelled' };
    await saveWhole(filePath, bytes);
    return { kind: 'saved', path: filePath };
  };

  return {
    host: {
      kind: 'desktop',
      picksFiles: true,
      settings: store,
      wallboards,
      secrets: openSecretFile(
        join(dataFolder, 'secrets.json'),
        systemSealing(safeStorage, process.platform),
        process.env,
      ),
      pickFile,
      saveFile,
      async openLink(address) {
        const link = openable(address);
        if (link === null) throw new Problem('host.linkRefused');
        await shell.openExternal(link).catch((error: unknown) => {
          const detail = error instanceof Error ? error.message : String(error);
          throw new Problem('host.linkNotOpened', { detail }, { cause: error });
        });
      },
    },
    notices: notice ? [notice] : [],
  };
}
