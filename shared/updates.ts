import { z } from 'zod';
import { Millis } from './words.ts';

/** How the program came onto this computer, which decides what an update is. */
export const Packaging = z.enum(['nsis', 'deb', 'rpm', 'appimage', 'archive', 'dmg']);
export type Packaging = z.infer<typeof Packaging>;

/** Release notes longer than this are cut: nobody reads more in a window. Characters. */
export const NOTES_LIMIT = 20_000;

/** A version that is newer than the running one and signed by a key that is trusted here. */
export const UpdateOffer = z.object({
  version: z.string(),
  /** Null where the manifest does not say. */
  released: Millis.nullable(),
  /** Bytes. */
  size: z.number().int().positive(),
  /** Plain text. */
  notes: z.string(),
});
export type UpdateOffer = z.infer<typeof UpdateOffer>;

export const UpdateState = z.discriminatedUnion('kind', [
  /** Updating is the administrator's: the browser host, or a program that runs from source. */
  z.object({ kind: z.literal('elsewhere') }),
  /** Nobody said where updates come from. */
  z.object({ kind: z.literal('off') }),
  z.object({ kind: z.literal('unasked') }),
  z.object({ kind: z.literal('current'), lookedAt: Millis }),
  z.object({ kind: z.literal('offered'), lookedAt: Millis, offer: UpdateOffer }),
  z.object({
    kind: z.literal('ready'),
    offer: UpdateOffer,
    /** Where the verified file lies. */
    path: z.string(),
    /** What an administrator runs to install it; null where the program starts its installer itself. */
    command: z.string().nullable(),
  }),
]);
export type UpdateState = z.infer<typeof UpdateState>;
