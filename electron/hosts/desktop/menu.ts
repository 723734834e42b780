import type { MenuItemConstructorOptions } from 'electron';
import type { MessageKey } from '../../../shared/messages/index.ts';
import { sayIn } from '../../../shared/messages/say.ts';
import type { Language } from '../../../shared/words.ts';

/** A key of the page: what it does is done there, also when the menu is used. */
export interface PageKey {
  /** As Electron's accelerators name it. */
  keyCode: string;
  modifiers: ('control' | 'meta' | 'shift')[];
}

/** What the menu's own items do. */
export interface MenuDoes {
  /** Brings the window to the front, at a view. @param address after `#` */
  goTo(address: string): void;
  /** Brings the window to the front and presses a key of the page. */
  press(key: PageKey): void;
  wallboard(): void;
}

export interface MenuOptions {
  language: Language;
  platform: NodeJS.Platform;
  /** Whether to offer the developer tools. */
  developing: boolean;
  does: MenuDoes;
}

/** The views by number, in the order of the page's rail. */
export const MENU_VIEWS: readonly { address: string; name: MessageKey }[] = [
  { address: '/board', name: 'frame.board' },
  { address: '/incidents', name: 'frame.incidents' },
  { address: '/triage', name: 'desk.logs' },
  { address: '/runbooks', name: 'frame.runbooks' },
  { address: '/recordings', name: 'frame.recordings' },
  { address: '/reports', name: 'frame.reports' },
  { address: '/handover', name: 'frame.handover' },
  { address: '/settings', name: 'frame.settings' },
];

/** Keys the page listens for by itself, as they are pressed here. `Mod` is Ctrl, and Cmd on a Mac. */
export const PAGE_KEYS = {
  palette: { press: ['Mod', 'K'], name: 'keys.palette' },
  seat: { press: ['Mod', 'Shift', 'O'], name: 'desk.seat.switch' },
  lock: { press: ['Mod', 'Shift', 'L'], name: 'desk.seat.lock' },
  help: { press: ['F1'], name: 'help.title' },
} as const satisfies Record<string, { press: readonly string[]; name: MessageKey }>;

/**
 * The application menu of a system, with its shortcuts. The page has every key first: what it takes
 * never reaches the menu, so a terminal keeps its Ctrl+R.
 */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const { language, platform } = options;
  const say = sayIn(language);
  const mac = platform === 'darwin';
  return [
    mac ? appMenu(options) : fileMenu(options),
    {
      label: say('desktop.menu.edit'),
      submenu: [
        { role: 'undo', label: say('desktop.menu.undo') },
        { role: 'redo', label: say('desktop.menu.redo') },
        SEPARATOR,
        { role: 'cut', label: say('desktop.menu.cut') },
        { role: 'copy', label: say('desktop.menu.copy') },
        { role: 'paste', label: say('desktop.menu.paste') },
        { role: 'selectAll', label: say('desktop.menu.selectAll') },
      ],
    },
    viewMenu(options),
    goMenu(options),
    ...(mac ? [windowMenu(options)] : []),
    helpMenu(options),
  ];
}

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/** What belongs to the console itself: on macOS in the program's own menu, elsewhere under File. */
function consoleItems(options: MenuOptions): MenuItemConstructorOptions[] {
  return [pageItem('seat', options), pageItem('lock', options)];
}

function settingsItem({ does, language }: MenuOptions): MenuItemConstructorOptions {
  return {
    label: sayIn(language)('frame.settings'),
    accelerator: 'CmdOrCtrl+,',
    click: () => does.goTo('/settings'),
  };
}

function appMenu(options: MenuOptions): MenuItemConstructorOptions {
  const say = sayIn(options.language);
  return {
    role: 'appMenu',
    label: 'Watchroom',
    submenu: [
      { role: 'about', label: say('desktop.menu.about') },
      SEPARATOR,
      settingsItem(options),
      SEPARATOR,
      ...consoleItems(options),
      SEPARATOR,
      { role: 'hide', label: say('desktop.menu.hide') },
      { role: 'hideOthers', label: say('desktop.menu.hideOthers') },
      { role: 'unhide', label: say('desktop.menu.showAll') },
      SEPARATOR,
      { role: 'quit', label: say('desktop.menu.quit') },
    ],
  };
}

function fileMenu(options: MenuOptions): MenuItemConstructorOptions {
  const say = sayIn(options.language);
  return {
    label: say('desktop.menu.file'),
    submenu: [
      ...consoleItems(options),
      SEPARATOR,
      settingsItem(options),
      SEPARATOR,
      { role: 'quit', label: say('desktop.menu.quit'), accelerator: 'CmdOrCtrl+Q' },
    ],
  };
}

function viewMenu({ developing, does, language }: MenuOptions): MenuItemConstructorOptions {
  const say = sayIn(language);
  return {
    label: say('desktop.menu.view'),
    submenu: [
      { label: say('board.wall'), accelerator: 'CmdOrCtrl+Shift+B', click: () => does.wallboard() },
      SEPARATOR,
      { role: 'reload', label: say('desktop.menu.reload') },
      SEPARATOR,
      { role: 'resetZoom', label: say('desktop.menu.resetZoom') },
      { role: 'zoomIn', label: say('desktop.menu.zoomIn') },
      { role: 'zoomOut', label: say('desktop.menu.zoomOut') },
      SEPARATOR,
      { role: 'togglefullscreen', label: say('desktop.menu.fullScreen') },
      ...(developing
        ? [SEPARATOR, { role: 'toggleDevTools', label: say('desktop.menu.tools') } as const]
        : []),
    ],
  };
}

function goMenu(options: MenuOptions): MenuItemConstructorOptions {
  const { does, language } = options;
  const say = sayIn(language);
  return {
    label: say('desktop.menu.go'),
    submenu: [
      ...MENU_VIEWS.map(({ address, name }, at) => ({
        label: say(name),
        accelerator: `CmdOrCtrl+${at + 1}`,
        click: () => does.goTo(address),
      })),
      SEPARATOR,
      pageItem('palette', options),
    ],
  };
}

function windowMenu({ language }: MenuOptions): MenuItemConstructorOptions {
  const say = sayIn(language);
  return {
    role: 'windowMenu',
    label: say('desktop.menu.window'),
    submenu: [
      { role: 'minimize', label: say('desktop.menu.minimize') },
      { role: 'zoom', label: say('desktop.menu.zoom') },
      { role: 'close', label: say('desktop.menu.close') },
      SEPARATOR,
      { role: 'front', label: say('desktop.menu.front') },
    ],
  };
}

function helpMenu(options: MenuOptions): MenuItemConstructorOptions {
  const say = sayIn(options.language);
  const about: MenuItemConstructorOptions[] =
    options.platform === 'darwin'
      ? []
      : [SEPARATOR, { role: 'about', label: say('desktop.menu.about') }];
  return {
    role: 'help',
    label: say('desktop.menu.help'),
    submenu: [pageItem('help', options), ...about],
  };
}

/** An item that shows a key of the page, and presses it when it is chosen. */
function pageItem(key: keyof typeof PAGE_KEYS, options: MenuOptions): MenuItemConstructorOptions {
  const { name, press } = PAGE_KEYS[key];
  return {
    label: sayIn(options.language)(name),
    accelerator: press.map((part) => (part === 'Mod' ? 'CmdOrCtrl' : part)).join('+'),
    // Shown, not listened for: the page hears its key itself, and would be told twice.
    registerAccelerator: false,
    click: () => options.does.press(pageKeyOf(press, options.platform)),
  };
}

/** A key of the page as an input event of a system. */
export function pageKeyOf(press: readonly string[], platform: NodeJS.Platform): PageKey {
  const mod = platform === 'darwin' ? 'meta' : 'control';
  const modifiers = press.flatMap((part): PageKey['modifiers'] => {
    if (part === 'Mod') return [mod];
    return part === 'Shift' ? ['shift'] : [];
  });
  return { keyCode: press.at(-1) ?? '', modifiers };
}
