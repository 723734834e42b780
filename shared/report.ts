import { z } from 'zod';
import { Language } from './words.ts';

export const ReportFormat = z.enum(['pdf', 'md', 'json']);
export type ReportFormat = z.infer<typeof ReportFormat>;

const Row = z.object({ label: z.string(), value: z.string() });

/** A part of the report. `source` says, in words, where its figures come from. */
const part = <S extends z.ZodRawShape>(shape: S) => z.object({ ...shape, source: z.string() });

/**
 * The one document every format is made from: already in words of one language, so that a format
 * only lays out. Times are Korea Standard Time in words; an empty text means "none".
 */
export const Report = z.object({
  schema: z.literal('watchroom.report/1'),
  language: Language,
  kind: z.literal('final'),
  /** Whether it tells of an exercise. Every format says so where nobody can miss it. */
  drill: z.boolean(),
  title: z.string(),
  number: z.string(),
  organisation: z.string(),
  madeAt: z.string(),
  madeBy: z.string(),
  overview: part({ rows: z.array(Row) }),
  times: part({ rows: z.array(Row) }),
  /** What is known and what is not, a sentence each. */
  account: part({ known: z.array(z.string()), unknown: z.array(z.string()) }),
  services: part({
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
  impact: part({
    rows: z.array(
      z.object({
        service: z.string(),
        check: z.string(),
        observations: z.number().int().nonnegative(),
        failed: z.number().int().nonnegative(),
        /** `12.5 %`; empty where nothing was observed. */
        failedShare: z.string(),
        outage: z.string(),
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
  }).nullable(),
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
        output: z.string(),
        outputBytes: z.number().int().nonnegative(),
        outputSha256: z.string(),
      }),
    ),
  }),
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
});
export type Report = z.infer<typeof Report>;
