import { HASH, isNone, SPACE, size, status, TAB, whole } from './bytes.ts';
import { type LogEntry, type ReadLine, setSpan, UNTOLD } from './entry.ts';
import { setPath } from './request.ts';
import { setForwarded, setSource } from './source.ts';
import { isoClock, isoDay } from './when.ts';

/** What is read of a line, by the names of the W3C extended format; the rest is passed over. */
const FIELDS = [
  'date',
  'time',
  'c-ip',
  'cs-uri-stem',
  'cs(user-agent)',
  'sc-status',
  'sc-bytes',
  'time-taken',
  'x-forwarded-for',
] as const;
type Field = (typeof FIELDS)[number];

/** More columns than any server writes. */
const MOST_COLUMNS = 200;

/** Where the fields stand in the line at hand; -1 where it has none of them. */
type Columns = Record<Field, number>;

const noColumns = (): Columns => ({
  date: -1,
  time: -1,
  'c-ip': -1,
  'cs-uri-stem': -1,
  'cs(user-agent)': -1,
  'sc-status': -1,
  'sc-bytes': -1,
  'time-taken': -1,
  'x-forwarded-for': -1,
});

/**
 * The W3C extended format of IIS. Its `#Fields:` say what stands where, also anew in the middle of
 * a file. Times are UTC; a log without dates has its day in `#Date:`.
 * https://learn.microsoft.com/windows/win32/http/w3c-logging
 */
export function iisReader(): ReadLine {
  let columns: Columns | null = null;
  let declared = 0;
  let day = Number.NaN;
  const starts = new Int32Array(MOST_COLUMNS);
  const ends = new Int32Array(MOST_COLUMNS);

  function directive(text: Uint8Array, from: number, to: number): void {
    const line = Buffer.from(text.subarray(from, to)).toString('latin1');
    const [name = '', ...values] = line.split(/[\s]+/);
    if (name.toLowerCase() === '#date:') {
      const date = Buffer.from(values[0] ?? '');
      day = isoDay(date, 0, date.length);
    }
    if (name.toLowerCase() !== '#fields:') return;
    columns = noColumns();
    declared = Math.min(values.filter(Boolean).length, MOST_COLUMNS);
    for (const [i, value] of values.slice(0, MOST_COLUMNS).entries()) {
      const field = FIELDS.find((one) => one === value.toLowerCase());
      if (field) columns[field] = i;
    }
  }

  function cut(text: Uint8Array, from: number, to: number): number {
    let count = 0;
    for (let at = from; at < to && count < MOST_COLUMNS; count++) {
      let end = at;
      while (end < to && text[end] !== SPACE && text[end] !== TAB) end++;
      starts[count] = at;
      ends[count] = end;
      at = end + 1;
    }
    return count;
  }

  function fill(entry: LogEntry, at: Columns): boolean {
    const { text } = entry;
    const start = (field: Field): number => starts[at[field]] ?? 0;
    const end = (field: Field): number => ends[at[field]] ?? 0;
    const has = (field: Field): boolean => at[field] >= 0;
    if (!has('time') || !has('c-ip') || !has('sc-status')) return false;
    const midnight = has('date') ? isoDay(text, start('date'), end('date')) : day;
    entry.at = midnight + isoClock(text, start('time'), end('time'));
    entry.status = status(text, start('sc-status'), end('sc-status'));
    entry.bytes = has('sc-bytes') ? size(text, start('sc-bytes'), end('sc-bytes')) : 0;
    if (!(entry.at >= 0 && entry.status > 0 && entry.bytes >= 0)) return false;
    setSource(entry, start('c-ip'), end('c-ip'));
    setPath(entry, start('cs-uri-stem'), end('cs-uri-stem'));
    setSpan(entry.agent, start('cs(user-agent)'), end('cs(user-agent)'));
    const took = has('time-taken') ? whole(text, start('time-taken'), end('time-taken')) : UNTOLD;
    entry.tookMs = took >= 0 ? took : UNTOLD;
    const forwarded = 'x-forwarded-for';
    if (has(forwarded) && !isNone(text, start(forwarded), end(forwarded))) {
      setForwarded(entry, start(forwarded), end(forwarded));
    }
    return true;
  }

  return (text, from, to, entry) => {
    if (text[from] === HASH) {
      directive(text, from, to);
      return 'remark';
    }
    if (!columns) return 'unreadable';
    entry.text = text;
    // With fewer columns than were said, the line was cut off.
    const isWhole = cut(text, from, to) >= declared;
    return isWhole && fill(entry, columns) ? 'request' : 'unreadable';
  };
}
