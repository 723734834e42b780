import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { App } from 'electron';
import type { AppAdapter } from 'electron-updater/out/AppAdapter.js';
import type { Packaging } from '../../../shared/updates.ts';
import type { Installing } from '../../updates/updates.ts';

/** How Debian's package manager knows ours. */
const DPKG_LIST = '/var/lib/dpkg/info/watchroom.list';
/** Where the packages of Linux install to. */
const LINUX_FOLDER = '/opt/Watchroom';

/** What tells how the running program was installed. */
export interface Traces {
  platform: NodeJS.Platform;
  /** The APPIMAGE that runs, as its own start says. */
  appImage: string | undefined;
  execPath: string;
  hasDpkgList: boolean;
}

export function packagingOf({ appImage, execPath, hasDpkgList, platform }: Traces): Packaging {
  if (platform === 'win32') return 'nsis';
  if (platform === 'darwin') return 'dmg';
  if (appImage) return 'appimage';
  if (dirname(execPath) !== LINUX_FOLDER) return 'archive';
  return hasDpkgList ? 'deb' : 'rpm';
}

/** Where an administrator, and nobody else, places the keys of those who may offer updates. */
export function administratorsKeys(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): string {
  switch (platform) {
    case 'win32':
      return join(env.ProgramData ?? 'C:\\ProgramData', 'Watchroom', 'update-keys');
    case 'darwin':
      return '/Library/Application Support/Watchroom/update-keys';
    default:
      return '/etc/watchroom/update-keys';
  }
}

/**
 * How this installed program takes updates; null where it runs from source.
 * @param shippedKeys the folder of keys that came with the program
 */
export function installingOn(app: App, shippedKeys: string): Installing | null {
  if (!app.isPackaged) return null;
  const { execPath, platform } = process;
  const appImage = process.env.APPIMAGE;
  const hasDpkgList = existsSync(DPKG_LIST);
  const packaging = packagingOf({ platform, appImage, execPath, hasDpkgList });
  return {
    packaging,
    arch: process.arch,
    program: packaging === 'appimage' && appImage ? appImage : dirname(execPath),
    keyFolders: [shippedKeys, administratorsKeys(platform, process.env)],
    install: (file) => installAfterQuitting(app, file),
  };
}

/**
 * Runs the verified installer of Windows once everything is written down and the program has ended:
 * silently, and with the program started anew after it. Which rights it needs, it asks for itself.
 */
export async function installAfterQuitting(app: Quitting, file: string): Promise<void> {
  const { NsisUpdater } = await import('electron-updater');
  /** Of electron-updater only how an installer is run: where from and whether is decided by us. */
  class VerifiedInstaller extends NsisUpdater {
    protected override get installerPath(): string {
      return file;
    }
    run(): void {
      this.doInstall({ isSilent: true, isForceRunAfter: true, isAdminRightsRequired: false });
    }
  }
  const installer = new VerifiedInstaller(null, adapterOf(app));
  installer.logger = null;
  app.once('quit', () => installer.run());
  app.quit();
}

/** As much of Electron's app as is needed. */
export type Quitting = Pick<App, 'getName' | 'getPath' | 'getVersion' | 'isPackaged' | 'quit'> & {
  once(event: 'quit', listener: () => void): unknown;
};

function adapterOf(app: Quitting): AppAdapter {
  const userDataPath = app.getPath('userData');
  return {
    version: app.getVersion(),
    name: app.getName(),
    isPackaged: app.isPackaged,
    appUpdateConfigPath: join(userDataPath, 'app-update.yml'),
    userDataPath,
    baseCachePath: userDataPath,
    whenReady: () => Promise.resolve(),
    relaunch() {},
    quit: () => app.quit(),
    onQuit() {},
  };
}
