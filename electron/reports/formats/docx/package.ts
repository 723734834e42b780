import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Document } from '../../document/document.ts';
import { escaped } from './escaped.ts';
import type { Slots } from './slots.ts';
import { MONO } from './styles.ts';

/** `" EMF"`, at this place of a metafile's header. */
const SIGNATURE = { at: 40, bytes: [0x20, 0x45, 0x4d, 0x46] } as const;

/**
 * What the library wrote, with what it cannot say: tables written already, the day the report was
 * made instead of the moment of writing, its language, metafiles by their right name. The same
 * report gives the same bytes.
 * @param madeAt milliseconds since the epoch
 */
export function sealed(
  written: Uint8Array,
  slots: Slots,
  document: Document,
  madeAt: number,
): Uint8Array {
  const parts = Object.entries(unzipSync(written));
  const metafiles = parts.filter(([, bytes]) => isMetafile(bytes)).map(([name]) => name);
  const edits = editsOf(slots, document, madeAt, metafiles);
  const sealed: Zippable = {};
  for (const [name, bytes] of parts) {
    const edit = edits[name];
    const rightName = metafiles.includes(name) ? asMetafile(name) : name;
    sealed[rightName] = edit ? strToU8(edit(strFromU8(bytes))) : bytes;
  }
  return zipSync(sealed, { mtime: zipTime(madeAt), level: 6 });
}

function isMetafile(bytes: Uint8Array): boolean {
  return SIGNATURE.bytes.every((byte, index) => bytes[SIGNATURE.at + index] === byte);
}

function asMetafile(name: string): string {
  return name.replace(/\.png$/, '.emf');
}

type Edit = (part: string) => string;

function editsOf(
  slots: Slots,
  document: Document,
  madeAt: number,
  metafiles: readonly string[],
): Record<string, Edit> {
  return {
    'word/document.xml': (body) => slots.filled(renumbered(body)),
    'docProps/core.xml': () => properties(document, madeAt),
    // The library names a metafile, its stand-in for an SVG picture, as what it was told it is.
    'word/_rels/document.xml.rels': (relations) =>
      metafiles
        .map((name) => name.slice('word/'.length))
        .reduce((text, name) => text.replaceAll(`"${name}"`, `"${asMetafile(name)}"`), relations),
    '[Content_Types].xml': (types) =>
      types.replace('<Default ', '<Default ContentType="image/x-emf" Extension="emf"/><Default '),
    // Otherwise `제3호` prints as `제 3 호`.
    'word/styles.xml': (styles) =>
      styles.replace(
        '<w:name w:val="Normal"/><w:qFormat/>',
        '$&<w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr>',
      ),
    // Where the font is missing, another with letters of one width stands in.
    'word/fontTable.xml': (fonts) =>
      fonts.replace(
        /\/>$/,
        `><w:font w:name="${MONO}"><w:family w:val="modern"/><w:pitch w:val="fixed"/></w:font></w:fonts>`,
      ),
  };
}

/** The tags that bear a number, and where: no text of a report can be taken for a tag. */
const NUMBERED = [
  { tags: /<w:(?:hyperlink|bookmark\w+) [^<>]*>/g, number: /("_Toc|w:id=")(\d+)/g },
  { tags: /<wp:docPr id="[^<>]*>/g, number: /^(<wp:docPr id=")(\d+)/ },
];

/**
 * The library numbers bookmarks and drawings from where the last document ended.
 * @param body without the elements that stand in slots
 */
function renumbered(body: string): string {
  return NUMBERED.reduce((text, { tags, number }) => {
    const numbers = new Map<string, number>();
    return text.replaceAll(tags, (tag) =>
      tag.replace(number, (_, before: string, old: string) => {
        const now = numbers.get(old) ?? numbers.size + 1;
        numbers.set(old, now);
        return `${before}${now}`;
      }),
    );
  }, body);
}

/** ECMA-376 part 2, core properties: nothing but what the report itself says. */
function properties(document: Document, madeAt: number): string {
  const made = new Date(madeAt).toISOString().replace(/\.\d+Z$/, 'Z');
  const time = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${made}</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(document.title)}</dc:title>`,
    `<dc:subject>${escaped(document.heading)}</dc:subject>`,
    `<dc:creator>${escaped(document.office)}</dc:creator>`,
    `<dc:language>${document.language === 'ko' ? 'ko-KR' : 'en-US'}</dc:language>`,
    time('created'),
    time('modified'),
    '</cp:coreProperties>',
  ].join('');
}

/** ZIP has local time without a zone, from 1980 to 2099: Korea's, wherever the console runs. */
function zipTime(madeAt: number): Date {
  const korea = new Date(madeAt + 9 * 3_600_000);
  return new Date(
    Math.min(2099, Math.max(1980, korea.getUTCFullYear())),
    korea.getUTCMonth(),
    korea.getUTCDate(),
    korea.getUTCHours(),
    korea.getUTCMinutes(),
    korea.getUTCSeconds(),
  );
}
