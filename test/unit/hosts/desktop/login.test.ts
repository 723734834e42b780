import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HIDDEN_SWITCH } from '../../../../electron/hosts/desktop/arguments.ts';
import { autostartEntry } from '../../../../electron/hosts/desktop/desktopEntry.ts';
import {
  autostartLoginItem,
  followStartAtLogin,
  type LoginItem,
  startCommandOf,
  systemLoginItem,
} from '../../../../electron/hosts/desktop/login.ts';
import { Hub } from '../../../../electron/hub.ts';
import { Problem, type Sentence } from '../../../../shared/problem.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../../shared/settings.ts';
import { eventually } from '../../../support/eventually.ts';

/** Starts what a desktop entry says as GNOME, Xfce and others do. */
const GIO = '/usr/bin/gio';
const COMMENT = { ko: '콘솔', en: 'Console' };

/** Reads an Exec line as the Desktop Entry Specification says: first the string, then the quotes. */
function argumentsOf(entry: string): string[] {
  const line = entry.split('\n').find((one) => one.startsWith('Exec=')) ?? '';
  const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r', s: ' ', '\\': '\\' };
  const value = line.slice(5).replaceAll(/\\(.)/gs, (_, letter) => escapes[letter] ?? letter);
  const words = [...value.matchAll(/"((?:\\.|[^"\\])*)"(?: |$)/gs)];
  expect(words.map(([whole]) => whole).join('')).toBe(value);
  return words.map(([, word = '']) => word.replaceAll(/\\(["`$\\])/g, '$1').replaceAll('%%', '%'));
}

describe('the entry of the autostart folder', () => {
  it('starts exactly this program with exactly these arguments, whatever their letters', () => {
    // NUL can stand in no argument of a program.
    const letters = fc.constantFrom(...'ab 한"\'`$\\%\n\t\r;#=~*?&|<>()');
    const text = fc.string({ unit: letters, minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 4 }), (path, args) => {
        const entry = autostartEntry({ path, args }, COMMENT);
        expect(argumentsOf(entry)).toEqual([path, ...args]);
        // No field code of a launcher stands there: nothing is put in.
        const exec = entry.split('\n').find((line) => line.startsWith('Exec=')) ?? '';
        for (const [run] of exec.matchAll(/%+/g)) expect(run.length % 2).toBe(0);
        expect(entry.split('\n').filter((line) => line.startsWith('Exec='))).toHaveLength(1);
        expect(
          entry.split('\n').every((line) => line === '' || /^(\[|[\w[\]-]+=)/.test(line)),
        ).toBe(true);
      }),
    );
  });

  it('stands as every desktop reads it', () => {
    const entry = autostartEntry(
      { path: '/opt/Watchroom 1/watchroom', args: [HIDDEN_SWITCH] },
      COMMENT,
    );
    expect(entry).toContain('Exec="/opt/Watchroom 1/watchroom" "--hidden"\n');
    expect(entry).toContain('TryExec=/opt/Watchroom 1/watchroom\n');
    expect(entry.startsWith('[Desktop Entry]\nType=Application\n')).toBe(true);
  });
});

describe('the program as it is started at log-in', () => {
  const plain = { execPath: '/opt/w', appImage: undefined, programFolder: null, dataFolder: null };

  it('is hidden, and the same one', () => {
    expect(startCommandOf(plain)).toEqual({ path: '/opt/w', args: ['--hidden'] });
    expect(
      startCommandOf({ ...plain, programFolder: '/src/w', dataFolder: '/data/관제 1' }),
    ).toEqual({ path: '/opt/w', args: ['/src/w', '--hidden', '--data=/data/관제 1'] });
  });

  it('is the AppImage, not what lies in its mount', () => {
    const path = '/home/a/Watchroom.AppImage';
    expect(startCommandOf({ ...plain, appImage: path }).path).toBe(path);
  });
});

describe('the login item of Windows and macOS', () => {
  it('names the program and its arguments, quoted for Windows', async () => {
    const app = {
      getLoginItemSettings: vi.fn(() => ({ openAtLogin: true })),
      setLoginItemSettings: vi.fn(),
    };
    const command = { path: 'C:\\w.exe', args: ['--hidden', '--data=C:\\관제 1\\', 'a"b'] };
    const item = systemLoginItem(app, command, 'win32');
    const args = ['--hidden', '"--data=C:\\관제 1\\\\"', '"a\\"b"'];
    expect(await item.isOn()).toBe(true);
    expect(app.getLoginItemSettings).toHaveBeenCalledWith({ path: 'C:\\w.exe', args });
    await item.set(false);
    expect(app.setLoginItemSettings).toHaveBeenCalledWith({
      openAtLogin: false,
      path: 'C:\\w.exe',
      args,
    });
    await systemLoginItem(app, command, 'darwin').set(true);
    expect(app.setLoginItemSettings).toHaveBeenLastCalledWith(
      expect.objectContaining({ openAtLogin: true, args: command.args }),
    );
  });
});

describe('the login item of Linux', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'watchroom-login-'));
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));
  const command = { path: '/opt/w', args: ['--hidden'] };

  it('is a whole file in the user’s autostart folder, and gone when it is turned off', async () => {
    const item = autostartLoginItem(command, {}, home);
    const folder = join(home, '.config', 'autostart');
    expect(await item.isOn()).toBe(false);
    await item.set(true);
    expect(await item.isOn()).toBe(true);
    expect(readdirSync(folder)).toEqual(['watchroom.desktop']);
    expect(statSync(join(folder, 'watchroom.desktop')).mode & 0o022).toBe(0);
    // The program has moved: what stands there starts another one.
    expect(await autostartLoginItem({ ...command, path: '/opt/w2' }, {}, home).isOn()).toBe(false);
    await item.set(false);
    expect(readdirSync(folder)).toEqual([]);
    await item.set(false);
  });

  it('goes where XDG_CONFIG_HOME says, if that is absolute', async () => {
    const own = join(home, 'own');
    await autostartLoginItem(command, { XDG_CONFIG_HOME: own }, home).set(true);
    expect(existsSync(join(own, 'autostart', 'watchroom.desktop'))).toBe(true);
    await autostartLoginItem(command, { XDG_CONFIG_HOME: 'relative' }, home).set(true);
    expect(existsSync(join(home, '.config', 'autostart', 'watchroom.desktop'))).toBe(true);
  });

  it.skipIf(!existsSync(GIO))('is started by GLib with every argument as it was', async () => {
    const out = join(home, 'arguments.json');
    const hostile = ['한 글', '"\'`$HOME$(id)\\\\', '%f %% %', ';&|<>*?~#', '--a=b c', 'a\n\tb'];
    // Whole or not at all: the test looks while it is written.
    const script = `
      const fs = require('node:fs');
      const [file, ...args] = process.argv.slice(1);
      fs.writeFileSync(file + '.new', JSON.stringify(args));
      fs.renameSync(file + '.new', file);`;
    const args = ['-e', script, '--', out, ...hostile];
    await autostartLoginItem({ path: process.execPath, args }, {}, home).set(true);
    execFileSync(GIO, ['launch', join(home, '.config', 'autostart', 'watchroom.desktop')]);
    await eventually(() => expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual(hostile));
  });

  it('says why it could not be set', async () => {
    writeFileSync(join(home, '.config'), 'a file where the folder should be');
    const told: Sentence[] = [];
    const stop = followStartAtLogin({
      listen: () => () => {},
      settings: () => ({ ...DEFAULT_SETTINGS, startAtLogin: true }),
      item: autostartLoginItem(command, {}, home),
      trouble: (sentence) => told.push(sentence),
    });
    await eventually(() => expect(told).toHaveLength(1));
    expect(told[0]).toMatchObject({
      key: 'desktop.login.notSet',
      params: { detail: expect.stringMatching(/EEXIST|ENOTDIR/) },
    });
    stop();
  });
});

describe('starting at log-in', () => {
  let hub: Hub;
  let settings: Settings;
  let on: boolean;
  let fails: boolean;
  const told: Sentence[] = [];
  const set: boolean[] = [];
  const item: LoginItem = {
    isOn: async () => on,
    set: async (next) => {
      set.push(next);
      if (fails) throw new Problem('desktop.notSaved', { path: '/x', detail: 'full' });
      on = next;
    },
  };
  beforeEach(() => {
    [hub, settings, on, fails] = [new Hub(), DEFAULT_SETTINGS, false, false];
    [told.length, set.length] = [0, 0];
  });
  const start = () =>
    followStartAtLogin({
      listen: (listener) => hub.listen(listener),
      settings: () => settings,
      item,
      trouble: (sentence) => told.push(sentence),
    });
  async function change(startAtLogin: boolean): Promise<void> {
    settings = { ...settings, startAtLogin };
    hub.replaced({ settings });
  }

  it('follows the setting, and touches the system only when that changes', async () => {
    const stop = start();
    await change(true);
    await eventually(() => expect(on).toBe(true));
    hub.replaced({ settings: { ...settings, theme: 'dark' } });
    await change(true);
    await change(false);
    await eventually(() => expect(on).toBe(false));
    expect(set).toEqual([true, false]);
    stop();
  });

  it('mends it at the start where it is on, and leaves alone what others set up where it is off', async () => {
    on = true;
    start()();
    settings = { ...settings, startAtLogin: true };
    on = false;
    start()();
    await eventually(() => expect(on).toBe(true));
    expect(set).toEqual([true]);
  });

  it('says what the system refused', async () => {
    fails = true;
    const stop = start();
    await change(true);
    await eventually(() => expect(told).toHaveLength(1));
    expect(told[0]).toMatchObject({ key: 'desktop.login.notSet', params: { detail: 'full' } });
    stop();
  });
});
