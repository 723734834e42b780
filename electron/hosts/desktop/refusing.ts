import { app, dialog } from 'electron';
import { sayIn } from '../../../shared/messages/say.ts';
import { sentenceOf } from '../../../shared/problem.ts';
import { spokenLanguage } from '../../cli/language.ts';
import { openLogsIn } from '../../logging.ts';
import { noDataFolder } from '../dataFolder.ts';

/** As in the command line: what was asked for cannot be done, so trying otherwise is no use. */
const EXIT_CANNOT_START = 2;

/**
 * Says in the system's own dialog why there is no program, and ends it.
 * @param met what else went wrong on the way there
 */
export function refuseToStart(dataFolder: string, error: unknown, met: readonly unknown[]): void {
  // Where the folder takes nothing, the dialog is all there is.
  const logs = openLogsIn(dataFolder, {
    clock: Date.now,
    level: 'info',
    environment: process.env,
    notice: () => {},
  });
  for (const one of met) logs.write('error', 'fault of the program', { at: 'start', error: one });
  logs.write('error', 'the program did not start', { error });
  logs.close();
  const say = sayIn(spokenLanguage(process.env));
  const { key, params } = sentenceOf(error);
  dialog.showErrorBox(say('desktop.cannotStart'), say(key, params));
  app.exit(EXIT_CANNOT_START);
}

export function refuseDataFolder(dataFolder: string, cause: unknown): void {
  refuseToStart(dataFolder, noDataFolder(dataFolder, cause), []);
}
