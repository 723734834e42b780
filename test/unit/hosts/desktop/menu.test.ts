import type { MenuItemConstructorOptions } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  MENU_VIEWS,
  menuTemplate,
  PAGE_KEYS,
  pageKeyOf,
} from '../../../../electron/hosts/desktop/menu.ts';
import { VIEWS } from '../../../../renderer/app/views.ts';
import { FRAME_KEYS, frameKeyOf, KEY_TABLE } from '../../../../renderer/palette/keyTable.ts';
import { LANGUAGES, type Language } from '../../../../shared/words.ts';

const SYSTEMS = ['darwin', 'linux', 'win32'] as const;
type System = (typeof SYSTEMS)[number];
const does = { goTo: vi.fn(), press: vi.fn(), wallboard: vi.fn() };
beforeEach(() => vi.clearAllMocks());

/** Every item that is no menu of its own. */
function itemsOf(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) =>
    Array.isArray(item.submenu) ? itemsOf(item.submenu) : item.type === 'separator' ? [] : [item],
  );
}
const menuOf = (platform: System, language: Language = 'ko', developing = true) =>
  menuTemplate({ language, platform, developing, does });

/** What Electron gives a role where nothing else is said (lib/browser/api/menu-item-roles). */
const BY_ROLE: Readonly<Record<string, { mac?: string; other?: string }>> = {
  undo: { mac: 'Mod+Z', other: 'Mod+Z' },
  redo: { mac: 'Mod+Shift+Z', other: 'Mod+Y' },
  cut: { mac: 'Mod+X', other: 'Mod+X' },
  copy: { mac: 'Mod+C', other: 'Mod+C' },
  paste: { mac: 'Mod+V', other: 'Mod+V' },
  selectAll: { mac: 'Mod+A', other: 'Mod+A' },
  reload: { mac: 'Mod+R', other: 'Mod+R' },
  resetZoom: { mac: 'Mod+0', other: 'Mod+0' },
  zoomIn: { mac: 'Mod++', other: 'Mod++' },
  zoomOut: { mac: 'Mod+-', other: 'Mod+-' },
  togglefullscreen: { mac: 'Ctrl+Mod+F', other: 'F11' },
  toggleDevTools: { mac: 'Alt+Mod+I', other: 'Mod+Shift+I' },
  hide: { mac: 'Mod+H' },
  hideOthers: { mac: 'Mod+Alt+H' },
  unhide: {},
  minimize: { mac: 'Mod+M' },
  close: { mac: 'Mod+W' },
  zoom: {},
  front: {},
  about: {},
  quit: { mac: 'Mod+Q', other: 'Mod+Q' },
};

/** One chord as the same text however it is written. `Ctrl` is `Mod` but on a Mac. */
function chord(keys: readonly string[], system: System): string {
  const named = keys.map((key) =>
    (key === 'Ctrl' && system !== 'darwin' ? 'Mod' : key).replace('−', '-').toUpperCase(),
  );
  return named.toSorted().join(' ');
}
/** `Mod++` and `CmdOrCtrl+Shift+B` in their keys. */
function keysOf(accelerator: string): string[] {
  return accelerator
    .replace('CmdOrCtrl', 'Mod')
    .replace(/\+\+$/, '+Plus')
    .split('+')
    .map((key) => (key === 'Plus' ? '+' : key));
}
function pressed(item: MenuItemConstructorOptions, system: System): string | null {
  if (item.role && !(item.role in BY_ROLE)) expect.unreachable(item.role);
  const standard = item.role && BY_ROLE[item.role]?.[system === 'darwin' ? 'mac' : 'other'];
  const accelerator = item.accelerator?.toString() ?? standard;
  return accelerator ? chord(keysOf(accelerator), system) : null;
}

/** Every chord of the page's key sheet; `1–9` and `← →` stand for several. */
function pageChords(system: System): Set<string> {
  const all = KEY_TABLE.flatMap(({ keys }) =>
    keys.flatMap(({ press }) => {
      const held = press.slice(0, -1);
      const ends = (press.at(-1) ?? '').split(' ').flatMap((key) => {
        const [, from, to] = /^(\d)–(\d)$/.exec(key) ?? [];
        if (!from || !to) return [key];
        return Array.from({ length: +to - +from + 1 }, (_, n) => String(+from + n));
      });
      return ends.map((end) => chord([...held, end], system));
    }),
  );
  return new Set(all);
}

/**
 * The same gesture at another place: in a terminal it sizes the terminal's letters, and in the editor
 * of the catalogue it takes back, or does again, what was changed there.
 */
const SAME_GESTURE: ReadonlySet<unknown> = new Set([
  'resetZoom',
  'zoomIn',
  'zoomOut',
  'undo',
  'redo',
]);

describe('the menu', () => {
  it.each(SYSTEMS)('has no shortcut of the page’s own, nor one twice, on %s', (system) => {
    const page = pageChords(system);
    const seen = new Set<string>();
    for (const item of itemsOf(menuOf(system))) {
      const keys = pressed(item, system);
      if (keys === null) continue;
      expect(seen.has(keys), `${item.label}: ${keys} twice`).toBe(false);
      seen.add(keys);
      if (item.registerAccelerator === false || SAME_GESTURE.has(item.role)) continue;
      expect(page.has(keys), `${item.label}: ${keys} is the page’s`).toBe(false);
    }
    expect(seen.size).toBeGreaterThan(20);
  });

  it('shows keys of the page as the page listens for them', () => {
    for (const [name, { press }] of Object.entries(PAGE_KEYS)) {
      expect(Object.entries(FRAME_KEYS)).toContainEqual([
        name,
        expect.objectContaining({ press: [...press] }),
      ]);
    }
    for (const system of SYSTEMS) {
      const shown = itemsOf(menuOf(system)).filter((item) => item.registerAccelerator === false);
      expect(shown).toHaveLength(Object.keys(PAGE_KEYS).length);
    }
  });

  it('presses the page’s keys so that the page knows them', () => {
    for (const platform of SYSTEMS) {
      for (const [name, { press }] of Object.entries(PAGE_KEYS)) {
        const { keyCode, modifiers } = pageKeyOf(press, platform);
        expect(modifiers.includes('meta')).toBe(platform === 'darwin' && press.length > 1);
        const heard = frameKeyOf({
          key: keyCode,
          code: keyCode.length === 1 ? `Key${keyCode}` : keyCode,
          altKey: false,
          ctrlKey: modifiers.includes('control'),
          metaKey: modifiers.includes('meta'),
          shiftKey: modifiers.includes('shift'),
          repeat: false,
        });
        expect(heard, name).toBe(name);
      }
    }
  });

  it('leads to every view of the rail, by its number', () => {
    expect(MENU_VIEWS.map(({ address, name }) => [address, name])).toEqual(
      VIEWS.map(({ name, path }) => [path, name]),
    );
    const items = itemsOf(menuOf('linux')).filter(({ accelerator }) =>
      /^CmdOrCtrl\+\d$/.test(accelerator?.toString() ?? ''),
    );
    for (const [at, item] of items.entries()) {
      expect(item.accelerator).toBe(`CmdOrCtrl+${at + 1}`);
      // What is passed to an item's click is of no use to ours.
      (item.click as (() => void) | undefined)?.();
    }
    expect(does.goTo.mock.calls).toEqual(VIEWS.map(({ path }) => [path]));
  });

  it.each(SYSTEMS)('does something with every item, named in both languages, on %s', (system) => {
    const words = LANGUAGES.map((language) => itemsOf(menuOf(system, language)));
    const [ko, en] = words;
    for (const items of words) {
      for (const { click, label, role } of items) {
        expect(label?.trim()).toBeTruthy();
        expect(role ?? click, label).toBeTruthy();
      }
    }
    expect(ko?.some(({ label }) => label?.includes('끝내기'))).toBe(true);
    expect(en?.filter(({ label }) => /[가-힣]/.test(label ?? ''))).toEqual([]);
    expect(ko?.filter(({ label }) => !/[가-힣]/.test(label ?? ''))).toEqual([]);
    const names = (items: typeof ko) => items?.map(({ accelerator, role }) => [accelerator, role]);
    expect(names(ko)).toEqual(names(en));
  });

  it('is where each system has it', () => {
    const tops = (platform: System) => menuOf(platform, 'en').map(({ label }) => label);
    expect(tops('darwin')).toEqual(['Watchroom', 'Edit', 'View', 'Go', 'Window', 'Help']);
    for (const system of ['linux', 'win32'] as const) {
      expect(tops(system)).toEqual(['File', 'Edit', 'View', 'Go', 'Help']);
    }
    for (const system of SYSTEMS) {
      const roles = itemsOf(menuOf(system)).map(({ role }) => role);
      for (const role of ['quit', 'about', 'copy', 'paste', 'togglefullscreen'] as const) {
        expect(roles.filter((one) => one === role)).toHaveLength(1);
      }
    }
  });

  it('shows the wallboard, and the developer tools only while developing', () => {
    const wall = itemsOf(menuOf('linux', 'en')).find(({ label }) => label === 'Wallboard');
    (wall?.click as (() => void) | undefined)?.();
    expect(does.wallboard).toHaveBeenCalledOnce();
    const tools = (developing: boolean) =>
      itemsOf(menuOf('linux', 'en', developing)).some(({ role }) => role === 'toggleDevTools');
    expect([tools(true), tools(false)]).toEqual([true, false]);
  });
});
