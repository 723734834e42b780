import { isInner, mappedAt, readAddress } from '../address.ts';
import { COMMA, QUOTE, SPACE, seek } from './bytes.ts';
import { type LogEntry, setSpan } from './entry.ts';

/** Longer than any address; of a host's name the beginning must do. */
const LONGEST_SOURCE = 100;

/** Who asked, by the line's own address. */
export function setSource(entry: LogEntry, from: number, to: number): void {
  const { text } = entry;
  setSpan(entry.source, mappedAt(text, from, to), Math.min(to, from + LONGEST_SOURCE));
}

/**
 * Takes who asked from what a proxy says (`X-Forwarded-For`). Anybody can write that header, so it
 * counts only where the line's own address is inside the office, as one's own proxy's is, and then
 * the last address from outside: that is the one the proxy saw itself.
 */
export function setForwarded(entry: LogEntry, from: number, to: number): void {
  const { text, source } = entry;
  const own = readAddress(text, source.from, source.to);
  if (!own || !isInner(own)) return;
  for (let at = from; at < to; ) {
    const comma = seek(text, COMMA, at, to);
    const [first, end] = trimmed(text, at, comma);
    const address = readAddress(text, first, end);
    if (address && !isInner(address)) setSpan(source, first, end);
    at = comma + 1;
  }
}

function trimmed(text: Uint8Array, from: number, to: number): [number, number] {
  let [first, end] = [from, to];
  while (first < end && (text[first] === SPACE || text[first] === QUOTE)) first++;
  while (end > first && (text[end - 1] === SPACE || text[end - 1] === QUOTE)) end--;
  return [first, end];
}
