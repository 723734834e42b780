import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { hidesOnClose } from '../../../../electron/hosts/desktop/closing.ts';
import { openWindowFile } from '../../../../electron/hosts/desktop/windowFile.ts';
import {
  type Display,
  placeWindow,
  type WindowState,
} from '../../../../electron/hosts/desktop/windowState.ts';

// Outside Electron electron-store is its core, conf; it only adds where Electron keeps user data.
vi.mock('electron-store', async () => {
  const { default: Conf } = await import('conf');
  return {
    default: class extends Conf {
      constructor({ cwd, name }: { cwd: string; name: string }) {
        super({ cwd, configName: name });
      }
    },
  };
});

const BAR = 40;
const display = (id: number, x: number, y: number, width: number, height: number): Display => ({
  id,
  label: `Display ${id}`,
  bounds: { x, y, width, height },
  workArea: { x, y: y + BAR, width, height: height - BAR },
});
const LEFT = display(1, 0, 0, 1920, 1080);
const RIGHT = display(2, 1920, 0, 2560, 1440);

const left = (x: number, y: number, width = 1200, height = 800, on = 1): WindowState => ({
  bounds: { x, y, width, height },
  maximised: false,
  fullScreen: false,
  display: on,
});

describe('where the window opens', () => {
  it('is where it was left', () => {
    const state = { ...left(100, 100), maximised: true };
    expect(placeWindow(state, LEFT, [RIGHT])).toEqual(state);
    const right = left(2000, 200, 1200, 800, 2);
    expect(placeWindow(right, LEFT, [RIGHT])).toEqual(right);
  });

  it.each([
    ['beyond the right edge', left(1800, 100), { x: 720, y: 100, width: 1200, height: 800 }],
    ['above the work area', left(100, -700), { x: 100, y: BAR, width: 1200, height: 800 }],
    [
      'larger than the display',
      left(0, 0, 4000, 3000),
      { x: 0, y: BAR, width: 1920, height: 1040 },
    ],
  ])('is moved into sight: %s', (_what, state, bounds) => {
    expect(placeWindow(state, LEFT, []).bounds).toEqual(bounds);
  });

  it('is the middle of the first display where its own is gone', () => {
    const placed = placeWindow({ ...left(2000, 200, 1200, 800, 2), fullScreen: true }, LEFT, []);
    expect(placed).toEqual({ ...left(240, 110, 1440, 900), display: 1 });
    expect(placeWindow(null, LEFT, [RIGHT])).toEqual(placed);
  });

  const length = fc.integer({ min: 320, max: 8000 });
  const place = fc.integer({ min: -10_000, max: 10_000 });
  const anyDisplay = fc
    .tuple(fc.integer({ min: 1, max: 5 }), place, place, length, length)
    .map(([id, x, y, width, height]) => display(id, x, y, width, height));
  const anyState = fc.record({
    bounds: fc.record({
      x: fc.integer({ min: -100_000, max: 100_000 }),
      y: fc.integer({ min: -100_000, max: 100_000 }),
      width: fc.integer({ min: -100_000, max: 100_000 }),
      height: fc.integer({ min: -100_000, max: 100_000 }),
    }),
    maximised: fc.boolean(),
    fullScreen: fc.boolean(),
    display: fc.integer({ min: 1, max: 5 }),
  });

  it('always lies within one work area, its title bar first', () => {
    const near = fc.tuple(anyDisplay, anyState).map(([on, state]) => ({
      ...state,
      bounds: {
        ...state.bounds,
        x: on.workArea.x + (state.bounds.x % 3000),
        y: on.workArea.y + (state.bounds.y % 3000),
      },
    }));
    fc.assert(
      fc.property(
        fc.option(fc.oneof(anyState, near)),
        anyDisplay,
        fc.array(anyDisplay, { maxLength: 4 }),
        (state, primary, others) => {
          const placed = placeWindow(state, primary, others);
          const { bounds } = placed;
          const on = [primary, ...others].filter(({ workArea: area }) => {
            const across = bounds.x >= area.x && bounds.x + bounds.width <= area.x + area.width;
            const down = bounds.y >= area.y && bounds.y + bounds.height <= area.y + area.height;
            return across && down;
          });
          expect(on.map(({ id }) => id)).toContain(placed.display);
          expect(Math.min(bounds.width, bounds.height)).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('does not wander from start to start', () => {
    fc.assert(
      fc.property(
        anyState,
        anyDisplay,
        fc.array(anyDisplay, { maxLength: 4 }),
        (state, primary, others) => {
          // Ids of displays are the system's own, each once.
          const rest = others.filter(
            ({ id }, at) => id !== primary.id && others.findIndex((one) => one.id === id) === at,
          );
          const placed = placeWindow(state, primary, rest);
          expect(placeWindow(placed, primary, rest)).toEqual(placed);
        },
      ),
    );
  });
});

describe('the file of the windows', () => {
  const folder = mkdtempSync(join(tmpdir(), 'watchroom-windows-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'window.json');
  const WALL = { id: 2, label: 'HDMI', bounds: { x: 0, y: 0, width: 1, height: 1 } };

  it('keeps how they were left', () => {
    const file = openWindowFile(folder);
    expect(file.read()).toEqual({ main: null, walls: [] });
    file.write({ walls: [WALL] });
    expect(file.read()).toEqual({ main: null, walls: [WALL] });
    file.write({ main: left(1, 2) });
    expect(openWindowFile(folder).read()).toEqual({ main: left(1, 2), walls: [WALL] });
  });

  it.each([
    ['no JSON', '{"main":', { main: null, walls: [] }],
    ['no object', '[]', { main: null, walls: [] }],
    ['another kind of bounds', '{"main":{"bounds":"wide"},"walls":7}', { main: null, walls: [] }],
    [
      'numbers that are none',
      `{"main":{"bounds":{"x":1e99,"y":0,"width":1,"height":1},"maximised":false,"fullScreen":false,"display":1},"walls":[]}`,
      { main: null, walls: [] },
    ],
    [
      'a broken part beside a sound one',
      `{"main":null,"walls":[${JSON.stringify(WALL)}]}`,
      { main: null, walls: [WALL] },
    ],
  ])('opens with the usual where it holds %s', (_what, text, read) => {
    writeFileSync(path, text);
    const file = openWindowFile(folder);
    expect(file.read()).toEqual(read);
    file.write({ main: left(3, 4) });
    expect(openWindowFile(folder).read().main).toEqual(left(3, 4));
  });

  it('sets what cannot be read aside', () => {
    writeFileSync(path, 'broken');
    openWindowFile(folder);
    expect(readFileSync(`${path}.broken`, 'utf8')).toBe('broken');
    expect(readdirSync(folder).filter((name) => name.endsWith('.broken'))).toHaveLength(1);
    expect(existsSync(path) && readFileSync(path, 'utf8')).not.toBe('broken');
  });
});

describe('closing the window', () => {
  const usual = { platform: 'linux', quitting: false, closeToTray: true, tray: true } as const;
  it.each([
    ['leaves the console in the tray', usual, true],
    ['ends the program where that is set', { ...usual, closeToTray: false }, false],
    ['ends it where there is no tray to come back from', { ...usual, tray: false }, false],
    ['ends it when everything ends', { ...usual, quitting: true }, false],
    [
      'hides it on macOS, as there usual',
      { ...usual, platform: 'darwin', closeToTray: false, tray: false },
      true,
    ],
    [
      'ends it on macOS when everything ends',
      { ...usual, platform: 'darwin', quitting: true },
      false,
    ],
  ] as const)('%s', (_what, closing, hides) => {
    expect(hidesOnClose(closing)).toBe(hides);
  });
});
