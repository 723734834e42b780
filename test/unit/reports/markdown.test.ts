import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { composeReport } from '../../../electron/reports/compose.ts';
import { type Document, documentOf } from '../../../electron/reports/document.ts';
import { markdownOf } from '../../../electron/reports/formats/markdown.ts';
import { COMMAND, reportFacts, STARTED } from '../../support/reportFacts.ts';

const document: Document = documentOf(composeReport(reportFacts(), 'ko', STARTED));

/** A document of one remark, and the Markdown it becomes, read back. */
function remark(text: string): { markdown: string; nodes: Nodes[] } {
  const blocks = [{ kind: 'remark' as const, text }];
  const sections = [{ heading: 'h', blocks, source: '' }];
  const markdown = markdownOf({
    ...document,
    drillMark: null,
    title: 't',
    particulars: [],
    sections,
  });
  const tree = fromMarkdown(markdown);
  const headings = tree.children.findLastIndex((node) => node.type === 'heading');
  return { markdown, nodes: tree.children.slice(headings + 1) };
}

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
        sections: [
          {
            heading: text,
            source: text,
            blocks: [
              { kind: 'pairs', rows: [{ label: text, value: text }] },
              {
                kind: 'table',
                columns: [{ heading: text, share: 1 }],
                lines: [{ group: text }, { cells: [text] }],
              },
              { kind: 'command', title: text, command: text, facts: text, output: text },
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
      { numRuns: 1000 },
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
    const blocks = [{ kind: 'command' as const, title: 't', command, facts: 'f', output: '' }];
    const markdown = markdownOf({ ...document, sections: [{ heading: 'h', blocks, source: '' }] });
    const code = fromMarkdown(markdown).children.find((node) => node.type === 'code');
    expect(code).toMatchObject({ value: command });
  });

  test('shows what would hide or reorder text as its number', () => {
    expect(remark('a\u202eb\u0000c').markdown).toContain('a\\[U+202E\\]b\\[U+0000\\]c');
  });

  test('holds the whole report, tables with as many cells as headings', () => {
    const markdown = markdownOf(document);
    for (const words of ['훈련 - 실제 장애가 아닙니다', '정부24', '08:52:00', COMMAND]) {
      expect(markdown).toContain(words);
    }
    const rows = markdown.split('\n').filter((line) => line.startsWith('| '));
    const timeline = rows.slice(rows.findIndex((row) => row.startsWith('| 시각')));
    const cells = timeline.slice(0, 8).map((row) => row.split(/(?<!\\)\|/).length);
    expect(new Set(cells)).toEqual(new Set([6]));
  });
});
