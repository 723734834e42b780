import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createConsole, type RunningConsole } from '../../electron/console.ts';
import { createBrowserHost } from '../../electron/hosts/browser/host.ts';
import type { Snapshot } from '../../shared/contract.ts';

/** When the console asks the page to begin with the first start, and what waits meanwhile. */

let folder: string;
let console: RunningConsole | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-first-'));
});
afterEach(async () => {
  await console?.close();
  console = null;
  rmSync(folder, { recursive: true, force: true });
});

async function open(named: { catalogue?: string; drill?: string } = {}): Promise<RunningConsole> {
  await console?.close();
  const { host, notices } = createBrowserHost(folder, Date.now);
  console = await createConsole({
    dataFolder: folder,
    assetsFolder: resolve('assets'),
    shellFolder: resolve('assets', 'shell'),
    version: '0',
    host,
    notices,
    catalogue: named.catalogue ?? null,
    drill: named.drill ?? null,
  });
  return console;
}

const snapshot = async (of: RunningConsole): Promise<Snapshot> => of.api['console.snapshot']({});

it('waits at the beginning of the drill until somebody is in, and is not shown again', async () => {
  const fresh = await open();
  const before = await snapshot(fresh);
  expect(before.welcome).toBe(true);
  const { drill } = before;
  expect(drill).toMatchObject({ running: false });
  expect((await snapshot(fresh)).drill?.storyAt).toBe(drill?.storyAt);
  await fresh.api['settings.change']({ language: 'en' });
  expect(await snapshot(fresh)).toMatchObject({ welcome: true, drill: { running: false } });
  // Opened anew from within it, the drill still waits.
  await fresh.api['drill.open']({ name: 'november-2023' });
  expect(await snapshot(fresh)).toMatchObject({ welcome: true, drill: { running: false } });
  await fresh.api['settings.change']({ welcomed: true });
  expect(await snapshot(fresh)).toMatchObject({ welcome: false, drill: { running: true } });
  // What is paused later stays paused, whatever is set.
  await fresh.api['drill.run']({ running: false });
  await fresh.api['settings.change']({ welcomed: true, theme: 'dark' });
  expect(await snapshot(fresh)).toMatchObject({ drill: { running: false } });
  expect(await snapshot(await open())).toMatchObject({ welcome: false, drill: { running: true } });
});

it('stays until it is left, also where a catalogue was opened in it', async () => {
  const catalogue = join(folder, 'catalogue.yaml');
  writeFileSync(catalogue, 'services: []\n');
  const fresh = await open();
  expect(await fresh.api['catalogue.open']({ path: catalogue })).toEqual([]);
  expect(await snapshot(fresh)).toMatchObject({ welcome: true, world: { path: catalogue } });
  await fresh.api['settings.change']({ welcomed: true });
  expect(await snapshot(fresh)).toMatchObject({ welcome: false, world: { path: catalogue } });
});

it('is not shown where something is named, or to who has been here before', async () => {
  const named = await snapshot(await open({ drill: 'november-2023' }));
  expect(named).toMatchObject({ welcome: false, drill: { running: true } });
  const catalogue = join(folder, 'catalogue.yaml');
  writeFileSync(catalogue, 'services: []\n');
  expect(await snapshot(await open({ catalogue }))).toMatchObject({ welcome: false });
  // A file of settings from before there was a first start.
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ language: 'en', catalogue: null }));
  expect(await snapshot(await open())).toMatchObject({
    welcome: false,
    settings: { language: 'en' },
  });
});
