import type { MessageKey } from '../../../shared/messages/index.ts';
import type { Say } from '../../../shared/messages/say.ts';
import type { Row } from '../../../shared/report.ts';
import { proseOf } from '../prose/prose.ts';
import type { Block, Column, Line, Paragraph } from './document.ts';

/** A column by its heading. @param share of the width, relative to the other columns */
export function column(say: Say, heading: MessageKey, share: number): Column {
  return { heading: say(heading), share };
}

/** A column of figures, which stand at the right edge. */
export function figures(say: Say, heading: MessageKey, share: number): Column {
  return { heading: say(heading), share, figures: true };
}

/** A table; nothing where it has no lines. */
export function table(columns: Column[], lines: Line[]): Block[] {
  return lines.length > 0 ? [{ kind: 'table', columns, lines }] : [];
}

/** Labels with values; a value that is empty says so. */
export function pairs(rows: readonly Row[], say: Say): Block[] {
  if (rows.length === 0) return [];
  const said = rows.map((row) => ({ ...row, value: row.value || say('report.layout.none') }));
  return [{ kind: 'pairs', rows: said }];
}

/** What an operator wrote; nothing where nobody wrote. */
export function narrative(markdown: string): Block[] {
  const paragraphs = proseOf(markdown);
  return paragraphs.length > 0 ? [{ kind: 'prose', paragraphs }] : [];
}

/** Sentences as a list, with a heading of their own; nothing where there are none. */
export function sentences(heading: string, texts: readonly string[]): Block[] {
  if (texts.length === 0) return [];
  const paragraphs = texts.map(
    (text): Paragraph => ({ kind: 'item', mark: '•', depth: 0, spans: [{ text }] }),
  );
  return headed(heading, [{ kind: 'prose', paragraphs }]);
}

/** Blocks under a heading of their own; nothing where there are none. */
export function headed(text: string, blocks: Block[]): Block[] {
  return blocks.length > 0 ? [{ kind: 'subheading', text }, ...blocks] : [];
}

/** What a part holds, or the one sentence that says why that is nothing. */
export function orRemark(blocks: Block[], empty: string): Block[] {
  return blocks.length > 0 ? blocks : [{ kind: 'remark', text: empty }];
}

/** Texts one below the other, the empty ones left out. */
export function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}

/** Lines of cells under the groups they name; a group that goes on is not named again. */
export function grouped(rows: readonly { group: string; cells: string[] }[]): Line[] {
  let group = '';
  return rows.flatMap((row): Line[] => {
    const line = { cells: row.cells };
    if (row.group === group) return [line];
    group = row.group;
    return [{ group }, line];
  });
}

/** `3,024`, as both languages write it. */
export function figure(count: number): string {
  return count.toLocaleString('en-US');
}
