import { app, Menu, Notification, nativeImage, nativeTheme, Tray } from 'electron';
import type { RunningConsole } from '../../console.ts';
import type { Host } from '../host.ts';
import { flashForAlarms, showBadge } from './badge.ts';
import type { MainWindow } from './mainWindow.ts';
import { notifyOfAlarms } from './notifier.ts';
import { type ShownTray, showTray } from './tray.ts';

export interface Calling {
  running: RunningConsole;
  host: Host;
  main: MainWindow;
  /** `assets/icons` as it lies on the disk. */
  iconFolder: string;
  wallboard(): void;
}

/** How the desktop calls a person who does not look: notifications, badge, taskbar. */
export function callThroughSystem({ running, host, main, iconFolder }: Calling): void {
  const { listen, overview } = running;
  const { window } = main;
  const stops = [
    notifyOfAlarms({
      listen,
      settings: host.settings.read,
      incidents: running.incidents,
      create: (options) => (Notification.isSupported() ? new Notification(options) : null),
      goTo: main.goTo,
    }),
    showBadge({
      listen,
      overview,
      platform: process.platform,
      iconFolder,
      settings: host.settings.read,
      setCount: (count) => app.setBadgeCount(count),
      setOverlay(image, description) {
        if (!window.isDestroyed()) window.setOverlayIcon(overlayOf(image), description);
      },
    }),
    flashForAlarms({
      listen,
      isFocused: () => window.isFocused(),
      onFocus(listener) {
        window.on('focus', listener);
        return () => window.off('focus', listener);
      },
      flash(on) {
        if (!window.isDestroyed()) window.flashFrame(on);
      },
    }),
  ];
  window.once('closed', () => {
    for (const stop of stops) stop();
  });
}

function overlayOf(image: string | null) {
  return image === null ? null : nativeImage.createFromPath(image);
}

/** @returns null where the system has no tray */
export function putIntoTray({
  running,
  host,
  main,
  iconFolder,
  wallboard,
}: Calling): ShownTray | null {
  let shown: Tray | null = null;
  return showTray({
    listen: running.listen,
    overview: running.overview,
    platform: process.platform,
    iconFolder,
    settings: host.settings.read,
    create(image) {
      shown = new Tray(image);
      return shown;
    },
    setMenu: (_tray, template) => shown?.setContextMenu(Menu.buildFromTemplate(template)),
    darkTaskbar: () => nativeTheme.shouldUseDarkColorsForSystemIntegratedUI,
    onTaskbar(listener) {
      nativeTheme.on('updated', listener);
      return () => nativeTheme.off('updated', listener);
    },
    open: main.bringForward,
    wallboard,
    mute: (muted) => void running.api['settings.change']({ alarmSound: !muted }),
    quit: () => app.quit(),
  });
}
