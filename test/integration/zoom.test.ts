import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { goTo, showEverything, VIEWS } from '../support/access/everyView.ts';
import { cutText, sideways } from '../support/access/probes.ts';
import { Theatre } from '../support/page/theatre.ts';

/** What is left of every view when it is enlarged or its text is set wider. */

/** Each walks through every view. */
const PATIENCE_MS = 240_000;

let theatre: Theatre;

beforeAll(async () => {
  theatre = await Theatre.open();
});
afterEach(() => theatre.clear());
afterAll(() => theatre.close());

it(
  'holds at 200 %: nothing is cut, nothing beside the screen, no scrolling sideways',
  async () => {
    // What 1280 × 800 is at 200 %.
    const { page } = await showEverything(theatre, { size: { width: 640, height: 400 } });
    const found: string[] = [];
    for (const view of VIEWS) {
      await goTo(page, view);
      const faults = [...(await cutText(page)), ...(await sideways(page))];
      found.push(...faults.map((fault) => `${view}: ${fault}`));
    }
    // Every place of the rail and of the bar can be brought into sight.
    for (const place of await page.locator('.rail-item, .top-bar :is(button, a)').all()) {
      await place.scrollIntoViewIfNeeded();
      const box = await place.boundingBox();
      expect(
        box && box.y >= 0 && box.y + box.height <= 401,
        (await place.textContent()) ?? '',
      ).toBe(true);
      expect(box && box.x >= 0 && box.x + box.width <= 641, (await place.textContent()) ?? '').toBe(
        true,
      );
    }
    expect(found).toEqual([]);
  },
  PATIENCE_MS,
);

it(
  'holds with text set wider, as 1.4.12 has it',
  async () => {
    const { page } = await showEverything(theatre);
    const found: string[] = [];
    await page.addStyleTag({
      content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-bottom: 2em !important; }`,
    });
    for (const view of VIEWS) {
      await goTo(page, view);
      const faults = [...(await cutText(page)), ...(await sideways(page))];
      found.push(...faults.map((fault) => `${view}: ${fault}`));
    }
    expect(found).toEqual([]);
  },
  PATIENCE_MS,
);
