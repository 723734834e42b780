import { z } from 'zod';

/** A SHA-256, hexadecimal. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The largest file a note takes, bytes. */
export const ATTACHMENT_LIMIT = 100_000_000;
/** How much of a file crosses in one call, bytes: its base64 stays well under a call's limit. */
export const ATTACHMENT_PIECE = 1_000_000;

/** A file or picture, kept once under the hash of its bytes. */
export const Attachment = z.object({
  sha256: Sha256,
  /** As it was called where it came from; never a path. */
  name: z.string().trim().min(1).max(200),
  mime: z.string().max(100),
  bytes: z.number().int().nonnegative().max(ATTACHMENT_LIMIT),
});
export type Attachment = z.infer<typeof Attachment>;
