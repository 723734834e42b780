import { strFromU8, strToU8, unzipSync } from 'fflate';
import { type Element, readXml, within } from '../hwpx/xml.ts';

/** A Word file taken apart: its parts by name, those in XML read. */
export interface ReadDocx {
  files: Readonly<Record<string, Uint8Array>>;
  part(name: string): Element;
  /** Texts of the body's paragraphs, those in cells too, in order; line breaks as line feeds. */
  paragraphs: string[];
  header: string;
  footer: string;
}

export function readDocx(bytes: Uint8Array): ReadDocx {
  const files = unzipSync(bytes);
  const part = (name: string) => {
    const file = files[name];
    if (!file) throw new TypeError(`${name} is not in the file`);
    // What every XML reader knows by itself, and that one does not.
    const known = strFromU8(file)
      .replaceAll(/<(w:t|w:instrText) xml:space="preserve">/g, '<$1>')
      .replaceAll('&apos;', "'");
    return readXml(strToU8(known));
  };
  return {
    files,
    part,
    paragraphs: paragraphsOf(part('word/document.xml')),
    header: paragraphsOf(part('word/header1.xml')).join('\n'),
    footer: paragraphsOf(part('word/footer1.xml')).join('\n'),
  };
}

function paragraphsOf(root: Element): string[] {
  return all(root, 'w:p').map((paragraph) =>
    [...within(paragraph)]
      .map(({ name, text }) => {
        if (name === 'w:t') return text;
        if (name === 'w:br') return '\n';
        return name === 'w:tab' ? '\t' : '';
      })
      .join(''),
  );
}

export function all(root: Element, name: string): Element[] {
  return [...within(root)].filter((element) => element.name === name);
}

/** The children each element may have, in the order they must stand in (ISO/IEC 29500-1, annex A). */
const ORDER: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:tbl': 'bookmarkStart bookmarkEnd tblPr tblGrid tr',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tblBorders': 'top left start bottom right end insideH insideV',
  'w:tblCellMar': 'top left start bottom right end',
  'w:tr': 'tblPrEx trPr tc',
  'w:trPr': 'cnfStyle cantSplit trHeight tblHeader tblCellSpacing jc hidden',
  'w:tc': 'tcPr p tbl',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:body': 'p tbl sdt sectPr',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal rsid pPr rPr tblPr trPr tcPr tblStylePr',
};
/** Where the children named may come in any order. */
const ANY_ORDER = new Set(['w:trPr', 'w:body', 'w:tc']);

/** What Word would call damaged: children that are not allowed, or in a wrong order. */
export function disorder(root: Element): string[] {
  return [...within(root)].flatMap((element) => {
    const allowed = ORDER[element.name]?.split(' ').map((name) => `w:${name}`);
    if (!allowed) return [];
    const places = element.children.map(({ name }) => allowed.indexOf(name));
    const strange = element.children.filter((_, i) => places[i] === -1);
    const wrong = strange.map(({ name }) => `${name} in ${element.name}`);
    const ordered = places.every((place, i) => i === 0 || (places[i - 1] ?? 0) <= place);
    if (!ordered && !ANY_ORDER.has(element.name)) {
      wrong.push(`${element.name}: ${element.children.map(({ name }) => name).join(' ')}`);
    }
    if (element.name === 'w:tc' && element.children.at(-1)?.name !== 'w:p') {
      wrong.push('a cell that does not end with a paragraph');
    }
    return wrong;
  });
}

/** Tables whose rows do not fill their grid. */
export function raggedTables(root: Element): string[] {
  return all(root, 'w:tbl').flatMap((table) => {
    const grid = table.children.find(({ name }) => name === 'w:tblGrid')?.children.length ?? 0;
    const rows = table.children.filter(({ name }) => name === 'w:tr');
    if (rows.length === 0) return ['a table without rows'];
    return rows
      .map((row) => row.children.filter(({ name }) => name === 'w:tc').reduce(spanned, 0))
      .filter((columns) => columns !== grid)
      .map((columns) => `${columns} columns of ${grid}`);
  });
}

function spanned(sum: number, cell: Element): number {
  const span = cell.children[0]?.children.find(({ name }) => name === 'w:gridSpan');
  return sum + Number(span?.attributes['w:val'] ?? 1);
}

/** Parts that are referred to and are not there, or have no type. */
export function looseEnds({ files, part }: ReadDocx): string[] {
  const types = part('[Content_Types].xml').children;
  const named = new Set(types.map(({ attributes }) => attributes.PartName));
  const endings = new Set(types.map(({ attributes }) => attributes.Extension));
  const untyped = Object.keys(files).filter(
    (name) => !named.has(`/${name}`) && !endings.has(name.split('.').at(-1)),
  );
  const relations = part('word/_rels/document.xml.rels').children;
  const targets = relations.map(({ attributes }) => attributes.Target ?? '');
  const missing = targets.filter((target) => !(`word/${target}` in files));
  const ids = new Set(relations.map(({ attributes }) => attributes.Id));
  const used = [...within(part('word/document.xml'))].flatMap(({ attributes }) =>
    ['r:embed', 'r:id'].flatMap((key) => attributes[key] ?? []),
  );
  return [...untyped, ...missing, ...used.filter((id) => !ids.has(id))];
}
