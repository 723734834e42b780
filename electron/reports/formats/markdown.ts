import type { Block, Document, Line, Section } from '../document.ts';

/** GitHub Flavored Markdown (GFM 0.29), every text escaped: nothing in a note is interpreted. */
export function markdownOf(document: Document): string {
  const parts = [
    `# ${escaped(document.heading)}`,
    strong(document.drillMark ?? ''),
    strong(document.title),
    ...pairs(document.particulars),
    ...document.sections.flatMap((section, i) => sectionOf(section, i + 1, document.sourceLabel)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function sectionOf({ heading, blocks, source }: Section, number: number, label: string): string[] {
  return [
    `## ${number}. ${escaped(heading)}`,
    ...blocks.flatMap(blockOf),
    source && `_${escaped(label)}: ${escaped(source)}_`,
  ];
}

function blockOf(block: Block): string[] {
  switch (block.kind) {
    case 'pairs':
      return pairs(block.rows);
    case 'table': {
      const rules = block.columns.map((column) => (column.figures ? '---:' : '---'));
      const headings = row(block.columns.map((column) => escaped(column.heading)));
      const lines = block.lines.map((line) => lineOf(line, block.columns.length));
      return [[headings, row(rules), ...lines].join('\n')];
    }
    case 'command':
      return [
        strong(block.title),
        fenced(block.command),
        paragraph(block.facts),
        block.output && fenced(block.output),
      ];
    case 'remark':
      return [paragraph(block.text)];
  }
}

function pairs(rows: readonly { label: string; value: string }[]): string[] {
  return [rows.map(({ label, value }) => `- ${strong(label)}: ${escaped(value)}`).join('\n')];
}

function lineOf(line: Line, columns: number): string {
  if ('cells' in line) return row(line.cells.map(escaped));
  return row([strong(line.group), ...Array<string>(columns - 1).fill('')]);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Longer than any run of backticks inside, so that nothing inside can end it. */
function fenced(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${fence}text\n${shown(text)}\n${fence}`;
}

/** Unseen characters as their numbers: they could reorder or hide what stands beside them. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Bidi_C}\u2028\u2029]/gu;

function shown(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(UNSEEN, (c) =>
      c === '\n' || c === '\t'
        ? c
        : `[U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`,
    );
}

/** What begins mark-up anywhere in CommonMark, in GFM and in GitHub's formulas and footnotes. */
const ANYWHERE = /[\\`*_[\]<>|~$@&#^]/g;
/** What begins mark-up at the start of a line: headings' underlines, lists, numbered lists. */
const AT_START = /^([-+=]|\d{1,9}(?=[.)]))/;

/** One text on one line, within something; its line feeds become breaks, its spaces stay. */
function escaped(text: string): string {
  return shown(text).split('\n').map(escapedLine).join('<br>');
}

/** Four asterisks with nothing between them would be a rule across the page. */
function strong(text: string): string {
  return text && `**${escaped(text)}**`;
}

/** One text as a paragraph of its own, where a line's start has a meaning too. */
function paragraph(text: string): string {
  return escaped(text).replace(AT_START, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}

function escapedLine(line: string): string {
  return (
    line
      .replaceAll('\t', '    ')
      .replaceAll(ANYWHERE, '\\$&')
      // Addresses would become links by themselves.
      .replaceAll('://', '\\://')
      .replaceAll(/\bwww\./gi, (www) => `${www.slice(0, -1)}\\.`)
      .replaceAll(/^ +| {2,}| +$/g, (spaces) => '&nbsp;'.repeat(spaces.length))
  );
}
