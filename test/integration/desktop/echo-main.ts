import { app, BrowserWindow, protocol, session } from 'electron';
import { windowWire } from '../../../electron/hosts/desktop/ipc.ts';
import { guardNavigation } from '../../../electron/hosts/desktop/navigation.ts';
import { guardSession } from '../../../electron/hosts/desktop/permissions.ts';
import { appScheme, PAGE_URL, servePage } from '../../../electron/hosts/desktop/protocol.ts';
import { windowOptions } from '../../../electron/hosts/desktop/window.ts';

// The smallest desktop program: the real host around a wire that sends back what it hears.
const [preload = '', pageFolder = ''] = process.argv.slice(2);
protocol.registerSchemesAsPrivileged([appScheme]);
await app.whenReady();
guardSession(session.defaultSession);
servePage(protocol, pageFolder);
const window = new BrowserWindow(windowOptions(preload, false));
guardNavigation(window.webContents);
const wire = windowWire(window.webContents);
wire.receive((text) => wire.post(`heard ${text}`));
app.on('window-all-closed', () => app.quit());
await window.loadURL(PAGE_URL);
