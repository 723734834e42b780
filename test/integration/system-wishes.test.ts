import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { goTo, showEverything, VIEWS } from '../support/access/everyView.ts';
import { healthOf } from '../support/page/scene.ts';
import type { Stage } from '../support/page/stage.ts';
import { Theatre } from '../support/page/theatre.ts';

/** The window follows what a person asked of the system: less motion, other colours. */

/** Each walks through every view. */
const PATIENCE_MS = 240_000;

let theatre: Theatre;

beforeAll(async () => {
  theatre = await Theatre.open();
});
afterEach(() => theatre.clear());
afterAll(() => theatre.close());

/** What moves or may move for longer than an eye notices. */
const moving = (page: Page) =>
  page.evaluate(() => {
    const lasting = (times: string) =>
      times.split(',').some((time) => Number.parseFloat(time) > 0.01);
    const running = document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 10)
      .map((one) => (one instanceof CSSAnimation ? one.animationName : 'transition'));
    const ready = [...document.querySelectorAll('body *')]
      .filter((node) => lasting(getComputedStyle(node).transitionDuration))
      .map((node) => `ready: ${node.className}`);
    return [...running, ...new Set(ready)];
  });

const change = (stage: Stage) =>
  stage.hub.changed('health', healthOf('law/login', 'down', Date.now()));

describe('with reduced motion', () => {
  it(
    'nothing moves in any view, nor when a state changes',
    async () => {
      const { page, stage } = await showEverything(theatre);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const found: string[] = [];
      for (const view of VIEWS) {
        await goTo(page, view);
        found.push(...(await moving(page)).map((one) => `${view}: ${one}`));
      }
      await goTo(page, '/board');
      change(stage);
      const row = page.locator('.board-line[data-kind="need"]').filter({ hasText: '국가법령정보' });
      await row.waitFor();
      found.push(...(await moving(page)));
      for (const key of ['Control+k', 'F1', 'Control+Shift+O']) {
        await page.keyboard.press(key);
        found.push(...(await moving(page)).map((one) => `${key}: ${one}`));
        await page.keyboard.press('Escape');
      }
      expect(found).toEqual([]);
    },
    PATIENCE_MS,
  );
});

describe('with the colours of the system', () => {
  it('states are told by their shapes and words, and by a colour that is seen', async () => {
    const { page } = await showEverything(theatre);
    await page.emulateMedia({ forcedColors: 'active' });
    const marks = await page.locator('.board-lines .state-mark').evaluateAll((all) =>
      all.map((mark) => ({
        state: mark.getAttribute('data-state') ?? '',
        shape: [...mark.querySelectorAll('*')]
          .map(
            (part) =>
              `${part.tagName} ${part.getAttribute('d') ?? ''} ${part.getAttribute('stroke-dasharray') ?? ''} ${part.getAttribute('fill') ?? ''}`,
          )
          .join('|'),
        colour: getComputedStyle(mark).color,
        ground: getComputedStyle(document.body).backgroundColor,
      })),
    );
    expect(marks.length).toBeGreaterThan(5);
    const shapes = new Map(marks.map(({ state, shape }) => [state, shape]));
    expect(shapes.size).toBeGreaterThan(2);
    expect(new Set(shapes.values()).size).toBe(shapes.size);
    for (const { colour, ground } of marks) expect(colour).not.toBe(ground);
  });

  it('what is chosen and where the focus is are marked by the system’s own colour', async () => {
    const { page } = await showEverything(theatre);
    await page.emulateMedia({ forcedColors: 'active' });
    const ground = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((node) => getComputedStyle(node).backgroundColor);
    const chosen = await ground('.rail-item[aria-current]');
    expect(chosen).not.toBe(await ground('.rail-item:not([aria-current])'));
    await page.keyboard.press('Control+k');
    await page.locator('.palette-option').first().waitFor();
    expect(await ground('.palette-option[aria-selected="true"]')).toBe(chosen);
    expect(await ground('.palette-option[aria-selected="false"]')).not.toBe(chosen);
    const outline = await page
      .locator('.palette-query')
      .evaluate((node) => getComputedStyle(node).outline);
    expect(outline).toMatch(/solid 2px|2px solid/);
  });
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it(
    'the focus is a line of two pixels around all that has it, in every view',
    async () => {
      const { page } = await showEverything(theatre, { settings: { theme } });
      const found: string[] = [];
      for (const view of VIEWS) {
        await goTo(page, view);
        await page.getByRole('main').evaluate((main) => main.focus());
        for (let i = 0; i < 12; i++) {
          await page.keyboard.press('Tab');
          const unmarked = await page.evaluate(() => {
            const here = document.activeElement;
            if (!here || here === document.body) return null;
            const drawn = (node: Element | null | undefined) => {
              if (!node) return false;
              const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(node);
              return (
                (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) ||
                boxShadow !== 'none'
              );
            };
            const label = here instanceof HTMLInputElement ? here.labels?.[0] : null;
            const bar = getComputedStyle(here, '::after').backgroundColor !== 'rgba(0, 0, 0, 0)';
            const some =
              drawn(here) ||
              bar ||
              drawn(here.nextElementSibling) ||
              drawn(here.parentElement) ||
              drawn(label);
            return some ? null : here.outerHTML.slice(0, 140);
          });
          if (unmarked) found.push(`${view}: ${unmarked}`);
        }
      }
      expect([...new Set(found)]).toEqual([]);
    },
    PATIENCE_MS,
  );
});
