import { FileChild, type IXmlableObject } from 'docx';

/** Takes tables that are written already, and has them put in when the rest is written. */
export interface Slots {
  /** Stands where the element belongs. @param xml a block of the document's body */
  slot(xml: string): FileChild;
  /** Puts every element in its place. @param body `word/document.xml` */
  filled(body: string): string;
}

/** No text of a report can look like it: its `<` is escaped. */
const PLACE = /<slot n="(\d+)"\/>/g;

/**
 * The library makes an object of every paragraph of every cell, and walks them all four times:
 * 5,000 rows take five times as long as when they are written at once.
 */
export function createSlots(): Slots {
  const elements: string[] = [];
  return {
    slot: (xml) => new Slot(elements.push(xml) - 1),
    filled: (body) => body.replaceAll(PLACE, (_, n: string) => elements[Number(n)] ?? ''),
  };
}

class Slot extends FileChild {
  private readonly n: number;

  constructor(n: number) {
    super('slot');
    this.n = n;
  }

  override prepForXml(): IXmlableObject {
    return { slot: { _attr: { n: this.n } } };
  }
}
