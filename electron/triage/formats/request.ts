import { QUESTION, SPACE, seek } from './bytes.ts';
import { type LogEntry, setSpan } from './entry.ts';

/**
 * Takes the path out of `GET /bid/list?page=2 HTTP/1.1`. What is no such line, as when somebody
 * speaks TLS to the wrong port, counts as it is. Spaces inside a path stay.
 */
export function setRequestLine(entry: LogEntry, from: number, to: number): void {
  const { text } = entry;
  const space = seek(text, SPACE, from, to);
  if (space === to) {
    setPath(entry, from, to);
    return;
  }
  let end = to;
  while (end > space + 1 && text[end - 1] !== SPACE) end--;
  // Without a protocol, as HTTP/0.9 has none, the path goes to the end.
  setPath(entry, space + 1, end > space + 1 ? end - 1 : to);
}

export function setPath(entry: LogEntry, from: number, to: number): void {
  setSpan(entry.path, from, seek(entry.text, QUESTION, from, to));
}
