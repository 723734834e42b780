import { createConsole } from '../../electron/console.ts';
import { createBrowserHost } from '../../electron/hosts/browser/host.ts';
import { startServer } from '../../electron/hosts/browser/server.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';

/**
 * The console as the browser host serves it, with a page built elsewhere, in a process of its own:
 * `detect-console.ts PAGE CATALOGUE DATA`. Tells its address to whoever forked it, and ends with them.
 */
const [pageFolder = '', catalogue = '', dataFolder = ''] = process.argv.slice(2);

const { host, notices } = createBrowserHost(dataFolder, Date.now);
host.settings.write({ ...DEFAULT_SETTINGS, theme: 'light' });
const console = await createConsole({
  dataFolder,
  assetsFolder: 'assets',
  shellFolder: 'assets/shell',
  version: 'bench',
  host,
  notices,
  catalogue,
  drill: null,
});
const server = await startServer({
  port: 0,
  pageFolder,
  session: 'bench',
  console: Promise.resolve(console),
  language: () => 'ko',
  admitted: () => {},
});
process.on('disconnect', () => {
  void server
    .close()
    .then(() => console.close())
    .then(() => process.exit());
});
process.send?.(server.url());
