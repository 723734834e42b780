import { app, BrowserWindow, ipcMain, protocol, session } from 'electron';
import ElectronStore from 'electron-store';
import { closeStrayChannels, windowWire } from '../../../electron/hosts/desktop/ipc.ts';
import { guardNavigation } from '../../../electron/hosts/desktop/navigation.ts';
import { guardSession } from '../../../electron/hosts/desktop/permissions.ts';
import { appScheme, PAGE_URL, servePage } from '../../../electron/hosts/desktop/protocol.ts';
import { windowOptions } from '../../../electron/hosts/desktop/window.ts';

// The desktop host around a wire that tells which channels a page can reach.
const [preload = '', pageFolder = '', dataFolder = ''] = process.argv.slice(2);
protocol.registerSchemesAsPrivileged([appScheme]);
await app.whenReady();
app.setPath('userData', dataFolder);
new ElectronStore({ cwd: dataFolder });
const before = ipcMain.eventNames();
closeStrayChannels(ipcMain);
guardSession(session.defaultSession);
servePage(protocol, pageFolder);
const window = new BrowserWindow(windowOptions(preload, false));
guardNavigation(window.webContents);
const wire = windowWire(window.webContents);
wire.receive(() => {
  const channels = { before, ofAll: ipcMain.eventNames(), ofWindow: window.webContents.ipc };
  wire.post(JSON.stringify({ ...channels, ofWindow: channels.ofWindow.eventNames() }));
});
app.on('window-all-closed', () => app.quit());
await window.loadURL(PAGE_URL);
