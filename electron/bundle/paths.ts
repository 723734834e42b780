import type { BundleWhat } from '../../shared/bundle.ts';

/** Names that Windows gives to devices, whatever their ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** What no file system of Windows, macOS and Linux together takes, and what hides in a name. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
/** UTF-8 bytes of a name that every file system takes (255), with room for what is put before it. */
const NAME_BYTES = 200;
/** Longer ones are cut where they are shown. */
const SHOWN_CHARS = 200;

/** The names of the bundle's own files. */
export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'manifest.sig';
export const PUBLIC_KEY = 'public-key.pem';
export const README = 'README.txt';
export const TIMELINE = 'timeline.json';
export const JOURNAL = 'journal.jsonl';

/** Where each kind of file lies: itself, or the folder it is in. */
export const PLACE = {
  report: 'report/',
  timeline: TIMELINE,
  journal: JOURNAL,
  recording: 'recordings/',
  attachment: 'attachments/',
  observations: 'observations/',
  catalogue: 'catalogue/',
  readme: README,
  key: PUBLIC_KEY,
} as const satisfies Record<BundleWhat, string>;

export function isInPlace(path: string, what: BundleWhat): boolean {
  const place = PLACE[what];
  return place.endsWith('/') ? path.startsWith(place) : path === place;
}

/**
 * Whether a path leads into the folder it is unpacked to, and nowhere else, on every system:
 * relative, `/` between, no `.` or `..`, no drive, no device, nothing invisible.
 */
export function isSafePath(path: string): boolean {
  return path.split('/').every(isSafeName);
}

function isSafeName(name: string): boolean {
  return (
    name !== '' &&
    !FORBIDDEN.test(name) &&
    !DEVICE.test(name) &&
    // Windows drops these at the end: `a.` would become `a`, `...` nothing.
    !/[. ]$/.test(name) &&
    !name.startsWith(' ')
  );
}

/** The same for paths that some file system takes for one. */
export function pathKey(path: string): string {
  return path.normalize('NFC').toLowerCase().normalize('NFC');
}

/** A name that any system takes, as like the given one as may be. */
export function safeName(name: string): string {
  const cleaned = name
    .normalize('NFC')
    .replaceAll(new RegExp(FORBIDDEN, 'gu'), '_')
    .replace(/^ +/, '');
  const dot = cleaned.lastIndexOf('.');
  const ending = dot > 0 && cleaned.length - dot <= 12 ? cleaned.slice(dot) : '';
  const stem = cut(cleaned.slice(0, cleaned.length - ending.length));
  const whole = `${stem}${ending}`.replace(/[. ]+$/, '');
  if (whole === '') return '_';
  return DEVICE.test(whole) ? `_${whole}` : whole;
}

function cut(stem: string): string {
  let kept = '';
  let bytes = 0;
  for (const letter of stem) {
    bytes += Buffer.byteLength(letter);
    if (bytes > NAME_BYTES) break;
    kept += letter;
  }
  return kept;
}

/** A text of a file nobody vouches for, so that a terminal shows it and obeys nothing in it. */
export function shown(text: string): string {
  const plain = text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '\ufffd');
  return plain.length > SHOWN_CHARS ? `${plain.slice(0, SHOWN_CHARS)}…` : plain;
}
