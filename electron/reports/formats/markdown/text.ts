import { legible } from '../legible.ts';

/** What begins mark-up anywhere in CommonMark, in GFM and in GitHub's formulas and footnotes. */
const ANYWHERE = /[\\`*_[\]<>|~$@&#^]/g;
/** What begins mark-up at the start of a line: headings' underlines, lists, numbered lists. */
const AT_START = /^([-+=]|\d{1,9}(?=[.)]))/;

/** Beside one of them a sign of emphasis would neither open nor close: a no-break space, one of CJK. */
const OTHER_SPACES_OUTSIDE = /^\p{Zs}+|\p{Zs}+$/gu;

/** One text on one line, within something; its line feeds become breaks, its spaces stay. */
export function escaped(text: string): string {
  const lines = legible(text).split('\n');
  const shown = lines.map((line) => spaced(escapedLine(line), /^ +| {2,}| +$/g));
  return shown.map((line) => line.replaceAll(OTHER_SPACES_OUTSIDE, referred)).join('<br>');
}

function referred(spaces: string): string {
  return [...spaces].map((space) => `&#x${space.codePointAt(0)?.toString(16)};`).join('');
}

/** A piece of a text that goes on at both ends: single spaces there stand between words. */
export function escapedWithin(text: string): string {
  const lines = legible(text).split('\n');
  return lines.map((line) => spaced(escapedLine(line), / {2,}/g)).join('<br>');
}

function spaced(line: string, spaces: RegExp): string {
  return line.replaceAll(spaces, (run) => '&nbsp;'.repeat(run.length));
}

function escapedLine(line: string): string {
  return (
    line
      .replaceAll('\t', '    ')
      .replaceAll(ANYWHERE, '\\$&')
      // Addresses would become links by themselves.
      .replaceAll('://', '\\://')
      .replaceAll(/\bwww\./gi, (www) => `${www.slice(0, -1)}\\.`)
  );
}

/** Four asterisks with nothing between them would be a rule across the page. */
export function strong(text: string): string {
  return text && `**${escaped(text)}**`;
}

/** What is escaped already, where the start of a line has a meaning too. */
export function atStart(line: string): string {
  return line.replace(AT_START, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}

/** One text as a paragraph of its own. */
export function paragraph(text: string): string {
  return atStart(escaped(text));
}

/** Longer than any run of backticks inside, so that nothing inside can end it. */
export function fenced(text: string): string {
  const shown = legible(text);
  const fence = '`'.repeat(Math.max(3, longestRun(shown) + 1));
  return `${fence}text\n${shown}\n${fence}`;
}

/** The longest run of backticks in a text. */
export function longestRun(text: string): number {
  const runs = text.match(/`+/g) ?? [];
  return runs.reduce((longest, run) => Math.max(longest, run.length), 0);
}
