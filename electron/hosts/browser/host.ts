import Conf from 'conf';
import type { Sentence } from '../../../shared/problem.ts';
import type { Clock } from '../../clock.ts';
import type { Host } from '../host.ts';
import { openSettings, SETTINGS_NAME } from '../settings.ts';

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
    pickFile: async () => null,
    saveFile: async ({ name, mime, bytes }) => ({
      kind: 'bytes',
      name,
      mime,
      base64: Buffer.from(bytes).toString('base64'),
    }),
  };
  return { host, notices: notice ? [notice] : [] };
}
