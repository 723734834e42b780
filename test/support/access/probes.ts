import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Looks of a real browser at what is on the screen, for the rules axe cannot or does not hold. */

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds against WCAG 2.2 AA, and against its best practices. */
export async function brokenRules(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({
      resultTypes: ['violations'],
      runOnly: { type: 'tag', values: [...RULES, 'best-practice'] },
    })
    .setLegacyMode()
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

/** Both of what must not be found in any state. */
export async function accessFaults(page: Page): Promise<string[]> {
  return [...(await brokenRules(page)), ...(await smallTargets(page))];
}

/**
 * What can be pressed and is smaller than 24 × 24 px without the room around it that 2.5.8 lets
 * stand for size: a circle of 24 px on its middle that meets no other. Links within sentences are
 * excepted, as the rule excepts them.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 24;
    const pressed =
      'a[href], button, input, select, textarea, summary, [role="button"], [role="tab"], [role="checkbox"], [role="option"], [role="menuitem"]';
    // Under the palette nothing is pressed before it closes.
    const floating = document.querySelector('.palette');
    const seen = [...document.querySelectorAll<HTMLElement>(pressed)]
      .filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .filter((one) => !one.closest('[aria-hidden="true"]'))
      .filter((one) => floating === null || floating.contains(one))
      .map((one) => {
        // A control with its label is pressed by either.
        const label = one instanceof HTMLInputElement ? one.labels?.[0] : undefined;
        const boxes = [one, label].flatMap((part) => part?.getBoundingClientRect() ?? []);
        const left = Math.min(...boxes.map((box) => box.left));
        const top = Math.min(...boxes.map((box) => box.top));
        const right = Math.max(...boxes.map((box) => box.right));
        const bottom = Math.max(...boxes.map((box) => box.bottom));
        return { one, left, top, right, bottom, width: right - left, height: bottom - top };
      })
      .filter(({ width, height }) => width > 1 && height > 1)
      // What something floats over cannot be pressed now.
      .filter(({ one, left, right, top, bottom }) => {
        const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return (
          above === null ||
          one.contains(above) ||
          above.contains(one) ||
          above.closest('label')?.control === one
        );
      });
    const distance = (x: number, y: number, box: (typeof seen)[number]) =>
      Math.hypot(
        Math.max(box.left - x, 0, x - box.right),
        Math.max(box.top - y, 0, y - box.bottom),
      );
    return seen
      .filter(({ width, height }) => Math.min(width, height) < LEAST - 0.5)
      .filter(({ one }) => {
        const line = one.closest('p, li, dd, td');
        const inSentence =
          getComputedStyle(one).display === 'inline' &&
          line !== null &&
          (line.textContent ?? '').trim().length > (one.textContent ?? '').trim().length + 1;
        return !inSentence;
      })
      .filter(({ one, left, right, top, bottom }) => {
        const x = (left + right) / 2;
        const y = (top + bottom) / 2;
        return seen.some(
          (other) =>
            other.one !== one &&
            !other.one.contains(one) &&
            !one.contains(other.one) &&
            distance(x, y, other) < LEAST / 2,
        );
      })
      .map(
        ({ one, width, height }) =>
          `${Math.round(width)}×${Math.round(height)} ${one.outerHTML.slice(0, 140)}`,
      );
  });
}

/**
 * Text that is cut off: an element that hides what overflows it and holds more text than it shows,
 * without a title that tells it, and without a scroll bar to reach it.
 */
export function cutText(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((one) => {
        const style = getComputedStyle(one);
        const hides = style.overflowX === 'hidden' || style.overflowX === 'clip';
        const hidesDown = style.overflowY === 'hidden' || style.overflowY === 'clip';
        if (!hides && !hidesDown) return false;
        if (
          !one.checkVisibility() ||
          one.closest('.xterm, .visually-hidden, svg, [aria-hidden="true"]')
        )
          return false;
        if (one.clientWidth <= 1 || one.clientHeight <= 1) return false;
        const over =
          (hides && one.scrollWidth > one.clientWidth + 1) ||
          (hidesDown && one.scrollHeight > one.clientHeight + 1);
        return over && (one.textContent ?? '').trim() !== '' && !one.title;
      })
      .map(
        (one) =>
          `${one.className} ${one.scrollWidth}>${one.clientWidth} ${one.scrollHeight}>${one.clientHeight}: ${(one.textContent ?? '').slice(0, 60)}`,
      ),
  );
}

/**
 * What lies outside the width of the window and cannot be scrolled to in one direction alone;
 * tables, terminals, code and charts may scroll by themselves (1.4.10).
 */
export function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const may = 'table, pre, .xterm, svg, canvas, [role="grid"], [role="table"]';
    const scrolling = [...document.querySelectorAll<HTMLElement>('body *')].filter((one) => {
      const { overflowX } = getComputedStyle(one);
      return (
        (overflowX === 'auto' || overflowX === 'scroll') &&
        one.scrollWidth > one.clientWidth + 1 &&
        one.clientWidth > 0 &&
        !one.closest(may) &&
        !one.querySelector(may)
      );
    });
    const outside = [...document.querySelectorAll<HTMLElement>('button, a[href], input, h1, h2')]
      .filter((one) => one.checkVisibility() && !one.closest('.visually-hidden'))
      .filter((one) => {
        const box = one.getBoundingClientRect();
        if (box.width <= 1) return false;
        // Within something that scrolls sideways it can be reached.
        const scroller = one.closest('table, [data-scrolls], .terminal-tabs');
        return !scroller && (box.right > innerWidth + 1 || box.left < -1);
      });
    return [
      ...scrolling.map((one) => `scrolls ${one.className} ${one.scrollWidth}>${one.clientWidth}`),
      ...outside.map((one) => `outside ${one.outerHTML.slice(0, 120)}`),
    ];
  });
}
