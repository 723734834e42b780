import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Circumstances, factsOf, NEXT_SHIFT_MS } from '../../../electron/handover/facts.ts';
import type { RunningItem } from '../../../shared/checklist.ts';
import type { Deadline } from '../../../shared/deadline.ts';
import { NO_HANDLING } from '../../../shared/handling.ts';
import { HandoverFacts } from '../../../shared/handover.ts';
import { STATES } from '../../../shared/health.ts';
import { INCIDENT_STATES, isOpen } from '../../../shared/incident.ts';
import { sentence } from '../../../shared/problem.ts';
import { incidentOf } from '../../support/incident.ts';

const HOUR = 3_600_000;
const AT = Date.parse('2023-11-17T18:00:00+09:00');
const SINCE = AT - 9 * HOUR;
const both = (name: string) => ({ ko: name, en: name });

const item = (id: string, part: Partial<RunningItem> = {}): RunningItem => ({
  id,
  section: both('확인'),
  text: both(id),
  required: false,
  when: null,
  for: null,
  dueMs: null,
  runbook: null,
  checklist: null,
  state: 'open',
  reason: null,
  by: null,
  at: null,
  assignee: null,
  ...part,
});
const DEADLINE: Deadline = {
  id: 'intrusion',
  name: both('최초신고'),
  law: null,
  article: null,
  from: 'suspected',
  withinMs: 24 * HOUR,
  tell: both('KISA'),
  when: null,
  warnMs: [],
  source: null,
};
const change = (check: string, at: number, to: (typeof STATES)[number] = 'down') => ({
  check,
  at,
  since: at - 1000,
  from: 'up' as const,
  to,
  reason: sentence(`state.${to}`),
  service: { id: check, name: both(check) },
});
const facts = (part: Partial<Circumstances> = {}) =>
  factsOf({
    since: SINCE,
    at: AT,
    incidents: [],
    deadlines: [DEADLINE],
    transitions: [],
    handling: NO_HANDLING,
    service: () => undefined,
    ...part,
  });

describe('of an open incident', () => {
  it('are its state, when it began, and what is left to do', () => {
    const { times } = incidentOf();
    const incident = incidentOf({
      state: 'investigating',
      times: { ...times, started: SINCE, suspected: SINCE + HOUR },
      items: [
        item('held', { assignee: '김하늘', required: true }),
        item('stuck', { state: 'blocked', reason: '권한이 없음' }),
        item('done', { state: 'done' }),
        item('skipped', { state: 'skipped', reason: '해당 없음' }),
        item('not now', { when: 'leak' }),
        item('nobody'),
      ],
    });
    const [one] = facts({ incidents: [incident] }).incidents;
    expect(one).toMatchObject({ number: 1, state: 'investigating', startedAt: SINCE });
    expect(
      one?.items.map(({ text, state, assignee, reason }) => [text.ko, state, assignee, reason]),
    ).toEqual([
      ['held', 'open', '김하늘', null],
      ['stuck', 'blocked', null, '권한이 없음'],
      ['nobody', 'open', null, null],
    ]);
    expect(one?.clocks).toEqual([{ name: DEADLINE.name, due: SINCE + 25 * HOUR }]);
  });

  it('are no clocks that were met', () => {
    const { times } = incidentOf();
    const incident = incidentOf({
      times: { ...times, suspected: SINCE },
      met: [{ clock: 'intrusion', at: AT, by: '당직 1', note: '전화' }],
    });
    expect(facts({ incidents: [incident] }).incidents[0]?.clocks).toEqual([]);
  });
});

it('tell of each check only what it came to, newest first', () => {
  const transitions = [
    change('a', SINCE + 3),
    change('a', SINCE + 5, 'up'),
    change('b', SINCE + 4),
    change('c', SINCE - 1),
  ];
  expect(facts({ transitions }).changes.map(({ check, to }) => [check, to])).toEqual([
    ['a', 'up'],
    ['b', 'down'],
  ]);
});

it('leave out that a check was seen to be well for the first time, but not that it is well again', () => {
  const first = { ...change('a', SINCE + 1, 'up'), from: 'pending' as const };
  const again = [
    change('b', SINCE + 1),
    { ...change('b', SINCE + 2, 'up'), from: 'pending' as const },
  ];
  const { changes } = facts({ transitions: [first, ...again] });
  expect(changes.map(({ check, to }) => [check, to])).toEqual([['b', 'up']]);
});

it('name what is acknowledged, also of a service that left the catalogue', () => {
  const acknowledgement = {
    id: 'k',
    owner: '김하늘',
    reason: '확인 중',
    by: '당직 1',
    at: SINCE,
    until: null,
    sticky: true,
  };
  const handling = {
    ...NO_HANDLING,
    acknowledgements: [
      { ...acknowledgement, service: 'gov24' },
      { ...acknowledgement, service: 'gone' },
      { ...acknowledgement, service: 'past', until: AT - 1 },
    ],
  };
  const service = (id: string) =>
    id === 'gov24' ? { id, name: { ko: '정부24', en: 'Government24' } } : undefined;
  expect(facts({ handling, service }).acknowledged).toEqual([
    {
      service: { ko: '정부24', en: 'Government24' },
      owner: '김하늘',
      reason: '확인 중',
      until: null,
    },
    { service: both('gone'), owner: '김하늘', reason: '확인 중', until: null },
  ]);
});

it('name silences and maintenance that end within the next shift, the soonest first', () => {
  const match = { services: ['a'], grounds: [], organisations: [] };
  const silence = (reason: string, until: number) => ({
    id: reason,
    match,
    reason,
    by: '당직 1',
    at: SINCE,
    until,
  });
  const maintenance = (reason: string, until: number | null) => ({
    id: reason,
    match,
    reason,
    by: null,
    when: { kind: 'once' as const, from: AT, until: AT + HOUR },
    next: until === null ? null : { from: AT, until },
  });
  const handling = {
    ...NO_HANDLING,
    silences: [
      silence('later', AT + NEXT_SHIFT_MS),
      silence('past', AT),
      silence('tomorrow', AT + NEXT_SHIFT_MS + 1),
    ],
    maintenance: [maintenance('soon', AT + HOUR), maintenance('over', null)],
  };
  expect(facts({ handling }).ending).toEqual([
    { kind: 'maintenance', reason: 'soon', until: AT + HOUR },
    { kind: 'silence', reason: 'later', until: AT + NEXT_SHIFT_MS },
  ]);
});

it('hold every open incident and nothing else, and fit what the page is told, whatever was', () => {
  const incidents = fc
    .array(fc.constantFrom(...INCIDENT_STATES))
    .map((states) =>
      states.map((state, i) =>
        incidentOf({ id: `i-${i}`, number: i + 1, state, items: [item('one'), item('two')] }),
      ),
    );
  const transitions = fc.array(
    fc
      .tuple(
        fc.constantFrom('a', 'b', 'c'),
        fc.integer({ min: -HOUR, max: HOUR }),
        fc.constantFrom(...STATES),
      )
      .map(([check, after, to]) => change(check, SINCE + after, to)),
  );
  fc.assert(
    fc.property(incidents, transitions, (all, changes) => {
      const composed = facts({ incidents: all, transitions: changes });
      expect(HandoverFacts.parse(composed)).toEqual(composed);
      expect(composed.incidents.map(({ id }) => id)).toEqual(
        all.filter(isOpen).map(({ id }) => id),
      );
      const checks = composed.changes.map(({ check }) => check);
      expect(new Set(checks).size).toBe(checks.length);
      for (const { check, at } of composed.changes) {
        const own = changes.filter((one) => one.check === check && one.at >= SINCE);
        expect(at).toBe(Math.max(...own.map((one) => one.at)));
      }
      for (const { check, at } of changes) if (at >= SINCE) expect(checks).toContain(check);
    }),
  );
});

it('stay what a person can read, however much there is', () => {
  const transitions = Array.from({ length: 2000 }, (_, i) => change(`c${i}`, SINCE + i));
  const items = Array.from({ length: 2000 }, (_, i) => item(`i${i}`));
  const composed = facts({ transitions, incidents: [incidentOf({ items })] });
  expect(composed.changes).toHaveLength(500);
  expect(composed.changes[0]?.check).toBe('c1999');
  expect(composed.incidents[0]?.items).toHaveLength(200);
});
