import { z } from 'zod';
import { State } from './health.ts';
import { Language, Millis } from './words.ts';

/** What a report is for. */
export const REPORT_KINDS = [
  'initial',
  'interim',
  'final',
  'intrusion',
  'privacy',
  'statement',
  'handover',
] as const;
export const ReportKind = z.enum(REPORT_KINDS);
export type ReportKind = z.infer<typeof ReportKind>;

export const REPORT_FORMATS = [
  'pdf',
  'hwpx',
  'docx',
  'html',
  'md',
  'json',
  'timeline.csv',
  'observations.csv',
] as const;
export const ReportFormat = z.enum(REPORT_FORMATS);
export type ReportFormat = z.infer<typeof ReportFormat>;

/** Traffic Light Protocol, FIRST TLP 2.0: who may read it. */
export const TLP = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const;
export const Tlp = z.enum(TLP);
export type Tlp = z.infer<typeof Tlp>;

/**
 * The parts a report may have, in the order in which they are printed where an office says no
 * other.
 */
export const REPORT_PARTS = [
  'statement',
  'form',
  'overview',
  'changes',
  'severity',
  'services',
  'times',
  'happened',
  'account',
  'cause',
  'impact',
  'actions',
  'next',
  'deadlines',
  'timeline',
  'checklist',
  'commands',
  'evidence',
  'earlier',
  'people',
  'contacts',
  'integrity',
] as const;
export const ReportPart = z.enum(REPORT_PARTS);
export type ReportPart = z.infer<typeof ReportPart>;

/** What each kind of report holds. What is not here is in none of its formats, JSON included. */
export const PARTS_OF: Readonly<Record<ReportKind, readonly ReportPart[]>> = {
  initial: [
    'overview',
    'severity',
    'services',
    'times',
    'happened',
    'account',
    'impact',
    'actions',
    'next',
    'deadlines',
    'people',
    'contacts',
    'integrity',
  ],
  interim: REPORT_PARTS.filter((part) => part !== 'statement' && part !== 'form'),
  final: REPORT_PARTS.filter((part) => part !== 'statement' && part !== 'form'),
  intrusion: [
    'form',
    'changes',
    'times',
    'services',
    'happened',
    'account',
    'cause',
    'actions',
    'evidence',
    'next',
    'deadlines',
    'earlier',
    'integrity',
  ],
  privacy: ['form', 'changes', 'times', 'actions', 'next', 'deadlines', 'earlier', 'integrity'],
  statement: ['statement', 'services'],
  handover: [
    'overview',
    'severity',
    'services',
    'times',
    'account',
    'next',
    'deadlines',
    'checklist',
    'timeline',
    'people',
    'contacts',
    'integrity',
  ],
};

/** What a format is a table of; the others hold everything. */
const TABLE_OF: Partial<Record<ReportFormat, ReportPart>> = {
  'timeline.csv': 'timeline',
  'observations.csv': 'impact',
};

/** The formats of a kind of report: a table of what it does not hold is none of them. */
export function formatsOf(kind: ReportKind): ReportFormat[] {
  return REPORT_FORMATS.filter((format) => {
    const part = TABLE_OF[format];
    return part === undefined || PARTS_OF[kind].includes(part);
  });
}

/** A label, its value, and where the value comes from; an empty source is the part's own. */
export const Row = z.object({ label: z.string(), value: z.string(), source: z.string() });
export type Row = z.infer<typeof Row>;

/** A part of the report. `source` says, in words, where its figures come from. */
const part = <S extends z.ZodRawShape>(shape: S) =>
  z.object({ ...shape, source: z.string() }).nullable();

/** What an operator wrote, in Markdown: paragraphs, lists, emphasis; empty where nothing was. */
const Narrative = z.string();

const Count = z.number().int().nonnegative();

/** A file or picture the report refers to. */
export const ReportFile = z.object({
  name: z.string(),
  mime: z.string(),
  bytes: Count,
  sha256: z.string(),
});
export type ReportFile = z.infer<typeof ReportFile>;

/**
 * The one document every format is made from: already in words of one language, so that a format
 * only lays out. Times are Korea Standard Time in words; an empty text means "none". A part is
 * null where this kind of report has none ({@link PARTS_OF}).
 */
export const Report = z.object({
  schema: z.literal('watchroom.report/2'),
  language: Language,
  kind: ReportKind,
  /** Counts from 1: the first, the second … that is sent of this incident. */
  version: z.number().int().positive(),
  /** Whether it tells of an exercise. Every format says so where nobody can miss it. */
  drill: z.boolean(),
  /** Whether personal data was taken out of it. Every format says so. */
  redacted: z.boolean(),
  title: z.string(),
  number: z.string(),
  organisation: z.string(),
  department: z.string(),
  madeAt: z.string(),
  madeBy: z.string(),
  marking: z.object({
    /** 보안등급 as the office words it; empty for none. */
    security: z.string(),
    tlp: Tlp,
  }),

  statement: part({ text: Narrative }),
  /** Fields of an authority's form, in its order. */
  form: part({ rows: z.array(Row) }),
  overview: part({ rows: z.array(Row) }),
  /** What changed since the last one that was sent. */
  changes: part({
    /** Which one: number, version, when it was sent. */
    since: z.string(),
    rows: z.array(
      z.object({
        change: z.enum(['added', 'changed', 'removed']),
        /** The same in words. */
        how: z.string(),
        where: z.string(),
        from: z.string(),
        to: z.string(),
      }),
    ),
  }),
  severity: part({ rows: z.array(Row) }),
  services: part({
    /** Who was affected, as the operators wrote it. */
    users: Narrative,
    rows: z.array(
      z.object({
        name: z.string(),
        owner: z.string(),
        grade: z.string(),
        state: z.string(),
        since: z.string(),
        reason: z.string(),
      }),
    ),
  }),
  times: part({ rows: z.array(Row), durations: z.array(Row) }),
  happened: part({ text: Narrative }),
  /** What is known and what is not, a sentence each. */
  account: part({ known: z.array(z.string()), unknown: z.array(z.string()) }),
  cause: part({
    text: Narrative,
    hypotheses: z.array(
      z.object({
        name: z.string(),
        /** How it stands, in words: leading, contradicted, ruled out with who, when and why. */
        standing: z.string(),
        fits: z.array(z.string()),
        against: z.array(z.string()),
      }),
    ),
  }),
  impact: part({
    text: Narrative,
    rows: z.array(
      z.object({
        service: z.string(),
        check: z.string(),
        observations: Count,
        failed: Count,
        /** `12.5 %`; empty where nothing was observed. */
        failedShare: z.string(),
        /** `98.2 %`; empty where nothing was judged. */
        availability: z.string(),
        outage: z.string(),
        /** `182 ms`; empty where nothing answered. */
        p50: z.string(),
        p95: z.string(),
      }),
    ),
    /** What the charts draw; milliseconds since the epoch. Null where nothing was observed. */
    charts: z
      .object({
        from: Millis,
        to: Millis,
        lanes: z.array(
          z.object({
            name: z.string(),
            stretches: z.array(z.object({ from: Millis, to: Millis, state: State })),
          }),
        ),
        latencies: z.array(
          z.object({
            name: z.string(),
            points: z.array(
              z.object({
                at: Millis,
                p50: z.number().nullable(),
                p95: z.number().nullable(),
                state: State,
              }),
            ),
          }),
        ),
        /** Times of the incident that stand beside the strips. */
        marks: z.array(z.object({ at: Millis, label: z.string() })),
      })
      .nullable(),
  }),
  actions: part({
    /** What was done and when, as the operators wrote it. */
    text: Narrative,
    taken: z.array(z.object({ at: z.string(), by: z.string(), what: z.string() })),
    skipped: z.array(
      z.object({ what: z.string(), reason: z.string(), by: z.string(), at: z.string() }),
    ),
  }),
  next: part({
    text: Narrative,
    open: z.array(z.object({ what: z.string(), who: z.string(), state: z.string() })),
  }),
  deadlines: part({
    rows: z.array(
      z.object({
        name: z.string(),
        law: z.string(),
        tell: z.string(),
        from: z.string(),
        due: z.string(),
        /** Kept, missed, running, in words. */
        state: z.string(),
        note: z.string(),
      }),
    ),
  }),
  timeline: part({
    entries: z.array(
      z.object({
        /** `2026. 11. 24. (금)` */
        day: z.string(),
        /** `14:07:32` */
        time: z.string(),
        /** When it was written down; null within a minute of when it happened. */
        writtenAt: z.string().nullable(),
        by: z.string(),
        kind: z.string(),
        what: z.string(),
        files: z.array(ReportFile),
      }),
    ),
  }),
  checklist: part({
    title: z.string(),
    items: z.array(
      z.object({
        section: z.string(),
        text: z.string(),
        required: z.boolean(),
        state: z.string(),
        reason: z.string(),
        by: z.string(),
        at: z.string(),
      }),
    ),
  }),
  commands: part({
    runs: z.array(
      z.object({
        at: z.string(),
        by: z.string(),
        runbook: z.string(),
        step: z.string(),
        command: z.string(),
        exitCode: z.string(),
        duration: z.string(),
        /** Empty where no second person was asked. */
        approvedBy: z.string(),
        output: z.string(),
        outputBytes: Count,
        outputSha256: z.string(),
      }),
    ),
  }),
  evidence: part({
    rows: z.array(
      z.object({
        /** `E1`, `E2` … in order of time. */
        number: z.string(),
        text: z.string(),
        from: z.string(),
        weight: z.string(),
        by: z.string(),
        at: z.string(),
        /** Who withdrew it, when and why; empty for what counts. */
        withdrawn: z.string(),
        files: z.array(ReportFile),
      }),
    ),
  }),
  /** What was sent of this incident before. */
  earlier: part({
    rows: z.array(
      z.object({
        kind: z.string(),
        version: z.string(),
        number: z.string(),
        to: z.string(),
        at: z.string(),
        by: z.string(),
        /** A line for each file: its name and hash. */
        files: z.string(),
      }),
    ),
  }),
  people: part({ rows: z.array(Row) }),
  contacts: part({
    rows: z.array(
      z.object({
        service: z.string(),
        name: z.string(),
        duty: z.string(),
        phone: z.string(),
        email: z.string(),
      }),
    ),
  }),
  /** By what anybody can check it: the journal's head. */
  integrity: part({ rows: z.array(Row) }),
});
export type Report = z.infer<typeof Report>;
