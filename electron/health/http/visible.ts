/** Nobody sees what is in these. */
const UNSEEN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'textarea',
  'iframe',
  'svg',
  'option',
  'object',
]);
/** What is in these leads elsewhere: a board's list of announcements is made of links. */
const LEADING = new Set(['a', 'button']);
/** These do not end a sentence. */
const INLINE = new Set([
  'b',
  'i',
  'u',
  'em',
  'strong',
  'span',
  'font',
  'br',
  'wbr',
  'small',
  'big',
  'mark',
  'sub',
  'sup',
  'time',
  'img',
  'ins',
  'label',
  'a',
  'button',
]);
const VOID = new Set(['br', 'wbr', 'img', 'input', 'meta', 'link', 'hr', 'area', 'base', 'source']);
const HIDDEN = /\shidden(?=[\s=/>]|$)|display\s*:\s*none|visibility\s*:\s*hidden/i;
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
  middot: '·',
  hellip: '…',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
};

/** What a reader of a page sees: a line for each paragraph, heading, cell or item. */
export interface Visible {
  /** With the words of links and buttons. */
  all: string;
  /** Without them: what the page says itself. */
  own: string;
}

/**
 * Reads HTML in one pass, in time that grows with its length only, however broken it is. Styles are
 * not computed: hidden is what is marked so on its own element.
 */
export function visibleText(html: string): Visible {
  const all: string[] = [];
  const own: string[] = [];
  /** The element in which nothing counts, and how many of its name are open in it. */
  let unseen: { name: string; depth: number } | null = null;
  let leading = 0;
  let at = 0;
  const say = (text: string): void => {
    all.push(text);
    if (leading === 0) own.push(text);
  };
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const text = html.slice(at, open < 0 ? html.length : open);
    if (!unseen && text) say(text.replaceAll(/\s+/g, ' '));
    if (open < 0) break;
    const tag = tagAt(html, open);
    at = tag.end;
    if (!tag.name) {
      if (!unseen && tag.end === open + 1) say('<');
      continue;
    }
    if (unseen) {
      if (tag.name !== unseen.name) continue;
      unseen.depth += tag.closing ? -1 : 1;
      if (unseen.depth === 0) unseen = null;
      continue;
    }
    if (!tag.closing && !VOID.has(tag.name) && !tag.closed) {
      if (UNSEEN.has(tag.name) || HIDDEN.test(tag.attributes)) {
        unseen = { name: tag.name, depth: 1 };
        if (RAW.has(tag.name)) {
          at = endOfRaw(html, at, tag.name);
          unseen = null;
        }
        continue;
      }
    }
    if (LEADING.has(tag.name)) {
      leading = Math.max(0, leading + (tag.closing ? -1 : 1));
      // Links are not nested: one that was not closed ends where the next one begins.
      if (tag.name === 'a' && !tag.closing) leading = 1;
      own.push(' ');
    }
    if (!INLINE.has(tag.name)) {
      all.push('\n');
      own.push('\n');
      // A paragraph that begins or ends inside an unclosed link ends it for the reader too.
    } else if (tag.name === 'br') say(' ');
  }
  return { all: tidy(all.join('')), own: tidy(own.join('')) };
}

/** In these, tags are text. */
const RAW = new Set(['script', 'style', 'textarea', 'noscript', 'iframe']);

function endOfRaw(html: string, from: number, name: string): number {
  const end = new RegExp(`</${name}`, 'gi');
  end.lastIndex = from;
  const found = end.exec(html);
  if (!found) return html.length;
  const close = html.indexOf('>', found.index);
  return close < 0 ? html.length : close + 1;
}

interface Tag {
  /** In lower case; empty for a comment, a declaration or a stray `<`. */
  name: string;
  attributes: string;
  closing: boolean;
  /** `<x/>` */
  closed: boolean;
  end: number;
}

const NAME = /<(\/?)([a-z][a-z0-9-]*)/iy;

function tagAt(html: string, open: number): Tag {
  const nothing = { name: '', attributes: '', closing: false, closed: false };
  if (html.startsWith('<!--', open)) return { ...nothing, end: after(html, '-->', open + 4) };
  if (html[open + 1] === '!' || html[open + 1] === '?') {
    return { ...nothing, end: after(html, '>', open + 2) };
  }
  NAME.lastIndex = open;
  const named = NAME.exec(html);
  if (!named) return { ...nothing, end: open + 1 };
  const from = NAME.lastIndex;
  const end = endOfTag(html, from);
  const attributes = html.slice(from, end - 1);
  const closed = attributes.endsWith('/');
  return {
    name: (named[2] ?? '').toLowerCase(),
    attributes,
    closing: named[1] === '/',
    closed,
    end,
  };
}

/** A `>` in a quoted value does not end a tag. */
function endOfTag(html: string, from: number): number {
  for (let at = from; at < html.length; at++) {
    const char = html[at];
    if (char === '>') return at + 1;
    if (char !== '"' && char !== "'") continue;
    const close = html.indexOf(char, at + 1);
    if (close < 0) return html.length;
    at = close;
  }
  return html.length;
}

function after(html: string, what: string, from: number): number {
  const at = html.indexOf(what, from);
  return at < 0 ? html.length : at + what.length;
}

function tidy(text: string): string {
  return text
    .replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, entity)
    .replaceAll(/[ \t\u00a0\u200b]+/g, ' ')
    .replaceAll(/ ?\n[ \n]*/g, '\n')
    .trim()
    .normalize('NFC');
}

function entity(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
