import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../shared/contract.ts';
import { eventually } from '../support/eventually.ts';
import { busyScene } from '../support/page/busyScene.ts';
import { manyScene } from '../support/page/manyScene.ts';
import { healthOf } from '../support/page/scene.ts';
import { Theatre, violations } from '../support/page/theatre.ts';

/** The wallboard in a real browser, on the screens that hang in control rooms. */

const NOW = Date.now();
let theatre: Theatre;

beforeAll(async () => {
  theatre = await Theatre.open();
});
afterEach(() => theatre.clear());
afterAll(() => theatre.close());

async function show(snapshot: Snapshot, width = 1920, height = 1080) {
  const shown = await theatre.show(snapshot, { size: { width, height } });
  await shown.page.evaluate(() => {
    location.hash = '/wall';
  });
  await shown.page.getByRole('heading', { level: 1, name: '상황판' }).waitFor();
  return shown;
}

/** Thirty services that fail each for itself. */
function thirtyFail(): Snapshot {
  const scene = manyScene(200, 1, NOW);
  const health = scene.health.map((one, i) =>
    i < 30 ? healthOf(one.check, 'down', NOW - i * 7_200_000) : one,
  );
  const services = scene.services.map((service) => ({ ...service, standsOn: [] }));
  const own = services.map((one, i) => ({ ...one, owner: { ...one.owner, id: `own-${i}` } }));
  return { ...scene, services: own, grounds: [], health };
}

/** Whether everything is on the screen, and nothing can be scrolled. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollHeight > root.clientHeight || root.scrollWidth > root.clientWidth) {
      found.push('the page');
    }
    for (const one of document.querySelectorAll('.wall *')) {
      const box = one.getBoundingClientRect();
      if (one.closest('.wall-leave') || box.width === 0) continue;
      if (box.right > innerWidth + 1 || box.bottom > innerHeight + 1) found.push(one.className);
    }
    return found;
  });
}

describe.each([
  [1920, 1080],
  [3840, 2160],
  [1280, 1024],
])('on a screen of %i by %i', (width, height) => {
  it('shows what needs a person in letters for five metres, and nothing scrolls', async () => {
    const { page } = await show(busyScene(NOW), width, height);
    const unit = Math.min(width / 1920, height / 1080);
    await page.locator('.wall-cause').first().waitFor();
    expect(await page.locator('.wall-cause').count()).toBe(2);
    expect(await page.locator('.wall-cause').first().textContent()).toMatch(
      /중단\s*통합 인증 관문\s*서비스 6개.*담당 없음/s,
    );
    const smallest = await page.evaluate(() => {
      const all = [...document.querySelectorAll('.wall-cause *, .wall-head *')];
      const written = all.filter((one) => [...one.childNodes].some((n) => n.nodeType === 3));
      return Math.min(...written.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
    });
    expect(smallest).toBeGreaterThanOrEqual(29.9 * unit);
    expect(await overflow(page)).toEqual([]);
  });

  it('shows the worst of thirty, and says how many more there are', async () => {
    const { page } = await show(thirtyFail(), width, height);
    await page.getByText(/그 밖에 \d+건/).waitFor();
    const count = await page.locator('.wall-cause').count();
    expect(count).toBeGreaterThanOrEqual(4);
    await page.getByText(`그 밖에 ${30 - count}건`).waitFor();
    expect(await overflow(page)).toEqual([]);
  });
});

it('is entered by a key and left by Escape', async () => {
  const { page } = await theatre.show(busyScene(NOW));
  await page.locator('[data-cell]').first().focus();
  await page.keyboard.press('w');
  await page.getByRole('heading', { level: 1, name: '상황판' }).waitFor();
  expect(await page.getByRole('navigation').count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1, name: '현황판' }).waitFor();
});

it('hides a pointer that rests', async () => {
  const { page } = await show(busyScene(NOW));
  const cursor = () => page.locator('.wall').evaluate((wall) => getComputedStyle(wall).cursor);
  expect(await cursor()).toBe('none');
  await page.mouse.move(200, 200);
  await eventually(async () => expect(await cursor()).not.toBe('none'));
  await eventually(async () => expect(await cursor()).toBe('none'));
});

it('says it large when the station is cut off and when the console is gone', async () => {
  const { page, stage } = await show(busyScene(NOW));
  stage.hub.replaced({ station: { ...stage.snapshot.station, state: 'cutOff', since: NOW } });
  await page.locator('.wall-self strong').getByText('이 관제석 끊김').waitFor();
  await stage.close();
  await page.locator('.wall-self strong').getByText('콘솔과 연결 끊김').waitFor();
  expect(await overflow(page)).toEqual([]);
});

it('does not grow however much happens', async () => {
  const { page, stage } = await show(manyScene(500, 1, NOW));
  // Not the head: views that are fetched while nothing happens are named there.
  const nodes = () => page.evaluate(() => document.querySelectorAll('body *').length);
  const before = await nodes();
  for (let round = 0; round < 30; round += 1) {
    for (let i = 0; i < 500; i += 1) {
      const state = (i + round) % 9 === 0 ? 'down' : 'up';
      stage.hub.changed('health', healthOf(`s${i}/c0`, state, NOW + round));
    }
    await new Promise((resolve) => setTimeout(resolve, 110));
  }
  for (let i = 0; i < 500; i += 1) stage.hub.changed('health', healthOf(`s${i}/c0`, 'up', NOW));
  await page.getByText('조치가 필요한 서비스 없음').waitFor();
  // A page that is behind shows the calm of before the first change.
  await eventually(async () => expect(await nodes()).toBeLessThanOrEqual(before));
});

it.each(['light', 'dark'] as const)('is free of accessibility violations, %s', async (theme) => {
  const scene = busyScene(NOW);
  const { page } = await show({ ...scene, settings: { ...scene.settings, theme } });
  expect(await violations(page)).toEqual([]);
});
