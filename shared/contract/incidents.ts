import { z } from 'zod';
import { ATTACHMENT_LIMIT, ATTACHMENT_PIECE, Attachment, Sha256 } from '../attachment.ts';
import { Duty, Incident, IncidentState, TimelineEntry, TimeName } from '../incident.ts';
import { OperatorName } from '../operator.ts';
import { Millis } from '../words.ts';
import { call, done, Key, LongText, ShortText } from './call.ts';

/** Calls about incidents: what is proposed, their run and what is kept with them. */
export const incidentCalls = {
  /** Opens what is proposed, or joins it to the incident it names. Done twice, it is done once. */
  'proposals.accept': call(z.strictObject({ proposal: Key, join: z.boolean() }), Incident),
  /** Not proposed again while the same failure lasts. */
  'proposals.dismiss': call(z.strictObject({ proposal: Key, reason: ShortText }), done),

  /** Opens an incident of the services; title and checklists default to what fits them. */
  'incidents.open': call(
    z.strictObject({
      services: z.array(Key).min(1).max(100),
      title: ShortText.optional(),
      checklists: z.array(Key).max(10).optional(),
    }),
    Incident,
  ),
  'incidents.rename': call(z.strictObject({ incident: Key, title: ShortText }), Incident),
  /** To the next state, or back: the part says which ways there are, and when a reason is wanted. */
  'incidents.move': call(
    z.strictObject({ incident: Key, to: IncidentState, reason: LongText.optional() }),
    Incident,
  ),
  'incidents.grade': call(
    z.strictObject({ incident: Key, scale: Key, level: Key.nullable() }),
    Incident,
  ),
  'incidents.duty': call(
    z.strictObject({ incident: Key, duty: Duty, name: OperatorName.nullable() }),
    Incident,
  ),
  /** Sets a time right; what it was stays on the timeline. */
  'incidents.time': call(
    z.strictObject({
      incident: Key,
      time: TimeName,
      at: Millis.nullable(),
      reason: LongText.optional(),
    }),
    Incident,
  ),
  'incidents.services': call(
    z.strictObject({ incident: Key, services: z.array(Key).min(1).max(100) }),
    Incident,
  ),
  /** `incident` goes on in `into`. Both histories stay. */
  'incidents.merge': call(z.strictObject({ incident: Key, into: Key, reason: LongText }), Incident),
  /** Some of its services become an incident of their own, which is returned. */
  'incidents.split': call(
    z.strictObject({
      incident: Key,
      services: z.array(Key).min(1).max(100),
      title: ShortText.optional(),
      reason: LongText,
    }),
    Incident,
  ),
  /** Its own entries and those of incidents merged into it, in the order in which they happened. */
  'incidents.timeline': call(z.strictObject({ incident: Key }), z.array(TimelineEntry)),
  'incidents.note': call(
    z.strictObject({
      incident: Key,
      text: z.string().trim().max(100_000),
      at: Millis.optional(),
      attachments: z.array(Attachment).max(20).default([]),
      newFact: z.boolean().default(false),
    }),
    TimelineEntry,
  ),
  'incidents.pin': call(
    z.strictObject({ incident: Key, entry: z.number().int().positive(), pinned: z.boolean() }),
    Incident,
  ),
  'incidents.item': call(
    z.discriminatedUnion('to', [
      z.strictObject({ incident: Key, item: Key, to: z.literal('done') }),
      z.strictObject({
        incident: Key,
        item: Key,
        to: z.enum(['skipped', 'notApplicable', 'blocked']),
        reason: LongText,
      }),
      z.strictObject({ incident: Key, item: Key, to: z.literal('open') }),
    ]),
    Incident,
  ),
  'incidents.addItem': call(
    z.strictObject({ incident: Key, text: ShortText, required: z.boolean() }),
    Incident,
  ),
  'incidents.assign': call(
    z.strictObject({ incident: Key, item: Key, to: OperatorName.nullable() }),
    Incident,
  ),
  'incidents.addChecklist': call(z.strictObject({ incident: Key, checklist: Key }), Incident),
  /** The clock's duty was done: who was told, and how. @param at when, milliseconds; now if left out */
  'incidents.meet': call(
    z.strictObject({ incident: Key, clock: Key, note: LongText, at: Millis.optional() }),
    Incident,
  ),

  /** One piece of a file; the last one completes it. Null until then. */
  'attachments.put': call(
    z.strictObject({
      upload: z.uuid(),
      offset: z.number().int().nonnegative(),
      total: z.number().int().nonnegative().max(ATTACHMENT_LIMIT),
      base64: z.base64().max(Math.ceil(ATTACHMENT_PIECE / 3) * 4),
    }),
    Sha256.nullable(),
  ),
  'attachments.get': call(
    z.strictObject({ sha256: Sha256, offset: z.number().int().nonnegative() }),
    z.object({ base64: z.string(), total: z.number().int() }),
  ),
};
