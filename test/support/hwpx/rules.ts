/**
 * What OWPML says of the elements used here, after the schemas of KS X 6101 (header.xsd,
 * paralist.xsd, core.xsd), in the spelling and order of Hancom Office where its files differ:
 * the namespaces of 2011; `autoSpacing` before a paragraph's lengths, which stand in a `switch`;
 * `trackchageConfig` after `docOption`; size and position of a shape after all else; `shadow`
 * before `drawText`; colours that may be `none`.
 */
export interface Rule {
  /** By name: what it must look like. One whose name ends in `?` may be missing. */
  attributes: Readonly<Record<string, RegExp>>;
  /** Of its children's names, each followed by a blank. */
  children: RegExp;
  /** Whether it may hold text. */
  text?: boolean;
}

const ANY = /^.*$/s;
const BOOL = /^[01]$/;
const COUNT = /^\d+$/;
const POSITIVE = /^[1-9]\d*$/;
const WHOLE = /^-?\d+$/;
const DECIMAL = /^-?\d+(\.\d+)?$/;
const COLOUR = /^(#[0-9A-F]{6}|none)$/;
const LINE_WIDTH = /^(0\.1|0\.12|0\.15|0\.2|0\.25|0\.3|0\.4|0\.5|0\.6|0\.7|[12345]\.[05]) mm$/;
const LINE = /^(NONE|SOLID|DOT|DASH|DASH_DOT|DASH_DOT_DOT|LONG_DASH|CIRCLE|DOUBLE_SLIM)$/;
const NUMBER = /^(DIGIT|CIRCLED_DIGIT|ROMAN_CAPITAL|LATIN_SMALL|HANGUL_SYLLABLE)$/;
const NOTHING = /^$/;
const RELATIVE = /^(PAPER|PAGE|COLUMN|PARA)$/;

const one = (...values: string[]) => new RegExp(`^(${values.join('|')})$`);

/** A content model: names with `?`, `*` or `+`; `(a|b)*` for a choice. */
function model(written: string): RegExp {
  const pattern = written
    .split(' ')
    .map((part) => part.replaceAll(/[a-z]+:[A-Za-z0-9]+/g, '(?:$& )').replaceAll(' )+', ' )+'))
    .join('');
  return new RegExp(`^${pattern}$`);
}

const rule = (
  attributes: Rule['attributes'],
  children: string | null = null,
  text = false,
): Rule => ({ attributes, children: children === null ? NOTHING : model(children), text });

const list = (child: string): Rule => rule({ itemCnt: POSITIVE }, `${child}+`);
const margins = { left: COUNT, right: COUNT, top: COUNT, bottom: COUNT };
const each = (kind: RegExp) => ({
  hangul: kind,
  latin: kind,
  hanja: kind,
  japanese: kind,
  other: kind,
  symbol: kind,
  user: kind,
});
const border = { type: LINE, width: LINE_WIDTH, color: COLOUR };
const slash = { type: one('NONE', 'CENTER'), Crooked: BOOL, isCounter: BOOL };
const length = { value: WHOLE, unit: one('HWPUNIT', 'CHAR') };
const point = { x: WHOLE, y: WHOLE };
const matrix = { e1: DECIMAL, e2: DECIMAL, e3: DECIMAL, e4: DECIMAL, e5: DECIMAL, e6: DECIMAL };
const corner = { 'hc:pt0': rule(point), 'hc:pt1': rule(point), 'hc:pt2': rule(point) };
const autoNumFormat = {
  type: NUMBER,
  userChar: ANY,
  prefixChar: ANY,
  suffixChar: ANY,
  supscript: BOOL,
};
const note = 'hp:autoNumFormat hp:noteLine hp:noteSpacing hp:numbering hp:placement';
const object = {
  id: COUNT,
  zOrder: WHOLE,
  numberingType: one('NONE', 'PICTURE', 'TABLE', 'EQUATION'),
  textWrap: one('SQUARE', 'TIGHT', 'THROUGH', 'TOP_AND_BOTTOM', 'BEHIND_TEXT', 'IN_FRONT_OF_TEXT'),
  textFlow: one('BOTH_SIDES', 'LEFT_ONLY', 'RIGHT_ONLY', 'LARGEST_ONLY'),
  lock: BOOL,
  dropcapstyle: one('None', 'DoubleLine', 'TripleLine', 'Margin'),
};
const component = { ...object, href: ANY, groupLevel: COUNT, instid: COUNT };
const COMPONENT = 'hp:offset hp:orgSz hp:curSz hp:flip hp:rotationInfo hp:renderingInfo';
const PLACED = 'hp:sz hp:pos hp:outMargin hp:shapeComment?';
const DRAWN = `${COMPONENT} hp:lineShape hc:fillBrush? hp:shadow? hp:drawText?`;
const ledge = { id: COUNT, applyPageType: one('BOTH', 'EVEN', 'ODD') };

export const RULES: Readonly<Record<string, Rule>> = {
  'hh:head': rule(
    { version: ANY, secCnt: POSITIVE },
    'hh:beginNum hh:refList hh:compatibleDocument? hh:docOption? hh:trackchageConfig?',
  ),
  'hh:beginNum': rule({
    page: POSITIVE,
    footnote: POSITIVE,
    endnote: POSITIVE,
    pic: POSITIVE,
    tbl: POSITIVE,
    equation: POSITIVE,
  }),
  'hh:refList': rule(
    {},
    'hh:fontfaces hh:borderFills? hh:charProperties hh:tabProperties? hh:numberings? hh:bullets? hh:paraProperties hh:styles',
  ),
  'hh:fontfaces': list('hh:fontface'),
  'hh:fontface': rule(
    {
      lang: one('HANGUL', 'LATIN', 'HANJA', 'JAPANESE', 'OTHER', 'SYMBOL', 'USER'),
      fontCnt: COUNT,
    },
    'hh:font+',
  ),
  'hh:font': rule(
    { id: COUNT, face: ANY, type: one('REP', 'TTF', 'HFT'), 'isEmbedded?': BOOL },
    'hh:substFont? hh:typeInfo?',
  ),
  'hh:substFont': rule({
    face: ANY,
    type: one('REP', 'TTF', 'HFT'),
    'isEmbedded?': BOOL,
    'binaryItemIDRef?': ANY,
  }),
  'hh:typeInfo': rule({
    familyType: one('FCAT_UNKNOWN', 'FCAT_MYUNGJO', 'FCAT_GOTHIC', 'FCAT_SSERIF'),
    weight: WHOLE,
    proportion: WHOLE,
    contrast: WHOLE,
    strokeVariation: WHOLE,
    armStyle: BOOL,
    letterform: BOOL,
    midline: BOOL,
    xHeight: WHOLE,
  }),
  'hh:borderFills': list('hh:borderFill'),
  'hh:borderFill': rule(
    {
      id: POSITIVE,
      'threeD?': BOOL,
      'shadow?': BOOL,
      'centerLine?': one('NONE', 'VERTICAL', 'HORIZONTAL', 'CROSS'),
      'breakCellSeparateLine?': BOOL,
    },
    'hh:slash? hh:backSlash? hh:leftBorder? hh:rightBorder? hh:topBorder? hh:bottomBorder? hh:diagonal? hc:fillBrush?',
  ),
  'hh:slash': rule(slash),
  'hh:backSlash': rule(slash),
  'hh:leftBorder': rule(border),
  'hh:rightBorder': rule(border),
  'hh:topBorder': rule(border),
  'hh:bottomBorder': rule(border),
  'hh:diagonal': rule(border),
  'hc:fillBrush': rule({}, 'hc:winBrush'),
  'hc:winBrush': rule({ faceColor: COLOUR, hatchColor: COLOUR, alpha: DECIMAL }),
  'hh:charProperties': list('hh:charPr'),
  'hh:charPr': rule(
    {
      id: COUNT,
      height: POSITIVE,
      textColor: COLOUR,
      shadeColor: COLOUR,
      useFontSpace: BOOL,
      useKerning: BOOL,
      symMark: one('NONE', 'DOT_ABOVE'),
      borderFillIDRef: POSITIVE,
    },
    'hh:fontRef hh:ratio hh:spacing hh:relSz hh:offset hh:italic? hh:bold? hh:underline? hh:strikeout? hh:outline? hh:shadow?',
  ),
  'hh:fontRef': rule(each(COUNT)),
  'hh:ratio': rule(each(/^(50|[5-9]\d|1\d\d|200)$/)),
  'hh:spacing': rule(each(/^-?([0-4]?\d|50)$/)),
  'hh:relSz': rule(each(/^([1-9]\d|1\d\d|2[0-4]\d|250)$/)),
  'hh:offset': rule(each(/^-?(\d?\d|100)$/)),
  'hh:italic': rule({}),
  'hh:bold': rule({}),
  'hh:underline': rule({
    type: one('NONE', 'BOTTOM', 'CENTER', 'TOP'),
    shape: LINE,
    color: COLOUR,
  }),
  'hh:strikeout': rule({ shape: LINE, color: COLOUR }),
  'hh:outline': rule({ type: LINE }),
  'hh:shadow': rule({
    type: one('NONE', 'DROP', 'CONTINUOUS'),
    color: COLOUR,
    offsetX: WHOLE,
    offsetY: WHOLE,
  }),
  'hh:tabProperties': list('hh:tabPr'),
  'hh:tabPr': rule({ id: COUNT, autoTabLeft: BOOL, autoTabRight: BOOL }),
  'hh:numberings': list('hh:numbering'),
  'hh:numbering': rule({ id: COUNT, start: WHOLE }, 'hh:paraHead+'),
  'hh:paraHead': rule(
    {
      start: COUNT,
      level: POSITIVE,
      align: one('LEFT', 'CENTER', 'RIGHT'),
      useInstWidth: BOOL,
      autoIndent: BOOL,
      widthAdjust: WHOLE,
      textOffsetType: one('PERCENT', 'HWPUNIT'),
      textOffset: WHOLE,
      numFormat: NUMBER,
      charPrIDRef: COUNT,
      checkable: BOOL,
    },
    null,
    true,
  ),
  'hh:paraProperties': list('hh:paraPr'),
  'hh:paraPr': rule(
    {
      id: COUNT,
      tabPrIDRef: COUNT,
      condense: /^([0-6]?\d|7[0-5])$/,
      fontLineHeight: BOOL,
      snapToGrid: BOOL,
      suppressLineNumbers: BOOL,
      checked: BOOL,
    },
    'hh:align hh:heading hh:breakSetting hh:autoSpacing hp:switch hh:border',
  ),
  'hh:align': rule({
    horizontal: one('JUSTIFY', 'LEFT', 'RIGHT', 'CENTER', 'DISTRIBUTE', 'DISTRIBUTE_SPACE'),
    vertical: one('BASELINE', 'TOP', 'CENTER', 'BOTTOM'),
  }),
  'hh:heading': rule({
    type: one('NONE', 'OUTLINE', 'NUMBER', 'BULLET'),
    idRef: COUNT,
    level: /^\d$/,
  }),
  'hh:breakSetting': rule({
    breakLatinWord: one('KEEP_WORD', 'HYPHENATION', 'BREAK_WORD'),
    breakNonLatinWord: one('KEEP_WORD', 'BREAK_WORD'),
    widowOrphan: BOOL,
    keepWithNext: BOOL,
    keepLines: BOOL,
    pageBreakBefore: BOOL,
    lineWrap: one('BREAK', 'SQUEEZE', 'KEEP'),
  }),
  'hh:autoSpacing': rule({ eAsianEng: BOOL, eAsianNum: BOOL }),
  'hp:switch': rule({}, 'hp:case hp:default'),
  'hp:case': rule(
    { 'hp:required-namespace': /^http:\/\/www\.hancom\.co\.kr\/hwpml\/2016\/HwpUnitChar$/ },
    'hh:margin hh:lineSpacing',
  ),
  'hp:default': rule({}, 'hh:margin hh:lineSpacing'),
  'hh:margin': rule({}, 'hc:intent hc:left hc:right hc:prev hc:next'),
  'hc:intent': rule(length),
  'hc:left': rule(length),
  'hc:right': rule(length),
  'hc:prev': rule(length),
  'hc:next': rule(length),
  'hh:lineSpacing': rule({
    type: one('PERCENT', 'FIXED', 'BETWEEN_LINES', 'AT_LEAST'),
    value: WHOLE,
    unit: one('HWPUNIT', 'CHAR'),
  }),
  'hh:border': rule({
    borderFillIDRef: POSITIVE,
    offsetLeft: WHOLE,
    offsetRight: WHOLE,
    offsetTop: WHOLE,
    offsetBottom: WHOLE,
    connect: BOOL,
    ignoreMargin: BOOL,
  }),
  'hh:styles': list('hh:style'),
  'hh:style': rule({
    id: COUNT,
    type: one('PARA', 'CHAR'),
    name: ANY,
    engName: ANY,
    paraPrIDRef: COUNT,
    charPrIDRef: COUNT,
    nextStyleIDRef: COUNT,
    langID: COUNT,
    lockForm: BOOL,
  }),
  'hh:compatibleDocument': rule(
    { targetProgram: one('HWP201X', 'HWP200X', 'MS_WORD') },
    'hh:layoutCompatibility',
  ),
  'hh:layoutCompatibility': rule({}),
  'hh:docOption': rule({}, 'hh:linkinfo'),
  'hh:linkinfo': rule({ path: ANY, pageInherit: BOOL, footnoteInherit: BOOL }),
  'hh:trackchageConfig': rule({ flags: COUNT }),

  'hs:sec': rule({}, 'hp:p+'),
  'hp:p': rule(
    {
      id: COUNT,
      paraPrIDRef: COUNT,
      styleIDRef: COUNT,
      pageBreak: BOOL,
      columnBreak: BOOL,
      merged: BOOL,
    },
    'hp:run+',
  ),
  'hp:run': rule({ charPrIDRef: COUNT }, '(hp:secPr|hp:ctrl|hp:t|hp:tbl|hp:pic|hp:container)*'),
  'hp:t': rule({}, 'hp:lineBreak*', true),
  'hp:lineBreak': rule({}),
  'hp:ctrl': rule({}, '(hp:colPr|hp:header|hp:footer|hp:autoNum)+'),
  'hp:colPr': rule({
    id: ANY,
    type: one('NEWSPAPER', 'BALANCED_NEWSPAPER', 'PARALLEL'),
    layout: one('LEFT', 'RIGHT', 'MIRROR'),
    colCount: POSITIVE,
    sameSz: BOOL,
    sameGap: COUNT,
  }),
  'hp:header': rule(ledge, 'hp:subList'),
  'hp:footer': rule(ledge, 'hp:subList'),
  'hp:autoNum': rule(
    { num: WHOLE, numType: one('PAGE', 'TOTAL_PAGE', 'TABLE', 'PICTURE') },
    'hp:autoNumFormat',
  ),
  'hp:autoNumFormat': rule(autoNumFormat),
  'hp:subList': rule(
    {
      id: ANY,
      textDirection: one('HORIZONTAL', 'VERTICAL', 'VERTICALALL'),
      lineWrap: one('BREAK', 'SQUEEZE', 'KEEP'),
      vertAlign: one('TOP', 'CENTER', 'BOTTOM'),
      linkListIDRef: COUNT,
      linkListNextIDRef: COUNT,
      textWidth: COUNT,
      textHeight: COUNT,
      hasTextRef: BOOL,
      hasNumRef: BOOL,
    },
    'hp:p+',
  ),
  'hp:secPr': rule(
    {
      id: ANY,
      textDirection: one('HORIZONTAL', 'VERTICAL'),
      spaceColumns: WHOLE,
      tabStop: WHOLE,
      tabStopVal: WHOLE,
      tabStopUnit: one('HWPUNIT', 'CHAR'),
      outlineShapeIDRef: COUNT,
      memoShapeIDRef: COUNT,
      textVerticalWidthHead: BOOL,
      masterPageCnt: COUNT,
    },
    'hp:grid hp:startNum hp:visibility hp:lineNumberShape hp:pagePr hp:footNotePr hp:endNotePr hp:pageBorderFill+',
  ),
  'hp:grid': rule({ lineGrid: COUNT, charGrid: COUNT, wonggojiFormat: BOOL }),
  'hp:startNum': rule({
    pageStartsOn: one('BOTH', 'EVEN', 'ODD'),
    page: COUNT,
    pic: COUNT,
    tbl: COUNT,
    equation: COUNT,
  }),
  'hp:visibility': rule({
    hideFirstHeader: BOOL,
    hideFirstFooter: BOOL,
    hideFirstMasterPage: BOOL,
    border: one('HIDE_FIRST', 'SHOW_FIRST', 'SHOW_ALL'),
    fill: one('HIDE_FIRST', 'SHOW_FIRST', 'SHOW_ALL'),
    hideFirstPageNum: BOOL,
    hideFirstEmptyLine: BOOL,
    showLineNumber: BOOL,
  }),
  'hp:lineNumberShape': rule({
    restartType: COUNT,
    countBy: COUNT,
    distance: COUNT,
    startNumber: COUNT,
  }),
  'hp:pagePr': rule(
    {
      landscape: one('WIDELY', 'NARROWLY'),
      width: POSITIVE,
      height: POSITIVE,
      gutterType: one('LEFT_ONLY', 'LEFT_RIGHT', 'TOP_BOTTOM'),
    },
    'hp:margin',
  ),
  'hp:margin': rule({ ...margins, header: COUNT, footer: COUNT, gutter: COUNT }),
  'hp:footNotePr': rule({}, note),
  'hp:endNotePr': rule({}, note),
  'hp:noteLine': rule({ length: WHOLE, type: LINE, width: LINE_WIDTH, color: COLOUR }),
  'hp:noteSpacing': rule({ betweenNotes: COUNT, belowLine: COUNT, aboveLine: COUNT }),
  'hp:numbering': rule({ type: one('CONTINUOUS', 'ON_SECTION', 'ON_PAGE'), newNum: POSITIVE }),
  'hp:placement': rule({
    place: one('EACH_COLUMN', 'MERGED_COLUMN', 'END_OF_DOCUMENT', 'END_OF_SECTION'),
    beneathText: BOOL,
  }),
  'hp:pageBorderFill': rule(
    {
      type: one('BOTH', 'EVEN', 'ODD'),
      borderFillIDRef: POSITIVE,
      textBorder: one('CONTENT', 'PAPER'),
      headerInside: BOOL,
      footerInside: BOOL,
      fillArea: one('PAPER', 'PAGE', 'BORDER'),
    },
    'hp:offset',
  ),
  'hp:tbl': rule(
    {
      ...object,
      pageBreak: one('TABLE', 'CELL', 'NONE'),
      repeatHeader: BOOL,
      rowCnt: POSITIVE,
      colCnt: POSITIVE,
      cellSpacing: COUNT,
      borderFillIDRef: POSITIVE,
      noAdjust: BOOL,
    },
    'hp:sz hp:pos hp:outMargin hp:inMargin hp:tr+',
  ),
  'hp:tr': rule({}, 'hp:tc*'),
  'hp:tc': rule(
    {
      name: ANY,
      header: BOOL,
      hasMargin: BOOL,
      protect: BOOL,
      editable: BOOL,
      dirty: BOOL,
      borderFillIDRef: POSITIVE,
    },
    'hp:subList hp:cellAddr hp:cellSpan hp:cellSz hp:cellMargin',
  ),
  'hp:cellAddr': rule({ colAddr: COUNT, rowAddr: COUNT }),
  'hp:cellSpan': rule({ colSpan: POSITIVE, rowSpan: POSITIVE }),
  'hp:cellSz': rule({ width: COUNT, height: COUNT }),
  'hp:cellMargin': rule(margins),
  'hp:sz': rule({
    width: COUNT,
    widthRelTo: one('PAPER', 'PAGE', 'COLUMN', 'PARA', 'ABSOLUTE'),
    height: COUNT,
    heightRelTo: one('PAPER', 'PAGE', 'ABSOLUTE'),
    protect: BOOL,
  }),
  'hp:pos': rule({
    treatAsChar: BOOL,
    affectLSpacing: BOOL,
    flowWithText: BOOL,
    allowOverlap: BOOL,
    holdAnchorAndSO: BOOL,
    vertRelTo: one('PAPER', 'PAGE', 'PARA'),
    horzRelTo: RELATIVE,
    vertAlign: one('TOP', 'CENTER', 'BOTTOM', 'INSIDE', 'OUTSIDE'),
    horzAlign: one('LEFT', 'CENTER', 'RIGHT', 'INSIDE', 'OUTSIDE'),
    vertOffset: COUNT,
    horzOffset: COUNT,
  }),
  'hp:outMargin': rule(margins),
  'hp:inMargin': rule(margins),
  'hp:shapeComment': rule({}, null, true),
  'hp:pic': rule(
    { ...component, reverse: BOOL },
    `${COMPONENT} hp:imgRect hp:imgClip hp:inMargin hp:imgDim hc:img hp:effects ${PLACED}`,
  ),
  'hp:container': rule(component, `${COMPONENT} (hp:rect|hp:line|hp:polygon)+ ${PLACED}`),
  'hp:rect': rule({ ...component, ratio: COUNT }, `${DRAWN} hc:pt0 hc:pt1 hc:pt2 hc:pt3`),
  'hp:line': rule({ ...component, isReverseHV: BOOL }, `${DRAWN} hc:startPt hc:endPt`),
  'hp:polygon': rule(component, `${DRAWN} hc:pt+`),
  ...corner,
  'hc:pt3': rule(point),
  'hc:pt': rule(point),
  'hc:startPt': rule(point),
  'hc:endPt': rule(point),
  // In a page's border it has four sides, in a shape two coordinates.
  'hp:offset': rule({
    'x?': COUNT,
    'y?': COUNT,
    'left?': COUNT,
    'right?': COUNT,
    'top?': COUNT,
    'bottom?': COUNT,
  }),
  'hp:orgSz': rule({ width: COUNT, height: COUNT }),
  'hp:curSz': rule({ width: COUNT, height: COUNT }),
  'hp:flip': rule({ horizontal: BOOL, vertical: BOOL }),
  'hp:rotationInfo': rule({ angle: WHOLE, centerX: COUNT, centerY: COUNT, rotateimage: BOOL }),
  'hp:renderingInfo': rule({}, 'hc:transMatrix hc:scaMatrix hc:rotMatrix'),
  'hc:transMatrix': rule(matrix),
  'hc:scaMatrix': rule(matrix),
  'hc:rotMatrix': rule(matrix),
  'hp:lineShape': rule({
    color: COLOUR,
    width: COUNT,
    style: LINE,
    endCap: one('ROUND', 'FLAT'),
    headStyle: one('NORMAL', 'ARROW'),
    tailStyle: one('NORMAL', 'ARROW'),
    headfill: BOOL,
    tailfill: BOOL,
    headSz: one('SMALL_SMALL', 'MEDIUM_MEDIUM', 'LARGE_LARGE'),
    tailSz: one('SMALL_SMALL', 'MEDIUM_MEDIUM', 'LARGE_LARGE'),
    outlineStyle: one('NORMAL', 'OUTER', 'INNER'),
    alpha: DECIMAL,
  }),
  'hp:shadow': rule({
    type: one('NONE', 'PARELLEL_LEFTTOP'),
    color: COLOUR,
    offsetX: WHOLE,
    offsetY: WHOLE,
    alpha: DECIMAL,
  }),
  'hp:drawText': rule({ lastWidth: COUNT, name: ANY, editable: BOOL }, 'hp:subList hp:textMargin?'),
  'hp:textMargin': rule(margins),
  'hp:imgRect': rule({}, 'hc:pt0 hc:pt1 hc:pt2 hc:pt3'),
  'hp:imgClip': rule({ left: WHOLE, right: WHOLE, top: WHOLE, bottom: WHOLE }),
  'hp:imgDim': rule({ dimwidth: COUNT, dimheight: COUNT }),
  'hc:img': rule({
    binaryItemIDRef: ANY,
    bright: WHOLE,
    contrast: WHOLE,
    effect: one('REAL_PIC', 'GRAY_SCALE', 'BLACK_WHITE'),
    alpha: DECIMAL,
  }),
  'hp:effects': rule({}),
};
