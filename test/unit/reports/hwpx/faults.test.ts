import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { hwpxOf } from '../../../../electron/reports/formats/hwpx/hwpx.ts';
import { faultsIn } from '../../../support/hwpx/faults.ts';
import { readXml } from '../../../support/hwpx/xml.ts';
import { documentExample, picturesExample } from '../../../support/reportDocument.ts';

const sound = unzipSync(hwpxOf(documentExample(), picturesExample(), Date.UTC(2023, 10, 18)));

/** The files again as one. */
function zipped(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const stored: Zippable = {};
  for (const [name, bytes] of Object.entries(files)) stored[name] = [bytes, { level: 0 }];
  return zipSync(stored);
}

/** A sound file in which a first place of one of its files reads differently. */
function broken(file: string, from: string | RegExp, to: string): Uint8Array {
  const text = strFromU8(sound[file] ?? new Uint8Array());
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return zipped({ ...sound, [file]: strToU8(changed) });
}

const SECTION = 'Contents/section0.xml';
const HEADER = 'Contents/header.xml';
const CONTENT = 'Contents/content.hpf';

describe('the check of HWPX files, on which the other tests depend', () => {
  test('finds a sound file sound', () => {
    expect(faultsIn(zipped(sound))).toEqual([]);
  });

  test.each<[string, string, string | RegExp, string]>([
    ['a wrong order', SECTION, /(<hp:cellAddr [^>]*>)(<hp:cellSpan [^>]*>)/, '$2$1'],
    ['an unknown element', SECTION, '<hp:lineBreak/>', '<hp:newLine/>'],
    ['an unknown attribute', SECTION, '<hp:tc ', '<hp:tc colour="0" '],
    ['a missing attribute', SECTION, ' merged="0"', ''],
    ['a value that none may have', SECTION, 'pageBreak="CELL"', 'pageBreak="ROW"'],
    ['an unknown look of letters', SECTION, /charPrIDRef="\d+"/, 'charPrIDRef="99"'],
    ['an unknown look of paragraphs', SECTION, /paraPrIDRef="\d+"/, 'paraPrIDRef="99"'],
    ['an unknown style', SECTION, /styleIDRef="\d+"/, 'styleIDRef="99"'],
    ['an unknown border', SECTION, /borderFillIDRef="\d+"/, 'borderFillIDRef="99"'],
    ['a picture that is not listed', SECTION, 'binaryItemIDRef="image1"', 'binaryItemIDRef="x"'],
    ['one row too many', SECTION, /rowCnt="(\d+)"/, 'rowCnt="99"'],
    ['a place covered twice', SECTION, 'colAddr="1" rowAddr="0"', 'colAddr="0" rowAddr="0"'],
    ['a span over the edge', SECTION, 'rowSpan="4"', 'rowSpan="5"'],
    ['a place not covered', SECTION, 'rowSpan="4"', 'rowSpan="3"'],
    ['an uneven column', SECTION, /<hp:cellSz width="\d+"/, '<hp:cellSz width="77"'],
    ['no pages', SECTION, /<hp:secPr .*<\/hp:secPr>/, ''],
    ['a paragraph’s id twice', SECTION, '<hp:p id="2"', '<hp:p id="1"'],
    ['a wrong count', HEADER, /charProperties itemCnt="\d+"/, 'charProperties itemCnt="1"'],
    ['a font that is not there', HEADER, /hanja="\d"/, 'hanja="9"'],
    ['an item that is not there', CONTENT, 'BinData/image1.png', 'BinData/image2.png'],
    ['a file that is not listed', CONTENT, /<opf:item id="settings"[^>]*>/, ''],
    ['text where none may be', SECTION, '<hp:effects/>', '<hp:effects>x</hp:effects>'],
  ])('finds %s', (_, file, from, to) => {
    expect(faultsIn(broken(file, from, to))).not.toEqual([]);
  });

  test('finds a mimetype that does not come first', () => {
    const { mimetype, ...others } = sound;
    expect(faultsIn(zipped({ ...others, mimetype: mimetype ?? new Uint8Array() }))).toContain(
      'mimetype not first',
    );
  });

  test('finds what is compressed and must not be', () => {
    const faults = faultsIn(zipSync(sound));
    expect(faults).toContain('mimetype not stored');
    expect(faults).toContain('version.xml not stored');
  });
});

describe('the reader of XML', () => {
  const read = (body: string) => readXml(strToU8(`<?xml version="1.0" encoding="UTF-8"?>${body}`));

  test('reads elements, attributes and entities', () => {
    expect(read('<a x="1 &quot;&amp;"><b/>t&lt;<c>u</c></a>')).toEqual({
      name: 'a',
      attributes: { x: '1 "&' },
      text: 't<u',
      children: [
        { name: 'b', attributes: {}, text: '', children: [] },
        { name: 'c', attributes: {}, text: 'u', children: [] },
      ],
    });
  });

  test.each([
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a x=1/>',
    '<a x="1" x="2"/>',
    '<a>&nbsp;</a>',
    '<a>&</a>',
    '<a>\u0007</a>',
    '<p:a/>',
    '<a><!-- x --></a>',
    'x<a/>',
  ])('refuses %s', (body) => {
    expect(() => read(body)).toThrow(TypeError);
  });
});
