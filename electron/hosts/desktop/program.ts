import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  app,
  type BrowserWindow,
  dialog,
  Menu,
  nativeTheme,
  powerMonitor,
  powerSaveBlocker,
  screen,
} from 'electron';
import type { World } from '../../../shared/contract.ts';
import { sayIn } from '../../../shared/messages/say.ts';
import { trustSystemAuthorities } from '../../authorities.ts';
import type { RunningConsole } from '../../console.ts';
import { linkWhenOpen } from '../../link.ts';
import { programFolder } from '../folders.ts';
import type { Host } from '../host.ts';
import { keepLastBoard, readLastBoard } from '../lastBoard.ts';
import type { BoardReader } from '../past.ts';
import { callThroughSystem, putIntoTray } from './calling.ts';
import { hidesOnClose } from './closing.ts';
import { replaceConsoleAgent } from './consoleAgent.ts';
import { createDesktopHost } from './host.ts';
import { LINK_SCHEME } from './links.ts';
import {
  autostartLoginItem,
  followStartAtLogin,
  type LoginItem,
  startCommandOf,
  systemLoginItem,
} from './login.ts';
import { rememberMainWindow } from './mainPlace.ts';
import type { MainWindow } from './mainWindow.ts';
import { menuTemplate } from './menu.ts';
import { onlyLooking } from './onlyLooking.ts';
import type { Openings } from './openings.ts';
import { unpacked } from './packed.ts';
import { followPower } from './power.ts';
import type { Grief } from './reviving.ts';
import { hasTrayHost } from './trayHost.ts';
import { installingOn } from './updates.ts';
import { createWallboards, type RunningWallboards } from './wallboards.ts';
import { openWallWindow } from './wallboardWindow.ts';
import { openWindowFile } from './windowFile.ts';

export interface ProgramOptions {
  /** Exists. */
  dataFolder: string;
  /** Whether that is another than the user's usual one. */
  ownDataFolder: boolean;
  catalogue: string | null;
  drill: string | null;
  /** What opens. */
  world: World;
  /** Ends the gathering of what went wrong before there was a console, and gives it. */
  faults(): readonly unknown[];
  /** Started by the system rather than a person: no window is opened. */
  hidden: boolean;
  openings: Openings;
  /** Already begun. */
  main: MainWindow;
  /** Absolute path of the built preload script. */
  preload: string;
  /** Takes what reads the board of last time, for which the page waits. */
  lastBoard(reader: BoardReader): void;
  /** The console is there, and nothing of the past is shown any more. */
  opened(): void;
}

/** Milliseconds that never run backwards. */
const steady = (): number => performance.now();

/** Builds the console and puts it on the desktop, behind the window that was begun. @throws {Problem} */
export async function startProgram(options: ProgramOptions): Promise<void> {
  if (process.platform === 'win32') replaceConsoleAgent();
  const { dataFolder, main, openings, preload } = options;
  const { window } = main;
  const program = programFolder();
  const assetsFolder = join(program, 'assets');
  const iconFolder = unpacked(join(assetsFolder, 'icons'));
  // Before the host, which closes the channel that every such store opens.
  const file = openWindowFile(dataFolder);
  const opening = Promise.withResolvers<RunningConsole>();
  const log = (grief: Grief): void => {
    void opening.promise.then(({ logs }) => logs.write('error', 'a page failed', grief));
  };
  const walls = createWallboards({
    screen,
    file,
    workDisplay: () => screen.getDisplayMatching(window.getBounds()).id,
    open: (display, closed) =>
      openWallWindow({
        preload,
        dark: nativeTheme.shouldUseDarkColors,
        display,
        link: (wire) => linkWhenOpen(opening.promise.then(onlyLooking), wire),
        closed,
        clock: steady,
        log,
      }),
    hanging: keepDisplaysAwake(),
  });
  const { host, notices } = createDesktopHost(dataFolder, Date.now, walls);
  const ending = endWhole(async () => (await opening.promise).close(), walls);
  options.lastBoard(() => readLastBoard(dataFolder, options.world));
  takeLinks();

  let tray = false;
  const trayHost = hasTrayHost(process.platform);
  rememberMainWindow(window, file);
  main.settle({
    hidesOnClose: () =>
      hidesOnClose({
        platform: process.platform,
        quitting: ending(),
        closeToTray: host.settings.read().closeToTray,
        tray,
      }),
    log,
    ask: () => askAfterCrashes(window, host),
  });
  window.once('closed', linkWhenOpen(opening.promise, main.wire));
  // The wallboard alone is no program: nobody could answer what it shows.
  window.once('closed', () => app.quit());
  await main.begun;
  // Its code is read only now, for the window does not need it.
  const { createConsole } = await import('../../console.ts');
  trustSystemAuthorities();
  const running = await createConsole({
    dataFolder,
    assetsFolder,
    shellFolder: unpacked(join(assetsFolder, 'shell')),
    version: app.getVersion(),
    host,
    notices,
    catalogue: options.catalogue,
    drill: options.drill,
    faults: options.faults(),
    installing: installingOn(app, join(assetsFolder, 'update-keys')),
  });
  options.opened();
  const keepBoard = keepLastBoard(dataFolder, () => running.api['console.snapshot']({}));
  opening.resolve({
    ...running,
    async close() {
      await keepBoard();
      await running.close();
    },
  });
  // Its window was closed meanwhile: what is open is closed again, and nothing else begins.
  if (ending()) return;
  app.on('child-process-gone', (_event, { type, reason, exitCode, name = '' }) => {
    if (reason === 'clean-exit') return;
    running.logs.write('error', 'a process ended', { type, name, reason, exitCode });
  });
  const wallboard = (): void => showWallboard(walls, main);
  followSettings(running, host, main, wallboard);
  const calling = { running, host, main, iconFolder, wallboard };
  callThroughSystem(calling);
  followPower(powerMonitor, running.slept);
  followStartAtLogin({
    listen: running.listen,
    settings: host.settings.read,
    item: loginItem(options, program),
    trouble: running.notice,
  });
  walls.begin();
  openings.deliver((opening) => (opening ? main.goTo(opening) : main.bringForward()));
  tray = (await trayHost) && putIntoTray(calling) !== null;
  // Without an icon there would be no way to the window that waits behind it.
  if (options.hidden && !tray) main.bringForward();
}

/** The menu speaks the operator's language and the system's frame wears the chosen theme. */
function followSettings(
  running: RunningConsole,
  host: Host,
  { bringForward, goTo, window }: MainWindow,
  wallboard: () => void,
): void {
  const apply = (): void => {
    const { language, theme } = host.settings.read();
    nativeTheme.themeSource = theme;
    const template = menuTemplate({
      language,
      platform: process.platform,
      developing: !app.isPackaged,
      does: {
        goTo,
        wallboard,
        press(key) {
          bringForward();
          for (const type of ['keyDown', 'keyUp'] as const) {
            window.webContents.sendInputEvent({ type, ...key });
          }
        },
      },
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  apply();
  running.listen((event, payload) => {
    if (event === 'changes' && 'settings' in payload) apply();
  });
}

/** With more than one display the operator chooses; else the window itself shows it. */
function showWallboard(walls: RunningWallboards, main: MainWindow): void {
  main.goTo(walls.displays().length > 1 ? '/wall/choose' : '/wall');
}

/** A screen on the wall is looked at and never touched: the system would turn it off. */
function keepDisplaysAwake(): (any: boolean) => void {
  let blocker: number | null = null;
  return (any) => {
    if (any === (blocker !== null)) return;
    if (blocker === null) blocker = powerSaveBlocker.start('prevent-display-sleep');
    else {
      powerSaveBlocker.stop(blocker);
      blocker = null;
    }
  };
}

/**
 * Nothing ends before everything is written down.
 * @returns whether the program is ending
 */
function endWhole(close: () => Promise<void>, walls: RunningWallboards): () => boolean {
  let ending = false;
  let closing = false;
  app.on('before-quit', () => {
    ending = true;
    walls.end();
  });
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    void close().finally(() => app.exit());
  });
  app.on('window-all-closed', () => app.quit());
  return () => ending;
}

/** Links of ours are opened by what was installed, never by a copy that a developer runs. */
function takeLinks(): void {
  if (app.isPackaged) app.setAsDefaultProtocolClient(LINK_SCHEME);
}

function loginItem({ dataFolder, ownDataFolder }: ProgramOptions, program: string): LoginItem {
  const command = startCommandOf({
    execPath: process.execPath,
    appImage: process.env.APPIMAGE,
    programFolder: app.isPackaged ? null : program,
    dataFolder: ownDataFolder ? dataFolder : null,
  });
  return process.platform === 'linux'
    ? autostartLoginItem(command, process.env, homedir())
    : systemLoginItem(app, command, process.platform);
}

/** In the system's own dialog, for the page cannot say it. Everything else goes on meanwhile. */
async function askAfterCrashes(window: BrowserWindow, host: Host): Promise<boolean> {
  const say = sayIn(host.settings.read().language);
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: 'Watchroom',
    message: say('desktop.crash.title'),
    detail: say('desktop.crash.detail'),
    buttons: [say('desktop.crash.again'), say('desktop.menu.quit')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 0) return true;
  app.quit();
  return false;
}
