import { z } from 'zod';
import { Alarm } from '../../shared/alarm.ts';
import { State } from '../../shared/health.ts';
import { Millis } from '../../shared/words.ts';

/** A service of an alarm, with the keys of the checks whose failure brought it there. */
const LiveService = z.object({
  ...Alarm.shape.services.element.shape,
  checks: z.array(z.string()),
});
export type LiveService = z.infer<typeof LiveService>;

/** An alarm that has not ended, with what decides when it calls. */
export const Live = z.object({
  ...Alarm.pick({ id: true, cause: true, reason: true, since: true, raisedAt: true }).shape,
  services: z.array(LiveService),
  state: State.extract(['degraded', 'down']),
  standing: Alarm.shape.standing.exclude(['ended']),
  /** The last call, how many there were, and the worst state called about; null before the first. */
  called: z
    .object({
      at: Millis,
      times: z.number().int().positive(),
      worst: State.extract(['degraded', 'down']),
    })
    .nullable(),
  /** When each service was last called about, also of one that is well for now. */
  told: z.record(z.string(), Millis),
  /** Since when a service nobody was called about waits for the others of its cause. */
  waitingSince: Millis.nullable(),
  /** Whether it was acknowledged or silenced after its last call. */
  hushed: z.boolean(),
});
export type Live = z.infer<typeof Live>;

/** The alarm as the rest of the console knows it; undefined before its first call. */
export function toAlarm(
  live: Live,
  standing: Alarm['standing'] = live.standing,
): Alarm | undefined {
  const { id, cause, services, state, reason, since, raisedAt, called } = live;
  if (!called) return undefined;
  return {
    id,
    cause,
    services: services.map(({ id, name }) => ({ id, name })),
    state,
    reason,
    since,
    raisedAt,
    calledAt: called.at,
    calls: called.times,
    standing,
  };
}
