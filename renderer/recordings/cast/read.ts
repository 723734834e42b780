import { type CastEars, CastReader } from '../../../shared/castReader.ts';
import { piecesOf } from '../../../shared/textPieces.ts';
import { call } from '../../bridge.ts';
import { bytesOf } from '../../ui/saveFile.ts';
import { createBreath } from './breath.ts';

/** Read at a time, so that no slice of the work is felt. UTF-16 units. */
const SLICE_CHARS = 32 * 1024;

/** Which file of which recording. */
export interface PartAddress {
  recording: string;
  part: number;
  /** Complete; one that is still written may end within a line. */
  complete: boolean;
}

/**
 * Reads a file of a recording from its beginning to its end and tells what is in it. Nothing of it
 * is kept.
 * @throws {Problem} where the console cannot give it; the signal's reason where it is aborted
 */
export async function readPart(
  { recording, part, complete }: PartAddress,
  ears: CastEars,
  signal: AbortSignal,
): Promise<void> {
  const breathe = createBreath();
  const decoder = new TextDecoder();
  const reader = new CastReader(ears);
  for (let offset = 0, total = 1; offset < total; ) {
    const piece = await call('recordings.read', { recording, part, offset });
    signal.throwIfAborted();
    const bytes = bytesOf(piece.base64);
    if (bytes.length === 0) break;
    for (const text of piecesOf(decoder.decode(bytes, { stream: true }), SLICE_CHARS)) {
      reader.push(text);
      await breathe();
      signal.throwIfAborted();
    }
    offset += bytes.length;
    total = piece.total;
  }
  if (complete) reader.end();
}
