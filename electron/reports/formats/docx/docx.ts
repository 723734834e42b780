import { Packer, Document as WordDocument } from 'docx';
import type { Document, Pictures } from '../../document/document.ts';
import { sectionOf } from './blocks.ts';
import { contentsOf } from './contents.ts';
import { headOf } from './head.ts';
import { footerOf, headerOf } from './margins.ts';
import { sealed } from './package.ts';
import { PAGE } from './page.ts';
import { createSlots } from './slots.ts';
import { stylesOf } from './styles.ts';

/**
 * The report for Word and whoever reads its files (ISO/IEC 29500, transitional).
 * @param madeAt milliseconds since the epoch, the file's date
 */
export async function docxOf(
  document: Document,
  pictures: Pictures,
  madeAt: number,
): Promise<Uint8Array> {
  const slots = createSlots();
  const setting = { document, pictures, slots };
  const word = new WordDocument({
    styles: stylesOf(document.language),
    // As Word has it from 2013 on; without it Word opens the file in an older one's place.
    compatibility: { version: 15 },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              top: PAGE.top,
              bottom: PAGE.bottom,
              left: PAGE.side,
              right: PAGE.side,
              header: PAGE.header,
              footer: PAGE.footer,
            },
          },
        },
        headers: { default: headerOf(document) },
        footers: { default: footerOf(document) },
        children: [
          ...headOf(document),
          ...contentsOf(document),
          ...document.sections.flatMap((section) => sectionOf(section, setting)),
        ],
      },
    ],
  });
  return sealed(await Packer.toBuffer(word), slots, document, madeAt);
}
