import type { Paragraph, PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { ChecklistItem } from '../../shared/checklist.ts';
import { Id } from '../../shared/checks/fields.ts';
import { parseCondition, writeCondition } from '../../shared/condition.ts';
import { parseDuration } from '../../shared/duration.ts';
import { DUTIES } from '../../shared/incident.ts';
import { MarkdownFault, type Place } from '../markdown/fault.ts';

const MINUTE = 60_000;
/** A checklist is for the days of an incident; what is later belongs to deadlines. */
const MAX_DUE = 7 * 24 * 60 * MINUTE;

const NAMES = ['id', 'when', 'for', 'due', 'runbook'] as const;
type Name = (typeof NAMES)[number];

const EXAMPLE = '{when="attack" for=communications due=30m runbook=tls-certificate#2}';
/** Braces at the very end of an item; quoted values may hold braces. */
const BRACES = /(?<!\\)\{((?:[^{}"]|"[^"]*")*)\}\s*$/;
/** Braces that somebody began or ended, and that {@link BRACES} does not find. */
const BROKEN_BRACES = /(?<!\\)\{\s*\w+=[^{}]*\}?\s*$|(?<![\\}])\}\s*$/;
const ATTRIBUTE = /\s*([^\s={}"]+)=(?:"([^"]*)"|([^\s="{}]+))(?=\s|$)/y;
/** An id of its own begins with a letter, so that it is never another item's ordinal. */
const ITEM_ID = /^[a-z][a-z0-9._-]{0,63}$/;

/** What the braces at the end of an item say. */
export interface Attributes extends Pick<ChecklistItem, 'when' | 'for' | 'dueMs' | 'runbook'> {
  /** Null where the item has no id of its own. */
  id: string | null;
}

const NONE: Attributes = { id: null, when: null, for: null, dueMs: null, runbook: null };

interface Written {
  value: string;
  /** Where the value begins in the file, characters from 0. */
  offset: number;
}

/**
 * Takes `{when="attack" for=communications due=30m runbook=tls-certificate#2}` off the end of a
 * paragraph.
 * @param source the whole file's text, to which the paragraph's positions belong
 * @returns the paragraph's content without the braces
 * @throws MarkdownFault at the attribute that cannot be read
 */
export function takeAttributes(
  paragraph: Paragraph,
  source: string,
  file: string,
): { content: PhrasingContent[]; attributes: Attributes; place: Place | null } {
  const last = paragraph.children.at(-1);
  if (last?.type !== 'text') return { content: paragraph.children, attributes: NONE, place: null };
  const from = paragraph.position?.start.offset ?? 0;
  const found = BRACES.exec(source.slice(from, paragraph.position?.end.offset ?? 0));
  if (!found) {
    // Only in what is plain text: code may end as it likes.
    const start = last.position?.start.offset ?? 0;
    const broken = BROKEN_BRACES.exec(source.slice(start, last.position?.end.offset ?? 0));
    if (broken) throw unreadable(source, start + broken.index, file);
    return { content: paragraph.children, attributes: NONE, place: null };
  }
  const at = from + found.index;
  const content = contentBefore(paragraph.children, at);
  if (!content) throw unreadable(source, at, file);
  const written = readWritten(found[1] ?? '', at + 1, source, file);
  return { content, attributes: attributesOf(written, source, file), place: placeAt(source, at) };
}

/** @returns null where an emphasis or a link begins before the braces and ends in them */
function contentBefore(children: PhrasingContent[], at: number): PhrasingContent[] | null {
  const content: PhrasingContent[] = [];
  for (const child of children) {
    const { start, end } = child.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) continue;
    if (end.offset <= at) content.push(child);
    else if (start.offset < at) {
      if (child.type !== 'text') return null;
      content.push({ ...child, value: child.value.slice(0, child.value.lastIndexOf('{')) });
    }
  }
  return content;
}

function readWritten(text: string, from: number, source: string, file: string) {
  const written = new Map<Name, Written>();
  ATTRIBUTE.lastIndex = 0;
  while (text.slice(ATTRIBUTE.lastIndex).trim() !== '') {
    const start = ATTRIBUTE.lastIndex;
    const match = ATTRIBUTE.exec(text);
    const begin = start + (text.slice(start).length - text.slice(start).trimStart().length);
    if (!match) throw unreadable(source, from + begin, file);
    const [whole, found = '', quoted, plain] = match;
    const at = placeAt(source, from + begin);
    const name = NAMES.find((one) => one === found);
    if (!name) {
      const params = { name: found, allowed: NAMES.join(', ') };
      throw new MarkdownFault(file, at, 'checklist.unknownAttribute', params);
    }
    if (written.has(name)) throw new MarkdownFault(file, at, 'checklist.attributeTwice', { name });
    const value = quoted ?? plain ?? '';
    const closing = quoted === undefined ? 0 : 1;
    written.set(name, { value, offset: from + start + whole.length - closing - value.length });
  }
  return written;
}

function attributesOf(
  written: ReadonlyMap<Name, Written>,
  source: string,
  file: string,
): Attributes {
  const read = <T>(name: Name, how: (written: Written, at: Place) => T): T | null => {
    const found = written.get(name);
    return found ? how(found, placeAt(source, found.offset)) : null;
  };
  return {
    id: read('id', ({ value }, at) => {
      if (ITEM_ID.test(value)) return value;
      throw new MarkdownFault(file, at, 'checklist.badItemId', { found: value });
    }),
    when: read('when', ({ value, offset }) => {
      const parsed = parseCondition(value);
      if (parsed.ok) return writeCondition(parsed.condition);
      const { key, params } = parsed.why;
      throw new MarkdownFault(file, placeAt(source, offset + parsed.at), key, params);
    }),
    for: read('for', ({ value }, at) => {
      const duty = DUTIES.find((one) => one === value);
      if (duty) return duty;
      const params = { found: value, allowed: DUTIES.join(', ') };
      throw new MarkdownFault(file, at, 'checklist.badRole', params);
    }),
    dueMs: read('due', ({ value }, at) => {
      const ms = parseDuration(value);
      if (ms !== null && ms >= MINUTE && ms <= MAX_DUE) return ms;
      const params = { found: value, min: MINUTE, max: MAX_DUE };
      throw new MarkdownFault(file, at, 'checklist.badDue', params);
    }),
    runbook: read('runbook', ({ value }, at) => {
      const [id = '', step = null, ...more] = value.split('#');
      const isStep = step === null || /^[1-9]\d{0,2}$/.test(step);
      if (Id.safeParse(id).success && isStep && more.length === 0) return { id, step };
      throw new MarkdownFault(file, at, 'checklist.badRunbook', { found: value });
    }),
  };
}

/** The words of content without its marks. */
export function wordsOf(content: PhrasingContent[]): string {
  return textOf({ type: 'paragraph', children: content });
}

function unreadable(source: string, offset: number, file: string): MarkdownFault {
  const at = placeAt(source, offset);
  return new MarkdownFault(file, at, 'checklist.badAttribute', { example: EXAMPLE });
}

function placeAt(source: string, offset: number): Place {
  const lines = source.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
