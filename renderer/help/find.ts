import type { Page } from './page.ts';

/** A page that was found, and the line that says why. */
export interface Found {
  name: string;
  line: string;
}

/** Longer than this a line is cut around what was found. */
const LINE = 120;
const BEFORE = 40;

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/**
 * Every page that has all the words, in any order: first those that have them in their title.
 * @param titles what each page is called, in as many languages as there are
 */
export function findInHelp(
  pages: readonly Page[],
  titles: (name: string) => readonly string[],
  query: string,
): Found[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const has = (text: string) => words.every((word) => plain(text).includes(word));
  const called = (page: Page) => titles(page.name).some(has);
  const fitting = pages.filter((page) => called(page) || has(page.lines.join(' ')));
  const inOrder = [...fitting.filter(called), ...fitting.filter((page) => !called(page))];
  return inOrder.map((page) => ({ name: page.name, line: lineFor(page, words) }));
}

/** The line with most of the words; that after the title where only the title has them. */
function lineFor({ lines }: Page, words: readonly string[]): string {
  const hits = (line: string) => words.filter((word) => plain(line).includes(word)).length;
  const [, ...body] = lines;
  const best = body.toSorted((a, b) => hits(b) - hits(a))[0] ?? '';
  return cut(best, words);
}

function cut(line: string, words: readonly string[]): string {
  if (line.length <= LINE) return line;
  const places = words.map((word) => plain(line).indexOf(word)).filter((at) => at >= 0);
  const from = Math.max(0, Math.min(...places, line.length) - BEFORE);
  const start = from >= line.length ? 0 : from;
  const end = start + LINE;
  return `${start > 0 ? '… ' : ''}${line.slice(start, end)}${end < line.length ? ' …' : ''}`;
}
