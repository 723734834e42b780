import { z } from 'zod';
import { Acknowledgement, Maintenance, Silence } from './handling.ts';
import { Millis } from './words.ts';

/** What an operator did, with the whole value it made or ended. */
export const JournalAct = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('acknowledge'), acknowledgement: Acknowledgement }),
  z.object({ kind: z.literal('unacknowledge'), acknowledgement: Acknowledgement }),
  z.object({ kind: z.literal('maintain'), maintenance: Maintenance }),
  z.object({ kind: z.literal('endMaintenance'), maintenance: Maintenance }),
  z.object({ kind: z.literal('silence'), silence: Silence }),
  z.object({ kind: z.literal('endSilence'), silence: Silence }),
]);
export type JournalAct = z.infer<typeof JournalAct>;

/** A SHA-256, hexadecimal. */
const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * One link of the chain. `hash` is the SHA-256 of the canonical JSON of everything before it here,
 * so that no entry can be changed, removed, added or moved without the ones after it showing it.
 */
export const JournalEntry = z.object({
  /** 1, 2, 3 … without a gap. */
  id: z.number().int().positive(),
  at: Millis,
  operator: z.string(),
  act: JournalAct,
  /** The hash of the entry before; of the first one, zeros. */
  prev: Hash,
  hash: Hash,
});
export type JournalEntry = z.infer<typeof JournalEntry>;
