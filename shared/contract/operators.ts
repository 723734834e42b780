import { z } from 'zod';
import { Handover, HandoverFacts } from '../handover.ts';
import { Operator, OperatorName, Pin, Role, Seat } from '../operator.ts';
import { call, done, Key, nothing } from './call.ts';

/** Calls about who has the seat, and handing it over. */
export const operatorCalls = {
  /** Takes the seat. @throws where the PIN is wrong, or too many were */
  'operators.signIn': call(z.strictObject({ operator: Key, pin: Pin.nullable() }), Seat),
  'operators.lock': call(nothing, Seat),
  /** Somebody is at work: the lock waits anew. */
  'operators.active': call(nothing, done),
  'operators.add': call(z.strictObject({ name: OperatorName, role: Role, pin: Pin }), Operator),
  'operators.edit': call(
    z.strictObject({ operator: Key, name: OperatorName.optional(), role: Role.optional() }),
    Operator,
  ),
  'operators.remove': call(z.strictObject({ operator: Key }), done),
  /** One's own with the old one; a commander sets anybody's. Null takes it away from the only one. */
  'operators.setPin': call(
    z.strictObject({ operator: Key, old: Pin.nullable(), pin: Pin.nullable() }),
    Operator,
  ),
  'operators.lockAfter': call(z.strictObject({ minutes: Seat.shape.lockAfter }), Seat),

  /** What the next shift must know, as it stands now. */
  'handover.facts': call(nothing, HandoverFacts),
  'handover.complete': call(z.strictObject({ note: z.string().trim().max(100_000) }), Handover),
  /** The one who takes over gives the PIN and has the seat from then on. */
  'handover.sign': call(
    z.strictObject({ handover: Key, operator: Key, pin: Pin.nullable() }),
    Handover,
  ),
  /** Newest first. */
  'handover.list': call(
    z.strictObject({ limit: z.number().int().min(1).max(200) }),
    z.array(Handover),
  ),
};
