import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  covered,
  coveredText,
  findingsIn,
} from '../../../../electron/reports/redaction/redaction.ts';
import { sayIn } from '../../../../shared/messages/say.ts';
import type { Finding, RedactionDecision } from '../../../../shared/redaction.ts';
import { REPORT_KINDS, Report } from '../../../../shared/report.ts';
import { seeded } from '../../../bench/noise.ts';
import { labelledTexts } from '../../../support/redaction/labelled.ts';
import { longReport } from '../../../support/redaction/longReport.ts';
import { NAMES } from '../../../support/redaction/people.ts';
import { reportExample } from '../../../support/report.ts';
import { reportFacts } from '../../../support/reportFacts.ts';

const RULES = { ip: 'whole', names: [] } as const;
const say = sayIn('ko');
const EXAMPLE = reportExample();

/** The report of the example with this for what happened. */
function told(text: string): Report {
  return { ...EXAMPLE, happened: { text, source: '' } };
}

function find(report: Report, decisions: readonly RedactionDecision[] = []): Finding[] {
  return findingsIn(report, [], NAMES, RULES, decisions, say);
}

function findingOf(findings: readonly Finding[], text: string): Finding {
  const finding = findings.find((one) => one.text === text);
  if (!finding) throw new Error(`${text} was not found`);
  return finding;
}

function kept({ id }: Finding): RedactionDecision {
  return { finding: id, keep: true, reason: '공개된 번호', by: '당직 1', at: 1 };
}

/** Every text of a value, however deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

describe('findings', () => {
  it('say what, how often, and where with what stands around it', () => {
    const report = told('민원인 900101-1234568 조회 실패. 다시 900101 1234568 조회');
    const finding = findingOf(find(report), '900101-1234568');
    expect(finding).toMatchObject({
      kind: 'residentNumber',
      mask: '[주민등록번호 1]',
      count: 2,
      decision: null,
      places: [
        { where: '장애 내용', before: '민원인 ', after: ' 조회 실패. 다시 900101 1234568 조회' },
        { where: '장애 내용', after: ' 조회' },
      ],
    });
  });

  it('number each kind in the order of the report, and call the same by the same', () => {
    const findings = find(told('010-1111-2222, 010-3333-4444, +82 10-1111-2222'));
    expect(findingOf(findings, '010-1111-2222').mask).toBe('[전화 1]');
    expect(findingOf(findings, '010-3333-4444').mask).toBe('[전화 2]');
    const english = findingsIn(told('010-1111-2222'), [], [], RULES, [], sayIn('en'));
    expect(findingOf(english, '010-1111-2222').mask).toBe('[Phone 1]');
  });

  it('have the same id in every report', () => {
    const one = findingOf(find(told('010-1111-2222')), '010-1111-2222');
    const other = findingOf(find(told('전화 ０１０ 1111 2222')), '０１０ 1111 2222');
    expect(other.id).toBe(one.id);
    expect(one.id).toMatch(/^[0-9a-f]{16}$/);
  });

  it('give the first twenty places and count all', () => {
    const [finding] = find(told('10.1.2.3 '.repeat(30))).filter(({ kind }) => kind === 'ip');
    expect(finding).toMatchObject({ count: 30 });
    expect(finding?.places).toHaveLength(20);
  });

  it('look for the office’s own names, and in further texts', () => {
    const rules = { ip: 'whole', names: ['홍길동'] } as const;
    const findings = findingsIn(told('홍길동이 확인'), ['a,10.9.9.9,b'], [], rules, [], say);
    expect(findingOf(findings, '홍길동').kind).toBe('name');
    expect(findingOf(findings, '10.9.9.9').places[0]?.where).toBe('함께 나가는 자료');
  });

  it('take no division for somebody, unless the office says so', () => {
    const units = ['국가정보자원관리원 상황실', '정보보호과', 'NIRS control room'];
    const report = told(units.join(', '));
    const namesFound = (names: readonly string[], own: readonly string[]): string[] =>
      findingsIn(report, [], names, { ip: 'whole', names: own }, [], say)
        .filter(({ kind }) => kind === 'name')
        .map(({ text }) => text);
    expect(namesFound(units, [])).toEqual([]);
    expect(namesFound([], ['정보보호과'])).toEqual(['정보보호과']);
    expect(namesFound(['상황실 김하늘'], [])).toContain('김하늘');
  });

  it('look for who reports by the authority’s form, everywhere', () => {
    const label = say('report.field.reporterName');
    const form = { rows: [{ label, value: '홍길순', source: '' }], source: '' };
    const findings = find({ ...told('홍길순이 신고함'), form });
    expect(findingOf(findings, '홍길순')).toMatchObject({ kind: 'name', count: 2 });
  });

  it('find the picture of the example, and nothing in what the console wrote itself', () => {
    for (const kind of REPORT_KINDS) {
      const report = reportExample('ko', kind);
      for (const { kind: what, text } of find(report)) {
        expect(['phone', 'mail', 'name', 'picture', 'ip'], text).toContain(what);
      }
    }
    expect(find(reportExample()).filter(({ kind }) => kind === 'picture')).toHaveLength(1);
  });
});

describe('a covered report', () => {
  it('is a whole report that holds the text nowhere, and says that it is covered', () => {
    const report = told('010-1234-5678, 010-**1234**-5678, 김하늘이 hong%40korea.kr로 보냄');
    const result = covered(report, find(report));
    expect(Report.parse(result)).toEqual(result);
    expect(result.redacted).toBe(true);
    expect(result.happened?.text).toMatch(
      /^\[전화 \d\], \[전화 \d\], \[이름 1\]이 \[전자우편 \d\]로 보냄$/,
    );
    expect(JSON.stringify(result)).not.toContain('김하늘');
  });

  it('keeps what somebody decided to keep, and only that', () => {
    const report = told('010-1111-2222, 010-3333-4444');
    const keep = kept(findingOf(find(report), '010-1111-2222'));
    const findings = find(report, [keep]);
    expect(findingOf(findings, '010-1111-2222').decision).toEqual(keep);
    expect(covered(report, findings).happened?.text).toBe('010-1111-2222, [전화 2]');
    const coverAgain = [{ ...keep, keep: false }];
    expect(covered(report, find(report, coverAgain)).happened?.text).toBe('[전화 1], [전화 2]');
  });

  it('leaves the network of an address where the office says so', () => {
    const report = told('10.1.2.3:8080, 2001:db8::1');
    const rules = { ip: 'lastOctet', names: [] } as const;
    const findings = findingsIn(report, [], [], rules, [], say);
    expect(covered(report, findings).happened?.text).toBe('10.1.2.x:8080, [IP 1]');
  });

  it('leads to no picture, by name or by hash, unless it is kept', () => {
    const name = '패킷 유실 측정.png';
    const report = { ...reportExample(), title: `${name} (${'d'.repeat(64)})` };
    const findings = find(report);
    const text = JSON.stringify(covered(report, findings));
    expect(text).not.toContain('패킷 유실 측정');
    expect(text).not.toContain('d'.repeat(64));
    expect(text).toContain('[그림 1]');
    const picture = findingOf(findings, name);
    const whole = covered(report, find(report, [kept(picture)]));
    expect(whole.title).toBe(report.title);
    expect(whole.evidence?.rows.flatMap(({ files }) => files)).toEqual(
      report.evidence?.rows.flatMap(({ files }) => files),
    );
  });

  it('changes neither times nor hashes nor figures', () => {
    const report = reportExample();
    const result = covered(report, find(report));
    expect(result.impact?.charts).toEqual(report.impact?.charts);
    expect(result.timeline?.entries.map(({ day, time }) => day + time)).toEqual(
      report.timeline?.entries.map(({ day, time }) => day + time),
    );
    expect(result.commands?.runs.map((run) => run.outputSha256)).toEqual(
      report.commands?.runs.map((run) => run.outputSha256),
    );
  });

  it('has none of the console’s people in any kind and language', () => {
    for (const kind of REPORT_KINDS) {
      for (const language of ['ko', 'en'] as const) {
        const report = reportExample(language, kind);
        const { names } = reportFacts();
        const findings = findingsIn(report, [], names, RULES, [], sayIn(language));
        const text = JSON.stringify(covered(report, findings));
        for (const name of ['김하늘', '박서준']) expect(text, kind).not.toContain(name);
      }
    }
  });

  it('has nothing left to find, and no text of a finding, whatever was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const report = longReport(20, 5, seeded(seed));
        const findings = find(report);
        const result = covered(report, findings);
        // A mask's own words must not make personal data of what stands beside it.
        const bare: Report = JSON.parse(
          JSON.stringify(result).replace(/\[[^\]"]{1,9} \d+\]/g, '■'),
        );
        expect(find(bare).map(({ kind, text }) => `${kind} ${text}`)).toEqual([]);
        // Part of a longer word is no name.
        const all = textsOf(result)
          .join('\0')
          .replaceAll('김하늘나라', '')
          .replaceAll('한소라게', '')
          .replaceAll('정민원', '');
        for (const { text, kind } of findings)
          expect(all.includes(text), `${kind} ${text}`).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a covered text', () => {
  it('is what goes out with the report', () => {
    const table = '점검,주소\r\ngov24/portal,10.1.2.3\r\n';
    const findings = findingsIn(reportExample(), [table], [], RULES, [], say);
    expect(coveredText(table, findings)).toMatch(/^점검,주소\r\ngov24\/portal,\[IP \d\]\r\n$/);
  });

  it('is the text itself where nothing was found', () =>
    expect(coveredText('010-1234-5678', [])).toBe('010-1234-5678'));

  it('holds nothing of what was found in it', () => {
    const report = reportExample('ko', 'statement');
    for (const { text } of labelledTexts(300, seeded(3))) {
      const findings = findingsIn(report, [text], NAMES, RULES, [], say);
      const again = findingsIn(report, [coveredText(text, findings)], NAMES, RULES, [], say);
      const extra = again.filter(({ places }) =>
        places.some(({ where }) => where.startsWith('함께')),
      );
      expect(
        extra.map((one) => `${one.kind} ${one.text}`),
        text,
      ).toEqual([]);
    }
  });
});
