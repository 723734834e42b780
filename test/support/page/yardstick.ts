import type { Page } from '@playwright/test';

/** How often the piece of work is done; the one in the middle counts. */
const ROUNDS = 9;

/**
 * How long this page takes just now for a fixed piece of a page's usual work: 2,000 lines made,
 * styled, laid out and taken away. What a test allows a view is a multiple of it, measured beside it,
 * so that a slow machine is slow for both. Milliseconds.
 */
export function yardstick(page: Page): Promise<number> {
  return page.evaluate((rounds) => {
    const times = Array.from({ length: rounds }, () => {
      const before = performance.now();
      const list = document.createElement('ul');
      list.style.cssText = 'position:absolute;visibility:hidden;width:600px';
      for (let i = 0; i < 2000; i++) {
        const line = document.createElement('li');
        for (const text of [`${i}`, '정부24 로그인', 'Government24 log-in']) {
          line.append(Object.assign(document.createElement('span'), { textContent: text }));
        }
        list.append(line);
      }
      document.body.append(list);
      list.getBoundingClientRect();
      list.remove();
      return performance.now() - before;
    });
    return times.toSorted((a, b) => a - b)[rounds >> 1] ?? Number.NaN;
  }, ROUNDS);
}
