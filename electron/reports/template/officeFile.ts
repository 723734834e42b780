import { z } from 'zod';
import { Name } from '../../../shared/checks/fields.ts';
import { REPORT_KINDS, REPORT_PARTS, ReportKind, ReportPart } from '../../../shared/report.ts';
import { LANGUAGES, Language } from '../../../shared/words.ts';

/** As many boxes as an approval line across a page has room for. */
const MOST_BOXES = 6;
const Wording = z.record(z.string().max(200), z.string().min(1).max(2000));

/** `office.yaml` as an administrator writes it. What is absent is as shipped. */
export const OfficeFile = z
  .strictObject({
    organisation: Name.meta({ description: '기관. Absent: the owners of the affected services' }),
    department: Name.meta({ description: '부서' }),
    approval: z
      .array(Name)
      .max(MOST_BOXES)
      .meta({ description: 'The boxes of the approval line (결재란), from left to right' }),
    security: z.array(Name).max(20).meta({ description: 'What 보안등급 may be' }),
    number: Name.meta({
      description: 'Document numbers, as 상황실-{year}-{number}; {version} may be used too',
    }),
    parts: z
      .partialRecord(ReportKind, z.array(ReportPart).min(1).max(REPORT_PARTS.length))
      .meta({ description: 'The parts of a kind of report, in their order' }),
    wording: z
      .partialRecord(Language, Wording)
      .meta({ description: 'Own words for messages whose key begins with “report.”' }),
    redaction: z.strictObject({
      ip: z.enum(['whole', 'lastOctet']).optional().meta({
        description: 'How much of an IPv4 address is covered',
      }),
      names: z
        .array(z.string().min(2).max(100))
        .max(5000)
        .optional()
        .meta({ description: 'Names to cover besides those the console knows' }),
    }),
  })
  .partial();

/** The same for reading: names are looked at one by one, so that a wrong one leaves the others. */
export const WrittenOffice = OfficeFile.extend({
  parts: z.record(z.string(), z.array(z.string()).max(REPORT_PARTS.length)).optional(),
  wording: z.record(z.string(), Wording).optional(),
});

/** What may stand at a member, in signs both languages read. */
export const ALLOWED: Readonly<Record<string, string>> = {
  organisation: '… / { ko: …, en: … }',
  department: '… / { ko: …, en: … }',
  approval: `[… / { ko: …, en: … }], 0-${MOST_BOXES}`,
  security: '[… / { ko: …, en: … }], 0-20',
  number: '{number} · {year} · {version}',
  parts: REPORT_KINDS.join(', '),
  wording: LANGUAGES.join(', '),
  ko: '1-2000',
  en: '1-2000',
  ip: 'whole, lastOctet',
  names: '[…], 2-100',
  redaction: 'ip, names',
};

/** The JSON Schema that editors check `office.yaml` with: `assets/schemas/office.json`. */
export function officeSchemaText(): string {
  const schema = z.toJSONSchema(OfficeFile, { io: 'input', target: 'draft-7' });
  return `${JSON.stringify({ title: 'Watchroom office', ...schema }, null, 2)}\n`;
}
