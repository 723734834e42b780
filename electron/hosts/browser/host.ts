import { join } from 'node:path';
import Conf from 'conf';
import open from 'open';
import { openable } from '../../../shared/openable.ts';
import { Problem, type Sentence } from '../../../shared/problem.ts';
import type { Clock } from '../../clock.ts';
import type { Host } from '../host.ts';
import { openSecretFile, type Sealing } from '../secretFile.ts';
import { openSettings } from '../settings.ts';
import { SETTINGS_NAME } from '../settingsFile.ts';

/** A browser offers no key store to a program beside it: the file's mode alone keeps others out. */
const PLAIN: Sealing = {
  seal: async (text) => text,
  unseal: async (text) => ({ text, outdated: false }),
};

/** The host of a page in the installed browser. It shows no dialogs: the page saves files itself. */
export function createBrowserHost(
  dataFolder: string,
  clock: Clock,
): { host: Host; notices: Sentence[] } {
  const { store, notice } = openSettings(
    dataFolder,
    clock(),
    () => new Conf({ projectName: 'watchroom', cwd: dataFolder, configName: SETTINGS_NAME }),
  );
  const host: Host = {
    kind: 'browser',
    picksFiles: false,
    settings: store,
    wallboards: null,
    secrets: openSecretFile(join(dataFolder, 'secrets.json'), PLAIN, process.env),
    pickFile: async () => null,
    saveFile: async ({ name, mime, bytes }) => ({
      kind: 'bytes',
      name,
      mime,
      base64: Buffer.from(bytes).toString('base64'),
    }),
    async openLink(address) {
      const link = openable(address);
      if (link === null) throw new Problem('host.linkRefused');
      const program = await open(link).catch((error: unknown) => {
        const detail = error instanceof Error ? error.message : String(error);
        throw new Problem('host.linkNotOpened', { detail }, { cause: error });
      });
      // It may only prove to be missing later; the address can still be copied.
      program.on('error', () => {});
    },
  };
  return { host, notices: notice ? [notice] : [] };
}
