import type { Transform } from 'node:stream';
import { constants, createBrotliDecompress, createUnzip } from 'node:zlib';
import { codeOf } from '../failure.ts';
import { Failure } from '../run.ts';
import { BODY_BYTES, type Response } from './exchange.ts';

/** HTML names its charset within its first 1024 bytes (WHATWG HTML §4.2.5.5). */
const SNIFFED_BYTES = 1024;

export interface Text {
  text: string;
  /** How many bytes the text was made of. */
  bytes: number;
}

/**
 * The body as text: unpacked, at most 1 MiB however much it would become, and decoded by the
 * charset that the header, a byte order mark or the page itself names; UTF-8 where none does.
 * Texts are compared in NFC, as Korean is usually written.
 * @throws Failure where the body is not what its Content-Encoding says
 */
export async function textOf(response: Response): Promise<Text> {
  const bytes = await unpack(response);
  const text = decoderFor(response.headers['content-type'] ?? '', bytes).decode(bytes);
  return { text: text.normalize('NFC'), bytes: bytes.length };
}

async function unpack({ headers, body, cut }: Response): Promise<Buffer> {
  const encoding = headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  const decompressor = decompressorFor(encoding, cut);
  if (!decompressor || body.length === 0) return body;
  const chunks: Buffer[] = [];
  let size = 0;
  decompressor.end(body);
  try {
    for await (const chunk of decompressor) {
      chunks.push(chunk);
      size += chunk.length;
      // Leaving the loop destroys the stream: a bomb is unpacked no further.
      if (size >= BODY_BYTES) break;
    }
  } catch (error) {
    throw new Failure('protocol', 'health.badEncoding', { encoding, code: codeOf(error) });
  }
  return Buffer.concat(chunks).subarray(0, BODY_BYTES);
}

/** @returns null for what is not packed, or in a way that was not asked for and is left as it is */
function decompressorFor(encoding: string, cut: boolean): Transform | null {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
    case 'deflate':
      // A body that was cut at the bound ends in the middle of the stream, which is then no fault.
      return createUnzip(cut ? { finishFlush: constants.Z_SYNC_FLUSH } : {});
    case 'br':
      return createBrotliDecompress(cut ? { finishFlush: constants.BROTLI_OPERATION_FLUSH } : {});
    default:
      return null;
  }
}

function decoderFor(contentType: string, bytes: Buffer): TextDecoder {
  const head = bytes.subarray(0, SNIFFED_BYTES).toString('latin1');
  const mark = head.startsWith('\xff\xfe')
    ? 'utf-16le'
    : head.startsWith('\xfe\xff')
      ? 'utf-16be'
      : null;
  const named = /charset\s*=\s*["']?([\w:.-]+)/i;
  const label = mark ?? named.exec(contentType)?.[1] ?? named.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label);
  } catch {
    // A charset nobody knows: most of such pages are UTF-8 all the same.
    return new TextDecoder();
  }
}
