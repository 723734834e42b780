import fc from 'fast-check';
import type {
  Block,
  Document,
  Line,
  Paragraph,
  Section,
} from '../../../electron/reports/document/document.ts';
import { STATES } from '../../../shared/health.ts';
import { documentExample, HOSTILE_TEXTS, MISSING_HASH, PICTURE_HASH } from '../reportDocument.ts';

/** Whatever somebody may have written, pasted or piped. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'<>&"\'\n\r\t\0\u001b\u202e\ud800 가a'.split('')) }),
);

const spans = fc.array(
  fc.record(
    {
      text: anyText,
      strong: fc.boolean(),
      emphasis: fc.boolean(),
      code: fc.boolean(),
    },
    { requiredKeys: ['text'] },
  ),
  { maxLength: 3 },
);

const paragraph: fc.Arbitrary<Paragraph> = fc.oneof(
  fc.record({ kind: fc.constantFrom('text', 'heading', 'quote'), spans }),
  fc.record({
    kind: fc.constant('item'),
    mark: fc.constantFrom('•', '12.'),
    depth: fc.nat(20),
    spans,
  }),
  fc.record({ kind: fc.constant('code'), text: anyText }),
);

const table = fc.integer({ min: 1, max: 6 }).chain((columns) => {
  const line: fc.Arbitrary<Line> = fc.oneof(
    fc.record({ cells: fc.array(anyText, { minLength: columns, maxLength: columns }) }),
    fc.record({ group: anyText }),
  );
  return fc.record({
    kind: fc.constant('table' as const),
    columns: fc.array(
      fc.record({
        heading: anyText,
        share: fc.integer({ min: 1, max: 99 }),
        figures: fc.boolean(),
      }),
      { minLength: columns, maxLength: columns },
    ),
    lines: fc.array(line, { maxLength: 5 }),
  });
});

const WIDTH = 480;
const HEIGHT = 200;
const x = fc.double({ min: 0, max: WIDTH, noNaN: true });
const y = fc.double({ min: 0, max: HEIGHT, noNaN: true });
const tone = fc.constantFrom('ink', 'quiet', 'hairline', 'paper', ...STATES);
const points = fc.array(fc.tuple(x, y), { minLength: 2, maxLength: 6 });
const drawing = fc.record({
  width: fc.constant(WIDTH),
  height: fc.constant(HEIGHT),
  shapes: fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('rect' as const), x, y, width: x, height: y, fill: tone }),
      fc.record({
        kind: fc.constant('line' as const),
        points,
        stroke: tone,
        width: fc.double({ min: 0.1, max: 4, noNaN: true }),
        dashed: fc.boolean(),
      }),
      fc.record({ kind: fc.constant('area' as const), points, fill: tone }),
      fc.record({
        kind: fc.constant('text' as const),
        x,
        y,
        text: anyText,
        size: fc.integer({ min: 5, max: 14 }),
        anchor: fc.constantFrom('start' as const, 'middle' as const, 'end' as const),
        tone,
      }),
    ),
    { maxLength: 6 },
  ),
  alternative: anyText,
});

const row = fc.record({ label: anyText, value: anyText, source: anyText });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('pairs' as const), rows: fc.array(row, { maxLength: 4 }) }),
  table,
  fc.record({
    kind: fc.constant('prose' as const),
    paragraphs: fc.array(paragraph, { maxLength: 5 }),
  }),
  fc.record({
    kind: fc.constant('command' as const),
    title: anyText,
    command: anyText,
    facts: anyText,
    output: anyText,
  }),
  fc.record({ kind: fc.constant('remark' as const), text: anyText }),
  fc.record({ kind: fc.constant('subheading' as const), text: anyText }),
  fc.record({ kind: fc.constant('chart' as const), caption: anyText, drawing }),
  fc.record({
    kind: fc.constant('picture' as const),
    caption: anyText,
    sha256: fc.constantFrom(PICTURE_HASH, MISSING_HASH),
    missing: fc.option(anyText),
  }),
);

const section: fc.Arbitrary<Section> = fc.record({
  part: fc.constant('overview' as const),
  heading: anyText,
  blocks: fc.array(block, { maxLength: 4 }),
  source: anyText,
});

/** Any document at all, of few and short parts. */
export const anyDocument: fc.Arbitrary<Document> = fc
  .record({
    drillMark: fc.option(anyText),
    redactedMark: fc.option(anyText),
    marking: anyText,
    heading: anyText,
    title: anyText,
    number: anyText,
    office: anyText,
    particulars: fc.array(fc.record({ label: anyText, value: anyText }), { maxLength: 5 }),
    approval: fc.record({ heading: anyText, columns: fc.array(anyText, { maxLength: 6 }) }),
    pageMark: fc.oneof(anyText, fc.constantFrom('{page} / {pages}쪽', 'Page {page} of {pages}')),
    sections: fc.array(section, { maxLength: 15 }),
  })
  .map((parts) => ({ ...documentExample(), ...parts }));
