import { type FileChild, Paragraph } from 'docx';
import type { Block, Document, Pictures, Section } from '../../document/document.ts';
import { chartOf, pictureOf } from './images.ts';
import { proseOf } from './prose.ts';
import { runsOf } from './runs.ts';
import type { Slots } from './slots.ts';
import { linesTable, pairsTable } from './tables.ts';

/** What blocks are set with. */
export interface Setting {
  document: Document;
  pictures: Pictures;
  slots: Slots;
}

/** A section with its heading, which counts in Word's outline, and its source in small print. */
export function sectionOf(section: Section, setting: Setting): FileChild[] {
  const { heading, blocks, source } = section;
  return [
    new Paragraph({ style: 'Heading1', children: runsOf(heading) }),
    ...blocks.flatMap((block) => blockOf(block, setting)),
    ...(source ? [styled('Source', `${setting.document.sourceLabel}: ${source}`)] : []),
  ];
}

function blockOf(block: Block, { document, pictures, slots }: Setting): FileChild[] {
  switch (block.kind) {
    case 'pairs':
      // Word does not open a table without rows.
      if (block.rows.length === 0) return [];
      return spaced(slots.slot(pairsTable(block, document.language, document.sourceLabel)));
    case 'table':
      return spaced(slots.slot(linesTable(block)));
    case 'prose':
      return proseOf(block.paragraphs);
    case 'command':
      return [
        styled('CommandTitle', block.title),
        new Paragraph({ style: 'Command', keepNext: true, children: runsOf(block.command) }),
        styled('CommandFacts', block.facts),
        ...(block.output ? [styled('Output', block.output)] : []),
      ];
    case 'remark':
      return [styled('Remark', block.text)];
    case 'subheading':
      return [styled('Heading2', block.text)];
    case 'chart':
      return chartOf(block);
    case 'picture':
      return pictureOf(block, pictures);
  }
}

function styled(style: string, text: string): Paragraph {
  return new Paragraph({ style, children: runsOf(text) });
}

/** Without a paragraph between them, Word makes one table of two. */
function spaced(table: FileChild): FileChild[] {
  const spacing = { before: 0, after: 0, line: 120, lineRule: 'exact' as const };
  return [table, new Paragraph({ spacing, keepNext: true })];
}
