import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';

/** The SHA-256 of a file's bytes, hexadecimal. Reads through it without keeping it in memory. */
export async function hashOfFile(handle: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of handle.createReadStream({ start: 0, autoClose: false })) {
    hash.update(chunk);
  }
  return hash.digest('hex');
}
