import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSettings } from '../../../electron/hosts/settings.ts';
import { migrateSettings, PRESENT_SHAPE } from '../../../electron/hosts/settingsMigrations.ts';
import { DEFAULT_SETTINGS, PLAIN_VIEW, type Settings } from '../../../shared/settings.ts';
import { SETTINGS_FILES, settingsFileOf } from '../../support/settingsFiles.ts';

const NOW = Date.parse('2026-11-28T00:00:00Z');

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-settings-'));
  path = join(folder, 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const onDisk = (): Record<string, unknown> => JSON.parse(readFileSync(path, 'utf8'));

/** Files as each version wrote them. */
const FIRST = {
  language: 'en',
  theme: 'dark',
  operator: { name: '김하늘', role: 'commander' },
  catalogue: '/srv/watchroom/catalogue.yaml',
  terminalHeight: 300,
  terminalOpen: true,
};
const WITH_VIEWS = {
  ...FIRST,
  alarmSound: false,
  alarmNotify: false,
  boardView: { ...PLAIN_VIEW, group: 'grade' },
  savedViews: [{ name: '1등급', view: PLAIN_VIEW }],
};
const { operator: _operator, ...WITH_REGISTER } = WITH_VIEWS;
const WITH_RECORDING = { ...WITH_REGISTER, terminalFontSize: 15, recordInput: true };

const kept: Partial<Settings> = { language: 'en', theme: 'dark', terminalHeight: 300 };

describe.each(SETTINGS_FILES)('settings kept by %s', (kind) => {
  const open = async () => openSettings(folder, NOW, await settingsFileOf(kind, folder));

  it('begins with the defaults, and keeps what is changed', async () => {
    const { store, notice } = await open();
    expect(notice).toBeNull();
    expect(store.read()).toEqual(DEFAULT_SETTINGS);
    store.write({ ...DEFAULT_SETTINGS, language: 'en', welcomed: true });
    expect((await open()).store.read()).toEqual({
      ...DEFAULT_SETTINGS,
      language: 'en',
      welcomed: true,
    });
    expect(onDisk()).toMatchObject({ shape: PRESENT_SHAPE });
  });

  it.each([
    ['the first', FIRST, kept],
    ['that with saved views', WITH_VIEWS, { ...kept, savedViews: WITH_VIEWS.savedViews }],
    ['that with the register of operators', WITH_REGISTER, { ...kept, alarmSound: false }],
    ['that with recordings', WITH_RECORDING, { ...kept, terminalFontSize: 15, recordInput: true }],
  ])('reads a file of an earlier shape: %s', async (_name, file, expected) => {
    writeFileSync(path, JSON.stringify(file));
    const { store, notice } = await open();
    expect(notice).toBeNull();
    // Who used an earlier version is no newcomer.
    expect(store.read()).toEqual({
      ...DEFAULT_SETTINGS,
      ...fitted(file),
      ...expected,
      welcomed: true,
    });
    store.write({ ...store.read(), theme: 'light' });
    expect(onDisk()).toMatchObject({ shape: PRESENT_SHAPE, theme: 'light', welcomed: true });
    expect(onDisk()).not.toHaveProperty('operator');
    expect((await open()).store.read()).toMatchObject({ ...expected, theme: 'light' });
  });

  it('reads a file of a newer version as far as it fits, and destroys nothing of it', async () => {
    const newer = {
      shape: PRESENT_SHAPE + 7,
      language: 'en',
      theme: 'sepia',
      savedViews: [{ name: '밤', view: { ...PLAIN_VIEW, group: 'colour' } }],
      wallboards: [{ screen: 2 }],
    };
    writeFileSync(path, JSON.stringify(newer));
    const { store, notice } = await open();
    expect(notice).toBeNull();
    expect(store.read()).toEqual({ ...DEFAULT_SETTINGS, language: 'en' });
    store.write({ ...store.read(), alarmSound: false });
    expect(onDisk()).toEqual({ ...newer, alarmSound: false });
  });

  it.each([
    ['half of a file', '{"language": "en", "the'],
    ['nothing', ''],
    ['a list', '["en"]'],
    ['null', 'null'],
    ['a word', '"settings"'],
    ['bytes', '\0\u0001ELF'],
    ['a file too large to be one', `{"language":"en","x":"${'x'.repeat(1 << 20)}"}`],
  ])('sets aside what cannot be read, and says so: %s', async (_name, text) => {
    writeFileSync(path, text);
    const { store, notice } = await open();
    expect(notice?.key).toBe('host.settingsSetAside');
    const aside = String(notice?.params?.path);
    expect(readFileSync(aside, 'utf8')).toBe(text);
    expect(store.read()).toEqual(DEFAULT_SETTINGS);
    store.write({ ...DEFAULT_SETTINGS, language: 'en' });
    expect((await open()).store.read().language).toBe('en');
  });

  it('replaces nothing that was set aside before', async () => {
    for (const text of ['{one', '{two']) {
      writeFileSync(path, text);
      await open();
    }
    const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(texts.filter((text) => text.startsWith('{t') || text.startsWith('{o'))).toHaveLength(2);
  });

  it('goes on with what it knew when the file is broken while it runs', async () => {
    const { store } = await open();
    store.write({ ...DEFAULT_SETTINGS, language: 'en' });
    writeFileSync(path, '{broken');
    expect(store.read().language).toBe('en');
    store.write({ ...store.read(), theme: 'dark' });
    expect((await open()).store.read()).toMatchObject({ language: 'en', theme: 'dark' });
    expect(readdirSync(folder).filter((name) => name.endsWith('.broken'))).toHaveLength(1);
  });

  it('says where it could not keep a change', async () => {
    const { store } = await open();
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'where the folder was');
    expect(() => store.write({ ...DEFAULT_SETTINGS, language: 'en' })).toThrow(
      expect.objectContaining({
        sentence: expect.objectContaining({ key: 'host.settingsNotKept' }),
      }),
    );
  });

  it('holds the old or the new settings whole, whenever it is killed', async () => {
    for (let round = 0; round < 2; round++) {
      const child = spawn(
        process.execPath,
        [resolve('test/support/durability/settingsWriter.ts'), folder, kind],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      const ended = once(child, 'exit');
      let said = '';
      for await (const chunk of child.stdout) {
        said += chunk;
        if (said.split('\n').length > 3 + round * 10) break;
      }
      child.kill('SIGKILL');
      await ended;
      const last = Number(said.trimEnd().split('\n').at(-1));
      const { store, notice } = await open();
      expect(notice).toBeNull();
      expect(store.read().savedViews).toHaveLength(50);
      // What it said it kept is kept; it may have kept more before it could say so.
      expect(store.read().terminalHeight).toBeGreaterThanOrEqual(last);
    }
    expect(existsSync(path)).toBe(true);
  });
});

it('is the same file in both hosts', async () => {
  const desktop = openSettings(folder, NOW, await settingsFileOf('electron-store', folder));
  desktop.store.write({ ...DEFAULT_SETTINGS, closeToTray: false, language: 'en' });
  const browser = openSettings(folder, NOW, await settingsFileOf('conf', folder));
  expect(browser.store.read()).toEqual({
    ...DEFAULT_SETTINGS,
    closeToTray: false,
    language: 'en',
  });
});

describe('migrating', () => {
  it('is done once: what is of the present shape stays as it is', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (stored) => {
        const once = migrateSettings(stored);
        expect(migrateSettings(once)).toEqual(once);
      }),
    );
  });

  it('takes a number that makes no sense for none', () => {
    for (const shape of [-1, 0.5, '2', null, Number.NaN]) {
      expect(migrateSettings({ shape, operator: 'x' })).toEqual({
        shape: PRESENT_SHAPE,
        welcomed: true,
      });
    }
  });
});

/** The settings of a file that are settings still. */
function fitted(file: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(file).filter(([name]) => name in DEFAULT_SETTINGS));
}
