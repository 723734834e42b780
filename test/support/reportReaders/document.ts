import type { Block, Document } from '../../../electron/reports/document/document.ts';

/** All texts of a document, in the order in which a reader meets them. */
export function textsOf(document: Document): string[] {
  const { particulars, heading, title, drillMark, redactedMark, approval, sections } = document;
  return [
    ...particulars.flatMap(({ label, value }) => [label, value]),
    ...approval.columns,
    ...[heading, title, drillMark ?? '', redactedMark ?? ''],
    ...sections.flatMap(({ heading, blocks, source }) => [
      heading,
      ...blocks.flatMap(textsOfBlock),
      source,
    ]),
  ];
}

export function textsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'pairs':
      return block.rows.flatMap(({ label, value, source }) => [label, value, source]);
    case 'table': {
      const cells = block.lines.flatMap((line) => ('group' in line ? [line.group] : line.cells));
      return [...block.columns.map(({ heading }) => heading), ...cells];
    }
    case 'prose':
      return block.paragraphs.flatMap((paragraph) =>
        'text' in paragraph ? [paragraph.text] : paragraph.spans.map(({ text }) => text),
      );
    case 'command':
      return [block.title, block.command, block.facts, block.output];
    case 'remark':
    case 'subheading':
      return [block.text];
    case 'chart':
      return [block.caption, block.drawing.alternative];
    case 'picture':
      return [block.caption, block.sha256, block.missing ?? ''];
  }
}
