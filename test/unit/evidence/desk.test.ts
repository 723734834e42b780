import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '../../../electron/evidence/change.ts';
import { MOST_EVIDENCE, MOST_HYPOTHESES } from '../../../electron/evidence/decide.ts';
import { createEvidence, type EvidenceDesk } from '../../../electron/evidence/evidence.ts';
import { calls, type ParsedArgsOf } from '../../../shared/contract.ts';
import { CAUSES, EvidenceBoard, type EvidenceSource, RATINGS } from '../../../shared/evidence.ts';
import { Happening, type Incident } from '../../../shared/incident.ts';
import { Problem } from '../../../shared/problem.ts';
import { cost, yardstick } from '../../support/cost.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../support/database.ts';
import { incidentOf } from '../../support/incident.ts';

const KEPT = 'a'.repeat(64);
const person: EvidenceSource = { kind: 'person', name: '홍길동' };

let temporary: TemporaryDatabase;
let incidents: Map<string, Incident>;
let told: { incident: string; what: Happening }[];
let now: number;
let operator: string;
let desk: EvidenceDesk;
const changed = vi.fn<(board: EvidenceBoard) => void>();
const enter = vi.fn<(incident: string, what: Happening) => void>();

function open(): void {
  desk = createEvidence({
    database: temporary.database,
    clock: () => now,
    operator: () => operator,
    incident: (id) => {
      const incident = incidents.get(id);
      if (!incident) throw new Problem('incident.notFound', { incident: id });
      return incident;
    },
    written: (_, entry) => entry === 7,
    enter: (incident, what) => {
      enter(incident, what);
      told.push({ incident, what: Happening.parse(what) });
      return { id: told.length, incident, at: now, writtenAt: now, by: operator, what };
    },
    attached: (sha256) => sha256 === KEPT,
    emit: { changed },
  });
}

beforeEach(() => {
  temporary = temporaryDatabase();
  incidents = new Map([['i-1', incidentOf()]]);
  told = [];
  now = 1000;
  operator = '당직 1';
  changed.mockReset();
  enter.mockReset();
  open();
});
afterEach(() => temporary.remove());

/** One act a second, so that moments can be told apart. */
function tick(): void {
  now += 1000;
}
function raise(cause: (typeof CAUSES)[number], incident = 'i-1', name?: string): string {
  tick();
  const board = desk.raise({ incident, cause, name });
  return board.hypotheses.find((one) => one.cause === cause)?.id ?? '';
}
function add(text: string, incident = 'i-1', change: Partial<ParsedArgsOf<'evidence.add'>> = {}) {
  tick();
  const fresh = {
    incident,
    text,
    source: person,
    weight: 2 as const,
    attachments: [],
    ratings: {},
  };
  return desk.add({ ...fresh, ...change }).evidence.at(-1)?.id ?? '';
}
/** Writes changes as the desk does, without the board in between. */
function fill(changes: Change[]): void {
  const insert = temporary.database.prepare(
    'INSERT INTO evidence_change (incident, at, by, what_json) VALUES (?, ?, ?, ?)',
  );
  temporary.database.transaction(() => {
    for (const change of changes) insert.run('i-1', now, operator, JSON.stringify(change));
  });
}
function addition(i: number): Change {
  const rest = { source: person, weight: 1 as const, attachments: [] };
  return { kind: 'added', evidence: `e-${i}`, text: `증거 ${i}`, ...rest };
}
function refusal(doing: () => unknown): string {
  try {
    doing();
  } catch (error) {
    if (error instanceof Problem) return error.sentence.key;
    throw error;
  }
  return 'nothing';
}
const namesOn = (incident: string) => desk.board(incident).hypotheses.map(({ name }) => name.ko);
const textsOn = (incident: string) => desk.board(incident).evidence.map(({ text }) => text);

describe('a board', () => {
  it('holds what was put on it, by whom and when, also after a restart', () => {
    const hypothesis = raise('repeatedRequests');
    operator = '당직 2';
    const evidence = add('한 주소가 초당 40번 요청', 'i-1', {
      weight: 3,
      ratings: { [hypothesis]: '++' },
      attachments: [{ sha256: KEPT, name: '기록.png', mime: 'image/png', bytes: 10 }],
    });
    tick();
    desk.judge({ incident: 'i-1', evidence, hypothesis, rating: '+', reason: '한 시간뿐임' });
    const board = desk.board('i-1');
    expect(board).toEqual({
      incident: 'i-1',
      hypotheses: [
        {
          id: hypothesis,
          cause: 'repeatedRequests',
          name: { ko: '한 곳의 반복 요청', en: 'Repeated requests from one source' },
          at: 2000,
          by: '당직 1',
          ruledOut: null,
        },
      ],
      evidence: [
        {
          id: evidence,
          text: '한 주소가 초당 40번 요청',
          source: person,
          weight: 3,
          attachments: [{ sha256: KEPT, name: '기록.png', mime: 'image/png', bytes: 10 }],
          at: 3000,
          by: '당직 2',
          ratings: {
            [hypothesis]: { rating: '+', at: 4000, by: '당직 2', reason: '한 시간뿐임' },
          },
          withdrawn: null,
        },
      ],
    });
    expect(EvidenceBoard.parse(board)).toEqual(board);
    temporary.reopen();
    open();
    expect(desk.board('i-1')).toEqual(board);
  });

  it('tells every change to the timeline and, whole, to whoever shows it', () => {
    const hypothesis = raise('network');
    const evidence = add('큰 패킷만 사라짐', 'i-1', { ratings: { [hypothesis]: '+' } });
    desk.edit({ incident: 'i-1', evidence, text: '1,500바이트부터 사라짐', weight: 3 });
    desk.judge({ incident: 'i-1', evidence, hypothesis, rating: '++' });
    desk.withdraw({ incident: 'i-1', evidence, reason: '다른 장비였음' });
    desk.ruleOut({ incident: 'i-1', hypothesis, reason: '교체 뒤에도 같음' });
    desk.ruleOut({ incident: 'i-1', hypothesis, reason: null });
    const name = { ko: '통신망 장애', en: 'Network fault' };
    const rests = { source: person, attachments: [] };
    expect(told.map(({ what }) => what)).toEqual([
      { kind: 'hypothesis', hypothesis, name, change: 'raised', reason: null },
      {
        ...{ kind: 'evidence', evidence, text: '큰 패킷만 사라짐', change: 'added' },
        ...{ reason: null, weight: 2, ...rests },
      },
      {
        ...{ kind: 'judgement', evidence, text: '큰 패킷만 사라짐', name },
        ...{ from: null, to: '+', reason: null },
      },
      {
        ...{ kind: 'evidence', evidence, text: '1,500바이트부터 사라짐', change: 'edited' },
        ...{ reason: null, weight: 3, ...rests },
      },
      {
        ...{ kind: 'judgement', evidence, text: '1,500바이트부터 사라짐', name },
        ...{ from: '+', to: '++', reason: null },
      },
      {
        ...{ kind: 'evidence', evidence, text: '1,500바이트부터 사라짐', change: 'withdrawn' },
        ...{ reason: '다른 장비였음', weight: 3, ...rests },
      },
      { kind: 'hypothesis', hypothesis, name, change: 'ruledOut', reason: '교체 뒤에도 같음' },
      { kind: 'hypothesis', hypothesis, name, change: 'takenUp', reason: null },
    ]);
    expect(changed).toHaveBeenCalledTimes(7);
    expect(changed.mock.lastCall).toEqual([desk.board('i-1')]);
  });

  it('does what is done twice once', () => {
    const hypothesis = raise('network');
    const evidence = add('본 것', 'i-1', { ratings: { [hypothesis]: '+' } });
    const before = { told: told.length, changed: changed.mock.calls.length };
    desk.judge({ incident: 'i-1', evidence, hypothesis, rating: '+' });
    desk.edit({ incident: 'i-1', evidence, text: '본 것', weight: 2 });
    desk.edit({ incident: 'i-1', evidence });
    expect({ told: told.length, changed: changed.mock.calls.length }).toEqual(before);
    expect(desk.board('i-1').evidence[0]?.ratings[hypothesis]?.at).toBe(3000);
  });

  it('is as it was where the timeline cannot be written, and nobody is told', () => {
    const hypothesis = raise('network');
    const before = desk.board('i-1');
    changed.mockReset();
    // The evidence itself is entered; its judgement is not.
    enter.mockImplementationOnce(() => {});
    enter.mockImplementationOnce(() => {
      throw new Error('disk');
    });
    expect(() => add('반만', 'i-1', { ratings: { [hypothesis]: '+' } })).toThrow('disk');
    expect(desk.board('i-1')).toEqual(before);
    expect(changed).not.toHaveBeenCalled();
  });

  it('tells nobody of what a larger transaction undid', () => {
    expect(() =>
      temporary.database.transaction(() => {
        raise('network');
        throw new Error('undone');
      }),
    ).toThrow('undone');
    expect(namesOn('i-1')).toEqual([]);
    expect(changed).not.toHaveBeenCalled();
  });

  it('keeps withdrawn evidence and ruled out hypotheses to be seen', () => {
    const hypothesis = raise('hardware');
    const evidence = add('L4 교체 뒤 그대로');
    desk.withdraw({ incident: 'i-1', evidence, reason: '다른 날의 일' });
    desk.ruleOut({ incident: 'i-1', hypothesis, reason: '교체함' });
    const board = desk.board('i-1');
    expect(board.evidence[0]?.withdrawn).toMatchObject({ by: '당직 1', reason: '다른 날의 일' });
    expect(board.hypotheses[0]?.ruledOut).toMatchObject({ by: '당직 1', reason: '교체함' });
  });
});

describe('a change is refused', () => {
  it('where the incident is not there, closed or merged; nothing is told then', () => {
    incidents.set('i-2', incidentOf({ id: 'i-2', number: 2, state: 'closed', closedAt: 5 }));
    const into = { id: 'i-1', number: 1 };
    incidents.set('i-3', incidentOf({ id: 'i-3', state: 'closed', mergedInto: into }));
    incidents.set('i-4', incidentOf({ id: 'i-4', state: 'resolved' }));
    const raising = (incident: string) => () => desk.raise({ incident, cause: 'ddos' });
    expect(refusal(raising('nowhere'))).toBe('incident.notFound');
    expect(refusal(() => desk.board('nowhere'))).toBe('incident.notFound');
    expect(refusal(raising('i-2'))).toBe('evidence.closed');
    expect(refusal(raising('i-3'))).toBe('evidence.merged');
    expect(told).toEqual([]);
    expect(refusal(raising('i-4'))).toBe('nothing');
  });

  it('for a cause that is there already, and for another cause without a name', () => {
    raise('ddos');
    expect(refusal(() => desk.raise({ incident: 'i-1', cause: 'ddos' }))).toBe(
      'evidence.raisedAlready',
    );
    expect(refusal(() => desk.raise({ incident: 'i-1', cause: 'other' }))).toBe(
      'evidence.nameless',
    );
    raise('other', 'i-1', '정전');
    raise('other', 'i-1', '공사');
    expect(namesOn('i-1')).toEqual(['분산 서비스 거부 공격', '정전', '공사']);
  });

  it('of what is not on the board, was withdrawn or ruled out', () => {
    const hypothesis = raise('hardware');
    const evidence = add('본 것');
    const judging = (change: object) => () =>
      desk.judge({ incident: 'i-1', evidence, hypothesis, rating: '+', ...change });
    expect(refusal(judging({ hypothesis: 'h' }))).toBe('evidence.noHypothesis');
    expect(refusal(judging({ evidence: 'e' }))).toBe('evidence.noEvidence');
    expect(refusal(() => add('x', 'i-1', { ratings: { h: '+' } }))).toBe('evidence.noHypothesis');
    expect(refusal(() => desk.ruleOut({ incident: 'i-1', hypothesis, reason: null }))).toBe(
      'evidence.notRuledOut',
    );
    desk.ruleOut({ incident: 'i-1', hypothesis, reason: '교체함' });
    expect(refusal(() => desk.ruleOut({ incident: 'i-1', hypothesis, reason: '또' }))).toBe(
      'evidence.ruledOutAlready',
    );
    expect(refusal(judging({}))).toBe('evidence.ruledOutAlready');
    desk.ruleOut({ incident: 'i-1', hypothesis, reason: null });
    desk.withdraw({ incident: 'i-1', evidence, reason: '오인' });
    expect(refusal(judging({}))).toBe('evidence.withdrawnAlready');
    expect(refusal(() => desk.edit({ incident: 'i-1', evidence, weight: 3 }))).toBe(
      'evidence.withdrawnAlready',
    );
    expect(refusal(() => desk.withdraw({ incident: 'i-1', evidence, reason: '또' }))).toBe(
      'evidence.withdrawnAlready',
    );
    expect(textsOn('i-1')).toEqual(['본 것']);
  });

  it('where its source or its file cannot be looked at again', () => {
    const lost = { sha256: 'b'.repeat(64), name: 'x', mime: '', bytes: 1 };
    expect(refusal(() => add('x', 'i-1', { attachments: [lost] }))).toBe('attachment.missing');
    const entry = (id: number) => ({ source: { kind: 'entry' as const, entry: id } });
    expect(refusal(() => add('x', 'i-1', entry(8)))).toBe('evidence.noEntry');
    expect(refusal(() => add('x', 'i-1', entry(7)))).toBe('nothing');
  });

  it('beyond the bounds of a board', () => {
    for (let i = 0; i < MOST_HYPOTHESES; i++) raise('other', 'i-1', `가설 ${i}`);
    expect(refusal(() => raise('ddos'))).toBe('evidence.tooManyHypotheses');
    fill(Array.from({ length: MOST_EVIDENCE }, (_, i) => addition(i)));
    expect(refusal(() => add('하나 더'))).toBe('evidence.tooMuchEvidence');
    expect(desk.board('i-1').evidence).toHaveLength(MOST_EVIDENCE);
  });

  it.each([
    ['evidence.raise', { incident: 'i-1', cause: 'aliens' }],
    ['evidence.raise', { incident: 'i-1', cause: 'ddos', name: ' ' }],
    ['evidence.add', { incident: 'i-1', text: ' ', source: person, weight: 2 }],
    ['evidence.add', { incident: 'i-1', text: 'x', source: person, weight: 4 }],
    [
      'evidence.add',
      { incident: 'i-1', text: 'x', source: { kind: 'entry', entry: -1 }, weight: 1 },
    ],
    ['evidence.add', { incident: 'i-1', text: 'x', source: { ...person, x: 1 }, weight: 1 }],
    [
      'evidence.add',
      { incident: 'i-1', text: 'x', source: person, weight: 1, ratings: { h: '+++' } },
    ],
    ['evidence.judge', { incident: 'i-1', evidence: 'e', hypothesis: 'h', rating: 1 }],
    ['evidence.withdraw', { incident: 'i-1', evidence: 'e', reason: '' }],
    ['evidence.ruleOut', { incident: 'i-1', hypothesis: 'h' }],
  ] as const)('by the contract: %s %j', (name, args) => {
    expect(calls[name].args.safeParse(args).success).toBe(false);
  });
});

/** As the incidents part does it: what is merged is closed at that moment. */
function merge(from: string, into: string): void {
  tick();
  const [source, target] = [incidents.get(from), incidents.get(into)];
  if (!source || !target) throw new Error('no such incident');
  const ref = ({ id, number }: Incident) => ({ id, number });
  incidents.set(from, { ...source, state: 'closed', closedAt: now, mergedInto: ref(target) });
  incidents.set(into, { ...target, absorbed: [...target.absorbed, ref(source)] });
}
function split(from: string, off: string): void {
  tick();
  const source = incidents.get(from);
  if (!source) throw new Error('no such incident');
  const splitFrom = { id: from, number: source.number, at: now };
  incidents.set(off, incidentOf({ id: off, number: incidents.size + 1, splitFrom }));
}

describe('merged incidents', () => {
  beforeEach(() => incidents.set('i-2', incidentOf({ id: 'i-2', number: 2 })));

  it('have one board: causes are one, nothing is lost, and it can be gone on with', () => {
    const network = raise('network');
    const other = raise('network', 'i-2');
    raise('ddos', 'i-2');
    const first = add('첫째', 'i-1', { ratings: { [network]: '+' } });
    const second = add('둘째', 'i-2', { ratings: { [other]: '--' } });
    merge('i-2', 'i-1');
    const board = desk.board('i-1');
    expect(namesOn('i-1')).toEqual(['통신망 장애', '분산 서비스 거부 공격']);
    expect(textsOn('i-1')).toEqual(['첫째', '둘째']);
    const ratingsOf = (of: EvidenceBoard, id: string) =>
      of.evidence.find((one) => one.id === id)?.ratings[network]?.rating;
    expect(ratingsOf(board, first)).toBe('+');
    expect(ratingsOf(board, second)).toBe('--');
    const judging = { incident: 'i-1', evidence: second, hypothesis: network };
    expect(ratingsOf(desk.judge({ ...judging, rating: '-' }), second)).toBe('-');
    // Its own board stays what it was.
    expect(desk.board('i-2').evidence.map(({ ratings }) => ratings[other]?.rating)).toEqual(['--']);
  });

  it('hold a cause ruled out only where each of them ruled it out, and end it as one', () => {
    const network = raise('network');
    const other = raise('network', 'i-2');
    desk.ruleOut({ incident: 'i-2', hypothesis: other, reason: '둘째의 사유' });
    merge('i-2', 'i-1');
    const ruledOut = () => desk.board('i-1').hypotheses[0]?.ruledOut;
    expect(ruledOut()).toBe(null);
    told = [];
    desk.ruleOut({ incident: 'i-1', hypothesis: network, reason: '함께' });
    expect(ruledOut()).toMatchObject({ reason: '함께' });
    expect(told).toHaveLength(1);
    desk.ruleOut({ incident: 'i-1', hypothesis: network, reason: null });
    expect(ruledOut()).toBe(null);
  });

  it('count also where one had absorbed others before', () => {
    incidents.set('i-3', incidentOf({ id: 'i-3', number: 3 }));
    for (const id of ['i-1', 'i-2', 'i-3']) add(`${id}에서`, id);
    merge('i-3', 'i-2');
    merge('i-2', 'i-1');
    expect(textsOn('i-1')).toEqual(['i-1에서', 'i-2에서', 'i-3에서']);
  });
});

describe('an incident split off', () => {
  it('begins with the board as it stood; from then on each has its own', () => {
    const network = raise('network');
    const evidence = add('가르기 전', 'i-1', { ratings: { [network]: '+' } });
    split('i-1', 'i-2');
    add('원래 쪽');
    add('나뉜 쪽', 'i-2');
    desk.judge({ incident: 'i-1', evidence, hypothesis: network, rating: '--' });
    desk.ruleOut({ incident: 'i-2', hypothesis: network, reason: '나뉜 쪽의 사유' });
    expect(textsOn('i-1')).toEqual(['가르기 전', '원래 쪽']);
    expect(textsOn('i-2')).toEqual(['가르기 전', '나뉜 쪽']);
    expect(desk.board('i-2').evidence[0]?.ratings[network]?.rating).toBe('+');
    expect(desk.board('i-1').hypotheses[0]?.ruledOut).toBe(null);
  });

  it('does not get what was merged into the other one later', () => {
    incidents.set('i-3', incidentOf({ id: 'i-3', number: 3 }));
    add('셋째에서', 'i-3');
    split('i-1', 'i-2');
    merge('i-3', 'i-1');
    expect(textsOn('i-1')).toEqual(['셋째에서']);
    expect(textsOn('i-2')).toEqual([]);
  });

  it('can be merged back, with everything once', () => {
    add('처음');
    split('i-1', 'i-2');
    add('나뉜 쪽', 'i-2');
    add('원래 쪽');
    merge('i-2', 'i-1');
    expect(textsOn('i-1')).toEqual(['처음', '나뉜 쪽', '원래 쪽']);
  });
});

it('loses nothing over any number of acts, merges and splits', () => {
  const act = fc.record({
    kind: fc.constantFrom('raise', 'add', 'judge', 'withdraw', 'ruleOut', 'merge', 'split'),
    which: fc.nat(),
    other: fc.nat(),
    cause: fc.constantFrom(...CAUSES),
    rating: fc.constantFrom(...RATINGS),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      temporary.database.prepare('DELETE FROM evidence_change').run();
      incidents = new Map([1, 2].map((n) => [`i-${n}`, incidentOf({ id: `i-${n}`, number: n })]));
      const written = new Map<string, Set<string>>();
      for (const { kind, which, other, cause, rating } of acts) {
        const live = [...incidents.values()].filter((one) => one.mergedInto === null);
        const incident = live[which % live.length]?.id ?? 'i-1';
        const board = desk.board(incident);
        const evidence = board.evidence.filter((one) => !one.withdrawn)[other % 3]?.id;
        const hypothesis = board.hypotheses.filter((one) => !one.ruledOut)[other % 3]?.id;
        tick();
        if (kind === 'raise' && !board.hypotheses.some((one) => one.cause === cause)) {
          desk.raise({ incident, cause, name: '이름' });
        } else if (kind === 'add') {
          const text = `${told.length}`;
          add(text, incident);
          written.set(incident, (written.get(incident) ?? new Set()).add(text));
        } else if (kind === 'judge' && evidence && hypothesis) {
          desk.judge({ incident, evidence, hypothesis, rating });
        } else if (kind === 'withdraw' && evidence) {
          desk.withdraw({ incident, evidence, reason: '사유' });
        } else if (kind === 'ruleOut' && hypothesis) {
          desk.ruleOut({ incident, hypothesis, reason: '사유' });
        } else if (kind === 'merge') {
          const from = live[other % live.length]?.id ?? incident;
          if (from === incident) continue;
          merge(from, incident);
          const both = [...(written.get(incident) ?? []), ...(written.get(from) ?? [])];
          written.set(incident, new Set(both));
        } else if (kind === 'split' && incidents.size < 6) {
          const off = `i-${incidents.size + 1}`;
          split(incident, off);
          written.set(off, new Set(written.get(incident)));
        }
      }
      for (const id of incidents.keys()) {
        const board = EvidenceBoard.parse(desk.board(id));
        expect(new Set(board.evidence.map(({ text }) => text))).toEqual(
          written.get(id) ?? new Set(),
        );
        const causes = board.hypotheses.map((one) => one.cause).filter((one) => one !== 'other');
        expect(new Set(causes).size).toBe(causes.length);
        const known = new Set(board.hypotheses.map((one) => one.id));
        for (const { ratings } of board.evidence) {
          for (const key of Object.keys(ratings)) expect(known.has(key)).toBe(true);
        }
      }
    }),
    { numRuns: 60 },
  );
});

it('reads a large board at once', () => {
  for (const cause of CAUSES) raise(cause, 'i-1', cause);
  const ids = desk.board('i-1').hypotheses.map(({ id }) => id);
  const judged = (i: number) =>
    ids.map((hypothesis, j) => {
      const rating = RATINGS[(i + j) % RATINGS.length] ?? '0';
      return { kind: 'judged' as const, evidence: `e-${i}`, hypothesis, rating, reason: null };
    });
  fill(Array.from({ length: 200 }, (_, i) => [addition(i), ...judged(i)]).flat());
  const took = cost(() => expect(desk.board('i-1').evidence).toHaveLength(200));
  // A tenth of a second is at once.
  expect(took).toBeLessThan(6 * yardstick());
});
