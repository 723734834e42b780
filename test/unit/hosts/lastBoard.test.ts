import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepLastBoard, readLastBoard } from '../../../electron/hosts/lastBoard.ts';
import type { Snapshot, World } from '../../../shared/contract.ts';
import { LastBoard } from '../../../shared/lastBoard.ts';
import { busyScene } from '../../support/page/busyScene.ts';

const AT = Date.parse('2023-11-17T08:40:00+09:00');
const CATALOGUE: World = { kind: 'catalogue', path: '/srv/catalogue.yaml' };

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-last-board-'));
  file = join(folder, 'last-board.json');
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

const snapshot = (world: World = CATALOGUE): Snapshot => ({ ...busyScene(AT), world, drill: null });
const read = async (world: World): Promise<unknown> => {
  const bytes = await readLastBoard(folder, world);
  return bytes && JSON.parse(bytes.toString('utf8'));
};

describe('the board as it was last', () => {
  it('is kept when the console ends, for its owner, and is all a page needs of it', async () => {
    const now = snapshot();
    await keepLastBoard(folder, () => now)();
    expect(LastBoard.parse(await read(CATALOGUE))).toEqual(LastBoard.strip().parse(now));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    // Whatever else a snapshot holds, such as who sits here, stays out of it.
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8'))).toSorted()).toEqual(
      Object.keys(LastBoard.shape).toSorted(),
    );
  });

  it('is kept from time to time, for a console may be killed', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const stop = keepLastBoard(folder, snapshot);
    await vi.advanceTimersByTimeAsync(300_000);
    await vi.waitFor(async () => expect(await read(CATALOGUE)).not.toBeNull());
    await stop();
  });

  it('of another catalogue is not shown', async () => {
    await keepLastBoard(folder, snapshot)();
    expect(await read({ kind: 'catalogue', path: '/srv/other.yaml' })).toBeNull();
    expect(await read({ kind: 'drill', name: 'november-2023' })).toBeNull();
  });

  it('of a drill is never kept, for a drill begins anew', async () => {
    await keepLastBoard(folder, () => snapshot({ kind: 'drill', name: 'november-2023' }))();
    expect(await read({ kind: 'drill', name: 'november-2023' })).toBeNull();
  });

  it.each([
    ['is missing', null],
    ['is no JSON', '{"world":'],
    ['is something else', '[]'],
    ['names no world', '{"services":[]}'],
    ['is far too long', ' '.repeat(33 * 1024 * 1024)],
  ])('where the file %s, the page waits for the console', async (_, text) => {
    if (text !== null) writeFileSync(file, text);
    expect(await readLastBoard(folder, CATALOGUE)).toBeNull();
  });

  it('that cannot be kept leaves the last one', async () => {
    const stop = keepLastBoard(join(folder, 'none'), snapshot);
    await expect(stop()).resolves.toBeUndefined();
  });
});
