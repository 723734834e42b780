import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDecisions, type Decisions } from '../../../electron/reports/decisions.ts';
import type { JournalAct } from '../../../shared/journal.ts';
import type { RedactionDecision } from '../../../shared/redaction.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../support/database.ts';

let temporary: TemporaryDatabase;
let journal: JournalAct[];
let told: [string, RedactionDecision][];
const open = (): Decisions =>
  createDecisions({
    database: temporary.database,
    clock: () => 7,
    operator: () => '김하늘',
    journal: (act) => journal.push(act),
    decided: (incident, decision) => told.push([incident, decision]),
  });

beforeEach(() => {
  temporary = temporaryDatabase();
  journal = [];
  told = [];
});
afterEach(() => temporary.remove());

describe('a decision on personal data', () => {
  test('to keep it wants a reason, and is in the journal', () => {
    const decisions = open();
    const keeping = { incident: 'i-1', finding: 'f-1', keep: true };
    expect(() => decisions.decide({ ...keeping, reason: '  ' })).toThrow(
      expect.objectContaining({ sentence: { key: 'reportMaking.keepNeedsReason', params: {} } }),
    );
    expect(journal).toEqual([]);
    const decision = decisions.decide({ ...keeping, reason: ' 공개된 대표 전화 ' });
    expect(decision).toEqual({
      finding: 'f-1',
      keep: true,
      reason: '공개된 대표 전화',
      by: '김하늘',
      at: 7,
    });
    expect(journal).toEqual([{ kind: 'redaction', incident: 'i-1', decision }]);
    expect(told).toEqual([['i-1', decision]]);
  });

  test('the last one counts, over a restart, for its own incident', () => {
    open().decide({ incident: 'i-1', finding: 'f-1', keep: true, reason: '공개됨' });
    open().decide({ incident: 'i-1', finding: 'f-1', keep: false, reason: '잊음' });
    temporary.reopen();
    expect(open().of('i-1')).toEqual([
      { finding: 'f-1', keep: false, reason: '', by: '김하늘', at: 7 },
    ]);
    expect(open().of('i-2')).toEqual([]);
  });

  test('is undone where the journal refuses', () => {
    const decisions = createDecisions({
      database: temporary.database,
      clock: () => 7,
      operator: () => '김하늘',
      journal: () => {
        throw new Error('disk full');
      },
      decided: (incident, decision) => told.push([incident, decision]),
    });
    const keeping = { incident: 'i-1', finding: 'f-1', keep: true, reason: '공개됨' };
    expect(() => decisions.decide(keeping)).toThrow('disk full');
    expect(decisions.of('i-1')).toEqual([]);
    expect(told).toEqual([]);
  });
});
