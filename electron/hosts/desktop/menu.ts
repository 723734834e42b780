import type { MenuItemConstructorOptions } from 'electron';
import { sayIn } from '../../../shared/messages/say.ts';
import type { Language } from '../../../shared/words.ts';

/**
 * The application menu: what the system's own keys need (copy, zoom, quit), and no more.
 * @param developing whether to offer the developer tools
 */
export function menuTemplate(
  language: Language,
  platform: NodeJS.Platform,
  developing: boolean,
): MenuItemConstructorOptions[] {
  const say = sayIn(language);
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const mac: MenuItemConstructorOptions[] = [
    {
      role: 'appMenu',
      submenu: [
        { role: 'about', label: say('desktop.menu.about') },
        separator,
        { role: 'hide', label: say('desktop.menu.hide') },
        { role: 'quit', label: say('desktop.menu.quit') },
      ],
    },
  ];
  const file: MenuItemConstructorOptions[] = [
    {
      label: say('desktop.menu.file'),
      submenu: [{ role: 'quit', label: say('desktop.menu.quit') }],
    },
  ];
  const tools: MenuItemConstructorOptions[] = [
    separator,
    { role: 'toggleDevTools', label: say('desktop.menu.tools') },
  ];
  return [
    ...(platform === 'darwin' ? mac : file),
    {
      label: say('desktop.menu.edit'),
      submenu: [
        { role: 'undo', label: say('desktop.menu.undo') },
        { role: 'redo', label: say('desktop.menu.redo') },
        separator,
        { role: 'cut', label: say('desktop.menu.cut') },
        { role: 'copy', label: say('desktop.menu.copy') },
        { role: 'paste', label: say('desktop.menu.paste') },
        { role: 'selectAll', label: say('desktop.menu.selectAll') },
      ],
    },
    {
      label: say('desktop.menu.view'),
      submenu: [
        { role: 'reload', label: say('desktop.menu.reload') },
        separator,
        { role: 'resetZoom', label: say('desktop.menu.resetZoom') },
        { role: 'zoomIn', label: say('desktop.menu.zoomIn') },
        { role: 'zoomOut', label: say('desktop.menu.zoomOut') },
        separator,
        { role: 'togglefullscreen', label: say('desktop.menu.fullScreen') },
        ...(developing ? tools : []),
      ],
    },
  ];
}
