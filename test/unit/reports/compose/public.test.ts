import { describe, expect, test } from 'vitest';
import { composeReport } from '../../../../electron/reports/compose/compose.ts';
import { sayIn } from '../../../../shared/messages/say.ts';
import {
  APPROVER,
  COMMAND,
  commissionOf,
  OPERATOR,
  officeOf,
  reportFacts,
} from '../../../support/reportFacts.ts';

const facts = reportFacts();
const leaked = reportFacts({
  incident: {
    ...facts.incident,
    times: { ...facts.incident.times, leaked: facts.incident.openedAt },
  },
});

const composed = (change: Parameters<typeof commissionOf>[0]) =>
  composeReport(commissionOf(change), officeOf(), sayIn('ko'));

describe.each(['statement', 'privacy'] as const)('what the public reads: %s', (kind) => {
  test('says nothing of how the office works', () => {
    const report = composed({ kind, facts: leaked });
    const text = JSON.stringify({ ...report, language: '', kind: '' });
    for (const internal of [
      OPERATOR,
      APPROVER,
      COMMAND,
      facts.incident.title,
      '홍보 담당 부서가 09:30에 이미 게시함',
      '행정안전부 상황실 전화',
      '임시 우회 경로를 마련한다',
      '통신망 장애',
    ]) {
      expect(text).not.toContain(internal);
    }
    expect(report.marking).toEqual({ security: '', tlp: 'CLEAR' });
  });
});

describe('the statement', () => {
  const unwritten = { ...facts.draft, fields: {} };
  const open = {
    ...facts.incident,
    times: { ...facts.incident.times, recovered: null },
    resolvedAt: null,
  };

  test('is what somebody wrote', () => {
    expect(composed({ kind: 'statement' }).statement?.text).toContain('**죄송합니다.**');
  });

  test('tells the bare facts where nobody wrote any, and says so', () => {
    const restored = composed({ kind: 'statement', facts: { ...facts, draft: unwritten } });
    expect(restored.statement?.text).toBe(
      '2023. 11. 17. (금) 08:40:00(한국 표준시)부터 다음 서비스를 이용하실 수 없거나 이용이 원활하지 않았습니다: 정부24, 시도·새올 행정시스템.\n\n2023. 11. 18. (토) 09:45:00에 복구하였습니다.',
    );
    expect(restored.statement?.source).toContain('작성한 안내문이 없어');
    const still = composed({
      kind: 'statement',
      facts: { ...facts, draft: unwritten, incident: open },
    });
    expect(still.statement?.text).toContain('현재 복구하고 있습니다.');
  });

  test('takes no mark in the name of a service for Markdown', () => {
    const name = { ko: '*전자*_증명_[1](x)<b>', en: 'x' };
    const incident = { ...open, services: [{ id: 'x', name, grade: null }] };
    const { statement, title } = composed({
      kind: 'statement',
      facts: { ...facts, draft: unwritten, incident },
    });
    expect(statement?.text).toContain('\\*전자\\*\\_증명\\_\\[1\\]\\(x\\)\\<b\\>');
    expect(title).toBe('서비스 장애 안내: *전자*_증명_[1](x)<b>');
  });
});

describe('the notice of a leak', () => {
  test('tells when the leak was noticed and the deadlines that run from it, and no others', () => {
    const law = { ko: '개인정보 보호법', en: 'PIPA' };
    const [any] = facts.deadlines;
    const deadlines = any
      ? [...facts.deadlines, { ...any, id: 'leak-notice', name: law, from: 'leaked' as const }]
      : [];
    const report = composed({ kind: 'privacy', facts: { ...leaked, deadlines } });
    expect(report.times?.rows[0]).toMatchObject({ value: '2023. 11. 17. (금) 08:52:00' });
    expect(report.deadlines?.rows.map(({ name }) => name)).toEqual(['개인정보 보호법']);
  });

  test('lists only notices of the same kind as sent before', () => {
    expect(composed({ kind: 'privacy' }).earlier?.rows).toEqual([]);
    expect(composed({ kind: 'final' }).earlier?.rows).toHaveLength(1);
  });
});
