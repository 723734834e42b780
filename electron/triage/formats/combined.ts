import { readAddress } from '../address.ts';
import {
  BACKSLASH,
  BRACKET,
  DOT,
  decimal,
  digit,
  EQUALS,
  QUOTE,
  SPACE,
  seek,
  size,
  status,
  whole,
} from './bytes.ts';
import { type LogEntry, msOf, type Read, setSpan, UNTOLD } from './entry.ts';
import { setRequestLine } from './request.ts';
import { setForwarded, setSource } from './source.ts';
import { commonTime } from './when.ts';

const CLOSING = 0x5d;

/**
 * nginx's and Apache's `combined` and `common`, with what is often added at the end: the time the
 * answer took, and whom a proxy asked for. Apache's `vhost_combined` has the host's name first.
 */
export function readCombined(text: Uint8Array, from: number, to: number, entry: LogEntry): Read {
  entry.text = text;
  const open = seek(text, BRACKET, from, to);
  const close = seek(text, CLOSING, open, to);
  const quote = close + 2;
  if (quote >= to || text[quote] !== QUOTE) return 'unreadable';
  const space = seek(text, SPACE, from, open);
  if (space === from || space === open) return 'unreadable';
  entry.at = commonTime(text, open + 1, close);
  const quoteEnd = closingQuote(text, quote + 1, to);
  const statusAt = quoteEnd + 2;
  const statusEnd = seek(text, SPACE, statusAt, to);
  const sizeEnd = seek(text, SPACE, statusEnd + 1, to);
  entry.status = status(text, statusAt, statusEnd);
  entry.bytes = size(text, Math.min(statusEnd + 1, to), sizeEnd);
  if (!(entry.at >= 0 && entry.status > 0 && entry.bytes >= 0)) return 'unreadable';
  setFirst(entry, from, space, open);
  setRequestLine(entry, quote + 1, quoteEnd);
  readRest(entry, sizeEnd + 1, to);
  return 'request';
}

/** The first field, or the second where a host's name stands before the address. */
function setFirst(entry: LogEntry, from: number, space: number, open: number): void {
  const { text } = entry;
  const isName = Number.isNaN(digit(text[from])) && !readAddress(text, from, space);
  const end = isName ? seek(text, SPACE, space + 1, open) : space;
  if (isName && readAddress(text, space + 1, end)) setSource(entry, space + 1, end);
  else setSource(entry, from, space);
}

/** Where a quoted text ends; a quote inside it has a backslash before it. */
function closingQuote(text: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && text[at] !== QUOTE) at += text[at] === BACKSLASH ? 2 : 1;
  return Math.min(at, to);
}

/** The quoted texts in their order: referrer, agent, and from the third on perhaps a proxy's. */
const AGENT = 2;

function readRest(entry: LogEntry, from: number, to: number): void {
  const { text } = entry;
  setSpan(entry.agent, to, to);
  entry.tookMs = UNTOLD;
  let quoted = 0;
  for (let at = from; at < to; ) {
    if (text[at] === QUOTE) {
      const end = closingQuote(text, at + 1, to);
      quoted++;
      if (quoted === AGENT) setSpan(entry.agent, at + 1, end);
      if (quoted > AGENT) setForwarded(entry, at + 1, end);
      at = end + 1;
    } else {
      const end = seek(text, SPACE, at, to);
      if (entry.tookMs < 0) entry.tookMs = took(text, at, end, to);
      at = end + 1;
    }
  }
}

/** Names before a `=` that are the time of the whole answer in seconds. */
const NAMES: ReadonlySet<string> = new Set(['rt', 'request_time', 'reqtime', 'time', 'duration']);

/**
 * Fewer microseconds than any server needs: such a whole number is one of seconds (Apache's `%T`)
 * or something else, and tells nothing.
 */
const LEAST_MICROS = 50;

/**
 * `rt=0.123` and `0.123` are seconds, as nginx writes them. A whole number at the very end is
 * microseconds, as Apache's `%D`.
 */
function took(text: Uint8Array, from: number, end: number, to: number): number {
  const equals = seek(text, EQUALS, from, end);
  if (equals < end) {
    const name = String.fromCharCode(...text.subarray(from, Math.min(equals, from + 20)));
    return NAMES.has(name)
      ? inMs(decimal(text, valueFrom(text, equals), valueTo(text, end)))
      : UNTOLD;
  }
  if (seek(text, DOT, from, end) < end) return inMs(decimal(text, from, end));
  const micros = end === to ? whole(text, from, end) : Number.NaN;
  return micros >= LEAST_MICROS ? micros / 1000 : UNTOLD;
}

/** Values may stand in quotes: `rt="0.123"`. */
function valueFrom(text: Uint8Array, equals: number): number {
  return text[equals + 1] === QUOTE ? equals + 2 : equals + 1;
}

function valueTo(text: Uint8Array, end: number): number {
  return text[end - 1] === QUOTE ? end - 1 : end;
}

function inMs(seconds: number): number {
  return Number.isNaN(seconds) ? UNTOLD : msOf(seconds);
}
