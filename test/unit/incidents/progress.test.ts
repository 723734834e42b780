import { describe, expect, test } from 'vitest';
import type { RunningItem } from '../../../shared/checklist.ts';
import type { Incident } from '../../../shared/incident.ts';
import { dueAt, requiredLeft, standingOf } from '../../../shared/progress.ts';

const DETECTED = Date.UTC(2023, 10, 23, 0, 19);

function item(given: Partial<RunningItem> = {}): RunningItem {
  return {
    id: 'general/1',
    section: { ko: '확인', en: 'Confirm' },
    text: { ko: '확인합니다.', en: 'Look.' },
    required: true,
    when: null,
    for: null,
    dueMs: null,
    runbook: null,
    checklist: 'general',
    state: 'open',
    reason: null,
    by: null,
    at: null,
    assignee: null,
    ...given,
  };
}

function incident(items: RunningItem[], times: Partial<Incident['times']> = {}): Incident {
  return {
    id: 'i1',
    number: 1,
    title: '장애',
    state: 'investigating',
    grades: {},
    services: [],
    duties: { commander: null, operations: null, communications: null, scribe: null },
    times: {
      started: DETECTED,
      detected: DETECTED,
      acknowledged: null,
      suspected: null,
      leaked: null,
      reported: null,
      mitigated: null,
      recovered: null,
      ...times,
    },
    symptoms: [],
    layer: null,
    nth: 1,
    openedAt: DETECTED,
    openedBy: '김하나',
    resolvedAt: null,
    closedAt: null,
    checklists: [],
    items,
    newFacts: [],
    met: [],
    pins: [],
    mergedInto: null,
    absorbed: [],
    splitFrom: null,
  };
}

describe('standingOf', () => {
  test.each([
    ['open', null, 'open'],
    ['blocked', null, 'blocked'],
    ['done', null, 'settled'],
    ['skipped', null, 'settled'],
    ['notApplicable', null, 'settled'],
    ['open', 'attack', 'notNow'],
    ['blocked', 'attack', 'notNow'],
    // What somebody settled stays settled, though it would not be asked for now.
    ['done', 'attack', 'settled'],
    ['open', 'not attack', 'open'],
    // Nothing is hidden for a condition nobody can read.
    ['open', 'atack', 'open'],
  ] as const)('%s with the condition %s is %s', (state, when, expected) => {
    const one = item({ state, when });
    expect(standingOf(one, incident([one]))).toBe(expected);
  });

  test('changes with the facts of the incident', () => {
    const one = item({ when: 'attack' });
    expect(standingOf(one, incident([one], { suspected: DETECTED }))).toBe('open');
  });
});

test('what is required, applies and is not settled is left', () => {
  const items = [
    item({ id: 'a' }),
    item({ id: 'b', state: 'blocked' }),
    item({ id: 'c', state: 'done' }),
    item({ id: 'd', required: false }),
    item({ id: 'e', when: 'leak' }),
    item({ id: 'f', when: 'not leak' }),
  ];
  expect(requiredLeft(incident(items)).map((i) => i.id)).toEqual(['a', 'b', 'f']);
});

test('an item is due some time after detection', () => {
  const one = item({ dueMs: 600_000 });
  expect(dueAt(one, incident([one]))).toBe(DETECTED + 600_000);
  expect(dueAt(item(), incident([]))).toBeNull();
  expect(dueAt(one, incident([one], { detected: null }))).toBeNull();
});
