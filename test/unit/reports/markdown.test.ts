import fc from 'fast-check';
import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import type { Block, Document, Paragraph } from '../../../electron/reports/document/document.ts';
import { markdownOf } from '../../../electron/reports/formats/markdown.ts';
import { proseOf } from '../../../electron/reports/prose/prose.ts';
import { documentExample, MISSING_HASH, PICTURE_HASH } from '../../support/reportDocument.ts';

const document: Document = documentExample();

function sectionsOf(blocks: Block[]): Document['sections'] {
  return [{ part: 'happened', heading: 'h', blocks, source: '' }];
}

/** A document of these blocks, and the Markdown it becomes, read back from below its headings. */
function written(blocks: Block[]): { markdown: string; nodes: RootContent[] } {
  const markdown = markdownOf({
    ...document,
    drillMark: null,
    redactedMark: null,
    title: 't',
    particulars: [],
    sections: sectionsOf(blocks),
  });
  const { children } = fromMarkdown(markdown);
  const heading = children.findIndex((node) => node.type === 'heading' && node.depth === 2);
  return { markdown, nodes: children.slice(heading + 1) };
}

const remark = (text: string) => written([{ kind: 'remark', text }]);

/** The kinds of nodes below a node, breaks (`<br>`) aside. */
function kindsIn(node: Nodes): string[] {
  const here = node.type === 'html' && node.value === '<br>' ? [] : [node.type];
  return 'children' in node ? [...here, ...node.children.flatMap(kindsIn)] : here;
}

/** As a reader of the page sees it: line feeds become breaks, runs of spaces are kept. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'#*_`~[]()<>|\\!&;$@^:=-+.1 \n\t가'.split('')) }),
  fc.constantFrom(
    '- a',
    '1. a',
    '1) a',
    '# a',
    '> a',
    '    code',
    '---',
    '===',
    '<b>x</b>',
    '&amp;',
  ),
  fc.constantFrom(
    '![a](b)',
    '[a]: b',
    '``` x',
    '| a |',
    '- [ ] a',
    '<!-- x -->',
    '\\',
    'a\\\nb',
    '+ a',
  ),
);

describe('Markdown', () => {
  test('interprets nothing of a text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        fc.pre(text.trim() !== '');
        const { nodes } = remark(text);
        expect(nodes).toHaveLength(1);
        expect([...new Set(nodes.flatMap(kindsIn))].filter((kind) => kind !== 'text')).toEqual([
          'paragraph',
        ]);
      }),
      { numRuns: 2000 },
    );
  });

  test('keeps its shape whatever stands in any place', () => {
    const shape = (text: string): string[] => {
      const markdown = markdownOf({
        ...document,
        title: text,
        particulars: [{ label: 'l', value: text }],
        drillMark: text,
        redactedMark: text,
        marking: text,
        sections: [
          {
            part: 'happened',
            heading: text,
            source: text,
            blocks: [
              { kind: 'pairs', rows: [{ label: text, value: text, source: text }] },
              {
                kind: 'table',
                columns: [{ heading: text, share: 1 }],
                lines: [{ group: text }, { cells: [text] }],
              },
              { kind: 'subheading', text },
              { kind: 'command', title: text, command: text, facts: text, output: text },
              { kind: 'picture', caption: text, sha256: 'a', missing: text },
              {
                kind: 'chart',
                caption: text,
                drawing: { width: 1, height: 1, shapes: [], alternative: text },
              },
            ],
          },
        ],
      });
      return kindsIn(fromMarkdown(markdown)).filter((kind) => kind !== 'text');
    };
    const plain = shape('x');
    fc.assert(
      fc.property(hostile, (text) => {
        fc.pre(text.trim() !== '');
        expect(shape(text)).toEqual(plain);
      }),
      { numRuns: 1000, examples: [['가\u00a0'], ['\u3000가'], ['가\u2003\n나\u2003']] },
    );
  });

  test('keeps every character that shows', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'#*_`~[]()<>|\\!&;$@^:=-+.1 가나'.split('')) }),
        (text) => {
          fc.pre(text.trim() !== '');
          expect(textOf(remark(text).nodes[0]).replaceAll('\u00a0', ' ')).toBe(text);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test.each(['https://a.example', 'WWW.a.example', '$x$', '~~x~~', '[^1]'])(
    'leaves no %s for GitHub to link or draw',
    (text) => {
      expect(remark(`see ${text} now`).markdown).not.toContain(`see ${text}`);
    },
  );

  test('puts commands in a fence that nothing in them can end', () => {
    const command = 'echo "```"\n````\n# not a heading';
    const { nodes } = written([{ kind: 'command', title: 't', command, facts: 'f', output: '' }]);
    expect(nodes.find((node) => node.type === 'code')).toMatchObject({ value: command });
  });

  test('shows what would hide or reorder text as its number', () => {
    expect(remark('a\u202eb\u0000c').markdown).toContain('a\\[U+202E\\]b\\[U+0000\\]c');
  });

  test('tells the marks, charts in words, and pictures by their hash', () => {
    const markdown = markdownOf(document);
    for (const words of [
      '훈련 — 실제 상황이 아님',
      '개인정보를 가린 보고서',
      '대외비 · TLP:AMBER',
      '장애 중간보고서(제2보)',
      '정상 3시간, 중단 1시간',
      PICTURE_HASH,
      MISSING_HASH,
      '이 콘솔에 파일이 없습니다.',
      '_출처: 점검 기록_',
    ]) {
      expect(markdown).toContain(words);
    }
  });

  test('holds tables with as many cells as headings', () => {
    const rows = markdownOf(document)
      .split('\n')
      .filter((line) => line.startsWith('| '));
    expect(rows.length).toBeGreaterThan(10);
    expect(new Set(rows.map((row) => row.split(/(?<!\\)\|/).length))).toEqual(new Set([5]));
  });
});

describe('prose in Markdown', () => {
  const spans = fc.array(
    fc.record(
      {
        text: fc.oneof(
          hostile,
          fc.constantFrom('가', '90%', ' 나', '(다)', '"', ' ', '\n', '😀', '+'),
        ),
        strong: fc.boolean(),
        emphasis: fc.boolean(),
        code: fc.boolean(),
      },
      { requiredKeys: ['text'] },
    ),
    { maxLength: 5 },
  );
  const paragraph: fc.Arbitrary<Paragraph> = fc.oneof(
    fc.record({ kind: fc.constantFrom('text', 'heading', 'quote'), spans }),
    fc.record({
      kind: fc.constant('item' as const),
      mark: fc.constantFrom('•', '1.', '2.', '17.', '999999999.'),
      depth: fc.integer({ min: 0, max: 4 }),
      spans,
    }),
    fc.record({ kind: fc.constant('code' as const), text: hostile }),
  );

  test('is only what prose may be, whatever its texts are', () => {
    const allowed = new Set([
      ...['paragraph', 'heading', 'blockquote', 'list', 'listItem', 'code', 'inlineCode'],
      ...['strong', 'emphasis', 'text', 'break'],
    ]);
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 5 }), (paragraphs) => {
        const kinds = written([{ kind: 'prose', paragraphs }]).nodes.flatMap(kindsIn);
        expect(kinds.filter((kind) => !allowed.has(kind))).toEqual([]);
        const fences = paragraphs.filter(({ kind }) => kind === 'code').length;
        expect(kinds.filter((kind) => kind === 'code')).toHaveLength(fences);
      }),
      {
        numRuns: 1000,
        // Two codes that are set alike, one by words and one by silence.
        examples: [
          [
            [
              {
                kind: 'text',
                spans: [
                  { text: '![a](b)', strong: true, emphasis: false, code: true },
                  { text: '``` x', strong: true, code: true },
                ],
              },
            ],
          ],
        ],
      },
    );
  });

  /** Each character with how it is set, as an own reading and a reader of Markdown see it. */
  type Seen = string;
  const look = (strong: boolean, emphasis: boolean, code: boolean) =>
    `${strong ? 'S' : ''}${emphasis ? 'E' : ''}${code ? 'C' : ''}`;
  function seen(node: Nodes, strong = false, emphasis = false): Seen[] {
    if (node.type === 'text' || node.type === 'inlineCode') {
      const marks = look(strong, emphasis, node.type === 'inlineCode');
      return [...node.value].filter((c) => c.trim() !== '').map((c) => c + marks);
    }
    if (!('children' in node)) return [];
    return node.children.flatMap((child) =>
      seen(child, strong || node.type === 'strong', emphasis || node.type === 'emphasis'),
    );
  }

  test('means what was meant, between letters, signs and spaces', () => {
    const pieces = fc.array(
      fc.record({
        text: fc
          .array(
            fc.constantFrom('가', 'a', '1', '%', '(', '"', ' ', '*', '_', '`', '.', '\\', '&'),
            {
              minLength: 1,
              maxLength: 4,
            },
          )
          .map((letters) => letters.join('')),
        strong: fc.boolean(),
        emphasis: fc.boolean(),
        code: fc.boolean(),
      }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(pieces, (some) => {
        fc.pre(some.some(({ text }) => text.trim() !== ''));
        const { markdown, nodes } = written([
          { kind: 'prose', paragraphs: [{ kind: 'text', spans: some }] },
        ]);
        const meant = some.flatMap(({ text, strong, emphasis, code }) =>
          [...text].filter((c) => c.trim() !== '').map((c) => c + look(strong, emphasis, code)),
        );
        expect(
          nodes.flatMap((node) => seen(node)),
          markdown,
        ).toEqual(meant);
      }),
      {
        numRuns: 2000,
        // A letter that both signs touch.
        examples: [
          [
            [
              { text: '가', strong: false, emphasis: false, code: false },
              { text: '가', strong: true, emphasis: false, code: false },
              { text: '가', strong: true, emphasis: true, code: false },
              { text: '가', strong: false, emphasis: false, code: false },
            ],
          ],
        ],
      },
    );
  });

  test.each([
    '인증 **약 90%**가 _느린_ 상태',
    '- 가\n  - 나\n    1. 다\n    3. 라\n- 마',
    '2023. 11. 17. 발생\n11. 17. 복구',
    '> 인용 `a*b`\n\n```\n# x\n```',
  ])('%j is read again as what it was', (markdown) => {
    const paragraphs = proseOf(markdown);
    const { nodes } = written([{ kind: 'prose', paragraphs }]);
    const letters = (text: string) => text.replaceAll(/\s/g, '');
    const meant = paragraphs.flatMap((one) =>
      one.kind === 'code' ? [one.text] : one.spans.map(({ text }) => text),
    );
    expect(letters(nodes.map((node) => textOf(node)).join(''))).toBe(letters(meant.join('')));
  });

  test('keeps numbers as they were written', () => {
    const { markdown } = written([
      { kind: 'prose', paragraphs: proseOf('1. 가\n3. 나\n4. 다\n4. 라') },
    ]);
    expect(markdown).toContain('1. 가\n\n3) 나\n\n4) 다\n\n4. 라');
  });
});
