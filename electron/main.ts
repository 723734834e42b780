import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { app, protocol, session } from 'electron';
import { firstWorld } from './firstWorld.ts';
import { readDesktopArguments } from './hosts/desktop/arguments.ts';
import { gatherFaults } from './hosts/desktop/earlyFaults.ts';
import { placeMainWindow } from './hosts/desktop/mainPlace.ts';
import { openMainWindow } from './hosts/desktop/mainWindow.ts';
import { hearOpenings, type Openings } from './hosts/desktop/openings.ts';
import { guardSession } from './hosts/desktop/permissions.ts';
import { appScheme, servePage } from './hosts/desktop/protocol.ts';
import { readFirstBoard } from './hosts/firstBoard.ts';
import { defaultDataFolder, programFolder } from './hosts/folders.ts';
import { type BoardReader, pastOf } from './hosts/past.ts';
import { rememberedCatalogue } from './hosts/rememberedCatalogue.ts';
import { prepareThreads } from './threads.ts';

// Here and in what this imports is only what the window needs to show the board of last time: to
// read all the rest takes as long as to show that.

/** By which Windows knows whose notifications they are: the installer's `appId`. */
const APP_ID = 'kr.watchroom.console';

const argv = process.argv.slice(1);
const { dataFolder: ownFolder, ...started } = readDesktopArguments(argv);
const dataFolder = resolve(
  ownFolder ?? defaultDataFolder(process.platform, process.env, homedir()),
);
prepareThreads();
app.enableSandbox();
protocol.registerSchemesAsPrivileged([appScheme]);
/** Chromium's own files stay beside the data, and so the lock is one per data folder. */
const windowFolder = join(dataFolder, 'window');
if (hasFolders()) begin();

function hasFolders(): boolean {
  try {
    mkdirSync(windowFolder, { recursive: true });
    return true;
  } catch (error) {
    void refusing().then(({ refuseDataFolder }) => refuseDataFolder(dataFolder, error));
    return false;
  }
}

function begin(): void {
  app.setPath('userData', windowFolder);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  if (process.platform === 'win32') app.setAppUserModelId(APP_ID);
  // Before Electron is ready: macOS tells at once what it wants opened.
  const openings = hearOpenings(app, argv, process.cwd());
  // Only now: what fails before ends the program, and the system's own dialog says so.
  const faults = gatherFaults();
  void app
    .whenReady()
    .then(() => start(openings, faults))
    .catch(async (error: unknown) => {
      // Where the words cannot be read either, that dialog is all there is.
      const met = faults();
      (await refusing()).refuseToStart(dataFolder, error, met);
    });
}

async function start(openings: Openings, faults: () => readonly unknown[]): Promise<void> {
  const program = programFolder();
  const preload = join(program, 'dist', 'preload', 'preload.cjs');
  let isOpen = false;
  const world = firstWorld(started, () => rememberedCatalogue(dataFolder));
  const firstBoard = await readFirstBoard(dataFolder, world);
  const lastBoard = Promise.withResolvers<BoardReader>();
  const past = pastOf(
    async () => (isOpen ? null : firstBoard),
    async () => (isOpen ? null : (await lastBoard.promise)()),
  );
  guardSession(session.defaultSession);
  servePage(protocol, join(program, 'dist', 'renderer'), past);
  const address = openings.first();
  const main = openMainWindow({
    preload,
    developing: !app.isPackaged,
    address,
    drawsAtOnce: firstBoard !== null && (address === null || address === '/board'),
    hidden: started.hidden,
    placed: placeMainWindow(dataFolder),
  });
  await main.shown;
  const { startProgram } = await import('./hosts/desktop/program.ts');
  // Closed before there was anything to end.
  if (main.window.isDestroyed()) return app.quit();
  await startProgram({
    ...started,
    dataFolder,
    ownDataFolder: ownFolder !== null,
    world,
    faults,
    openings,
    main,
    preload,
    lastBoard: lastBoard.resolve,
    opened: () => {
      isOpen = true;
    },
  });
}

/** The words for it are a large part of the program. */
function refusing(): Promise<typeof import('./hosts/desktop/refusing.ts')> {
  return import('./hosts/desktop/refusing.ts');
}
