import { app, dialog } from 'electron';
import { sayIn } from '../../../shared/messages/say.ts';
import { sentenceOf } from '../../../shared/problem.ts';
import { spokenLanguage } from '../../cli/language.ts';
import { noDataFolder } from '../dataFolder.ts';

/** As in the command line: what was asked for cannot be done, so trying otherwise is no use. */
const EXIT_CANNOT_START = 2;

/** Says in the system's own dialog why there is no program, and ends it. */
export function refuseToStart(error: unknown): void {
  const say = sayIn(spokenLanguage(process.env));
  const { key, params } = sentenceOf(error);
  dialog.showErrorBox(say('desktop.cannotStart'), say(key, params));
  app.exit(EXIT_CANNOT_START);
}

export function refuseDataFolder(dataFolder: string, cause: unknown): void {
  refuseToStart(noDataFolder(dataFolder, cause));
}
