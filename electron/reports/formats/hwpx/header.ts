import { type Draft, FIRST_BOX } from './draft.ts';
import { BOXES, type Box, FACES, type Face, type Letters, STYLES, type Stance } from './looks.ts';
import { NAMESPACES, UNIT_NAMESPACE, XML } from './namespaces.ts';

const LANGUAGES = ['hangul', 'latin', 'hanja', 'japanese', 'other', 'symbol', 'user'] as const;
const FACE_ORDER = ['serif', 'sans', 'fixed'] as const satisfies readonly Face[];
/** Levels an outline may have in Hangul. */
const LEVELS = 10;
/** No letters of its own: those of the paragraph. */
const INHERITED = 4_294_967_295;
/** Korean, as Windows counts languages. */
const KOREAN = 1042;

/**
 * `Contents/header.xml`: the looks that the section refers to, so it is written after it. Elements
 * stand in the order in which Hancom Office writes them.
 */
export function headerXml(draft: Draft): string {
  const boxes = draft.boxes.entries().map((box, index) => boxXml(box, FIRST_BOX + index));
  const letters = draft.letters.entries().map((look, id) => lettersXml(draft, look, id));
  const stances = draft.stances.entries().map((look, id) => stanceXml(draft, look, id));
  const styles = STYLES.map(
    ({ name, english, stance, letters: look }, id) =>
      `<hh:style id="${id}" type="PARA" name="${name}" engName="${english}"` +
      ` paraPrIDRef="${draft.stances.id(stance)}" charPrIDRef="${draft.letters.id(look)}"` +
      ` nextStyleIDRef="${stance.outline === null ? id : 0}" langID="${KOREAN}" lockForm="0"/>`,
  );
  return (
    `${XML}<hh:head ${NAMESPACES} version="1.4" secCnt="1">` +
    '<hh:beginNum page="1" footnote="1" endnote="1" pic="1" tbl="1" equation="1"/><hh:refList>' +
    list('fontfaces', LANGUAGES.map(fontsXml)) +
    list('borderFills', boxes) +
    list('charProperties', letters) +
    list('tabProperties', ['<hh:tabPr id="0" autoTabLeft="0" autoTabRight="0"/>']) +
    list('numberings', [outlineXml()]) +
    list('paraProperties', stances) +
    list('styles', styles) +
    '</hh:refList><hh:compatibleDocument targetProgram="HWP201X"><hh:layoutCompatibility/>' +
    '</hh:compatibleDocument>' +
    '<hh:docOption><hh:linkinfo path="" pageInherit="0" footnoteInherit="0"/></hh:docOption>' +
    '<hh:trackchageConfig flags="56"/></hh:head>'
  );
}

function list(name: string, items: readonly string[]): string {
  return `<hh:${name} itemCnt="${items.length}">${items.join('')}</hh:${name}>`;
}

function fontsXml(language: string): string {
  const fonts = FACE_ORDER.map((face, id) => {
    const { name, instead, family } = FACES[face];
    return (
      `<hh:font id="${id}" face="${name}" type="TTF" isEmbedded="0">` +
      `<hh:substFont face="${instead}" type="TTF" isEmbedded="0" binaryItemIDRef=""/>` +
      `<hh:typeInfo familyType="${family}" weight="6" proportion="4" contrast="0"` +
      ' strokeVariation="1" armStyle="1" letterform="1" midline="1" xHeight="1"/></hh:font>'
    );
  });
  const lang = language.toUpperCase();
  return `<hh:fontface lang="${lang}" fontCnt="${fonts.length}">${fonts.join('')}</hh:fontface>`;
}

function boxXml({ line, fill }: Box, id: number): string {
  const border = (side: string) => {
    const type = line === 'none' ? 'NONE' : 'SOLID';
    return `<hh:${side}Border type="${type}" width="0.12 mm" color="#8A929B"/>`;
  };
  return (
    `<hh:borderFill id="${id}" threeD="0" shadow="0" centerLine="NONE"` +
    ' breakCellSeparateLine="0"><hh:slash type="NONE" Crooked="0" isCounter="0"/>' +
    '<hh:backSlash type="NONE" Crooked="0" isCounter="0"/>' +
    ['left', 'right', 'top', 'bottom'].map(border).join('') +
    '<hh:diagonal type="SOLID" width="0.1 mm" color="#000000"/>' +
    (fill === null
      ? ''
      : `<hc:fillBrush><hc:winBrush faceColor="${fill}" hatchColor="#000000" alpha="0"/>` +
        '</hc:fillBrush>') +
    '</hh:borderFill>'
  );
}

function lettersXml(draft: Draft, letters: Letters, id: number): string {
  const each = (value: number) => LANGUAGES.map((name) => `${name}="${value}"`).join(' ');
  return (
    `<hh:charPr id="${id}" height="${letters.size}" textColor="${letters.colour}"` +
    ' shadeColor="none" useFontSpace="0" useKerning="0" symMark="NONE"' +
    ` borderFillIDRef="${draft.boxes.id(BOXES.none)}">` +
    `<hh:fontRef ${each(FACE_ORDER.indexOf(letters.face))}/><hh:ratio ${each(100)}/>` +
    `<hh:spacing ${each(0)}/><hh:relSz ${each(100)}/><hh:offset ${each(0)}/>` +
    (letters.emphasis ? '<hh:italic/>' : '') +
    (letters.strong ? '<hh:bold/>' : '') +
    '<hh:underline type="NONE" shape="SOLID" color="#000000"/>' +
    '<hh:strikeout shape="NONE" color="#000000"/><hh:outline type="NONE"/>' +
    '<hh:shadow type="NONE" color="#B2B2B2" offsetX="10" offsetY="10"/></hh:charPr>'
  );
}

/** Headings come with their numbers, so that the outline adds none: its formats are empty. */
function outlineXml(): string {
  const heads = Array.from(
    { length: LEVELS },
    (_, index) =>
      `<hh:paraHead start="1" level="${index + 1}" align="LEFT" useInstWidth="1" autoIndent="1"` +
      ' widthAdjust="0" textOffsetType="PERCENT" textOffset="50" numFormat="DIGIT"' +
      ` charPrIDRef="${INHERITED}" checkable="0"/>`,
  );
  return `<hh:numbering id="1" start="0">${heads.join('')}</hh:numbering>`;
}

function stanceXml(draft: Draft, stance: Stance, id: number): string {
  const { align, outline, keep } = stance;
  return (
    `<hh:paraPr id="${id}" tabPrIDRef="0" condense="0" fontLineHeight="0" snapToGrid="1"` +
    ` suppressLineNumbers="0" checked="0"><hh:align horizontal="${align}" vertical="BASELINE"/>` +
    `<hh:heading type="${outline === null ? 'NONE' : 'OUTLINE'}" idRef="0" level="${outline ?? 0}"/>` +
    '<hh:breakSetting breakLatinWord="KEEP_WORD" breakNonLatinWord="KEEP_WORD"' +
    ` widowOrphan="1" keepWithNext="${keep ? 1 : 0}" keepLines="0" pageBreakBefore="0"` +
    ' lineWrap="BREAK"/><hh:autoSpacing eAsianEng="0" eAsianNum="0"/>' +
    `<hp:switch><hp:case hp:required-namespace="${UNIT_NAMESPACE}">${lengths(stance, 1)}` +
    `</hp:case><hp:default>${lengths(stance, 2)}</hp:default></hp:switch>` +
    `<hh:border borderFillIDRef="${draft.boxes.id(BOXES.none)}" offsetLeft="0" offsetRight="0"` +
    ' offsetTop="0" offsetBottom="0" connect="0" ignoreMargin="0"/></hh:paraPr>'
  );
}

/** @param times 2 for readers of before 2016, which halve a paragraph's lengths */
function lengths({ indent, left, before, after, spacing }: Stance, times: 1 | 2): string {
  const value = (name: string, length: number) =>
    `<hc:${name} value="${length * times}" unit="HWPUNIT"/>`;
  return (
    `<hh:margin>${value('intent', indent)}${value('left', left)}${value('right', 0)}` +
    `${value('prev', before)}${value('next', after)}</hh:margin>` +
    `<hh:lineSpacing type="PERCENT" value="${spacing}" unit="HWPUNIT"/>`
  );
}
