import type { Say } from '../../../../shared/messages/say.ts';
import type { ReportFile } from '../../../../shared/report.ts';
import { figure } from '../blocks.ts';
import type { Block, Pictures } from '../document.ts';

/** A file in words, by which it can be told from any other. */
export function fileSaid({ name, bytes, sha256 }: ReportFile, say: Say): string {
  const said = say('report.layout.file', { name, bytes: figure(bytes) });
  return sha256 === '' ? said : `${said}\nSHA-256 ${sha256}`;
}

/** The kinds of picture that every format can show. */
const SHOWN = ['image/png', 'image/jpeg'];

/** A block for each file that is a picture. @param captionOf what stands below it */
export function picturesOf(
  files: readonly ReportFile[],
  captionOf: (name: string) => string,
  pictures: Pictures,
  say: Say,
): Block[] {
  return files
    .filter(({ mime }) => mime.startsWith('image/'))
    .map((file) => ({
      kind: 'picture',
      caption: captionOf(file.name),
      sha256: file.sha256,
      missing: missingOf(file, pictures, say),
    }));
}

/** Why a picture cannot be shown; null where it can. A covered one has no hash. */
function missingOf({ sha256, mime }: ReportFile, pictures: Pictures, say: Say): string | null {
  if (sha256 === '') return say('report.layout.picture.covered');
  if (pictures.has(sha256)) return null;
  return SHOWN.includes(mime)
    ? say('report.layout.picture.missing')
    : say('report.layout.picture.form', { mime });
}
