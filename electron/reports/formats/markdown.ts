import { assertNever } from '../../../shared/words.ts';
import type { Block, Document, Line, Section } from '../document/document.ts';
import { proseMarkdown } from './markdown/prose.ts';
import { escaped, fenced, paragraph, strong } from './markdown/text.ts';

/**
 * GitHub Flavored Markdown (GFM 0.29), every text escaped: nothing in a note is interpreted but
 * what prose says of itself. Charts are told in words, pictures by their hash.
 */
export function markdownOf(document: Document): string {
  const { sourceLabel } = document;
  const parts = [
    `# ${escaped(document.heading)}`,
    strong(document.drillMark ?? ''),
    strong(document.redactedMark ?? ''),
    strong(document.marking),
    strong(document.title),
    ...pairs(document.particulars),
    ...document.sections.flatMap((section) => sectionOf(section, sourceLabel)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function sectionOf({ heading, blocks, source }: Section, label: string): string[] {
  return [
    `## ${escaped(heading)}`,
    ...blocks.flatMap((block) => blockOf(block, label)),
    source && sourced(label, source),
  ];
}

function blockOf(block: Block, sourceLabel: string): string[] {
  switch (block.kind) {
    case 'pairs':
      return pairs(
        block.rows.map(({ label, value, source }) => ({
          label,
          value,
          note: source && `<br>${sourced(sourceLabel, source)}`,
        })),
      );
    case 'table': {
      const rules = block.columns.map((column) => (column.figures ? '---:' : '---'));
      const headings = row(block.columns.map((column) => escaped(column.heading)));
      const lines = block.lines.map((line) => lineOf(line, block.columns.length));
      return [[headings, row(rules), ...lines].join('\n')];
    }
    case 'prose':
      return proseMarkdown(block.paragraphs);
    case 'command':
      return [
        strong(block.title),
        fenced(block.command),
        paragraph(block.facts),
        block.output && fenced(block.output),
      ];
    case 'remark':
      return [paragraph(block.text)];
    case 'subheading':
      return [`### ${escaped(block.text)}`];
    case 'chart':
      return [strong(block.caption), paragraph(block.drawing.alternative)];
    case 'picture':
      return [
        strong(block.caption),
        block.sha256 && paragraph(`SHA-256 ${block.sha256}`),
        paragraph(block.missing ?? ''),
      ];
    default:
      return assertNever(block);
  }
}

/** A source in small print. */
function sourced(label: string, source: string): string {
  return `_${escaped(`${label}: ${source}`)}_`;
}

/** @param rows `note`: Markdown that stands behind the value */
function pairs(rows: readonly { label: string; value: string; note?: string }[]): string[] {
  const lines = rows.map(
    ({ label, value, note }) => `- ${strong(label)}: ${escaped(value)}${note ?? ''}`,
  );
  return [lines.join('\n')];
}

function lineOf(line: Line, columns: number): string {
  if ('cells' in line) return row(line.cells.map(escaped));
  return row([strong(line.group), ...Array<string>(columns - 1).fill('')]);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
