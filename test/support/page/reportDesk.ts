import { createHash } from 'node:crypto';
import type { Api, Changes, Snapshot } from '../../../shared/contract.ts';
import { Problem, sentence } from '../../../shared/problem.ts';
import type { Finding, RedactionDecision } from '../../../shared/redaction.ts';
import { emptyDraft, type FieldName, type ReportDraft } from '../../../shared/reportDraft.ts';
import type { TemplateFault } from '../../../shared/reportMaking.ts';
import { nextVersion, type SentReport } from '../../../shared/sentReport.ts';
import type { Language } from '../../../shared/words.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** How many pages the scripted report has, at the least. */
const PAGES = 4;

const FINDINGS: readonly Omit<Finding, 'decision'>[] = [
  {
    id: 'f-phone',
    kind: 'phone',
    text: '010-1234-5678',
    mask: '[전화 1]',
    count: 2,
    places: [
      { where: '장애 내용', before: '인증 서버 담당(', after: ')과 통화하여 L4 점검을 요청' },
    ],
  },
  {
    id: 'f-name',
    kind: 'name',
    text: '김하늘',
    mask: '[이름 1]',
    count: 4,
    places: [{ where: '경과', before: '', after: '에게 인계하고 현장 확인을 맡김' }],
  },
  {
    id: 'f-ip',
    kind: 'ip',
    text: '203.0.113.24',
    mask: '203.0.113.x',
    count: 1,
    places: [{ where: '명령', before: 'ping -c 3 -s 1472 -M do ', after: '' }],
  },
];

export const OFFICE_FAULT: TemplateFault = {
  file: 'templates/office.yaml',
  line: 12,
  column: 5,
  sentence: sentence('problem.internal', { detail: '“aproval”이라는 항목은 없습니다' }),
};

/** What a scripted console does with reports: as much as the window shows of it. */
export interface ReportDesk {
  answers: Partial<Api>;
  /** Somebody else writes a field. */
  writes(field: FieldName, text: string, by: string): void;
  draft(language?: Language): ReportDraft;
  sent: SentReport[];
}

interface Options {
  faults?: readonly TemplateFault[];
  findings?: readonly Omit<Finding, 'decision'>[];
  sent?: readonly SentReport[];
  /** Tells pages what changed. */
  tell?: (changes: Pick<Changes, 'decisions' | 'drafts' | 'sent' | 'makings'>) => void;
  pages?: number;
}

export function reportDesk(scene: Snapshot, options: Options = {}): ReportDesk {
  const { faults = [], findings = FINDINGS, tell = () => {}, pages = PAGES } = options;
  const incident = 'i-7';
  const me = scene.seat.operator.name;
  const drafts = new Map<Language, ReportDraft>();
  const decisions = new Map<string, RedactionDecision>();
  const sent = [...(options.sent ?? [])];
  let now = scene.now;
  const draftOf = (language: Language): ReportDraft =>
    drafts.get(language) ?? emptyDraft(incident, language);
  const keep = (draft: ReportDraft): ReportDraft => {
    drafts.set(draft.language, draft);
    tell({ drafts: [draft] });
    return draft;
  };
  const write = (language: Language, field: FieldName, text: string, by: string): ReportDraft => {
    now += 1000;
    const draft = draftOf(language);
    return keep({ ...draft, fields: { ...draft.fields, [field]: { text, at: now, by } } });
  };
  return {
    sent,
    draft: (language = 'ko') => draftOf(language),
    writes: (field, text, by) => void write('ko', field, text, by),
    answers: {
      'reports.draft': ({ language }) => draftOf(language),
      'reports.office': () => ({ security: ['', '내부용', '대외비'], faults: [...faults] }),
      'reports.write': ({ language, field, text, was }) => {
        const known = draftOf(language).fields[field];
        if ((known?.at ?? null) !== was) {
          throw new Problem('reportMaking.writtenMeanwhile', { by: known?.by ?? '' });
        }
        return write(language, field, text, me);
      },
      'reports.mark': ({ language, security, tlp }) =>
        keep({ ...draftOf(language), security, tlp }),
      'reports.preview': ({ kind, language, redacted, have }) => {
        const { fields, security, tlp } = draftOf(language);
        const texts = Object.values(fields).map(({ text }) => text);
        const head = [
          `${kind} ${language}${redacted ? ' redacted' : ''}`,
          `${security} TLP:${tlp}`,
        ];
        const all = Array.from({ length: Math.max(pages, 1) }, (_, index) =>
          pageOf([`${index + 1}`, ...(index === 0 ? head : []), ...(index === 1 ? texts : [])]),
        );
        return {
          pages: all.map((svg) => {
            const hash = hashOf(svg);
            return { hash, svg: have.includes(hash) ? null : svg };
          }),
          faults: [...faults],
        };
      },
      'reports.findings': () =>
        findings.map((finding) => ({ ...finding, decision: decisions.get(finding.id) ?? null })),
      'reports.decide': ({ finding, keep: kept, reason }) => {
        now += 1000;
        const decision = { finding, keep: kept, reason, by: me, at: now };
        decisions.set(finding, decision);
        return decision;
      },
      'reports.export': ({ format }) => ({
        kind: 'bytes',
        name: `장애7_결과보고.${format}`,
        mime: 'application/octet-stream',
        base64: btoa(format),
      }),
      'reports.bundle': ({ signed }) => ({
        kind: 'bytes',
        name: '장애7_증거묶음.zip',
        mime: 'application/zip',
        base64: btoa(String(signed)),
      }),
      'reports.send': ({ kind, language, redacted, formats, to }) => {
        now += 1000;
        const report: SentReport = {
          id: `r-${sent.length + 1}`,
          incident,
          kind,
          version: nextVersion(kind, sent),
          language,
          number: '장애 제7호',
          redacted,
          to,
          at: now,
          by: me,
          files: formats.map((format) => ({
            format,
            name: `장애7_보고.${format}`,
            mime: 'application/octet-stream',
            bytes: 48_213,
            sha256: hashOf(format),
          })),
        };
        sent.push(report);
        tell({ sent: [report] });
        return report;
      },
      'reports.sent': ({ incident: id }) => (id === incident ? [...sent] : []),
      'reports.sentFile': ({ format }) => ({
        kind: 'bytes',
        name: `장애7_보고.${format}`,
        mime: 'application/octet-stream',
        base64: btoa(format),
      }),
      'reports.cancel': () => null,
    },
  };
}

/** A page that shows lines of text. */
function pageOf(lines: readonly string[]): string {
  const safe = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const rows = lines.map(
    (line, index) => `<text x="60" y="${90 + index * 24}" font-size="14">${safe(line)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595.276 841.89" width="595.276pt" height="841.89pt"><rect width="100%" height="100%" fill="#fff"/>${rows.join('')}</svg>`;
}
