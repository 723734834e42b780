/** Nobody sees what is in these. */
const UNSEEN = new Set(['template', 'svg', 'option', 'object']);
/** Nor what is in these, in which tags are text. */
const RAW = new Set(['script', 'style', 'textarea', 'noscript', 'iframe']);
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
/** Ends a paragraph, until all is read: a code point that no text uses. */
const BREAK = '\ue000';
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

/**
 * What a reader of a page sees: a line for each paragraph, heading, cell or item. Reads HTML in one
 * pass, in time that grows with its length only, however broken it is. Styles are not computed:
 * hidden is what is marked so on its own element.
 * @param links whether the words of links and buttons count, or only what the page says itself
 */
export function visibleText(html: string, links: boolean): string {
  let seen = '';
  /** The element in which nothing counts, and how many of its name are open in it. */
  let unseen: { name: string; depth: number } | null = null;
  let leading = false;
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const counts = unseen === null && (links || !leading);
    if (counts && open !== at) seen += html.slice(at, open < 0 ? html.length : open);
    if (open < 0) break;
    if (!/[a-z/!?]/i.test(html[open + 1] ?? '')) {
      // Neither a tag nor a comment: the sign itself.
      if (counts) seen += '<';
      at = open + 1;
      continue;
    }
    const tag = tagAt(html, open);
    at = tag.end;
    const { name, closing } = tag;
    if (name === '') continue;
    if (unseen) {
      if (name !== unseen.name) continue;
      unseen.depth += closing ? -1 : 1;
      if (unseen.depth === 0) unseen = null;
      continue;
    }
    if (!closing && RAW.has(name)) at = endOfRaw(html, at, name);
    else if (!closing && isUnseen(tag, html)) unseen = { name, depth: 1 };
    else if (LEADING.has(name)) {
      leading = !closing;
      seen += ' ';
    } else if (!INLINE.has(name)) seen += BREAK;
    else if (name === 'br') seen += ' ';
  }
  return tidy(seen);
}

function isUnseen({ name, from, end }: Tag, html: string): boolean {
  if (VOID.has(name) || html[end - 2] === '/') return false;
  return UNSEEN.has(name) || (end - from > 6 && HIDDEN.test(html.slice(from, end)));
}

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
  closing: boolean;
  /** Where its attributes begin. */
  from: number;
  end: number;
}

const NAME = /<(\/?)([a-z][a-z0-9-]*)/iy;

function tagAt(html: string, open: number): Tag {
  const nothing = { name: '', closing: false, from: open };
  if (html.startsWith('<!--', open)) return { ...nothing, end: after(html, '-->', open + 4) };
  if (html[open + 1] === '!' || html[open + 1] === '?') {
    return { ...nothing, end: after(html, '>', open + 2) };
  }
  NAME.lastIndex = open;
  const named = NAME.exec(html);
  if (!named) return { ...nothing, end: open + 1 };
  const from = NAME.lastIndex;
  const name = (named[2] ?? '').toLowerCase();
  return { name, closing: named[1] === '/', from, end: endOfTag(html, from) };
}

/** A `>` in a quoted value does not end a tag. */
function endOfTag(html: string, from: number): number {
  let end = html.indexOf('>', from);
  for (let at = from; end >= 0; ) {
    const quote = html.slice(at, end).search(/["']/);
    if (quote < 0) return end + 1;
    const close = html.indexOf(html[at + quote] ?? '', at + quote + 1);
    if (close < 0) return html.length;
    at = close + 1;
    if (at > end) end = html.indexOf('>', at);
  }
  return html.length;
}

function after(html: string, what: string, from: number): number {
  const at = html.indexOf(what, from);
  return at < 0 ? html.length : at + what.length;
}

/** Line breaks of the source are spaces to the reader; each step takes time by the length only. */
function tidy(text: string): string {
  const plain = text.includes('&') ? text.replaceAll(ENTITY, entity) : text;
  return plain
    .replaceAll(/[\s\u200b]+/g, ' ')
    .replaceAll(/ ?\ue000[ \ue000]*/g, '\n')
    .trim()
    .normalize('NFC');
}

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi;

function entity(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
