import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { app, dialog, protocol } from 'electron';
import { sayIn } from '../shared/messages/say.ts';
import { sentenceOf } from '../shared/problem.ts';
import { spokenLanguage } from './cli/language.ts';
import { readDesktopArguments } from './hosts/desktop/arguments.ts';
import { hearOpenings } from './hosts/desktop/openings.ts';
import { startProgram } from './hosts/desktop/program.ts';
import { appScheme } from './hosts/desktop/protocol.ts';
import { defaultDataFolder, makeDataFolder } from './hosts/folders.ts';

/** As in the command line: what was asked for cannot be done, so trying otherwise is no use. */
const EXIT_CANNOT_START = 2;

const argv = process.argv.slice(1);
const { dataFolder: ownFolder, ...started } = readDesktopArguments(argv);
const dataFolder = resolve(
  ownFolder ?? defaultDataFolder(process.platform, process.env, homedir()),
);
app.enableSandbox();
protocol.registerSchemesAsPrivileged([appScheme]);
try {
  prepareDataFolder();
  if (app.requestSingleInstanceLock()) start();
  else app.quit();
} catch (error) {
  refuseToStart(error);
}

/** Chromium's own files stay beside the data, and so the lock is one per data folder. */
function prepareDataFolder(): void {
  const window = join(dataFolder, 'window');
  makeDataFolder(dataFolder, window);
  app.setPath('userData', window);
}

/** By which Windows knows whose notifications they are: the installer's `appId`. */
const APP_ID = 'kr.watchroom.console';

function start(): void {
  if (process.platform === 'win32') app.setAppUserModelId(APP_ID);
  // Before Electron is ready: macOS tells at once what it wants opened.
  const openings = hearOpenings(app, argv, process.cwd());
  const options = { ...started, dataFolder, ownDataFolder: ownFolder !== null, openings };
  void app
    .whenReady()
    .then(() => startProgram(options))
    .catch(refuseToStart);
}

function refuseToStart(error: unknown): void {
  const say = sayIn(spokenLanguage(process.env));
  const { key, params } = sentenceOf(error);
  dialog.showErrorBox(say('desktop.cannotStart'), say(key, params));
  app.exit(EXIT_CANNOT_START);
}
