import type { Attachment } from '../../shared/attachment.ts';
import { call } from '../bridge.ts';

/** What the window shows as a picture. An SVG is a document with scripts and is never shown. */
const PICTURES: readonly string[] = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];

/** The largest picture fetched unasked to be shown small, bytes. */
const SHOWN_LIMIT = 10_000_000;

export function isPicture({ mime, bytes }: Attachment): boolean {
  return PICTURES.includes(mime) && bytes <= SHOWN_LIMIT;
}

/**
 * The whole of a kept file in base64: the console's pieces are whole groups of three bytes, so
 * that they can be put one behind the other.
 * @throws {Problem} where it is gone or no longer what it was
 */
export async function fetchBase64(sha256: string): Promise<string> {
  const pieces: string[] = [];
  for (let offset = 0; ; ) {
    const { base64, total } = await call('attachments.get', { sha256, offset });
    pieces.push(base64);
    offset += bytesIn(base64);
    if (offset >= total || base64 === '') return pieces.join('');
  }
}

function bytesIn(base64: string): number {
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  return (base64.length / 4) * 3 - padding;
}
