import type { Preview } from '../../../shared/reportMaking.ts';

/** A page as it is shown. */
export interface ShownPage {
  hash: string;
  /** Where its picture is. */
  url: string;
  /** Points, 72 to the inch. */
  width: number;
  height: number;
  /** Whether it is another than the one that stood in its place before. */
  renewed: boolean;
}

/** ISO A4, for a picture that does not say how large it is. */
const A4 = { width: 595.28, height: 841.89 };

/** How large a page is by its picture's own word: its `viewBox`, which is in points. */
export function pageSize(svg: string): { width: number; height: number } {
  // The first tag is all that is read of it.
  const head = svg.slice(0, 2000);
  const box = /viewBox="0 0 (\d{1,5}(?:\.\d{1,6})?) (\d{1,5}(?:\.\d{1,6})?)"/.exec(head);
  const width = Number(box?.[1]);
  const height = Number(box?.[2]);
  return width > 0 && height > 0 ? { width, height } : A4;
}

/** Makes pictures of the pages' texts, and lets go of them. */
export interface Pictures {
  make(svg: string): string;
  drop(url: string): void;
}

/** The pages there are pictures of. Pages that stay the same keep theirs. */
export class Shelf {
  readonly #pictures: Pictures;
  #known = new Map<string, Omit<ShownPage, 'renewed'>>();
  #shown: readonly ShownPage[] = [];

  constructor(pictures: Pictures) {
    this.#pictures = pictures;
  }

  /** What need not come again. */
  hashes(): string[] {
    return [...this.#known.keys()];
  }

  /**
   * Takes in the pages as they are now.
   * @param anew whether they are of another report than those before: then none is renewed
   * @returns null where one is told to be here and is not: all must come again
   */
  take(pages: Preview['pages'], anew = false): readonly ShownPage[] | null {
    if (pages.some(({ hash, svg }) => svg === null && !this.#known.has(hash))) return null;
    const next = new Map<string, Omit<ShownPage, 'renewed'>>();
    const shown = pages.map(({ hash, svg }, index): ShownPage => {
      const page = next.get(hash) ?? this.#known.get(hash) ?? this.#make(hash, svg ?? '');
      next.set(hash, page);
      const before = this.#shown[index];
      return { ...page, renewed: !anew && before !== undefined && before.hash !== hash };
    });
    for (const [hash, { url }] of this.#known) if (!next.has(hash)) this.#pictures.drop(url);
    this.#known = next;
    this.#shown = shown;
    return shown;
  }

  clear(): void {
    for (const { url } of this.#known.values()) this.#pictures.drop(url);
    this.#known = new Map();
    this.#shown = [];
  }

  #make(hash: string, svg: string): Omit<ShownPage, 'renewed'> {
    return { hash, url: this.#pictures.make(svg), ...pageSize(svg) };
  }
}
