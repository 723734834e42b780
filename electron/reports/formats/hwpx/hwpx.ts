import type { Document, Pictures } from '../../document/document.ts';
import { createDraft } from './draft.ts';
import { headerXml } from './header.ts';
import { packageOf } from './package.ts';
import { sectionXml } from './section.ts';

/**
 * The report for Hangul: OWPML, KS X 6101, the document format of Korean public bodies.
 * @param madeAt milliseconds since the epoch, its date; the same document then is the same bytes
 */
export function hwpxOf(document: Document, pictures: Pictures, madeAt: number): Uint8Array {
  const draft = createDraft(pictures);
  const section = sectionXml(draft, document);
  return packageOf(draft, document, headerXml(draft), section, madeAt);
}
