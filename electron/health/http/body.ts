import type { Transform } from 'node:stream';
import { constants, createBrotliDecompress, createUnzip } from 'node:zlib';
import { codeOf } from '../failure.ts';
import { Failure } from '../run.ts';
import { BODY_BYTES, type Response } from './exchange.ts';

/** HTML names its charset within its first 1024 bytes (WHATWG HTML §4.2.5.5). */
const SNIFFED_BYTES = 1024;

/** A body as text. */
export class Text {
  /** As it was decoded. */
  readonly raw: string;
  /** How many bytes the text was made of. */
  readonly bytes: number;
  #composed: string | null = null;

  constructor(raw: string, bytes: number) {
    this.raw = raw;
    this.bytes = bytes;
  }

  /** In NFC, as Korean is usually written, for comparing. */
  get text(): string {
    this.#composed ??= this.raw.normalize('NFC');
    return this.#composed;
  }
}

/**
 * The body as text: unpacked, at most 1 MiB however much it would become, and decoded by the
 * charset that the header, a byte order mark or the page itself names; UTF-8 where none does.
 * @throws Failure where the body is not what its Content-Encoding says
 */
export async function textOf(response: Response): Promise<Text> {
  const { headers, body } = response;
  const encoding = headers['content-encoding'];
  const bytes = encoding === undefined ? body : await unpack(response, encoding);
  return new Text(decoded(headers['content-type'] ?? '', bytes), bytes.length);
}

async function unpack({ body, cut }: Response, named: string): Promise<Buffer> {
  const encoding = named.trim().toLowerCase();
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

const NAMED = /charset\s*=\s*["']?([\w:.-]+)/i;
const UTF8 = new TextDecoder();

function decoded(contentType: string, bytes: Buffer): string {
  const named = NAMED.exec(contentType)?.[1] ?? '';
  const mark = markOf(bytes);
  if (mark === null && /^utf-?8$/i.test(named)) return UTF8.decode(bytes);
  const label =
    mark ||
    named ||
    NAMED.exec(bytes.subarray(0, SNIFFED_BYTES).toString('latin1'))?.[1] ||
    'utf-8';
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    // A charset nobody knows: most of such pages are UTF-8 all the same.
    return UTF8.decode(bytes);
  }
}

function markOf(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}
