import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  firstOpen,
  progressOf,
  sectionsOf,
  sheetsOf,
} from '../../../../renderer/incidents/do/checklist.ts';
import { ItemState, type RunningItem } from '../../../../shared/checklist.ts';
import { standingOf } from '../../../../shared/progress.ts';
import { incidentOf } from '../../../support/incident.ts';
import { itemOf } from '../../../support/item.ts';

const items = fc
  .array(
    fc.record({
      section: fc.constantFrom('처음', '원인').map((ko) => ({ ko, en: ko })),
      required: fc.boolean(),
      when: fc.constantFrom(null, 'attack', 'services > 1', 'not attack', '(('),
      checklist: fc.constantFrom('portal', 'general', 'gone', null),
      state: fc.constantFrom(...ItemState.options),
    }),
    { maxLength: 30 },
  )
  .map((all): RunningItem[] => all.map((one, i) => itemOf({ id: `item/${i}`, ...one })));

const incidents = items.map((all) =>
  incidentOf({
    items: all,
    checklists: ['portal', 'general'].map((template) => ({
      template,
      title: { ko: template, en: template },
    })),
  }),
);

describe('progressOf', () => {
  it('counts what applies or was settled, and the required items that are neither', () => {
    fc.assert(
      fc.property(incidents, (incident) => {
        const standings = incident.items.map((item) => standingOf(item, incident));
        const progress = progressOf(incident);
        const waiting = standings.filter((one) => one === 'open' || one === 'blocked').length;
        expect(progress.total).toBe(progress.settled + waiting);
        expect(progress.requiredLeft).toBeLessThanOrEqual(waiting);
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

describe('sheetsOf', () => {
  it('shows every item once, those that do not apply now apart', () => {
    fc.assert(
      fc.property(incidents, (incident) => {
        const sheets = sheetsOf(incident);
        const shown = sheets.flatMap(({ sections }) => sections.flatMap((one) => one.items));
        const folded = sheets.flatMap(({ notNow }) => notNow);
        const ids = [...shown, ...folded].map(({ id }) => id);
        expect(ids.toSorted()).toEqual(incident.items.map(({ id }) => id).toSorted());
        expect(folded.every((item) => standingOf(item, incident) === 'notNow')).toBe(true);
        expect(shown.some((item) => standingOf(item, incident) === 'notNow')).toBe(false);
      }),
    );
  });

  it('puts what operators added after the checklists, in a sheet without a name', () => {
    const incident = incidentOf({
      checklists: [{ template: 'portal', title: { ko: '포털', en: 'Portal' } }],
      items: [itemOf({ id: 'added/1', checklist: null }), itemOf()],
    });
    expect(sheetsOf(incident).map(({ title }) => title?.ko ?? null)).toEqual(['포털', null]);
  });
});

describe('firstOpen', () => {
  it('is the first on the screen that waits for somebody', () => {
    fc.assert(
      fc.property(incidents, (incident) => {
        const first = firstOpen(incident);
        const shown = sheetsOf(incident).flatMap(({ sections }) =>
          sections.flatMap((one) => one.items),
        );
        const before = first ? shown.slice(0, shown.indexOf(first)) : shown;
        expect(before.some((item) => standingOf(item, incident) === 'open')).toBe(false);
        if (first) expect(standingOf(first, incident)).toBe('open');
      }),
    );
  });
});
