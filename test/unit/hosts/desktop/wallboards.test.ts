import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWallboards } from '../../../../electron/hosts/desktop/wallboards.ts';
import {
  displayOfWall,
  rememberWall,
  wallOn,
  wallsNow,
} from '../../../../electron/hosts/desktop/walls.ts';
import type { WindowMemory } from '../../../../electron/hosts/desktop/windowFile.ts';
import type { Display } from '../../../../electron/hosts/desktop/windowState.ts';

function display(id: number, x = id * 1920, label = `Screen ${id}`): Display {
  const bounds = { x, y: 0, width: 1920, height: 1080 };
  return { id, label, bounds, workArea: bounds };
}
const WORK = display(1);
const WALL = display(2);
const THIRD = display(3);

function room(displays: Display[], memory: WindowMemory = { main: null, walls: [] }) {
  const screen = Object.assign(new EventEmitter(), { getAllDisplays: () => displays });
  const seen = { covered: [] as string[], awake: [] as boolean[] };
  const open = new Map<number, () => void>();
  const walls = createWallboards({
    screen,
    file: {
      read: () => memory,
      write: (part) => Object.assign(memory, part),
    },
    workDisplay: () => WORK.id,
    open(on, closed) {
      open.set(on.id, closed);
      return {
        cover: ({ id, bounds }) => seen.covered.push(`${id} ${bounds.width}`),
        destroy: () => open.delete(on.id),
      };
    },
    hanging: (any) => seen.awake.push(any),
  });
  return {
    walls,
    memory,
    seen,
    hung: () => [...open.keys()],
    /** As somebody who presses Escape there. */
    close: (id: number) => open.get(id)?.(),
    plug(now: Display[], event = 'display-added') {
      displays = now;
      screen.emit(event);
    },
    listeners: () => screen.listenerCount('display-added'),
  };
}

describe('wallboards', () => {
  it('are put up on a display, kept awake for, and taken down', () => {
    const { hung, memory, seen, walls } = room([WORK, WALL]);
    walls.begin();
    expect(seen.awake.at(-1)).toBe(false);
    walls.show(WALL.id, true);
    expect(hung()).toEqual([WALL.id]);
    expect(seen.awake.at(-1)).toBe(true);
    expect(walls.displays()).toMatchObject([
      { id: 1, own: true, shown: false },
      { id: 2, own: false, shown: true, name: 'Screen 2', width: 1920 },
    ]);
    walls.show(WALL.id, true);
    expect(memory.walls).toHaveLength(1);
    walls.show(WALL.id, false);
    expect(hung()).toEqual([]);
    expect(memory.walls).toEqual([]);
    expect(seen.awake.at(-1)).toBe(false);
  });

  it('go quietly with their display and come back with it', () => {
    const { hung, memory, plug, seen, walls } = room([WORK, WALL]);
    walls.begin();
    walls.show(WALL.id, true);
    plug([WORK], 'display-removed');
    expect(hung()).toEqual([]);
    expect(seen.awake.at(-1)).toBe(false);
    expect(memory.walls).toHaveLength(1);
    plug([WORK, THIRD]);
    expect(hung()).toEqual([]);
    plug([WORK, { ...WALL, id: 77 }]);
    expect(hung()).toEqual([77]);
  });

  it('cover a display that changes', () => {
    const { plug, seen, walls } = room([WORK, WALL]);
    walls.begin();
    walls.show(WALL.id, true);
    const larger = { ...WALL, bounds: { ...WALL.bounds, width: 3840 } };
    plug([WORK, larger], 'display-metrics-changed');
    expect(seen.covered.at(-1)).toBe('2 3840');
  });

  it('are forgotten when somebody closes them, and kept when the program ends', () => {
    const first = room([WORK, WALL, THIRD]);
    first.walls.begin();
    first.walls.show(WALL.id, true);
    first.walls.show(THIRD.id, true);
    first.close(WALL.id);
    expect(first.hung()).toEqual([THIRD.id]);
    first.walls.end();
    expect(first.hung()).toEqual([]);
    expect(first.listeners()).toBe(0);
    const next = room([WORK, WALL, THIRD], first.memory);
    expect(next.hung()).toEqual([]);
    next.walls.begin();
    expect(next.hung()).toEqual([THIRD.id]);
  });

  it('refuse a display that is not there', () => {
    const { hung, walls } = room([WORK, WALL]);
    walls.begin();
    expect(() => walls.show(99, true)).toThrow(/not connected/);
    walls.show(99, false);
    expect(hung()).toEqual([]);
  });

  const displays = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 6 }),
      label: fc.constantFrom('', 'DELL', 'LG'),
      bounds: fc.record({
        x: fc.constantFrom(0, 1920, 3840),
        y: fc.constant(0),
        width: fc.constant(1920),
        height: fc.constant(1080),
      }),
      workArea: fc.constant(WORK.workArea),
    }),
    { selector: ({ id }) => id, minLength: 1, maxLength: 5 },
  );

  it('never cover every display there is', () => {
    fc.assert(
      fc.property(displays, displays, (remembered, now) => {
        const hanging = wallsNow(remembered.map(wallOn), now);
        expect(hanging.length).toBeLessThan(now.length);
        for (const one of hanging) expect(now).toContain(one);
      }),
    );
  });

  it('hang where they were last put, and nowhere they were taken from', () => {
    fc.assert(
      fc.property(displays, displays, fc.nat(), fc.boolean(), (before, now, at, shown) => {
        const target = now[at % now.length];
        if (!target) return;
        const walls = rememberWall(before.map(wallOn), now, target, shown);
        const there = walls.filter((wall) => displayOfWall(wall, now)?.id === target.id);
        expect(there).toHaveLength(shown ? 1 : 0);
      }),
    );
  });
});
