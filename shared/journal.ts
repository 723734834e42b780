import { z } from 'zod';
import { Sha256 } from './attachment.ts';
import { Acknowledgement, Maintenance, Silence } from './handling.ts';
import { Handover } from './handover.ts';
import { TimelineEntry } from './incident.ts';
import { Operator } from './operator.ts';
import { Proposal } from './proposal.ts';
import { RecordingPart } from './recording.ts';
import { RedactionDecision } from './redaction.ts';
import { Run, StepRun } from './run.ts';
import { Millis } from './words.ts';

/** What an operator did, or what befell an incident, with the whole value it made or ended. */
export const JournalAct = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('acknowledge'), acknowledgement: Acknowledgement }),
  z.object({ kind: z.literal('unacknowledge'), acknowledgement: Acknowledgement }),
  z.object({ kind: z.literal('maintain'), maintenance: Maintenance }),
  z.object({ kind: z.literal('endMaintenance'), maintenance: Maintenance }),
  z.object({ kind: z.literal('silence'), silence: Silence }),
  z.object({ kind: z.literal('endSilence'), silence: Silence }),
  z.object({ kind: z.literal('entry'), entry: TimelineEntry }),
  z.object({
    kind: z.literal('pin'),
    incident: z.string(),
    entry: z.number().int(),
    pinned: z.boolean(),
  }),
  z.object({ kind: z.literal('dismiss'), proposal: Proposal, reason: z.string() }),
  z.object({
    kind: z.literal('operator'),
    change: z.enum([
      'added',
      'edited',
      'removed',
      'pinSet',
      'signedIn',
      'refused',
      'locked',
      'confirmed',
      'lockAfter',
    ]),
    operator: Operator,
    /** Of `lockAfter` alone: what it was set to. */
    minutes: z.number().int().optional(),
  }),
  z.object({
    kind: z.literal('handover'),
    change: z.enum(['completed', 'signed']),
    handover: Handover,
  }),
  /** What became of a run of a runbook, whether or not an incident's timeline has it. */
  z.object({
    kind: z.literal('run'),
    change: z.enum([
      'started',
      'moved',
      'ran',
      'ended',
      'approved',
      'skipped',
      'ticked',
      'confirmed',
      'decided',
      'noted',
      'stopped',
      'resumed',
      'done',
    ]),
    /** As it is after the change. */
    run: Run.omit({ steps: true }),
    /** The step it was about. */
    step: StepRun.nullable(),
  }),
  /** A file of a session's recording is complete. */
  z.object({ kind: z.literal('recording'), recording: z.string(), part: RecordingPart }),
  z.object({
    kind: z.literal('secret'),
    change: z.enum(['kept', 'removed']),
    name: z.string(),
  }),
  /** A file of the catalogue was saved or added in the window, or a check looked at as it stands there. */
  z.object({
    kind: z.literal('catalogue'),
    change: z.enum(['saved', 'added', 'tested']),
    /** Its name in the catalogue's folder. */
    file: z.string(),
    /** Of the text that was saved or begun with, or in which the check stood. */
    sha256: Sha256,
    /** Of `tested` alone: the check's id as it stood there. */
    check: z.string().optional(),
  }),
  /** Whether personal data is covered in an incident's reports, or kept and why. */
  z.object({ kind: z.literal('redaction'), incident: z.string(), decision: RedactionDecision }),
  /** A call that no part writes down itself. */
  z.object({ kind: z.literal('call'), call: z.string(), args: z.json() }),
]);
export type JournalAct = z.infer<typeof JournalAct>;

/**
 * One link of the chain. `hash` is the SHA-256 of the canonical JSON of everything before it here,
 * so that no entry can be changed, removed, added or moved without the ones after it showing it.
 */
export const JournalEntry = z.object({
  /** 1, 2, 3 … without a gap. */
  id: z.number().int().positive(),
  at: Millis,
  /** A name; empty for what the console wrote itself. */
  operator: z.string(),
  act: JournalAct,
  /** The hash of the entry before; of the first one, zeros. */
  prev: Sha256,
  hash: Sha256,
});
export type JournalEntry = z.infer<typeof JournalEntry>;

/** Where the journal stands. */
export const JournalHead = z.object({
  entries: z.number().int().nonnegative(),
  hash: Sha256.nullable(),
});
export type JournalHead = z.infer<typeof JournalHead>;
