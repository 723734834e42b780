import { ATTACHMENT_LIMIT, ATTACHMENT_PIECE, type Attachment } from '../../shared/attachment.ts';
import { Problem } from '../../shared/problem.ts';
import { call } from '../bridge.ts';

/** Bytes with the name they had: a `File`, or a pasted picture. */
export type NamedBlob = Blob & { readonly name: string };

const NAME_LIMIT = 200;
const MIME_LIMIT = 100;

/**
 * Hands a file to the console, piece by piece, to be kept under the hash of its bytes.
 * @param onProgress hears bytes that are there, from 0 to the file's size
 * @param signal gives it up; what is already there is thrown away by the console
 * @throws {Problem} where it is too large, cannot be read or cannot be kept; the signal's reason
 *   where it was given up
 */
export async function uploadFile(
  file: NamedBlob,
  onProgress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Attachment> {
  const name = nameOf(file.name);
  const total = file.size;
  if (total > ATTACHMENT_LIMIT) {
    throw new Problem('attachment.tooLarge', { name, bytes: total, limit: ATTACHMENT_LIMIT });
  }
  const upload = crypto.randomUUID();
  onProgress(0);
  for (let offset = 0; ; offset += ATTACHMENT_PIECE) {
    const end = Math.min(offset + ATTACHMENT_PIECE, total);
    const base64 = await base64Of(file.slice(offset, end), name);
    signal.throwIfAborted();
    const sha256 = await call('attachments.put', { upload, offset, total, base64 });
    signal.throwIfAborted();
    onProgress(end);
    if (sha256 !== null) {
      return { sha256, name, mime: file.type.slice(0, MIME_LIMIT), bytes: total };
    }
  }
}

/** What a file is called, without its folders, as one name on every system. */
export function nameOf(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  // The end stays where a name is too long: it tells the kind of file.
  const short = last.normalize('NFC').trim().slice(-NAME_LIMIT).toWellFormed().trim();
  return short === '' ? 'file' : short;
}

function base64Of(piece: Blob, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () =>
      reject(new Problem('attachment.unreadable', { name }, { cause: reader.error }));
    reader.onload = () => {
      const url = String(reader.result);
      // An empty piece is `data:` alone.
      const comma = url.indexOf(',');
      resolve(comma < 0 ? '' : url.slice(comma + 1));
    };
    reader.readAsDataURL(piece);
  });
}
