import type { Document, Section } from '../../document/document.ts';
import { blockOf } from './blocks.ts';
import { contents } from './contents.ts';
import type { Draft } from './draft.ts';
import { LETTERS, STANCES } from './looks.ts';
import { NAMESPACES, XML } from './namespaces.ts';
import { line } from './paragraph.ts';
import { titleBlock } from './title.ts';

/** `Contents/section0.xml`: all that is read. */
export function sectionXml(draft: Draft, document: Document): string {
  const sections = document.sections.map((section) =>
    sectionOf(draft, section, document.sourceLabel),
  );
  return (
    `${XML}<hs:sec ${NAMESPACES}>${titleBlock(draft, document)}${contents(draft, document)}` +
    `${sections.join('')}</hs:sec>`
  );
}

function sectionOf(draft: Draft, section: Section, sourceLabel: string): string {
  const blocks = section.blocks.map((block) => blockOf(draft, block, sourceLabel));
  const source = `${sourceLabel}: ${section.source}`;
  return [
    line(draft, STANCES.section, LETTERS.section, section.heading),
    ...blocks,
    section.source && line(draft, STANCES.right, LETTERS.small, source),
  ].join('');
}
