import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { goTo, showEverything, VIEWS } from '../support/access/everyView.ts';
import { focusFaults } from '../support/access/focus.ts';
import { Theatre } from '../support/page/theatre.ts';

/** The way of Tab through every view: in reading order, marked, never covered, and out again. */

/** It walks through every view. */
const PATIENCE_MS = 240_000;

let theatre: Theatre;

beforeAll(async () => {
  theatre = await Theatre.open();
});
afterEach(() => theatre.clear());
afterAll(() => theatre.close());

it(
  'leads through every view as it is read, and out of it',
  async () => {
    const { page } = await showEverything(theatre);
    const found: string[] = [];
    for (const view of VIEWS) {
      await goTo(page, view);
      const faults = await focusFaults(page, page.getByRole('main'));
      found.push(...faults.map((fault) => `${view}: ${fault}`));
    }
    expect(found).toEqual([]);
  },
  PATIENCE_MS,
);
