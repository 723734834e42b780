import { z } from 'zod';
import { Alarm } from '../../shared/alarm.ts';
import { Millis } from '../../shared/words.ts';
import { WHYS } from './due.ts';
import type { Effect } from './step.ts';

/** What channels are told of an alarm, as it was then. */
export const ChannelMessage = z.discriminatedUnion('event', [
  z.object({ event: z.literal('call'), why: z.enum(WHYS), alarm: Alarm, at: Millis }),
  z.object({ event: z.literal('recovered'), alarm: Alarm, at: Millis }),
  z.object({ event: z.literal('withdrawn'), alarm: Alarm, at: Millis }),
  /** It goes on as part of the alarm `into`. */
  z.object({ event: z.literal('merged'), into: z.string(), alarm: Alarm, at: Millis }),
]);
export type ChannelMessage = z.infer<typeof ChannelMessage>;

/** What of an effect channels are told; null for what only the page shows. */
export function messageOf(effect: Effect, at: number): ChannelMessage | null {
  const { alarm } = effect;
  switch (effect.kind) {
    case 'call':
      return { event: 'call', why: effect.why, alarm, at };
    case 'ended':
      return { event: effect.how, alarm, at };
    case 'merged':
      return { event: 'merged', into: effect.into, alarm, at };
    case 'changed':
      return null;
  }
}
