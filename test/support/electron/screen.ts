import { EventEmitter } from 'node:events';
import type { Bounds, Display } from '../../../electron/hosts/desktop/windowState.ts';
import { onAct, tell } from './remote.ts';

/** What is plugged in at the start, as JSON; one usual display when left out. */
export const DISPLAYS = 'WATCHROOM_STANDIN_DISPLAYS';

const USUAL: Display = {
  id: 1,
  label: '',
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1040 },
};

function overlap(a: Bounds, b: Bounds): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(width, 0) * Math.max(height, 0);
}

/** Stands in for Electron's `screen`: the displays are what the test says. */
class Screen extends EventEmitter {
  #displays: Display[];

  constructor(displays: Display[]) {
    super();
    this.#displays = displays;
  }

  getAllDisplays(): Display[] {
    return [...this.#displays];
  }

  getPrimaryDisplay(): Display {
    return this.#displays[0] ?? USUAL;
  }

  getDisplayMatching(bounds: Bounds): Display {
    const byArea = this.#displays.toSorted(
      (a, b) => overlap(bounds, b.bounds) - overlap(bounds, a.bounds),
    );
    return byArea[0] ?? USUAL;
  }

  plug(displays: Display[]): void {
    const before = this.#displays;
    this.#displays = displays;
    const goneFrom = (all: Display[], others: Display[]): Display[] =>
      all.filter(({ id }) => !others.some((one) => one.id === id));
    for (const display of goneFrom(before, displays)) this.emit('display-removed', {}, display);
    for (const display of goneFrom(displays, before)) this.emit('display-added', {}, display);
    for (const display of displays) {
      const was = before.find(({ id }) => id === display.id);
      if (was && JSON.stringify(was) !== JSON.stringify(display)) {
        this.emit('display-metrics-changed', {}, display, ['bounds', 'workArea']);
      }
    }
  }
}

const given = process.env[DISPLAYS];
export const screen = new Screen(given ? JSON.parse(given) : [USUAL]);
onAct('displays', ({ displays }) => screen.plug(displays));

/** Stands in for Electron's `powerSaveBlocker`: tells the test whether any holds. */
export const powerSaveBlocker = (() => {
  const held = new Set<number>();
  let next = 1;
  return {
    start(type: string): number {
      if (type !== 'prevent-display-sleep') throw new Error(`the stand-in keeps no ${type}`);
      held.add(next);
      tell({ seen: 'displaysAwake', awake: true });
      return next++;
    },
    stop(id: number): boolean {
      held.delete(id);
      tell({ seen: 'displaysAwake', awake: held.size > 0 });
      return true;
    },
    isStarted: (id: number): boolean => held.has(id),
  };
})();

/** Stands in for Electron's `powerMonitor`. */
export const powerMonitor = new EventEmitter();
onAct('power', ({ event }) => powerMonitor.emit(event));
