import { app, BrowserWindow, protocol } from 'electron';
import { appScheme, PAGE_URL } from '../../electron/hosts/desktop/protocol.ts';
import { windowOptions } from '../../electron/hosts/desktop/window.ts';

// The least a desktop program can be: a window of the same kind, with nothing in it.
const [preload = ''] = process.argv.slice(2);
const page = '<!doctype html><html lang="en"><title>Blank</title><p>Blank</p></html>';
protocol.registerSchemesAsPrivileged([appScheme]);
await app.whenReady();
protocol.handle('app', () => new Response(page, { headers: { 'content-type': 'text/html' } }));
const window = new BrowserWindow(windowOptions(preload, false));
app.on('window-all-closed', () => app.quit());
await window.loadURL(PAGE_URL);
