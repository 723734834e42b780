/**
 * Stands in for the `electron` module: as much of it as the desktop program uses, with windows
 * that are pages of a real Chromium. What is missing here fails at once when it is used.
 */
import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { dialog } from './dialog.ts';
import { hearTest } from './remote.ts';
import { powerMonitor, powerSaveBlocker, screen } from './screen.ts';
import { protocol, session } from './session.ts';
import { safeStorage, shell } from './system.ts';
import { nativeImage, Tray } from './tray.ts';
import { BrowserWindow } from './window.ts';

hearTest();

/** Stands in for Electron's `Menu`: headless Chromium shows none. */
const Menu = {
  buildFromTemplate: (template: unknown): unknown => template,
  setApplicationMenu: (_menu: unknown): void => {},
};

/** Stands in for Electron's `nativeTheme`: pages of headless Chromium are light unless emulated. */
const nativeTheme = Object.assign(new EventEmitter(), {
  themeSource: 'system',
  shouldUseDarkColors: false,
  shouldUseDarkColorsForSystemIntegratedUI: false,
});

/** Stands in for Electron's `Notification`: where there is no desktop, there are none. */
class Notification extends EventEmitter {
  static isSupported(): boolean {
    return false;
  }
}

/** Stands in for Electron's `ipcMain`, where electron-store offers its data to other pages. */
const ipcMain = new EventEmitter();

export {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  Notification,
  nativeImage,
  nativeTheme,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
};
export default {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  Notification,
  nativeImage,
  nativeTheme,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
};
