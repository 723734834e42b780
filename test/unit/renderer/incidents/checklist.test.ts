import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressOf, sectionsOf } from '../../../../renderer/incidents/checklist.ts';
import { ItemState, type RunningItem } from '../../../../shared/checklist.ts';

const items = fc.array(
  fc.record<RunningItem>({
    id: fc.uuid(),
    section: fc.constantFrom('처음', '원인').map((ko) => ({ ko, en: ko })),
    text: fc.constant({ ko: '일', en: 'thing' }),
    required: fc.boolean(),
    state: fc.constantFrom(...ItemState.options),
    reason: fc.constant(null),
    by: fc.constant(null),
    at: fc.constant(null),
  }),
);

describe('progressOf', () => {
  it('counts what is done or skipped, and names the required items that are neither', () => {
    fc.assert(
      fc.property(items, (all) => {
        const { total, settled, requiredOpen } = progressOf(all);
        const open = all.filter(({ state }) => state === 'open');
        expect(total).toBe(all.length);
        expect(settled).toBe(all.length - open.length);
        expect(requiredOpen).toEqual(open.filter(({ required }) => required));
      }),
    );
  });
});

describe('sectionsOf', () => {
  it('keeps every item in its order, under its own heading', () => {
    fc.assert(
      fc.property(items, (all) => {
        const sections = sectionsOf(all);
        expect(sections.flatMap((section) => section.items)).toEqual(all);
        for (const section of sections) {
          for (const item of section.items) expect(item.section).toEqual(section.title);
        }
      }),
    );
  });

  it('never puts two neighbouring sections under the same heading', () => {
    fc.assert(
      fc.property(items, (all) => {
        const titles = sectionsOf(all).map(({ title }) => title.ko);
        for (const [index, title] of titles.entries()) expect(title).not.toBe(titles[index + 1]);
      }),
    );
  });
});
