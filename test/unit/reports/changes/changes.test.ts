import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Change, changesBetween } from '../../../../electron/reports/changes/changes.ts';
import { excerptOf, excerptsOf } from '../../../../electron/reports/changes/excerpt.ts';
import { composeReport } from '../../../../electron/reports/compose/compose.ts';
import { sayIn } from '../../../../shared/messages/say.ts';
import { REPORT_KINDS, type Report } from '../../../../shared/report.ts';
import { LANGUAGES } from '../../../../shared/words.ts';
import { reportExample } from '../../../support/report.ts';
import { commissionOf, MADE_AT, officeOf, reportFacts } from '../../../support/reportFacts.ts';

const say = sayIn('ko');
const between = (previous: Report, present: Report) => changesBetween(previous, present, say);
const facts = reportFacts();
const composed = (change: Parameters<typeof commissionOf>[0] = {}) =>
  composeReport(commissionOf(change), officeOf(), say);

/** Reports of the incident at one time or another, with more or less known and written. */
const moments = fc.record({
  kind: fc.constantFrom('initial' as const, 'interim' as const, 'final' as const),
  entries: fc.subarray([...facts.timeline]),
  pieces: fc.subarray([...facts.board.evidence]),
  items: fc.subarray([...facts.incident.items]),
  services: fc.subarray([...facts.services]),
  recovered: fc.constantFrom(null, facts.incident.times.recovered),
  happened: fc.string({ maxLength: 700 }),
  madeAt: fc.integer({ min: MADE_AT, max: MADE_AT + 1e7 }),
});

const at = (moment: typeof moments extends fc.Arbitrary<infer T> ? T : never) => {
  const { kind, entries, pieces, items, services, recovered, happened, madeAt } = moment;
  return composed({
    kind,
    madeAt,
    facts: {
      ...facts,
      timeline: entries,
      board: { ...facts.board, evidence: pieces },
      incident: { ...facts.incident, items, times: { ...facts.incident.times, recovered } },
      services,
      draft: { ...facts.draft, fields: { happened: { text: happened, at: madeAt, by: 'x' } } },
    },
  });
};

const base = composed();

const sides = (changes: readonly Change[], change: Change['change'], side: 'from' | 'to') =>
  changes
    .filter((one) => one.change === change)
    .map((one) => `${one.where}|${one[side]}`)
    .toSorted();

describe('what changed between two reports', () => {
  test('is nothing between a report and itself', () => {
    for (const language of LANGUAGES) {
      for (const kind of REPORT_KINDS) {
        const report = reportExample(language, kind);
        expect(changesBetween(report, report, sayIn(language))).toEqual([]);
      }
    }
    fc.assert(
      fc.property(moments, (moment) => {
        expect(between(at(moment), at(moment))).toEqual([]);
      }),
    );
  });

  test('is nothing where only the time, the author or the journal went on', () => {
    const open = {
      ...facts.incident,
      times: { ...facts.incident.times, recovered: null },
      resolvedAt: null,
    };
    const first = composed({ facts: { ...facts, incident: open } });
    const later = composed({
      madeAt: MADE_AT + 60_000,
      facts: {
        ...facts,
        incident: open,
        madeBy: '다른 사람',
        journal: { entries: 90, hash: 'e'.repeat(64) },
        sent: [...facts.sent, ...facts.sent],
      },
    });
    expect(first).not.toEqual(later);
    expect(between(first, later)).toEqual([]);
  });

  test('added one way is removed the other way', () => {
    fc.assert(
      fc.property(moments, moments, (a, b) => {
        const [there, back] = [between(at(a), at(b)), between(at(b), at(a))];
        expect(sides(there, 'added', 'to')).toEqual(sides(back, 'removed', 'from'));
        expect(sides(there, 'removed', 'from')).toEqual(sides(back, 'added', 'to'));
        expect(sides(there, 'changed', 'to')).toEqual(sides(back, 'changed', 'from'));
      }),
      { numRuns: 60 },
    );
  });

  const NEW = '새 값 7391';
  const edits: [string, (report: Report) => void][] = [
    ['title', (r) => Object.assign(r, { title: NEW })],
    ['marking', (r) => Object.assign(r.marking, { security: NEW })],
    ['overview', (r) => Object.assign(r.overview?.rows[2] ?? {}, { value: NEW })],
    ['severity', (r) => Object.assign(r.severity?.rows[0] ?? {}, { value: NEW })],
    ['service', (r) => Object.assign(r.services?.rows[1] ?? {}, { state: NEW })],
    ['users', (r) => Object.assign(r.services ?? {}, { users: NEW })],
    ['time', (r) => Object.assign(r.times?.rows[0] ?? {}, { value: NEW })],
    ['happened', (r) => Object.assign(r.happened ?? {}, { text: NEW })],
    ['known', (r) => r.account?.known.push(NEW)],
    ['unknown', (r) => r.account?.unknown.push(NEW)],
    ['cause', (r) => Object.assign(r.cause ?? {}, { text: NEW })],
    ['hypothesis', (r) => Object.assign(r.cause?.hypotheses[0] ?? {}, { standing: NEW })],
    ['impact', (r) => Object.assign(r.impact?.rows[0] ?? {}, { outage: NEW })],
    ['measures', (r) => Object.assign(r.actions ?? {}, { text: NEW })],
    ['next', (r) => Object.assign(r.next ?? {}, { text: NEW })],
    ['deadline', (r) => Object.assign(r.deadlines?.rows[3] ?? {}, { state: NEW })],
    ['entry', (r) => Object.assign(r.timeline?.entries[2] ?? {}, { what: NEW })],
    ['item', (r) => Object.assign(r.checklist?.items[3] ?? {}, { state: NEW })],
    ['evidence', (r) => Object.assign(r.evidence?.rows[0] ?? {}, { text: NEW })],
    ['duty', (r) => Object.assign(r.people?.rows[0] ?? {}, { value: NEW })],
    ['contact', (r) => Object.assign(r.contacts?.rows[0] ?? {}, { phone: NEW })],
  ];
  test.each(edits)('tells of a new %s, and of nothing else', (_, edit) => {
    const edited = structuredClone(base);
    edit(edited);
    const changes = between(base, edited);
    expect(changes.filter(({ to }) => to.includes(NEW))).toHaveLength(1);
    // An entry that was written anew was removed as it was.
    expect(changes.filter(({ to }) => to !== '')).toHaveLength(1);
  });

  test('names the same thing wherever it stands', () => {
    const moved = structuredClone(base);
    moved.services?.rows.reverse();
    moved.evidence?.rows.reverse();
    moved.timeline?.entries.reverse();
    expect(between(base, moved)).toEqual([]);
  });

  test('tells of things alike one by one', () => {
    const twice = structuredClone(base);
    const [entry] = twice.timeline?.entries ?? [];
    if (entry) twice.timeline?.entries.push(entry, entry);
    expect(between(base, twice)).toHaveLength(2);
  });

  test('takes no other spacing or form of the same letters for a change', () => {
    const spaced = structuredClone(base);
    if (spaced.happened) {
      spaced.happened.text = ` ${spaced.happened.text.replaceAll(' ', '\u00a0 ')}\n`.normalize(
        'NFD',
      );
    }
    expect(between(base, spaced)).toEqual([]);
  });

  test('says that a time was set or taken back', () => {
    const open = { ...facts.incident, times: { ...facts.incident.times, recovered: null } };
    const before = composed({ facts: { ...facts, incident: open } });
    const of = (changes: Change[]) => changes.filter(({ where }) => where === '복구');
    expect(of(between(before, base))).toMatchObject([{ change: 'added', how: '추가' }]);
    expect(of(between(base, before))).toMatchObject([{ change: 'removed', how: '삭제' }]);
  });

  test('names a part that only one of two kinds holds', () => {
    const changes = between(composed({ kind: 'initial' }), base);
    expect(changes).toMatchObject([{ change: 'added', where: '새로 담거나 뺀 부분' }]);
    expect(changes[0]?.to).toContain('증거');
    expect(changes[0]?.to).not.toContain('달라진 점');
  });

  test('counts what is too much to tell', () => {
    const many = structuredClone(base);
    const [entry] = many.timeline?.entries ?? [];
    for (let i = 0; entry && i < 5000; i += 1) {
      many.timeline?.entries.push({ ...entry, what: `기록 ${i}` });
    }
    const changes = between(base, many);
    expect(changes).toHaveLength(51);
    expect(changes.at(-1)).toMatchObject({ where: '경과', to: '그 밖의 변경 4950건' });
  });

  test('shows of two long texts the place where they part, ended at a word', () => {
    const long = (tail: string) => {
      const report = structuredClone(base);
      const text = `${'같은 글이 이어집니다. '.repeat(100)}${tail} ${'뒤의 글. '.repeat(200)}`;
      if (report.happened) report.happened.text = text;
      return report;
    };
    const [change, ...others] = between(
      long('처음에는 이러했습니다'),
      long('나중에는 저러했습니다'),
    );
    expect(others).toEqual([]);
    expect(change?.from).toMatch(/^….*처음에는 이러했습니다.*[가-힣.]…$/);
    expect(change?.to).toContain('나중에는 저러했습니다');
    expect(change?.to.length).toBeLessThanOrEqual(302);
  });

  test('cuts no character in two', () => {
    fc.assert(
      fc.property(fc.nat(320), (length) => {
        const text = `${'a'.repeat(length)}${'🙂'.repeat(200)}`;
        expect(excerptOf(text).isWellFormed()).toBe(true);
        const { from, to } = excerptsOf(text, `${text}z`);
        expect([from, to].every((one) => one.isWellFormed())).toBe(true);
      }),
    );
  });
});

describe('the changes of a report', () => {
  test('are none for the first, and name the last one that was sent', () => {
    expect(base.changes).toBeNull();
    expect(reportExample('ko').changes?.since).toBe(
      '중간보고(보완) 제1보(훈련 장애 제3호), 2023. 11. 17. (금) 10:40:00 행정안전부 상황실에 보냄',
    );
  });

  test('are not guessed between two languages', () => {
    const [sent] = facts.sent;
    const english = reportExample('en');
    const { changes } = composed({ previous: sent ? { report: english, sent } : null });
    expect(changes?.rows).toEqual([]);
    expect(changes?.source).toBe('앞선 보고서가 다른 언어로 되어 있어 비교하지 않았습니다.');
  });
});
