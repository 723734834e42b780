import { unzipSync } from 'fflate';
import { RULES } from './rules.ts';
import { type Element, readXml, within } from './xml.ts';

/** Files whose place is fixed, in no manifest. */
const FIXED = [
  'mimetype',
  'version.xml',
  'META-INF/container.xml',
  'META-INF/container.rdf',
  'META-INF/manifest.xml',
  'Contents/content.hpf',
  'Preview/PrvText.txt',
];
/** "Letters of what surrounds it." */
const INHERITED = '4294967295';

/** An HWPX file taken apart. */
export interface Hwpx {
  files: Readonly<Record<string, Uint8Array>>;
  header: Element;
  section: Element;
}

/** @throws TypeError where it is not made of XML as OWPML has it */
export function openHwpx(bytes: Uint8Array): Hwpx {
  const files = unzipSync(bytes);
  return {
    files,
    header: readXml(fileIn(files, 'Contents/header.xml')),
    section: readXml(fileIn(files, 'Contents/section0.xml')),
  };
}

function fileIn(files: Readonly<Record<string, Uint8Array>>, name: string): Uint8Array {
  const file = files[name];
  if (!file) throw new TypeError(`No ${name}`);
  return file;
}

/** All that is against the rules of OWPML in a file; empty for a sound one. */
export function faultsIn(bytes: Uint8Array): string[] {
  const hwpx = openHwpx(bytes);
  return [
    ...packageFaults(bytes, hwpx.files),
    ...[hwpx.header, hwpx.section].flatMap((root) => [...within(root)].flatMap(elementFaults)),
    ...referenceFaults(hwpx),
    ...[...within(hwpx.section)].filter(({ name }) => name === 'hp:tbl').flatMap(tableFaults),
    ...setupFaults(hwpx.section),
  ];
}

/** A little of ZIP (APPNOTE 4.3.7): what stands where a file begins. */
function packageFaults(bytes: Uint8Array, files: Hwpx['files']): string[] {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const faults: string[] = [];
  const fault = (wrong: boolean, what: string) => {
    if (wrong) faults.push(what);
  };
  fault(start.toString('latin1', 30, 57) !== 'mimetypeapplication/hwp+zip', 'mimetype not first');
  fault(start.readUInt16LE(8) !== 0, 'mimetype not stored');
  const version = start.indexOf('version.xml');
  fault(start.readUInt16LE(version - 22) !== 0, 'version.xml not stored');

  for (const name of FIXED) fault(!files[name], `No ${name}`);
  const container = readXml(fileIn(files, 'META-INF/container.xml'));
  for (const { name, attributes } of within(container)) {
    if (name === 'ocf:rootfile') fault(!files[attributes['full-path'] ?? ''], 'no root file');
  }
  const content = [...within(readXml(fileIn(files, 'Contents/content.hpf')))];
  const items = content.filter(({ name }) => name === 'opf:item');
  const ids = items.map(({ attributes }) => attributes.id);
  const hrefs = items.map(({ attributes }) => attributes.href ?? '');
  fault(new Set(ids).size !== ids.length, 'two items of one id');
  for (const href of hrefs) fault(!files[href], `listed, but not there: ${href}`);
  for (const file of Object.keys(files)) {
    fault(!FIXED.includes(file) && !hrefs.includes(file), `there, but not listed: ${file}`);
  }
  const spine = content.filter(({ name }) => name === 'opf:itemref');
  const order = spine.map(({ attributes }) => attributes.idref).join(' ');
  fault(order !== 'header section0', `spine: ${order}`);
  const others = ['version.xml', 'settings.xml', 'META-INF/manifest.xml', 'META-INF/container.rdf'];
  for (const name of others) {
    readXml(fileIn(files, name));
  }
  return faults;
}

function elementFaults({ name, attributes, children, text }: Element): string[] {
  const rule = RULES[name];
  if (!rule) return [`${name}: no such element`];
  const faults: string[] = [];
  const known = new Set<string>();
  for (const [written, pattern] of Object.entries(rule.attributes)) {
    const attribute = written.replace(/\?$/, '');
    known.add(attribute);
    const value = attributes[attribute];
    if (value === undefined && written.endsWith('?')) continue;
    if (value === undefined || !pattern.test(value)) {
      faults.push(`${name} ${attribute}="${value}"`);
    }
  }
  for (const attribute of Object.keys(attributes)) {
    if (!known.has(attribute) && !attribute.startsWith('xmlns:')) {
      faults.push(`${name} ${attribute}: no such attribute`);
    }
  }
  const content = children.map((child) => `${child.name} `).join('');
  if (!rule.children.test(content)) faults.push(`${name}: holds ${content.slice(0, 200)}`);
  const own = children.length === 0 ? text : '';
  if (!rule.text && own !== '') faults.push(`${name}: text where none may be`);
  const counted = attributes.itemCnt ?? attributes.fontCnt;
  if (counted !== undefined && Number(counted) !== children.length) {
    faults.push(`${name}: counts ${counted}, has ${children.length}`);
  }
  return faults;
}

function referenceFaults({ files, header, section }: Hwpx): string[] {
  const all = [...within(header), ...within(section)];
  const idsOf = (name: string) =>
    all.filter((element) => element.name === name).map(({ attributes }) => attributes.id ?? '');
  const lists: Record<string, string[]> = {
    charPrIDRef: [...idsOf('hh:charPr'), INHERITED],
    paraPrIDRef: idsOf('hh:paraPr'),
    styleIDRef: idsOf('hh:style'),
    nextStyleIDRef: idsOf('hh:style'),
    borderFillIDRef: idsOf('hh:borderFill'),
    tabPrIDRef: idsOf('hh:tabPr'),
    outlineShapeIDRef: idsOf('hh:numbering'),
  };
  const items = [...within(readXml(fileIn(files, 'Contents/content.hpf')))];
  const binaries = items
    .filter(({ attributes }) => attributes.isEmbeded === '1')
    .map(({ attributes }) => attributes.id ?? '');
  const faults: string[] = [];
  for (const { name, attributes } of all) {
    for (const [attribute, value] of Object.entries(attributes)) {
      const list = lists[attribute];
      if (list && !list.includes(value)) faults.push(`${name} ${attribute}="${value}": none such`);
    }
    const binary = attributes.binaryItemIDRef;
    if (name === 'hc:img' && !binaries.includes(binary ?? '')) faults.push(`no picture ${binary}`);
  }
  const twice = (names: string[], what: string) => {
    if (new Set(names).size !== names.length) faults.push(`${what}: an id twice`);
  };
  for (const name of ['hh:charPr', 'hh:paraPr', 'hh:style', 'hh:borderFill', 'hp:p']) {
    twice(idsOf(name), name);
  }
  twice(['hp:tbl', 'hp:pic', 'hp:container', 'hp:rect'].flatMap(idsOf), 'objects');
  return [...faults, ...fontFaults(header)];
}

function fontFaults(header: Element): string[] {
  const all = [...within(header)];
  const fonts = new Map(
    all
      .filter(({ name }) => name === 'hh:fontface')
      .map(({ attributes, children }) => [
        (attributes.lang ?? '').toLowerCase(),
        children.map((font) => font.attributes.id ?? ''),
      ]),
  );
  return all
    .filter(({ name }) => name === 'hh:fontRef')
    .flatMap(({ attributes }) => Object.entries(attributes))
    .filter(([language, id]) => !fonts.get(language)?.includes(id))
    .map(([language, id]) => `no font ${id} for ${language}`);
}

/** Every place of the grid once, every cell in its row, every width the columns' together. */
function tableFaults(table: Element): string[] {
  const rows = table.children.filter(({ name }) => name === 'hp:tr');
  const { rowCnt, colCnt } = table.attributes;
  const columns = Number(colCnt);
  if (Number(rowCnt) !== rows.length) return [`hp:tbl: ${rowCnt} rows, has ${rows.length}`];
  const faults: string[] = [];
  const covered = new Map<number, number>();
  const widths: number[] = [];
  const cells = rows.flatMap((row, index) => row.children.map((cell) => ({ cell, index })));
  for (const { cell, index } of cells) {
    const part = (name: string, attribute: string) =>
      Number(cell.children.find((child) => child.name === name)?.attributes[attribute]);
    const [column, row] = [part('hp:cellAddr', 'colAddr'), part('hp:cellAddr', 'rowAddr')];
    const [wide, high] = [part('hp:cellSpan', 'colSpan'), part('hp:cellSpan', 'rowSpan')];
    if (row !== index) faults.push(`a cell of row ${row} in row ${index}`);
    if (column + wide > columns || row + high > rows.length) faults.push('a cell over the edge');
    for (let y = row; y < row + high; y++) {
      for (let x = column; x < column + wide; x++) {
        const place = y * columns + x;
        covered.set(place, (covered.get(place) ?? 0) + 1);
      }
    }
    if (wide === 1) widths[column] ??= part('hp:cellSz', 'width');
    if (wide === 1 && widths[column] !== part('hp:cellSz', 'width')) faults.push('uneven column');
    if (part('hp:cellSz', 'width') <= 0) faults.push('a cell without width');
  }
  for (let place = 0; place < rows.length * columns; place++) {
    const times = covered.get(place) ?? 0;
    if (times !== 1) faults.push(`place ${place} of ${rowCnt}x${colCnt} covered ${times} times`);
  }
  const width = Number(table.children.find(({ name }) => name === 'hp:sz')?.attributes.width);
  const sum = widths.reduce((total, each) => total + each, 0);
  if (widths.length === columns && sum !== width) faults.push(`${sum} wide of ${width}`);
  return faults;
}

/** The first run of the first paragraph sets up the pages; nothing else does. */
function setupFaults(section: Element): string[] {
  const first = section.children[0]?.children[0]?.children[0]?.name;
  const times = [...within(section)].filter(({ name }) => name === 'hp:secPr').length;
  return first === 'hp:secPr' && times === 1 ? [] : [`hp:secPr: ${times}, first is ${first}`];
}
