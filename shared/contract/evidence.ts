import { z } from 'zod';
import { Attachment } from '../attachment.ts';
import { CauseKind, EvidenceBoard, EvidenceSource, Rating } from '../evidence.ts';
import { Triage, TriageQuery, TriageResult } from '../triage.ts';
import { call, done, Key, LongText, nothing, ShortText } from './call.ts';

/** Calls about finding the cause: the evidence board and the reading of logs. */
export const evidenceCalls = {
  'evidence.board': call(z.strictObject({ incident: Key }), EvidenceBoard),
  'evidence.raise': call(
    z.strictObject({ incident: Key, cause: CauseKind, name: ShortText.optional() }),
    EvidenceBoard,
  ),
  /** With a reason it is ruled out, with null it is taken up again. */
  'evidence.ruleOut': call(
    z.strictObject({ incident: Key, hypothesis: Key, reason: LongText.nullable() }),
    EvidenceBoard,
  ),
  'evidence.add': call(
    z.strictObject({
      incident: Key,
      text: LongText,
      source: EvidenceSource,
      weight: z.literal([1, 2, 3]),
      attachments: z.array(Attachment).max(20).default([]),
      /** What the one who adds it thinks of it at once, by hypothesis. */
      ratings: z.record(Key, Rating).default({}),
    }),
    EvidenceBoard,
  ),
  'evidence.edit': call(
    z.strictObject({
      incident: Key,
      evidence: Key,
      text: LongText.optional(),
      weight: z.literal([1, 2, 3]).optional(),
    }),
    EvidenceBoard,
  ),
  'evidence.judge': call(
    z.strictObject({
      incident: Key,
      evidence: Key,
      hypothesis: Key,
      rating: Rating,
      reason: LongText.optional(),
    }),
    EvidenceBoard,
  ),
  'evidence.withdraw': call(
    z.strictObject({ incident: Key, evidence: Key, reason: LongText }),
    EvidenceBoard,
  ),

  /** Shows the host's file dialog. Null when cancelled or where the host has none. */
  'triage.pick': call(nothing, z.string().nullable()),
  /** Begins to read a log. With a query, only the requests it lets through count. */
  'triage.open': call(
    z.strictObject({ path: z.string().trim().min(1).max(4096), query: TriageQuery.default({}) }),
    Triage,
  ),
  'triage.pause': call(z.strictObject({ triage: Key, paused: z.boolean() }), Triage),
  'triage.cancel': call(z.strictObject({ triage: Key }), Triage),
  /** Forgets it; the file stays. */
  'triage.close': call(z.strictObject({ triage: Key }), done),
  /** What was found so far. */
  'triage.result': call(z.strictObject({ triage: Key }), TriageResult),
};
