/** Which characters a set of fonts can draw. */
export type Covers = (codePoint: number) => boolean;

/** A font's tables and their subtables, as OpenType 1.9 (ISO/IEC 14496-22) lays them out. */
const TABLES_AT = 12;
const TABLE_ENTRY = 16;
const ENCODING_ENTRY = 8;
const GROUPS_AT = 16;
const GROUP = 12;
/** The cmap format with 32-bit groups: the whole of Unicode. Every shipped font has one. */
const SEGMENTED = 12;

/** Reads which characters the fonts hold. @throws TypeError where a font has no full cmap */
export function coverageOf(fonts: readonly Buffer[]): Covers {
  const covered = new Set<number>();
  for (const font of fonts) {
    for (const [first, last] of groupsOf(font)) {
      for (let codePoint = first; codePoint <= last; codePoint++) covered.add(codePoint);
    }
  }
  return (codePoint) => covered.has(codePoint);
}

function groupsOf(font: Buffer): [number, number][] {
  const cmap = tableOf(font, 'cmap');
  const encodings = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, i) => {
    return cmap + font.readUInt32BE(cmap + 4 + i * ENCODING_ENTRY + 4);
  });
  const full = encodings.find((subtable) => font.readUInt16BE(subtable) === SEGMENTED);
  if (full === undefined) throw new TypeError('A font without a full character map');
  return Array.from({ length: font.readUInt32BE(full + GROUPS_AT - 4) }, (_, i) => {
    const group = full + GROUPS_AT + i * GROUP;
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
  });
}

function tableOf(font: Buffer, tag: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const entry = TABLES_AT + i * TABLE_ENTRY;
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new TypeError(`A font without a ${tag} table`);
}

/** Join, or choose the look of, the characters beside them; drawn by none. */
const JOINERS: ReadonlySet<number> = new Set([0x200c, 0x200d, 0xfe0e, 0xfe0f]);
/** Unseen ones that could hide or reorder what stands beside them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/u;

/** What every shipped font has: most of what is written, let through at once. */
const COMMON = /^[ -~\n가-힣]*$/;

/**
 * A text with every character that would not show written as its number (`[U+202E]`, with how many
 * follow one another: `[U+0000 ×12]`), so that nothing is lost or hidden on paper, and PDF/A, which
 * forbids missing glyphs, holds.
 */
export function printable(text: string, covers: Covers): string {
  if (COMMON.test(text)) return text;
  let shown = '';
  let hidden = 0;
  let times = 0;
  const tell = () => {
    if (times === 0) return;
    const number = hidden.toString(16).toUpperCase().padStart(4, '0');
    shown += `[U+${number}${times > 1 ? ` ×${times}` : ''}]`;
    times = 0;
  };
  for (const character of text.replaceAll(/\r\n?/g, '\n').replaceAll('\t', '    ')) {
    const codePoint = character.codePointAt(0) ?? 0;
    const shows =
      character === '\n' ||
      JOINERS.has(codePoint) ||
      (covers(codePoint) && !UNSEEN.test(character));
    if (shows || codePoint !== hidden) tell();
    if (shows) shown += character;
    else {
      hidden = codePoint;
      times++;
    }
  }
  tell();
  return shown;
}
