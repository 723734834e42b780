import { z } from 'zod';
import { Language } from './words.ts';

export const ReportFormat = z.enum(['pdf', 'md', 'json']);
export type ReportFormat = z.infer<typeof ReportFormat>;

const Row = z.object({ label: z.string(), value: z.string() });

/**
 * The one document every format is made from: already in words of one language, so that a format
 * only lays out. Times are KST strings; `source` says where a part's figures come from.
 */
export const Report = z.object({
  schema: z.literal('watchroom.report/1'),
  language: Language,
  kind: z.literal('final'),
  drill: z.boolean(),
  title: z.string(),
  number: z.string(),
  madeAt: z.string(),
  madeBy: z.string(),
  overview: z.array(Row),
  times: z.array(Row),
  services: z.array(
    z.object({
      name: z.string(),
      owner: z.string(),
      grade: z.string(),
      state: z.string(),
      reason: z.string(),
    }),
  ),
  impact: z.object({
    rows: z.array(
      z.object({
        service: z.string(),
        check: z.string(),
        observations: z.number(),
        failed: z.number(),
        outage: z.string(),
      }),
    ),
    source: z.string(),
  }),
  timeline: z.array(
    z.object({ at: z.string(), writtenAt: z.string(), by: z.string(), what: z.string() }),
  ),
  checklist: z
    .object({
      title: z.string(),
      items: z.array(
        z.object({
          section: z.string(),
          text: z.string(),
          state: z.string(),
          reason: z.string(),
          by: z.string(),
          at: z.string(),
        }),
      ),
    })
    .nullable(),
  commands: z.array(
    z.object({
      at: z.string(),
      by: z.string(),
      step: z.string(),
      command: z.string(),
      exitCode: z.string(),
      duration: z.string(),
      output: z.string(),
      outputSha256: z.string(),
    }),
  ),
  contacts: z.array(
    z.object({
      service: z.string(),
      name: z.string(),
      duty: z.string(),
      phone: z.string(),
      email: z.string(),
    }),
  ),
});
export type Report = z.infer<typeof Report>;
