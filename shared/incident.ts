import { z } from 'zod';
import { RunningItem } from './checklist.ts';
import { State } from './health.ts';
import { Sentence } from './problem.ts';
import { Bilingual, Millis } from './words.ts';

export const IncidentState = z.enum(['open', 'resolved', 'closed']);
export type IncidentState = z.infer<typeof IncidentState>;

/** 1 is the gravest. */
export const Severity = z.number().int().min(1).max(4);

export const Incident = z.object({
  id: z.string(),
  /** Counts from 1 in one data folder: what operators call it on the phone. */
  number: z.number().int().positive(),
  title: z.string(),
  severity: Severity,
  state: IncidentState,
  services: z.array(z.object({ id: z.string(), name: Bilingual })),
  /** When the first affected check began to fail. */
  startedAt: Millis,
  openedAt: Millis,
  openedBy: z.string(),
  resolvedAt: Millis.nullable(),
  closedAt: Millis.nullable(),
  checklist: z
    .object({ template: z.string(), title: Bilingual, items: z.array(RunningItem) })
    .nullable(),
});
export type Incident = z.infer<typeof Incident>;

/** What an entry of the timeline tells. */
export const Happening = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened') }),
  z.object({
    kind: z.literal('transition'),
    service: z.object({ id: z.string(), name: Bilingual }),
    check: z.string(),
    from: State,
    to: State,
    reason: Sentence,
  }),
  z.object({ kind: z.literal('note'), text: z.string() }),
  z.object({
    kind: z.literal('item'),
    item: z.string(),
    text: Bilingual,
    to: z.enum(['open', 'done', 'skipped']),
    reason: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('command'),
    runbook: z.string(),
    step: Bilingual,
    command: z.string(),
    /** Null where the shell ended or was closed before it told. */
    exitCode: z.number().int().nullable(),
    durationMs: z.number().nonnegative(),
    /** The last part of the output, control sequences removed. */
    output: z.string(),
    outputBytes: z.number().int().nonnegative(),
    outputSha256: z.string(),
  }),
  z.object({
    kind: z.literal('edited'),
    field: z.enum(['title', 'severity']),
    from: z.string(),
    to: z.string(),
  }),
  z.object({ kind: z.literal('reported'), format: z.string(), sha256: z.string() }),
  z.object({ kind: z.literal('resolved') }),
  z.object({ kind: z.literal('closed') }),
]);
export type Happening = z.infer<typeof Happening>;

export const TimelineEntry = z.object({
  id: z.number().int().positive(),
  incident: z.string(),
  /** When it happened. */
  at: Millis,
  /** When it was written down. */
  writtenAt: Millis,
  /** The operator's name; null for what the console wrote itself. */
  by: z.string().nullable(),
  what: Happening,
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;
