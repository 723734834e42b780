import { describe, expect, test } from 'vitest';
import { onOneLine, wordsOf } from '../../../../electron/reports/compose/happening.ts';
import { speechOf } from '../../../../electron/reports/compose/speech.ts';
import { Happening } from '../../../../shared/incident.ts';
import { sayIn } from '../../../../shared/messages/say.ts';
import { sentence } from '../../../../shared/problem.ts';
import { LANGUAGES } from '../../../../shared/words.ts';
import { entryOf, OPERATOR, reportFacts } from '../../../support/reportFacts.ts';

const HOSTILE = '{{number}} $t(report.none) {{- by}} #x <b> =1+1 `y`';
const BOTH = { ko: HOSTILE, en: HOSTILE };

/** One of every kind, every text of which an operator could have written. */
const EVERY: Happening[] = [
  { kind: 'opened', proposed: true },
  { kind: 'state', from: 'investigating', to: 'mitigated', reason: HOSTILE },
  {
    kind: 'transition',
    service: { id: 'x', name: BOTH },
    check: 'x/y',
    from: 'up',
    to: 'down',
    reason: sentence('state.down'),
  },
  {
    kind: 'ladder',
    service: { id: 'x', name: BOTH },
    check: 'x/y',
    broken: null,
    summary: sentence('state.up'),
  },
  { kind: 'note', text: HOSTILE, attachments: [], newFact: true },
  { kind: 'checklist', template: 'x', title: BOTH },
  { kind: 'item', item: 'x', text: BOTH, to: 'skipped', reason: HOSTILE },
  { kind: 'itemAdded', item: 'x', text: BOTH },
  { kind: 'itemAssigned', item: 'x', text: BOTH, to: null },
  {
    kind: 'command',
    runbook: 'x',
    step: BOTH,
    command: HOSTILE,
    exitCode: null,
    durationMs: 1,
    output: HOSTILE,
    outputBytes: 1,
    outputSha256: 'a',
  },
  {
    kind: 'step',
    runbook: 'x',
    run: 'x',
    step: BOTH,
    done: 'decided',
    state: 'succeeded',
    chosen: [BOTH],
    text: HOSTILE,
  },
  { kind: 'titled', from: HOSTILE, to: HOSTILE },
  { kind: 'graded', scale: BOTH, from: null, to: BOTH },
  { kind: 'duty', duty: 'scribe', from: null, to: HOSTILE },
  { kind: 'time', time: 'leaked', from: null, to: 0, reason: HOSTILE },
  { kind: 'service', service: { id: 'x', name: BOTH }, change: 'added' },
  { kind: 'clock', clock: 'x', name: BOTH, phase: 'met', due: 0, note: HOSTILE },
  { kind: 'hypothesis', hypothesis: 'x', name: BOTH, change: 'ruledOut', reason: HOSTILE },
  { kind: 'evidence', evidence: 'x', text: HOSTILE, change: 'withdrawn', reason: HOSTILE },
  {
    kind: 'judgement',
    evidence: 'x',
    text: HOSTILE,
    name: BOTH,
    from: null,
    to: '--',
    reason: HOSTILE,
  },
  { kind: 'merged', other: { id: 'x', number: 4 }, into: true, reason: HOSTILE },
  { kind: 'split', other: { id: 'x', number: 4 }, off: true, services: [BOTH], reason: HOSTILE },
  { kind: 'operator', from: HOSTILE, to: HOSTILE },
  { kind: 'handover', from: HOSTILE, to: HOSTILE },
  {
    kind: 'reported',
    format: 'pdf',
    sha256: 'a',
    report: { kind: 'initial', version: 1, redacted: false, sent: { id: 'x', to: HOSTILE } },
  },
];

const words = (what: Happening, language: 'ko' | 'en' = 'ko') =>
  wordsOf(
    entryOf(1, 0, OPERATOR, what),
    speechOf(reportFacts().services, language, sayIn(language)),
  );

describe('what an entry of the timeline says', () => {
  test('covers every kind there is', () => {
    const kinds = Happening.options.map((option) => option.shape.kind.value);
    expect(new Set(EVERY.map(({ kind }) => kind))).toEqual(new Set(kinds));
  });

  test.each(EVERY)('takes nothing an operator wrote for anything but words: $kind', (what) => {
    for (const language of LANGUAGES) {
      const said = words(what, language);
      expect(said.kind).not.toBe('');
      expect(said.what).not.toBe('');
      const isWritten = JSON.stringify(what).includes('{{number}}');
      expect(said.what.includes(HOSTILE)).toBe(isWritten);
      expect(said.what.replaceAll(HOSTILE, '')).not.toMatch(/[{}]|\$t/);
    }
  });

  test('says of a report what it was and whom it went to, as far as that was kept', () => {
    const report = { kind: 'initial', version: 1, redacted: false } as const;
    const of = (sent: { id: string; to: string } | null) =>
      words({ kind: 'reported', format: 'pdf', sha256: 'ab', report: { ...report, sent } }).what;
    expect(of({ id: 's', to: '행정안전부' })).toBe(
      '최초보고 제1보 보고서를 행정안전부에 보냈습니다(PDF).\nSHA-256 ab',
    );
    expect(of(null)).toContain('최초보고 제1보 보고서를 내보냈습니다(PDF).');
    expect(words({ kind: 'reported', format: 'pdf', sha256: 'ab' }).what).toBe(
      '보고서를 내보냈습니다(PDF).\nSHA-256 ab',
    );
  });

  test('can stand on one line', () => {
    expect(onOneLine('a\n  b  \n\nc')).toBe('a · b · c');
  });
});
