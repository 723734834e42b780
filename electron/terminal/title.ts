/** As much of a title as a tab's hint can show, in characters. */
const LONGEST = 80;
/** A title may be megabytes; what is cleaned of it is enough for any that means something. */
const READ = 2000;
/** Several times a second at most: a program may set its title with every line. */
const APART_MS = 300;

/**
 * What a program calls itself, fit to be shown: no control, bidi or invisible characters, which
 * could make it look like something else, one line, at most 80 characters.
 * @returns null where nothing is left
 */
export function cleanTitle(title: string): string | null {
  const shown = title
    .slice(0, READ)
    .replace(/[\p{Z}\t\r\n]+/gu, ' ')
    // Control, format (bidi among them), private and unassigned characters, halves of others, and
    // those that are drawn as nothing.
    .replace(/[\p{C}\p{Default_Ignorable_Code_Point}]/gu, '')
    .trim();
  return [...shown].slice(0, LONGEST).join('').trim() || null;
}

/** Tells of a session's titles as they change, the first at once and the last one always. */
export class TitleNews {
  readonly #tell: (title: string | null) => void;
  #told: string | null = null;
  #latest: string | null = null;
  #timer: NodeJS.Timeout | null = null;

  /** @param tell gets clean titles, at most one in 300 ms */
  constructor(tell: (title: string | null) => void) {
    this.#tell = tell;
  }

  /** Takes a title as the program set it. */
  set(title: string): void {
    this.#latest = cleanTitle(title);
    if (!this.#timer) this.#news();
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #news(): void {
    this.#timer = null;
    if (this.#latest === this.#told) return;
    this.#told = this.#latest;
    this.#timer = setTimeout(() => this.#news(), APART_MS);
    this.#tell(this.#told);
  }
}
