import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  Menu,
  Notification,
  nativeTheme,
  protocol,
  session,
} from 'electron';
import { sayIn } from '../shared/messages/say.ts';
import { sentenceOf } from '../shared/problem.ts';
import { spokenLanguage } from './cli/language.ts';
import { createConsole, type RunningConsole } from './console.ts';
import { readDesktopArguments } from './hosts/desktop/arguments.ts';
import { createDesktopHost } from './hosts/desktop/host.ts';
import { windowWire } from './hosts/desktop/ipc.ts';
import { menuTemplate } from './hosts/desktop/menu.ts';
import { guardNavigation } from './hosts/desktop/navigation.ts';
import { notifyOfAlarms } from './hosts/desktop/notifier.ts';
import { unpacked } from './hosts/desktop/packed.ts';
import { guardSession } from './hosts/desktop/permissions.ts';
import { appScheme, PAGE_URL, servePage } from './hosts/desktop/protocol.ts';
import { windowOptions } from './hosts/desktop/window.ts';
import { defaultDataFolder, makeDataFolder, programFolder } from './hosts/folders.ts';
import type { Host } from './hosts/host.ts';
import { link } from './link.ts';
import { prepareProcess } from './prepare.ts';

/** As in the command line: what was asked for cannot be done, so trying otherwise is no use. */
const EXIT_CANNOT_START = 2;

const started = readDesktopArguments(process.argv.slice(1));
const dataFolder = resolve(
  started.dataFolder ?? defaultDataFolder(process.platform, process.env, homedir()),
);
app.enableSandbox();
protocol.registerSchemesAsPrivileged([appScheme]);
try {
  prepareDataFolder();
  if (app.requestSingleInstanceLock()) void app.whenReady().then(start).catch(refuseToStart);
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

async function start(): Promise<void> {
  prepareProcess();
  const program = programFolder();
  const { host, notices } = createDesktopHost(dataFolder, Date.now);
  const running = await createConsole({
    dataFolder,
    assetsFolder: unpacked(join(program, 'assets')),
    version: app.getVersion(),
    host,
    notices,
    catalogue: started.catalogue,
    drill: started.drill,
  });
  closeBeforeQuitting(running);
  guardSession(session.defaultSession);
  servePage(protocol, join(program, 'dist', 'renderer'));
  followSettings(running, host);
  const window = openWindow(running, join(program, 'dist', 'preload', 'preload.cjs'));
  callThroughSystem(running, host, window);
  app.on('second-instance', () => bringForward(window));
  await window.loadURL(PAGE_URL);
}

function openWindow(running: RunningConsole, preload: string): BrowserWindow {
  const window = new BrowserWindow(windowOptions(preload, nativeTheme.shouldUseDarkColors));
  guardNavigation(window.webContents);
  window.once('ready-to-show', () => window.show());
  window.once('closed', link(running, windowWire(window.webContents)));
  return window;
}

/** The menu speaks the operator's language and the system's frame wears the chosen theme. */
function followSettings(running: RunningConsole, host: Host): void {
  const apply = (): void => {
    const { language, theme } = host.settings.read();
    nativeTheme.themeSource = theme;
    const template = menuTemplate(language, process.platform, !app.isPackaged);
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  apply();
  running.listen((event, payload) => {
    if (event === 'changes' && 'settings' in payload) apply();
  });
}

function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** Alarms call by the system's notifications too; a click leads to what they are about. */
function callThroughSystem(running: RunningConsole, host: Host, window: BrowserWindow): void {
  const stop = notifyOfAlarms({
    listen: running.listen,
    settings: host.settings.read,
    incidents: running.incidents,
    create: (options) => (Notification.isSupported() ? new Notification(options) : null),
    goTo: (address) => {
      bringForward(window);
      void window.loadURL(`${PAGE_URL}#${address}`);
    },
  });
  window.once('closed', stop);
}

function closeBeforeQuitting(running: RunningConsole): void {
  let closing = false;
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    void running.close().finally(() => app.exit());
  });
  app.on('window-all-closed', () => app.quit());
}

function refuseToStart(error: unknown): void {
  const say = sayIn(spokenLanguage(process.env));
  const { key, params } = sentenceOf(error);
  dialog.showErrorBox(say('desktop.cannotStart'), say(key, params));
  app.exit(EXIT_CANNOT_START);
}
