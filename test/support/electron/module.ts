/**
 * Stands in for the `electron` module: as much of it as the desktop program uses, with windows
 * that are pages of a real Chromium. What is missing here fails at once when it is used.
 */
import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { dialog } from './dialog.ts';
import { protocol, session } from './session.ts';
import { safeStorage, shell } from './system.ts';
import { BrowserWindow } from './window.ts';

/** Stands in for Electron's `Menu`: headless Chromium shows none. */
const Menu = {
  buildFromTemplate: (template: unknown): unknown => template,
  setApplicationMenu: (_menu: unknown): void => {},
};

/** Stands in for Electron's `nativeTheme`: pages of headless Chromium are light unless emulated. */
const nativeTheme = { themeSource: 'system', shouldUseDarkColors: false };

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
  nativeTheme,
  protocol,
  safeStorage,
  session,
  shell,
};
export default {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  Notification,
  nativeTheme,
  protocol,
  safeStorage,
  session,
  shell,
};
