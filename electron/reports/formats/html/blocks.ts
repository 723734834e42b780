import { svgOf } from '../../charts/svg.ts';
import type { Block, Document, Pictures, Section } from '../../document/document.ts';
import { escaped, kept } from './escaped.ts';
import { proseHtml } from './prose.ts';
import { linesHtml, pairsHtml } from './tables.ts';

/** @param id where links of the contents lead */
export function sectionHtml(
  section: Section,
  id: string,
  document: Document,
  pictures: Pictures,
): string {
  const { heading, blocks, source } = section;
  let name = heading;
  const written = blocks.map((block) => {
    if (block.kind === 'subheading') name = block.text;
    return blockHtml(block, name, document.sourceLabel, pictures);
  });
  return [
    `<section id="${id}" aria-labelledby="${id}-heading">`,
    `<h2 id="${id}-heading">${escaped(heading)}</h2>`,
    ...written,
    source && paragraph('source', `${document.sourceLabel}: ${source}`),
    '</section>',
  ].join('\n');
}

function blockHtml(block: Block, name: string, sourceLabel: string, pictures: Pictures): string {
  switch (block.kind) {
    case 'pairs':
      return pairsHtml(block, name, sourceLabel);
    case 'table':
      return linesHtml(block, name);
    case 'prose':
      return proseHtml(block.paragraphs);
    case 'command':
      return commandHtml(block);
    case 'remark':
      return paragraph('remark', block.text);
    case 'subheading':
      return `<h3>${escaped(block.text)}</h3>`;
    case 'chart':
      return chartHtml(block);
    case 'picture':
      return pictureHtml(block, pictures);
  }
}

function paragraph(kind: string, text: string): string {
  return `<p class="${kind}">${escaped(text)}</p>`;
}

function commandHtml(block: Extract<Block, { kind: 'command' }>): string {
  return [
    '<div class="command">',
    paragraph('what', block.title),
    `<pre>${kept(block.command)}</pre>`,
    paragraph('facts', block.facts),
    block.output && `<pre class="output">${kept(block.output)}</pre>`,
    '</div>',
  ].join('');
}

/** Vectors for who sees them, and the same in words for everybody. */
function chartHtml({ caption, drawing }: Extract<Block, { kind: 'chart' }>): string {
  return [
    `<figure><figcaption>${escaped(caption)}</figcaption>`,
    `<div class="drawing" role="group" aria-label="${escaped(caption)}" tabindex="0">`,
    `${svgOf(drawing)}</div>`,
    `${paragraph('source', drawing.alternative)}</figure>`,
  ].join('');
}

function pictureHtml(block: Extract<Block, { kind: 'picture' }>, pictures: Pictures): string {
  const { caption, sha256, missing } = block;
  const picture = missing === null ? pictures.get(sha256) : undefined;
  const bytes = picture && Buffer.from(picture.bytes).toString('base64');
  const image =
    picture &&
    `<img src="data:${picture.mime};base64,${bytes}" width="${picture.width}" height="${picture.height}" alt="${escaped(caption)}">`;
  return [
    `<figure>${image ?? ''}<figcaption>${escaped(caption)}</figcaption>`,
    paragraph('source', `SHA-256 ${sha256}`),
    missing === null ? '' : paragraph('remark', missing),
    '</figure>',
  ].join('');
}
