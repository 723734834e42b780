import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Change, close, edit, resolve, setItem } from '../../../electron/incidents/rules.ts';
import type { RunningItem } from '../../../shared/checklist.ts';
import { Incident } from '../../../shared/incident.ts';
import { Problem } from '../../../shared/problem.ts';

const ME = { by: '당직 1', at: 1000 };

function item(id: string, required: boolean): RunningItem {
  const text = { ko: `할 일 ${id}`, en: `Task ${id}` };
  return { id, section: text, text, required, state: 'open', reason: null, by: null, at: null };
}

function incident(more: Partial<Incident> = {}): Incident {
  return {
    id: 'a',
    number: 7,
    title: '정부24 중단',
    severity: 2,
    state: 'open',
    services: [{ id: 'gov24', name: { ko: '정부24', en: 'Government24' } }],
    startedAt: 1,
    openedAt: 2,
    openedBy: '당직 1',
    resolvedAt: null,
    closedAt: null,
    checklist: {
      template: 'general',
      title: { ko: '점검', en: 'Check' },
      items: [item('1', true), item('2', false), item('3', true)],
    },
    ...more,
  };
}

function problemOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return error.sentence;
    throw error;
  }
  return undefined;
}

describe('resolving', () => {
  test('names the required items still open, in both languages', () => {
    const { incident: one } = setItem(incident(), { item: '1', to: 'done' }, ME);
    expect(problemOf(() => resolve(one, ME))).toEqual({
      key: 'incident.requiredOpen',
      params: { ko: '할 일 3', en: 'Task 3' },
    });
  });

  test('is possible when they are done or skipped', () => {
    let { incident: one } = setItem(incident(), { item: '1', to: 'done' }, ME);
    ({ incident: one } = setItem(one, { item: '3', to: 'skipped', reason: '해당 없음' }, ME));
    expect(resolve(one, ME)).toEqual({
      incident: { ...one, state: 'resolved', resolvedAt: 1000 },
      happenings: [{ kind: 'resolved' }],
    });
  });

  test('needs no checklist, happens once, and comes before closing', () => {
    const open = incident({ checklist: null });
    expect(problemOf(() => close(open, ME))).toMatchObject({ key: 'incident.notResolved' });
    const { incident: resolved } = resolve(open, ME);
    expect(problemOf(() => resolve(resolved, ME))).toMatchObject({ key: 'incident.notOpen' });
    expect(close(resolved, ME).incident).toMatchObject({ state: 'closed', closedAt: 1000 });
  });
});

describe('items', () => {
  test('say who and when; opened again they say neither', () => {
    const done = setItem(incident(), { item: '2', to: 'done' }, ME);
    expect(done.incident.checklist?.items[1]).toMatchObject({ state: 'done', ...ME });
    expect(done.happenings).toMatchObject([{ kind: 'item', item: '2', to: 'done', reason: null }]);
    const again = setItem(done.incident, { item: '2', to: 'open' }, ME);
    expect(again.incident).toEqual(incident());
    expect(again.happenings).toHaveLength(1);
  });

  test('that are required stay settled in a resolved incident, others do not', () => {
    let { incident: one } = setItem(incident(), { item: '1', to: 'done' }, ME);
    ({ incident: one } = setItem(one, { item: '3', to: 'done' }, ME));
    ({ incident: one } = setItem(one, { item: '2', to: 'done' }, ME));
    ({ incident: one } = resolve(one, ME));
    expect(problemOf(() => setItem(one, { item: '1', to: 'open' }, ME))).toMatchObject({
      key: 'incident.requiredStays',
    });
    expect(setItem(one, { item: '2', to: 'open' }, ME).happenings).toHaveLength(1);
  });

  test.each([undefined, '', '  \n'])('are not skipped for the reason %j', (reason) => {
    expect(
      problemOf(() => setItem(incident(), { item: '1', to: 'skipped', reason }, ME)),
    ).toMatchObject({ key: 'incident.skipReason' });
  });

  test('that do not exist are refused', () => {
    expect(problemOf(() => setItem(incident(), { item: '9', to: 'done' }, ME))).toMatchObject({
      key: 'incident.noItem',
    });
  });

  test('set to what they are tell nothing', () => {
    const done = setItem(incident(), { item: '2', to: 'done' }, ME);
    const other = { by: '당직 2', at: 2000 };
    expect(setItem(done.incident, { item: '2', to: 'done' }, other)).toEqual({
      incident: done.incident,
      happenings: [],
    });
  });
});

describe('editing', () => {
  test('keeps the old value in the timeline', () => {
    expect(edit(incident(), { title: '정부24 접속 불가', severity: 1 }).happenings).toEqual([
      { kind: 'edited', field: 'title', from: '정부24 중단', to: '정부24 접속 불가' },
      { kind: 'edited', field: 'severity', from: '2', to: '1' },
    ]);
  });

  test('to the same tells nothing', () => {
    expect(edit(incident(), { title: '정부24 중단' })).toEqual({
      incident: incident(),
      happenings: [],
    });
  });
});

type Rule = (incident: Incident, at: number) => Change;

describe('any order of actions', () => {
  const setting = fc.record({
    item: fc.constantFrom('1', '2', '3', '4'),
    to: fc.constantFrom('open' as const, 'done' as const, 'skipped' as const),
    reason: fc.option(fc.constantFrom('', '이유'), { nil: undefined }),
  });
  const rule: fc.Arbitrary<Rule> = fc.oneof(
    setting.map(
      (s): Rule =>
        (i, at) =>
          setItem(i, s, { by: '당직', at }),
    ),
    fc.record({ title: fc.string({ minLength: 1 }) }).map(
      (to): Rule =>
        (i) =>
          edit(i, to),
    ),
    fc.constant<Rule>((i, at) => resolve(i, { by: '당직', at })),
    fc.constant<Rule>((i, at) => close(i, { by: '당직', at })),
  );

  /** Random actions alone seldom get as far as a resolved incident. */
  const settled: Rule[] = [
    (i, at) => setItem(i, { item: '1', to: 'done' }, { by: '당직', at }),
    (i, at) => setItem(i, { item: '3', to: 'skipped', reason: '이유' }, { by: '당직', at }),
    (i, at) => resolve(i, { by: '당직', at }),
  ];

  test('keeps the account whole', () => {
    const start = fc.nat(settled.length).map((length) => settled.slice(0, length));
    fc.assert(
      fc.property(start, fc.array(rule, { maxLength: 40 }), (first, rules) => {
        let now = incident();
        for (const [index, one] of [...first, ...rules].entries()) {
          const before = structuredClone(now);
          let change: Change;
          try {
            change = one(now, 10 + index);
          } catch (error) {
            expect(error).toBeInstanceOf(Problem);
            continue;
          } finally {
            // Neither a refusal nor a change alters what was.
            expect(now).toEqual(before);
          }
          expect(before.state).not.toBe('closed');
          expect(change.happenings.length > 0).toBe(
            JSON.stringify(change.incident) !== JSON.stringify(before),
          );
          now = Incident.parse(change.incident);
          const items = now.checklist?.items ?? [];
          if (now.state !== 'open') {
            expect(items.filter((i) => i.required && i.state === 'open')).toEqual([]);
            expect(now.resolvedAt).not.toBeNull();
          }
          if (now.state === 'closed') expect(now.closedAt).toBeGreaterThan(now.resolvedAt ?? 0);
          for (const i of items) {
            expect(i.state === 'skipped').toBe(i.reason !== null);
            expect(i.state === 'open').toBe(i.by === null && i.at === null);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
