import { parseArgs } from 'node:util';
import type { State } from '../../shared/health.ts';
import { sentence } from '../../shared/problem.ts';
import { daysOf } from '../support/page/busyScene.ts';
import { manyScene } from '../support/page/manyScene.ts';
import { healthOf } from '../support/page/scene.ts';
import { buildWindow, discardWindow, type Stage } from '../support/page/stage.ts';
import { Theatre } from '../support/page/theatre.ts';

/**
 * The board of thousands of checks in a real Chromium while changes rain on it and somebody scrolls:
 * tasks that held up the page (over 50 ms, as the browser counts them), frames drawn, and rows in
 * the document. The built page, the real link, the real host; no probing behind.
 */
const { values } = parseArgs({
  options: {
    checks: { type: 'string', default: '10000' },
    services: { type: 'string', default: '5000' },
    changes: { type: 'string', default: '500' },
    seconds: { type: 'string', default: '20' },
  },
});
const services = Number(values.services);
const checksEach = Math.max(1, Math.round(Number(values.checks) / services));
const changesPerSecond = Number(values.changes);
const seconds = Number(values.seconds);

/** How often changes are told, milliseconds. */
const TICK_MS = 20;
/** Until fonts, days and first looks are in, milliseconds. */
const SETTLE_MS = 3000;
/** How long a check stays as it is before it is well again, milliseconds. */
const FAILS_MS = 1000;
const TURNS: readonly State[] = ['degraded', 'down', 'unknown'];

const folder = await buildWindow();
const theatre = await Theatre.open({ folder });
const scene = manyScene(services, checksEach, Date.now());
const keys = scene.health.map(({ check }) => check);
const { page, stage } = await theatre.show(scene, {
  size: { width: 1440, height: 900 },
  answers: { 'health.days': ({ services: asked }) => daysOf(asked, scene.now) },
});
await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
const rain = rainOn(stage);
await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
const measured = await page.evaluate(watch, seconds * 1000);
const told = rain.stop();
await theatre.clear();
await theatre.close();
await discardWindow(folder);

const result = {
  longTasks: measured.longTasks,
  longestTaskMs: Math.round(measured.longestTaskMs),
  framesPerSecond: Math.round(measured.framesPerSecond * 10) / 10,
  mountedRows: measured.mountedRows,
};
console.log(
  `${keys.length} checks of ${services} services, ${told} changes a second, ${seconds} s of scrolling`,
);
console.table(result);
console.log(JSON.stringify(result));

/** Changes a check's state at every turn, and back a second later; answers come in besides. */
function rainOn(on: Stage): { stop(): number } {
  const failing: { key: string; until: number }[] = [];
  let at = 0;
  let sent = 0;
  let due = 0;
  const began = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    // Half of the changes begin a failure and half of them end one.
    due = ((now - began) / 1000) * changesPerSecond;
    while (sent < due) {
      const over = failing[0];
      if (over && over.until <= now) {
        failing.shift();
        change(over.key, 'up');
      } else {
        // A stride that shares no factor with a round number visits every check in turn.
        at = (at + 7919) % keys.length;
        const key = keys[at] ?? '';
        failing.push({ key, until: now + FAILS_MS });
        change(key, TURNS[sent % TURNS.length] ?? 'down');
      }
      sent += 1;
    }
  }, TICK_MS);
  const change = (key: string, state: State): void => {
    const since = Date.now();
    on.hub.changed('health', healthOf(key, state, since, sent % 2 === 0));
    on.hub.changed('latencies', {
      check: key,
      latencyMs: state === 'up' ? 40 + (sent % 20) : null,
    });
    if (sent % 10 === 0) {
      const reason = sentence('state.down');
      on.hub.changed('transitions', {
        check: key,
        at: since,
        since,
        from: 'up',
        to: state,
        reason,
      });
    }
  };
  return {
    stop() {
      clearInterval(timer);
      return Math.round(sent / ((performance.now() - began) / 1000));
    },
  };
}

/** In the page: scrolls down and up at every frame, and counts. @param ms how long */
async function watch(ms: number): Promise<{
  longTasks: number;
  longestTaskMs: number;
  framesPerSecond: number;
  mountedRows: number;
}> {
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  });
  observer.observe({ type: 'longtask' });
  const board = document.querySelector('.board-scroller');
  if (!board) throw new Error('there is no board');
  const began = performance.now();
  let frames = 0;
  let mountedRows = 0;
  let step = 24;
  await new Promise<void>((resolve) => {
    const frame = () => {
      const lasted = performance.now() - began;
      if (lasted >= ms) return resolve();
      frames += 1;
      const atEnd = board.scrollTop + board.clientHeight >= board.scrollHeight - 1;
      if (atEnd || (board.scrollTop === 0 && step < 0)) step = -step;
      board.scrollTop += step;
      if (frames % 30 === 0) {
        mountedRows = Math.max(mountedRows, document.querySelectorAll('[data-row]').length);
      }
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  const seconds = (performance.now() - began) / 1000;
  observer.disconnect();
  return {
    longTasks: tasks.length,
    longestTaskMs: Math.max(0, ...tasks),
    framesPerSecond: frames / seconds,
    mountedRows,
  };
}
