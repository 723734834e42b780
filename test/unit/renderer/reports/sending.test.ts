import { describe, expect, it } from 'vitest';
import {
  askedOf,
  countByKind,
  decided,
  EVERY_FINDING,
  filterFindings,
  standing,
} from '../../../../renderer/reports/redaction/findings.ts';
import { withSent } from '../../../../renderer/reports/send/sentOrder.ts';
import { type Sending, warningsOf } from '../../../../renderer/reports/send/warnings.ts';
import { eachOnce } from '../../../../renderer/reports/write/faults.ts';
import { sayIn } from '../../../../shared/messages/say.ts';
import { sentence } from '../../../../shared/problem.ts';
import type { Finding, RedactionDecision } from '../../../../shared/redaction.ts';
import { emptyDraft } from '../../../../shared/reportDraft.ts';
import { fieldsOf } from '../../../../shared/reportForms.ts';
import type { SentReport } from '../../../../shared/sentReport.ts';
import { incidentOf } from '../../../support/incident.ts';

const decision = (finding: string, keep: boolean, at = 1): RedactionDecision => ({
  finding,
  keep,
  reason: keep ? '공개된 번호' : '',
  by: '당직 1',
  at,
});

const finding = (id: string, change: Partial<Finding> = {}): Finding => ({
  id,
  kind: 'phone',
  text: id,
  mask: '[전화 1]',
  count: 1,
  places: [],
  decision: null,
  ...change,
});

describe('what one should know before a report goes out', () => {
  const draft = {
    ...emptyDraft('i-1', 'ko'),
    fields: Object.fromEntries(
      fieldsOf('final').map(({ name }) => [name, { text: '적음', at: 1, by: '당직 1' }]),
    ),
  };
  const plain: Sending = {
    incident: incidentOf({ state: 'resolved', resolvedAt: 1 }),
    choice: { kind: 'final', language: 'ko', redacted: false, tab: 'send' },
    draft,
    unsaved: 0,
    findings: [],
    drill: false,
  };
  const keys = (change: Partial<Sending>) =>
    warningsOf({ ...plain, ...change }, sayIn('ko')).map(({ key }) => key.split('.').at(-1));

  it('is nothing where all is in order', () => {
    expect(keys({})).toEqual([]);
  });

  const redacted = { ...plain.choice, redacted: true };
  it.each<[string, Partial<Sending>, string[]]>([
    ['a drill', { drill: true }, ['drill']],
    ['text on its way', { unsaved: 1 }, ['unsaved']],
    ['an open incident', { incident: incidentOf({ state: 'mitigated' }) }, ['unresolved']],
    [
      'an open incident’s first report',
      { incident: incidentOf(), choice: { ...plain.choice, kind: 'initial' } },
      [],
    ],
    ['a search that is not done', { findings: null }, ['notSearched']],
    ['personal data left open', { findings: [finding('a')] }, ['notRedacted']],
    ['what nobody decided', { choice: redacted, findings: [finding('a')] }, ['undecided']],
    [
      'what is kept',
      { choice: redacted, findings: [finding('a', { decision: decision('a', true) })] },
      ['kept'],
    ],
    [
      'what is covered',
      { choice: redacted, findings: [finding('a', { decision: decision('a', false) })] },
      [],
    ],
  ])('tells of %s', (_, change, expected) => {
    expect(keys(change)).toEqual(expected);
  });

  it('names the fields that are empty, blank ones too', () => {
    const fields = { ...draft.fields, cause: { text: ' \n', at: 1, by: '당직 1' } };
    Reflect.deleteProperty(fields, 'next');
    const [warning] = warningsOf({ ...plain, draft: { ...draft, fields } }, sayIn('ko'));
    const say = sayIn('ko');
    expect(warning?.params).toEqual({
      count: 2,
      fields: `${say('report.field.cause')}, ${say('report.field.next')}`,
    });
  });
});

describe('findings', () => {
  const all = [
    finding('a'),
    finding('b', { kind: 'name', decision: decision('b', true) }),
    finding('c', { kind: 'name' }),
  ];
  const ids = (findings: readonly Finding[]) => findings.map(({ id }) => id).join('');

  it('are narrowed by kind and by what is not decided', () => {
    expect(ids(filterFindings(all, EVERY_FINDING))).toBe('abc');
    expect(ids(filterFindings(all, { kind: 'name', undecided: false }))).toBe('bc');
    expect(ids(filterFindings(all, { kind: 'name', undecided: true }))).toBe('c');
    expect(ids(filterFindings(all, { kind: 'card', undecided: false }))).toBe('');
  });

  it('are counted by kind, in the order of the kinds', () => {
    expect(countByKind(all)).toEqual([
      { kind: 'phone', count: 1 },
      { kind: 'name', count: 2 },
    ]);
  });

  it('stand as the newest decision says', () => {
    const newer = new Map([
      ['a', decision('a', false, 5)],
      ['b', decision('b', false, 0)],
    ]);
    expect(decided(all, newer).map(standing)).toEqual(['covered', 'kept', 'undecided']);
  });

  it.each([
    ['KeyK', 'keep'],
    ['KeyC', 'cover'],
    ['KeyX', null],
  ])('%s asks to %s', (code, asked) => {
    expect(askedOf(code)).toBe(asked);
  });
});

describe('what was sent', () => {
  const report = (id: string, at: number): SentReport => ({
    id,
    incident: 'i-1',
    kind: 'initial',
    version: 1,
    language: 'ko',
    number: '장애 제1호',
    redacted: false,
    to: '행정안전부',
    at,
    by: '당직 1',
    files: [],
  });

  it('is there once each, oldest first', () => {
    const known = [report('a', 1), report('c', 3)];
    const ids = (all: readonly SentReport[]) => all.map(({ id }) => id).join('');
    expect(ids(withSent(known, report('b', 2)))).toBe('abc');
    expect(ids(withSent(known, report('c', 3)))).toBe('ac');
    expect(ids(withSent([], report('a', 1)))).toBe('a');
  });
});

it('a fault that is told twice is shown once', () => {
  const fault = { file: 'office.yaml', line: 3, column: 1, sentence: sentence('state.down') };
  expect(eachOnce([fault, { ...fault, line: 4 }, { ...fault }])).toHaveLength(2);
});
