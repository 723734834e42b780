import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { pageInSight } from '../../../../renderer/reports/pages/inSight.ts';
import { pageSize, Shelf } from '../../../../renderer/reports/pages/shelf.ts';

let made: Set<string>;
let dropped: string[];
let shelf: Shelf;
let count = 0;

beforeEach(() => {
  made = new Set();
  dropped = [];
  shelf = new Shelf({
    make: () => {
      count += 1;
      made.add(`blob:${count}`);
      return `blob:${count}`;
    },
    drop: (url) => {
      dropped.push(url);
      made.delete(url);
    },
  });
});

const page = (hash: string, svg: string | null = `<svg>${hash}</svg>`) => ({ hash, svg });

describe('the pages in sight', () => {
  it('are made once: only what changed is another picture, and marked as such', () => {
    const before = shelf.take([page('a'), page('b'), page('c')]);
    expect(before?.map(({ renewed }) => renewed)).toEqual([false, false, false]);
    const after = shelf.take([page('a', null), page('x'), page('c', null)]);
    expect(after?.map(({ hash, renewed }) => [hash, renewed])).toEqual([
      ['a', false],
      ['x', true],
      ['c', false],
    ]);
    expect(after?.[0]?.url).toBe(before?.[0]?.url);
    expect(dropped).toEqual([before?.[1]?.url]);
  });

  it('are none of them renewed where they are of another report', () => {
    shelf.take([page('a'), page('b')]);
    const other = shelf.take([page('x'), page('b')], true);
    expect(other?.map(({ renewed }) => renewed)).toEqual([false, false]);
  });

  it('ask for everything where a page is told to be here that is not, and keep what is shown', () => {
    shelf.take([page('a')]);
    expect(shelf.take([page('a', null), page('lost', null)])).toBeNull();
    expect(shelf.hashes()).toEqual(['a']);
    expect(dropped).toEqual([]);
  });

  it('hold exactly one picture for each different page, however often they are made again', () => {
    const reports = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 8 }));
    fc.assert(
      fc.property(reports, (all) => {
        shelf.clear();
        for (const hashes of all) {
          const have = new Set(shelf.hashes());
          const shown = shelf.take(hashes.map((hash) => page(hash, have.has(hash) ? null : hash)));
          expect(shown?.map(({ hash }) => hash)).toEqual(hashes);
          for (const { url } of shown ?? []) expect(made.has(url)).toBe(true);
          expect(made.size).toBe(new Set(hashes).size);
        }
        shelf.clear();
        expect(made.size).toBe(0);
      }),
    );
  });
});

describe('the size of a page', () => {
  it.each([
    ['<svg viewBox="0 0 595.276 841.89" width="1">', { width: 595.276, height: 841.89 }],
    ['<svg class="typst-doc" viewBox="0 0 842 595">', { width: 842, height: 595 }],
  ])('is what %j says', (svg, size) => {
    expect(pageSize(svg)).toEqual(size);
  });

  it.each([
    '',
    '<svg>',
    '<svg viewBox="0 0 0 0">',
    '<svg viewBox="0 0 -5 10">',
    `<svg ${'x'.repeat(3000)} viewBox="0 0 1 1">`,
    '<svg viewBox="0 0 1e9 1e9">',
  ])('is A4 where %j says nothing that could be one', (svg) => {
    expect(pageSize(svg)).toEqual({ width: 595.28, height: 841.89 });
  });
});

describe('the page one looks at', () => {
  const pages = [0, 1000, 2000].map((top) => ({ top, height: 980 }));

  it.each([
    [0, 1],
    [800, 2],
    [799, 1],
    [1400, 2],
    [5000, 3],
  ])('scrolled by %i pixels it is %i', (scrolled, number) => {
    expect(pageInSight(pages, scrolled, 600)).toBe(number);
  });

  it('is the first where there is none', () => {
    expect(pageInSight([], 0, 600)).toBe(1);
  });
});
