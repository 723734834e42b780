import { z } from 'zod';
import { Attachment } from './attachment.ts';
import { RunningItem } from './checklist.ts';
import { EvidenceSource, Rating, Weight } from './evidence.ts';
import { State } from './health.ts';
import { Layer } from './ladder.ts';
import { Sentence } from './problem.ts';
import { Marker } from './recording.ts';
import { ReportKind } from './report.ts';
import { StepState } from './run.ts';
import { Symptom } from './symptom.ts';
import { Bilingual, Millis } from './words.ts';

/** The life of an incident, in order. Going back to `investigating` reopens it. */
export const INCIDENT_STATES = [
  'detected',
  'acknowledged',
  'investigating',
  'mitigated',
  'resolved',
  'closed',
] as const;
export const IncidentState = z.enum(INCIDENT_STATES);
export type IncidentState = z.infer<typeof IncidentState>;

/** Who does what in an incident. */
export const DUTIES = ['commander', 'operations', 'communications', 'scribe'] as const;
export const Duty = z.enum(DUTIES);
export type Duty = z.infer<typeof Duty>;

/**
 * Times that an operator may set right. `suspected`: 의심 정황 인지; `leaked`: 개인정보 유출 인지;
 * `reported`: 내부 결정권자 보고. An attack counts as suspected, data as leaked, while the time is set.
 */
export const TIMES = [
  'started',
  'detected',
  'acknowledged',
  'suspected',
  'leaked',
  'reported',
  'mitigated',
  'recovered',
] as const;
export const TimeName = z.enum(TIMES);
export type TimeName = z.infer<typeof TimeName>;

/** An incident as another one refers to it. */
export const IncidentRef = z.object({ id: z.string(), number: z.number().int().positive() });
export type IncidentRef = z.infer<typeof IncidentRef>;

export const AffectedService = z.object({
  id: z.string(),
  name: Bilingual,
  /** 정보시스템 등급 as the catalogue had it. */
  grade: z.number().int().nullable(),
});
export type AffectedService = z.infer<typeof AffectedService>;

export const Incident = z.object({
  id: z.string(),
  /** Counts from 1 in one data folder: what operators call it on the phone. */
  number: z.number().int().positive(),
  title: z.string(),
  state: IncidentState,
  /** Level by scale; a scale nobody graded it on is not there. */
  grades: z.record(z.string(), z.string()),
  services: z.array(AffectedService),
  /** Names; who is on duty need not be an operator of this console. */
  duties: z.record(Duty, z.string().nullable()),
  times: z.record(TimeName, Millis.nullable()),
  /** What it looked like: set when it was opened, added to while it lasts. */
  symptoms: z.array(Symptom),
  /** The first broken layer the last ladder found. */
  layer: Layer.nullable(),
  /** The n-th outage in seven days of what the console watches; 1 is the first. */
  nth: z.number().int().positive(),
  openedAt: Millis,
  openedBy: z.string(),
  resolvedAt: Millis.nullable(),
  closedAt: Millis.nullable(),
  checklists: z.array(z.object({ template: z.string(), title: Bilingual })),
  items: z.array(RunningItem),
  /** Notes that tell a new fact: each starts the clocks that run from one. */
  newFacts: z.array(z.object({ entry: z.number().int().positive(), at: Millis })),
  /** Clocks that were met, by key. */
  met: z.array(z.object({ clock: z.string(), at: Millis, by: z.string(), note: z.string() })),
  /** Entries of the timeline that somebody pinned. */
  pins: z.array(z.number().int().positive()),
  mergedInto: IncidentRef.nullable(),
  /** Incidents whose histories go on here. */
  absorbed: z.array(IncidentRef),
  /** The incident this one was split off, whose history until then is its own too. */
  splitFrom: IncidentRef.extend({ at: Millis }).nullable(),
});
export type Incident = z.infer<typeof Incident>;

/** When it began, as far as anybody knows. Milliseconds since the epoch. */
export function beganAt({ times, openedAt }: Pick<Incident, 'times' | 'openedAt'>): number {
  return times.started ?? times.detected ?? openedAt;
}

/** Whether people still work on it. */
export function isOpen({ state }: Pick<Incident, 'state'>): boolean {
  return state !== 'resolved' && state !== 'closed';
}

/** What an entry of the timeline tells. */
export const Happening = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened'), proposed: z.boolean() }),
  z.object({
    kind: z.literal('state'),
    from: IncidentState,
    to: IncidentState,
    reason: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('transition'),
    service: z.object({ id: z.string(), name: Bilingual }),
    check: z.string(),
    from: State,
    to: State,
    reason: Sentence,
  }),
  z.object({
    kind: z.literal('ladder'),
    service: z.object({ id: z.string(), name: Bilingual }),
    check: z.string(),
    broken: Layer.nullable(),
    summary: Sentence,
  }),
  z.object({
    kind: z.literal('note'),
    text: z.string(),
    attachments: z.array(Attachment),
    /** A fact that was not known before, from which legal clocks run. */
    newFact: z.boolean(),
  }),
  z.object({ kind: z.literal('checklist'), template: z.string(), title: Bilingual }),
  z.object({
    kind: z.literal('item'),
    item: z.string(),
    text: Bilingual,
    to: z.enum(['open', 'done', 'skipped', 'notApplicable', 'blocked']),
    reason: z.string().nullable(),
  }),
  z.object({ kind: z.literal('itemAdded'), item: z.string(), text: Bilingual }),
  z.object({
    kind: z.literal('itemAssigned'),
    item: z.string(),
    text: Bilingual,
    to: z.string().nullable(),
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
    /** How the step ended, who agreed to it and where its recording is, since these are kept. */
    state: StepState.optional(),
    boundary: z.enum(['marks', 'prompt']).optional(),
    approvedBy: z.string().nullable().optional(),
    marker: Marker.nullable().optional(),
  }),
  /** What a person did in a step of a runbook, or a waiting that ended. */
  z.object({
    kind: z.literal('step'),
    runbook: z.string(),
    run: z.string(),
    step: Bilingual,
    done: z.enum(['confirmed', 'decided', 'noted', 'skipped', 'waited', 'stopped']),
    state: StepState,
    /** The decision's label, or the items that were ticked. */
    chosen: z.array(Bilingual),
    /** The note, or the reason. */
    text: z.string().nullable(),
  }),
  z.object({ kind: z.literal('titled'), from: z.string(), to: z.string() }),
  z.object({
    kind: z.literal('graded'),
    scale: Bilingual,
    from: Bilingual.nullable(),
    to: Bilingual.nullable(),
  }),
  z.object({
    kind: z.literal('duty'),
    duty: Duty,
    from: z.string().nullable(),
    to: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('time'),
    time: TimeName,
    from: Millis.nullable(),
    to: Millis.nullable(),
    reason: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('service'),
    service: z.object({ id: z.string(), name: Bilingual }),
    change: z.enum(['added', 'removed']),
  }),
  z.object({
    kind: z.literal('clock'),
    clock: z.string(),
    name: Bilingual,
    phase: z.enum(['warning', 'overdue', 'met']),
    due: Millis,
    note: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('hypothesis'),
    hypothesis: z.string(),
    name: Bilingual,
    change: z.enum(['raised', 'ruledOut', 'takenUp']),
    reason: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('evidence'),
    evidence: z.string(),
    text: z.string(),
    change: z.enum(['added', 'edited', 'withdrawn']),
    reason: z.string().nullable(),
    /** How much it counts, where it comes from and what goes with it, as of this change. */
    weight: Weight.optional(),
    source: EvidenceSource.optional(),
    attachments: z.array(Attachment).optional(),
  }),
  z.object({
    kind: z.literal('judgement'),
    evidence: z.string(),
    text: z.string(),
    name: Bilingual,
    from: Rating.nullable(),
    to: Rating,
    reason: z.string().nullable(),
  }),
  /** `into`: it goes on in the other one; else the other one goes on here. */
  z.object({
    kind: z.literal('merged'),
    other: IncidentRef,
    into: z.boolean(),
    reason: z.string(),
  }),
  /** `off`: these services left for the other one; else they came from it. */
  z.object({
    kind: z.literal('split'),
    other: IncidentRef,
    off: z.boolean(),
    services: z.array(Bilingual),
    reason: z.string(),
  }),
  z.object({ kind: z.literal('operator'), from: z.string(), to: z.string() }),
  z.object({ kind: z.literal('handover'), from: z.string(), to: z.string() }),
  z.object({
    kind: z.literal('reported'),
    format: z.string(),
    sha256: z.string(),
    /** What was made, and, where it was sent, to whom; since these are kept. */
    report: z
      .object({
        kind: ReportKind,
        version: z.number().int().positive(),
        redacted: z.boolean(),
        sent: z.object({ id: z.string(), to: z.string() }).nullable(),
      })
      .optional(),
  }),
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
