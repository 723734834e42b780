import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Document } from '../../document/document.ts';
import type { Draft } from './draft.ts';
import {
  APP_NAMESPACE,
  CONTAINER_NAMESPACE,
  MANIFEST_NAMESPACE,
  OPF_NAMESPACE,
  PARTS_NAMESPACE,
  RDF_NAMESPACE,
  VERSION_NAMESPACE,
  XML,
} from './namespaces.ts';
import { pictureItem } from './picture.ts';
import { escaped, plain } from './text.ts';

const MIMETYPE = 'application/hwp+zip';
/** Letters of the text that a file manager shows of it. */
const PREVIEW = 1_000;
/** ZIP's dates reach from 1980 to 2099; a clock that was lost may say 1970. */
const EARLIEST = Date.UTC(1980, 0, 2);
const LATEST = Date.UTC(2099, 11, 30);

const CONTAINER =
  `${XML}<ocf:container ${CONTAINER_NAMESPACE}><ocf:rootfiles>` +
  '<ocf:rootfile full-path="Contents/content.hpf" media-type="application/hwpml-package+xml"/>' +
  '<ocf:rootfile full-path="Preview/PrvText.txt" media-type="text/plain"/>' +
  '<ocf:rootfile full-path="META-INF/container.rdf" media-type="application/rdf+xml"/>' +
  '</ocf:rootfiles></ocf:container>';

/** Which file is which, once more, as Hancom Office of today adds it. */
const PARTS =
  `${XML}<rdf:RDF ${RDF_NAMESPACE}>` +
  part('Contents/header.xml', 'HeaderFile') +
  part('Contents/section0.xml', 'SectionFile') +
  `<rdf:Description rdf:about=""><rdf:type rdf:resource="${PARTS_NAMESPACE}Document"/>` +
  '</rdf:Description></rdf:RDF>';

function part(file: string, type: string): string {
  return (
    `<rdf:Description rdf:about=""><pkg:hasPart xmlns:pkg="${PARTS_NAMESPACE}"` +
    ` rdf:resource="${file}"/></rdf:Description><rdf:Description rdf:about="${file}">` +
    `<rdf:type rdf:resource="${PARTS_NAMESPACE}${type}"/></rdf:Description>`
  );
}

const MANIFEST = `${XML}<odf:manifest ${MANIFEST_NAMESPACE}/>`;

/** `tagetApplication` is how the standard spells it. */
const VERSION =
  `${XML}<hv:HCFVersion ${VERSION_NAMESPACE} tagetApplication="WORDPROCESSOR" major="5"` +
  ' minor="1" micro="0" buildNumber="1" os="1" xmlVersion="1.4" application="Watchroom"' +
  ' appVersion="1, 0, 0, 0"/>';

const SETTINGS =
  `${XML}<ha:HWPApplicationSetting ${APP_NAMESPACE}>` +
  '<ha:CaretPosition listIDRef="0" paraIDRef="0" pos="0"/></ha:HWPApplicationSetting>';

/**
 * The files as one, in the order of OCF: `mimetype` first and stored, `version.xml` stored too
 * (KS X 6101, 8.3). Pictures are compressed already.
 * @param madeAt milliseconds since the epoch, the date of every file within
 */
export function packageOf(
  draft: Draft,
  document: Document,
  header: string,
  section: string,
  madeAt: number,
): Uint8Array {
  const pictures = picturesOf(draft);
  const files: Zippable = {
    mimetype: [strToU8(MIMETYPE), { level: 0 }],
    'version.xml': [strToU8(VERSION), { level: 0 }],
    'Contents/header.xml': strToU8(header),
    'Contents/section0.xml': strToU8(section),
    'Preview/PrvText.txt': strToU8(previewOf(document)),
    'settings.xml': strToU8(SETTINGS),
    'META-INF/container.xml': strToU8(CONTAINER),
    'META-INF/container.rdf': strToU8(PARTS),
    'META-INF/manifest.xml': strToU8(MANIFEST),
    'Contents/content.hpf': strToU8(contentXml(document, pictures, madeAt)),
  };
  for (const { href, bytes } of pictures) files[href] = [bytes, { level: 0 }];
  const mtime = Math.min(Math.max(madeAt, EARLIEST), LATEST);
  return zipSync(files, { mtime });
}

interface Item {
  id: string;
  href: string;
  mediaType: string;
  bytes: Uint8Array;
}

function picturesOf(draft: Draft): Item[] {
  return draft.shown.entries().flatMap((sha256): Item[] => {
    const picture = draft.pictures.get(sha256);
    if (!picture) return [];
    const id = pictureItem(draft, sha256);
    const type = picture.mime === 'image/png' ? 'png' : 'jpg';
    // Hancom Office says `image/jpg` too.
    return [
      { id, href: `BinData/${id}.${type}`, mediaType: `image/${type}`, bytes: picture.bytes },
    ];
  });
}

/** `Contents/content.hpf`. `isEmbeded` is how Hancom Office spells it. */
function contentXml(document: Document, pictures: readonly Item[], madeAt: number): string {
  const made = `${new Date(madeAt).toISOString().slice(0, 19)}Z`;
  const meta = (name: string, content: string) =>
    `<opf:meta name="${name}" content="text">${content}</opf:meta>`;
  const xml = (id: string, href: string) =>
    `<opf:item id="${id}" href="${href}" media-type="application/xml"/>`;
  const items = pictures.map(
    ({ id, href, mediaType }) =>
      `<opf:item id="${id}" href="${href}" media-type="${mediaType}" isEmbeded="1"/>`,
  );
  return (
    `${XML}<opf:package ${OPF_NAMESPACE} version="" unique-identifier="" id=""><opf:metadata>` +
    `<opf:title>${escaped(document.title)}</opf:title>` +
    `<opf:language>${document.language}</opf:language>` +
    meta('creator', escaped(document.office)) +
    meta('subject', escaped(document.heading)) +
    meta('description', escaped(document.number)) +
    meta('CreatedDate', made) +
    meta('ModifiedDate', made) +
    meta('keyword', escaped(document.marking)) +
    `</opf:metadata><opf:manifest>${xml('header', 'Contents/header.xml')}${items.join('')}` +
    xml('section0', 'Contents/section0.xml') +
    xml('settings', 'settings.xml') +
    '</opf:manifest><opf:spine><opf:itemref idref="header" linear="yes"/>' +
    '<opf:itemref idref="section0" linear="yes"/></opf:spine></opf:package>'
  );
}

function previewOf(document: Document): string {
  const lines = [
    document.drillMark,
    document.redactedMark,
    document.marking,
    document.heading,
    document.title,
    ...document.particulars.map(({ label, value }) => `${label}: ${value}`),
    ...document.sections.map(({ heading }) => heading),
  ];
  const text = plain(lines.filter((line) => line).join('\n'));
  return [...text].slice(0, PREVIEW).join('');
}
