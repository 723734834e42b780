/** Many times the longest line a console writes, bytes; one beyond it could take all memory. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Takes text in pieces and gives it line by line. */
export interface Lines {
  /** @returns false where no more is wanted; no more is to be given then */
  take(piece: Uint8Array): boolean;
  /** @returns false where the text ends within a line */
  end(): boolean;
}

/**
 * @param each returns false where it wants no more: a few packed bytes can be a thousand million
 *   lines. Text that is no UTF-8, or has a line too long, is not gone on with either.
 */
export function linesTo(each: (line: string) => boolean): Lines {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let parts: Uint8Array[] = [];
  let waiting = 0;

  function hold(part: Uint8Array): void {
    parts.push(part);
    waiting += part.length;
  }

  return {
    take(piece) {
      let rest = piece;
      for (let end = rest.indexOf(0x0a); end >= 0; end = rest.indexOf(0x0a)) {
        hold(rest.subarray(0, end));
        if (waiting > MOST_BYTES) return false;
        try {
          if (!each(utf8.decode(Buffer.concat(parts)))) return false;
        } catch {
          return false;
        }
        parts = [];
        waiting = 0;
        rest = rest.subarray(end + 1);
      }
      hold(rest);
      return waiting <= MOST_BYTES;
    },
    end: () => waiting === 0,
  };
}
