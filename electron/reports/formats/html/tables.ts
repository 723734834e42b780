import type { Block, Column } from '../../document/document.ts';
import { escaped } from './escaped.ts';

type Pairs = Extract<Block, { kind: 'pairs' }>;
type Lines = Extract<Block, { kind: 'table' }>;

/** @param name what the table is of, for who has it read aloud */
export function pairsHtml({ rows }: Pairs, name: string, sourceLabel: string): string {
  const written = rows.map(({ label, value, source }) => {
    const from = source && `<p class="source">${escaped(`${sourceLabel}: ${source}`)}</p>`;
    return `<tr><th scope="row">${escaped(label)}</th><td>${escaped(value)}${from}</td></tr>`;
  });
  return `<table class="rows pairs">${caption(name)}<tbody>${written.join('\n')}</tbody></table>`;
}

/** Every group is a body of its own, so that its heading belongs to its lines. */
export function linesHtml({ columns, lines }: Lines, name: string): string {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => `<col style="width:${(share / whole) * 100}%">`);
  const headings = columns.map(
    (column) => `<th scope="col"${side(column)}>${escaped(column.heading)}</th>`,
  );
  const bodies: string[][] = [[]];
  for (const line of lines) {
    if ('group' in line) {
      const heading = `<th scope="rowgroup" colspan="${columns.length}">${escaped(line.group)}</th>`;
      bodies.push([`<tr class="group">${heading}</tr>`]);
    } else {
      const cells = columns.map(
        (column, i) => `<td${side(column)}>${escaped(line.cells[i] ?? '')}</td>`,
      );
      bodies.at(-1)?.push(`<tr>${cells.join('')}</tr>`);
    }
  }
  const written = bodies
    .filter((body) => body.length > 0)
    .map((body) => `<tbody>${body.join('\n')}</tbody>`);
  return [
    `<div class="scroll" role="group" aria-label="${escaped(name)}" tabindex="0">`,
    `<table class="rows">${caption(name)}<colgroup>${widths.join('')}</colgroup>`,
    `<thead><tr>${headings.join('')}</tr></thead>${written.join('\n')}</table></div>`,
  ].join('');
}

function caption(name: string): string {
  return `<caption><span class="heard">${escaped(name)}</span></caption>`;
}

function side({ figures }: Column): string {
  return figures ? ' class="figures"' : '';
}
