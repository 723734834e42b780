/** A line that has what was looked for, shortened around it. */
export interface Hit {
  atMs: number;
  before: string;
  match: string;
  after: string;
}

/** How much of a line is shown before and after what was found, UTF-16 units. */
const BEFORE = 24;
const AFTER = 80;

/** Looks for a text in lines, whatever its case. @returns null for a text of nothing */
export function matcher(query: string): ((atMs: number, line: string) => Hit | null) | null {
  const wanted = query.trim().normalize();
  if (wanted === '') return null;
  const pattern = new RegExp(wanted.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'iu');
  return (atMs, text) => {
    const line = text.normalize();
    const found = pattern.exec(line);
    if (!found) return null;
    const end = found.index + found[0].length;
    const cut = Math.max(0, found.index - BEFORE);
    return {
      atMs,
      before: (cut > 0 ? '…' : '') + line.slice(cut, found.index).trimStart(),
      match: found[0],
      after: line.slice(end, end + AFTER) + (line.length > end + AFTER ? '…' : ''),
    };
  };
}
