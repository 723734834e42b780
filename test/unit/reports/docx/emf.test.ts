import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Drawing, Shape, Tone } from '../../../../electron/reports/charts/drawing.ts';
import { svgOf } from '../../../../electron/reports/charts/svg.ts';
import { emfOf } from '../../../../electron/reports/formats/docx/emf.ts';
import { STATES } from '../../../../shared/health.ts';
import { anyDocument } from '../../../support/hwpx/documents.ts';

/** The records of a metafile: number and contents, without the eight bytes before these. */
function recordsOf(bytes: Uint8Array): { type: number; body: Buffer }[] {
  const file = Buffer.from(bytes);
  const records: { type: number; body: Buffer }[] = [];
  for (let at = 0; at < file.length; ) {
    const size = file.readUInt32LE(at + 4);
    if (size < 8 || size % 4 !== 0) throw new RangeError(`a record of ${size} bytes at ${at}`);
    records.push({ type: file.readUInt32LE(at), body: file.subarray(at + 8, at + size) });
    at += size;
  }
  return records;
}

const of = (...shapes: Shape[]): Drawing => ({ width: 480, height: 60, shapes, alternative: '' });
const HEADER = 1;
const END = 14;
const POLYGON = 3;
const BRUSH = 39;
const TEXT = 84;

test('is a whole metafile whatever is drawn', () => {
  const drawings = anyDocument.map(({ sections }) =>
    sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'chart' ? [block.drawing] : [])),
    ),
  );
  fc.assert(
    fc.property(drawings, (all) => {
      for (const drawing of all) {
        const bytes = emfOf(drawing);
        const records = recordsOf(bytes);
        const head = records[0]?.body ?? Buffer.alloc(0);
        expect(records[0]?.type).toBe(HEADER);
        expect(records.at(-1)?.type).toBe(END);
        expect(head.toString('latin1', 32, 36)).toBe(' EMF');
        expect(head.readUInt32LE(40)).toBe(bytes.length);
        expect(head.readUInt32LE(44)).toBe(records.length);
      }
    }),
  );
});

test('draws where the drawing says, in twentieths of a point', () => {
  const rect = { kind: 'rect' as const, x: 90, y: 8, width: 180, height: 18, fill: 'up' as const };
  const polygon = recordsOf(emfOf(of(rect))).find(({ type }) => type === POLYGON)?.body;
  const words = Array.from({ length: 13 }, (_, i) => polygon?.readInt32LE(i * 4));
  const [left, top, right, bottom] = [1800, 160, 5400, 520];
  expect(words).toEqual([
    ...[left, top, right, bottom],
    4,
    ...[left, top, right, top, right, bottom, left, bottom],
  ]);
});

test('writes labels as text, whatever is in them', () => {
  const label = (text: string): Shape => ({
    kind: 'text',
    x: 1,
    y: 2,
    text,
    size: 8,
    anchor: 'end',
    tone: 'ink',
  });
  for (const [text, shown] of [
    ['정부24 <&>', '정부24 <&>'],
    ['a\u0000b\n\tc', 'a[U+0000]b  c'],
    ['😀 ᄒᆞᆫ글', '😀 ᄒᆞᆫ글'],
    ['', ''],
  ] as const) {
    const body = recordsOf(emfOf(of(label(text)))).find(({ type }) => type === TEXT)?.body;
    const length = body?.readUInt32LE(36) ?? 0;
    expect(body?.toString('utf16le', 68, 68 + length * 2)).toBe(shown);
  }
});

test('has the colours of the same drawing as SVG', () => {
  const tones: Tone[] = ['ink', 'quiet', 'hairline', 'paper', 'band', ...STATES];
  for (const fill of tones) {
    const drawing = of({ kind: 'rect', x: 0, y: 0, width: 1, height: 1, fill });
    const brush = recordsOf(emfOf(drawing)).find(({ type }) => type === BRUSH)?.body;
    const colour = brush?.toString('hex', 8, 11);
    expect(svgOf(drawing).toLowerCase(), fill).toContain(`fill="#${colour}"`);
  }
});
