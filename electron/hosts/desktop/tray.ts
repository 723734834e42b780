import { join } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { sayIn } from '../../../shared/messages/say.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { Language } from '../../../shared/words.ts';
import { followGlance, type GlanceOptions } from './glance.ts';
import type { TrayShape, TrayState } from './trayState.ts';

/** What is used of Electron's Tray. */
export interface SystemTray {
  /** @param image absolute path */
  setImage(image: string): void;
  setToolTip(text: string): void;
  /** Beside the icon; only macOS shows it. */
  setTitle(text: string): void;
  on(event: 'click', listener: () => void): unknown;
  destroy(): void;
}

export interface TrayOptions extends GlanceOptions {
  platform: NodeJS.Platform;
  /** `assets/icons` as it lies on the disk: Windows cannot read inside an archive. */
  iconFolder: string;
  settings(): Settings;
  /** Puts an icon there; null where the system has no tray. @param image absolute path */
  create(image: string): SystemTray | null;
  /** Gives the tray its menu. */
  setMenu(tray: SystemTray, template: MenuItemConstructorOptions[]): void;
  /** Whether the taskbar is dark; not known on Linux, and not needed on macOS. */
  darkTaskbar(): boolean;
  /** Tells when the taskbar may have changed its colour. @returns the way to stop */
  onTaskbar(listener: () => void): () => void;
  /** Brings the window to the front as it is. */
  open(): void;
  wallboard(): void;
  /** Turns the sound of alarms off or on. */
  mute(muted: boolean): void;
  quit(): void;
}

/**
 * The file of a shape's icon. macOS inks a template by itself; Windows tells whether its taskbar is
 * dark; on Linux nobody can tell, so its tones can be seen on both.
 */
export function trayIcon(shape: TrayShape, platform: NodeJS.Platform, dark: boolean): string {
  if (platform === 'darwin') return join('macos', `${shape}Template.png`);
  if (platform === 'win32') return join('windows', `${shape}-${dark ? 'dark' : 'light'}.ico`);
  return join('linux', `${shape}.png`);
}

/** How everything stands, in one line. */
export function trayWords({ calling, drill, shape }: TrayState, language: Language): string {
  const say = sayIn(language);
  const needs =
    calling > 0 ? say('desktop.tray.calling', { count: calling }) : say('desktop.tray.calm');
  const words = `Watchroom: ${say(`desktop.tray.shape.${shape}`)}, ${needs}`;
  return drill ? `[${say('board.drill')}] ${words}` : words;
}

/** @param settings as they are now: the language it speaks, and whether alarms sound */
export function trayMenu(
  { alarmSound, language }: Pick<Settings, 'alarmSound' | 'language'>,
  does: Pick<TrayOptions, 'mute' | 'open' | 'quit' | 'wallboard'>,
): MenuItemConstructorOptions[] {
  const say = sayIn(language);
  return [
    { label: say('desktop.tray.open'), click: () => does.open() },
    { label: say('board.wall'), click: () => does.wallboard() },
    { type: 'separator' },
    {
      type: 'checkbox',
      label: say('desktop.tray.mute'),
      checked: !alarmSound,
      click: () => does.mute(alarmSound),
    },
    { type: 'separator' },
    { label: say('desktop.menu.quit'), click: () => does.quit() },
  ];
}

export interface ShownTray {
  remove(): void;
}

/**
 * Shows in the system's tray how everything stands: shape, words, and on macOS the count. Nothing is
 * drawn anew where nothing changed.
 * @returns null where the system has no tray
 */
export function showTray(options: TrayOptions): ShownTray | null {
  const { iconFolder, platform } = options;
  const iconOf = (shape: TrayShape): string =>
    join(iconFolder, 'tray', trayIcon(shape, platform, options.darkTaskbar()));
  let state: TrayState = { shape: 'pending', calling: 0, worst: null, drill: false };
  let image = iconOf(state.shape);
  const tray = options.create(image);
  if (!tray) return null;
  let words = '';
  let title = '';
  let menuFor = '';

  function draw(): void {
    const settings = options.settings();
    const icon = iconOf(state.shape);
    if (icon !== image) tray?.setImage(icon);
    image = icon;
    const say = trayWords(state, settings.language);
    if (say !== words) tray?.setToolTip(say);
    words = say;
    const count = platform === 'darwin' && state.calling > 0 ? String(state.calling) : '';
    if (count !== title) tray?.setTitle(count);
    title = count;
    const menu = `${settings.language} ${settings.alarmSound}`;
    if (tray && menu !== menuFor) options.setMenu(tray, trayMenu(settings, options));
    menuFor = menu;
  }

  const stops = [
    followGlance(options, (next) => {
      state = next;
      draw();
    }),
    options.listen((event, payload) => {
      if (event === 'changes' && 'settings' in payload) draw();
    }),
    options.onTaskbar(draw),
  ];
  // On macOS a click opens the menu, as there everywhere.
  if (platform !== 'darwin') tray.on('click', () => options.open());
  return {
    remove: () => {
      for (const stop of stops) stop();
      tray.destroy();
    },
  };
}
