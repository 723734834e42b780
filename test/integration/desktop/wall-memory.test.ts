import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { manyScene } from '../../support/page/manyScene.ts';
import { healthOf } from '../../support/page/scene.ts';
import { Theatre } from '../../support/page/theatre.ts';

/** A wallboard hangs for months. What it keeps must not depend on how much it was told. */

vi.setConfig({ testTimeout: 180_000 });

const NOW = Date.now();
const SERVICES = 200;
/** Times everything changes before a measurement: long enough for what is kept once to be kept. */
const ROUNDS = 60;

let theatre: Theatre;
beforeAll(async () => {
  theatre = await Theatre.open();
});
afterAll(() => theatre.close());

it('keeps no more after many thousand changes than after the first thousands', async () => {
  const { page, stage } = await theatre.show(manyScene(SERVICES, 1, NOW), {
    size: { width: 1920, height: 1080 },
  });
  await page.evaluate(() => {
    location.hash = '/wall/screen';
  });
  await page.getByRole('heading', { level: 1, name: '상황판' }).waitFor();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.enable');

  let round = 0;
  /** Every service changes in every round, a tenth of them to a failure and back. */
  async function change(): Promise<void> {
    for (let i = 0; i < ROUNDS; i += 1) {
      round += 1;
      for (let at = 0; at < SERVICES; at += 1) {
        const state = (at + round) % 10 === 0 ? 'down' : 'up';
        stage.hub.changed('health', healthOf(`s${at}/c0`, state, NOW + round));
        stage.hub.changed('latencies', { check: `s${at}/c0`, latencyMs: round });
      }
      const told = new Promise<void>((resolve) => {
        const stop = stage.hub.listen((event) => {
          if (event !== 'changes') return;
          stop();
          resolve();
        });
      });
      await told;
    }
    // The page has drawn the last of it.
    const last = healthOf('s0/c0', 'down', NOW + round);
    stage.hub.changed('health', last);
    await page.locator('.wall-cause').first().waitFor();
  }

  async function used(): Promise<{ bytes: number; nodes: number }> {
    // What waits for a frame or a timer is let go first.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    const { nodes } = await devtools.send('Memory.getDOMCounters');
    return { bytes: usedSize, nodes };
  }

  /** The least of three measurements: what is about to be let go is no growth. */
  async function least(): Promise<{ bytes: number; nodes: number }> {
    const all: { bytes: number; nodes: number }[] = [];
    for (let i = 0; i < 3; i += 1) {
      await change();
      all.push(await used());
    }
    return {
      bytes: Math.min(...all.map(({ bytes }) => bytes)),
      nodes: Math.min(...all.map(({ nodes }) => nodes)),
    };
  }

  // The first time everything is compiled and every series filled.
  await change();
  const early = await least();
  const late = await least();
  expect(late.bytes / early.bytes).toBeLessThan(1.05);
  expect(late.nodes / early.nodes).toBeLessThan(1.05);
  await theatre.clear();
});
