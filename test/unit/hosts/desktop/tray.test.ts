import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Overview } from '../../../../electron/console.ts';
import {
  type ShownTray,
  type SystemTray,
  showTray,
  trayIcon,
  trayWords,
} from '../../../../electron/hosts/desktop/tray.ts';
import { TRAY_SHAPES } from '../../../../electron/hosts/desktop/trayState.ts';
import { Hub } from '../../../../electron/hub.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../../shared/settings.ts';
import { LANGUAGES } from '../../../../shared/words.ts';
import { alarmOf, firmHealth, overviewOf, serviceOf } from '../../../support/glance.ts';

const ICONS = resolve('assets', 'icons');

class Tray extends EventEmitter implements SystemTray {
  readonly setImage = vi.fn<(image: string) => void>();
  readonly setToolTip = vi.fn<(text: string) => void>();
  readonly setTitle = vi.fn<(text: string) => void>();
  readonly destroy = vi.fn<() => void>();
}

let hub: Hub;
let settings: Settings;
let overview: Overview;
let dark: boolean;
let taskbar: EventEmitter;
let tray: Tray;
let menus: MenuItemConstructorOptions[][];
let shown: ShownTray | null;
const does = { open: vi.fn(), wallboard: vi.fn(), mute: vi.fn(), quit: vi.fn() };

function show(platform: NodeJS.Platform): void {
  shown = showTray({
    listen: (listener) => hub.listen(listener),
    overview: () => overview,
    platform,
    iconFolder: ICONS,
    settings: () => settings,
    create: (image) => {
      tray = new Tray();
      tray.setImage(image);
      return tray;
    },
    setMenu: (_, template) => menus.push(template),
    darkTaskbar: () => dark,
    onTaskbar: (listener) => {
      taskbar.on('updated', listener);
      return () => taskbar.off('updated', listener);
    },
    ...does,
  });
}
function hear(part: Parameters<Hub['replaced']>[0]): void {
  hub.replaced(part);
  vi.runAllTimers();
}
const down = (): void => {
  overview = overviewOf({
    services: [serviceOf('gov24', ['web'])],
    health: [firmHealth('gov24/web', 'down')],
    alarms: [alarmOf()],
  });
};
const labels = () => menus.at(-1)?.map(({ label, type }) => label ?? type);
const item = (label: string) => menus.at(-1)?.find((one) => one.label === label);
const image = () => tray.setImage.mock.lastCall?.[0].split(sep).slice(-3).join('/');

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  [hub, settings, overview, dark, menus] = [new Hub(), DEFAULT_SETTINGS, overviewOf(), false, []];
  taskbar = new EventEmitter();
});
afterEach(() => {
  shown?.remove();
  vi.useRealTimers();
});

describe('the tray', () => {
  it('shows the worst state and says how many need a person, in the operator’s language', () => {
    show('linux');
    expect(image()).toBe('tray/linux/pending.png');
    expect(tray.setToolTip).toHaveBeenLastCalledWith('Watchroom: 확인 중, 조치가 필요한 건 없음');
    down();
    hear({ station: overview.station });
    expect(image()).toBe('tray/linux/down.png');
    expect(tray.setToolTip).toHaveBeenLastCalledWith('Watchroom: 중단 있음, 조치가 필요한 건 1건');
    settings = { ...settings, language: 'en' };
    hear({ settings });
    expect(tray.setToolTip).toHaveBeenLastCalledWith(
      'Watchroom: something is down, 1 in need of a person',
    );
    expect(tray.setTitle).not.toHaveBeenCalled();
  });

  it('draws nothing anew where nothing changed', () => {
    down();
    show('linux');
    const before = [tray.setImage, tray.setToolTip].map(({ mock }) => mock.calls.length);
    for (let n = 0; n < 20; n++) {
      hub.changed('health', firmHealth('gov24/web', 'down', { lastAt: n }));
      vi.runAllTimers();
    }
    hear({ settings });
    taskbar.emit('updated');
    hub.reset();
    expect([tray.setImage, tray.setToolTip].map(({ mock }) => mock.calls.length)).toEqual(before);
    expect(menus).toHaveLength(1);
  });

  it('counts beside the icon on macOS, where it is a template', () => {
    down();
    show('darwin');
    expect(image()).toBe('tray/macos/downTemplate.png');
    expect(tray.setTitle).toHaveBeenLastCalledWith('1');
    overview = overviewOf();
    hub.reset();
    expect(tray.setTitle).toHaveBeenLastCalledWith('');
  });

  it('follows the colour of Windows’ taskbar', () => {
    show('win32');
    expect(image()).toBe('tray/windows/pending-light.ico');
    dark = true;
    taskbar.emit('updated');
    expect(image()).toBe('tray/windows/pending-dark.ico');
  });

  it('opens, shows the wallboard, mutes and quits', () => {
    show('linux');
    expect(labels()).toEqual([
      'Watchroom 열기',
      '상황판',
      'separator',
      '알림 소리 끄기',
      'separator',
      'Watchroom 끝내기',
    ]);
    // What is passed to an item's click is of no use to ours.
    const click = (label: string) => (item(label)?.click as (() => void) | undefined)?.();
    click('Watchroom 열기');
    click('상황판');
    click('Watchroom 끝내기');
    tray.emit('click');
    expect([does.open, does.wallboard, does.quit].map((one) => one.mock.calls.length)).toEqual([
      2, 1, 1,
    ]);
    click('알림 소리 끄기');
    expect(does.mute).toHaveBeenLastCalledWith(true);
    settings = { ...settings, alarmSound: false };
    hear({ settings });
    expect(item('알림 소리 끄기')?.checked).toBe(true);
    click('알림 소리 끄기');
    expect(does.mute).toHaveBeenLastCalledWith(false);
  });

  it('says in every state that it is a drill, and differently for each', () => {
    for (const language of LANGUAGES) {
      const words = TRAY_SHAPES.map((shape) =>
        trayWords({ shape, calling: 0, worst: null, drill: true }, language),
      );
      expect(new Set(words).size).toBe(TRAY_SHAPES.length);
      for (const one of words) expect(one).toMatch(language === 'ko' ? /^\[훈련\]/ : /^\[DRILL\]/);
    }
  });

  it('goes, and listens no more', () => {
    show('linux');
    shown?.remove();
    shown = null;
    expect(tray.destroy).toHaveBeenCalledOnce();
    const { length } = tray.setImage.mock.calls;
    down();
    hub.reset();
    taskbar.emit('updated');
    expect(tray.setImage.mock.calls).toHaveLength(length);
    expect(taskbar.listenerCount('updated')).toBe(0);
  });

  it('is not there where the system has none', () => {
    const none = showTray({
      listen: (listener) => hub.listen(listener),
      overview: () => overview,
      platform: 'linux',
      iconFolder: ICONS,
      settings: () => settings,
      create: () => null,
      setMenu: () => expect.unreachable('no tray'),
      darkTaskbar: () => dark,
      onTaskbar: () => () => {},
      ...does,
    });
    expect(none).toBeNull();
    hub.reset();
  });

  it('has an icon for every shape on every system', () => {
    for (const shape of TRAY_SHAPES) {
      for (const platform of ['darwin', 'linux', 'win32'] as const) {
        for (const onDark of [true, false]) {
          const file = resolve(ICONS, 'tray', trayIcon(shape, platform, onDark));
          expect(existsSync(file), file).toBe(true);
          // What is not an icon file has a twin for screens of twice the density.
          if (platform !== 'win32') {
            expect(existsSync(file.replace(/\.png$/, '@2x.png')), file).toBe(true);
          }
        }
      }
    }
  });
});
