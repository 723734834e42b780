import { describe, expect, test } from 'vitest';
import { documentOf } from '../../../electron/reports/document/build.ts';
import type { Block, Document, Pictures } from '../../../electron/reports/document/document.ts';
import type { Office } from '../../../electron/reports/template/office.ts';
import { sayIn } from '../../../shared/messages/say.ts';
import { PARTS_OF, REPORT_KINDS, type Report, type ReportPart } from '../../../shared/report.ts';
import { LANGUAGES } from '../../../shared/words.ts';
import { reportExample } from '../../support/report.ts';
import { HOSTILE_TEXTS, PICTURE_HASH, picturesExample } from '../../support/reportDocument.ts';
import { officeOf } from '../../support/reportFacts.ts';

const NONE: Pictures = new Map();
const final = reportExample('ko', 'final');

function laidOut(report: Report, office: Office = officeOf(), pictures = NONE): Document {
  return documentOf(report, office, sayIn(report.language), pictures);
}

function blocksOf(document: Document, part: ReportPart): Block[] {
  const section = document.sections.find((one) => one.part === part);
  if (!section) throw new TypeError(`There is no part ${part}.`);
  return section.blocks;
}

/** Every text of a value, spaces aside, in one. */
function textIn(value: unknown): string {
  const texts: string[] = [];
  JSON.stringify(value, (_, one) => {
    if (typeof one === 'string') texts.push(one);
    return one;
  });
  return texts.join('').replaceAll(/\s/g, '');
}

describe('the document of a report', () => {
  test.each(REPORT_KINDS.flatMap((kind) => LANGUAGES.map((language) => ({ kind, language }))))(
    '$kind, $language: has a section for each part that is there, numbered, none empty',
    ({ kind, language }) => {
      const report = reportExample(language, kind);
      const document = laidOut(report);
      const there = PARTS_OF[kind].filter((part) => report[part] !== null);
      expect(document.sections.map(({ part }) => part).toSorted()).toEqual(there.toSorted());
      for (const [index, { heading, blocks, source }] of document.sections.entries()) {
        expect(heading).toMatch(new RegExp(`^${index + 1}\\. .`));
        expect(blocks.length, heading).toBeGreaterThan(0);
        expect(source, heading).not.toBe('');
      }
      // A message without its text or a parameter would show as its key or in braces.
      expect(textIn({ ...document, pageMark: '' })).not.toMatch(/report\.layout|\{\{/);
    },
  );

  test('is headed by what it is, which one, by whom and when, with its marks', () => {
    const report: Report = {
      ...final,
      kind: 'interim',
      version: 2,
      redacted: true,
      organisation: '행정안전부',
      department: '상황실',
      marking: { security: '대외비', tlp: 'AMBER' },
    };
    const document = laidOut(report);
    expect(document).toMatchObject({
      heading: '장애 중간보고서(제2보)',
      drillMark: '훈련 - 실제 장애가 아닙니다',
      redactedMark: '개인정보를 가린 보고서',
      marking: '대외비 · TLP:AMBER',
      office: '행정안전부 상황실',
      number: report.number,
      pageMark: '{page} / {pages}쪽',
    });
    expect(document.particulars.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      `문서번호: ${report.number}`,
      '기관: 행정안전부',
      '부서: 상황실',
      `작성일시: ${report.madeAt}`,
      `작성자: ${report.madeBy}`,
      '보안등급: 대외비',
    ]);
    expect(document.approval.columns.length).toBeGreaterThan(0);
    const plain = { ...report, drill: false, redacted: false, department: '' };
    expect(laidOut({ ...plain, marking: { security: '', tlp: 'RED' } })).toMatchObject({
      drillMark: null,
      redactedMark: null,
      marking: 'TLP:RED',
      office: '행정안전부',
    });
  });

  test('of a public statement names no author and has no approval line', () => {
    const statement = { ...reportExample('ko', 'statement'), madeBy: '당직 1' };
    const document = laidOut(statement);
    expect(document.approval.columns).toEqual([]);
    expect(textIn(document.particulars)).not.toContain('당직1');
  });

  test("keeps the office's order of parts, and leaves out what the office does not list", () => {
    const parts: Office['parts'] = { final: ['timeline', 'statement', 'overview', 'timeline'] };
    const { sections } = laidOut(final, { ...officeOf(), parts });
    expect(sections.map(({ heading }) => heading)).toEqual(['1. 경과', '2. 개요']);
  });

  test('shows everything that the report says', () => {
    const shown = textIn(laidOut(final));
    const { statement: _, form: __, ...parts } = final;
    const markup = new Set([parts.happened?.text, parts.cause?.text, parts.actions?.text]);
    for (const text of [parts.next?.text, parts.impact?.text, parts.services?.users])
      markup.add(text);
    const lost: string[] = [];
    JSON.stringify(parts, (key, value) => {
      const structural = ['schema', 'language', 'kind', 'change', 'tlp', 'mime', 'output'];
      if (key === 'charts' || structural.includes(key) || markup.has(value)) return undefined;
      if (typeof value === 'string' && !shown.includes(value.replaceAll(/\s/g, ''))) {
        lost.push(`${key}: ${value}`);
      }
      return value;
    });
    expect(lost).toEqual([]);
  });

  test('reads narratives as Markdown, and nothing else', () => {
    const hostile = HOSTILE_TEXTS.join('\n');
    const document = laidOut({
      ...final,
      happened: { text: '**굵게**', source: 's' },
      overview: { rows: [{ label: '**l**', value: hostile, source: '' }], source: 's' },
      account: { known: ['# **가**'], unknown: [], source: 's' },
    });
    const bold = { kind: 'text', spans: [{ text: '굵게', strong: true }] };
    expect(blocksOf(document, 'happened')).toEqual([{ kind: 'prose', paragraphs: [bold] }]);
    expect(blocksOf(document, 'overview')).toEqual([
      { kind: 'pairs', rows: [{ label: '**l**', value: hostile, source: '' }] },
    ]);
    expect(blocksOf(document, 'account')).toEqual([
      { kind: 'subheading', text: '확인된 것' },
      {
        kind: 'prose',
        paragraphs: [{ kind: 'item', mark: '•', depth: 0, spans: [{ text: '# **가**' }] }],
      },
    ]);
  });

  test('says in one remark that a part is empty', () => {
    const source = 's';
    const empty: Report = {
      ...final,
      statement: { text: ' ', source },
      form: { rows: [], source },
      overview: { rows: [], source },
      severity: { rows: [], source },
      people: { rows: [], source },
      integrity: { rows: [], source },
      changes: { since: '', rows: [], source },
      services: { users: '', rows: [], source },
      times: { rows: [], durations: [], source },
      happened: { text: '', source },
      account: { known: [], unknown: [], source },
      cause: { text: '', hypotheses: [], source },
      impact: { text: '', rows: [], charts: null, source },
      actions: { text: '', taken: [], skipped: [], source },
      next: { text: '', open: [], source },
      deadlines: { rows: [], source },
      timeline: { entries: [], source },
      checklist: { title: 't', items: [], source },
      commands: { runs: [], source },
      evidence: { rows: [], source },
      earlier: { rows: [], source },
      contacts: { rows: [], source },
    };
    const { sections } = laidOut(empty);
    expect(sections).toHaveLength(22);
    for (const { heading, blocks } of sections) {
      expect(
        blocks.map(({ kind }) => kind),
        heading,
      ).toEqual(['remark']);
    }
  });

  test('prints the last 40 lines of an output, and says so', () => {
    const [run] = final.commands?.runs ?? [];
    if (!run) throw new TypeError('The example has commands.');
    const output = Array.from({ length: 41 }, (_, i) => `line ${i}`).join('\n');
    const runs = [
      { ...run, output: `${output}\n`, approvedBy: '당직 2' },
      { ...run, output: 'a\nb\n', approvedBy: '' },
    ];
    const blocks = blocksOf(laidOut({ ...final, commands: { runs, source: 's' } }), 'commands');
    expect(blocks.map(({ kind }) => kind)).toEqual(['command', 'remark', 'command']);
    expect(blocks[0]).toMatchObject({
      command: run.command,
      output: output.slice(output.indexOf('\n') + 1),
      facts: expect.stringContaining('승인: 당직 2'),
    });
    expect(blocks[1]).toMatchObject({ text: expect.stringContaining('40줄') });
    expect(blocks[2]).toMatchObject({ output: 'a\nb' });
  });
});

describe('pictures', () => {
  const file = { name: '화면.png', mime: 'image/png', bytes: 75, sha256: PICTURE_HASH };
  const [entry] = final.timeline?.entries ?? [];
  const [piece] = final.evidence?.rows ?? [];
  if (!entry || !piece) throw new TypeError('The example has entries and evidence.');
  const log = { ...file, name: 'access.log', mime: 'text/plain', sha256: 'c'.repeat(64) };
  const gone = { ...file, name: '없음.jpg', mime: 'image/jpeg', sha256: 'd'.repeat(64) };
  const odd = { ...file, name: '그림.svg', mime: 'image/svg+xml', sha256: 'e'.repeat(64) };
  const hidden = { ...file, name: '[그림 1]', sha256: '' };
  const withFiles: Report = {
    ...final,
    timeline: { source: 's', entries: [{ ...entry, files: [file, gone] }] },
    evidence: { source: 's', rows: [{ ...piece, number: 'E1', files: [file, log, odd, hidden] }] },
  };
  const document = laidOut(withFiles, officeOf(), picturesExample());
  const shown = (part: ReportPart) =>
    blocksOf(document, part).flatMap((block) =>
      block.kind === 'picture' ? [[block.caption, block.sha256, block.missing]] : [],
    );

  test('follow the table of evidence, each with its number; what cannot be shown says why', () => {
    expect(shown('evidence')).toEqual([
      ['증거 E1: 화면.png', PICTURE_HASH, null],
      ['증거 E1: 그림.svg', odd.sha256, expect.stringContaining('image/svg+xml')],
      ['증거 E1: [그림 1]', '', expect.stringContaining('가린 보고서')],
    ]);
  });

  test('of the timeline say when, and are not shown twice', () => {
    expect(shown('timeline')).toEqual([
      [
        `경과 ${entry.day} ${entry.time}: 없음.jpg`,
        gone.sha256,
        expect.stringContaining('읽을 수 없습니다'),
      ],
    ]);
    const { evidence: _, ...rest } = withFiles;
    const alone = laidOut({ ...rest, evidence: null }, officeOf(), picturesExample());
    expect(blocksOf(alone, 'timeline').filter(({ kind }) => kind === 'picture')).toHaveLength(2);
  });

  test('and other files are named with their hash in the table', () => {
    const table = textIn(blocksOf(document, 'evidence').filter(({ kind }) => kind === 'table'));
    expect(table).toContain(`파일:access.log(75바이트)SHA-256${log.sha256}`);
    expect(table).toContain('파일:[그림1](75바이트)');
  });
});
