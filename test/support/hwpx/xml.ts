/** An element with its prefix as written, as `hp:tbl`. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Element[];
  /** All text within, in order. */
  text: string;
}

const DECLARATION = /^<\?xml version="1\.0" encoding="UTF-8"(?: standalone="yes")? ?\?>/;
const NAME = '[A-Za-z_][A-Za-z0-9_.-]*(?::[A-Za-z_][A-Za-z0-9_.-]*)?';
const TAG = new RegExp(`<(/?)(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>|([^<]+)`, 'y');
const ATTRIBUTE = new RegExp(`(${NAME})="([^"]*)"`, 'g');
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
/** What XML 1.0 §2.2 does not let in. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/**
 * A reader of the part of XML that OWPML is written in here: no comments, sections, processing
 * instructions or document types. @throws TypeError with what is wrong and where
 */
export function readXml(bytes: Uint8Array): Element {
  const source = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const forbidden = FORBIDDEN.exec(source);
  if (forbidden) throw wrong('a character that XML has not', source, forbidden.index);
  const declaration = DECLARATION.exec(source)?.[0];
  if (!declaration) throw wrong('no declaration', source, 0);

  type Open = { element: Element; children: Element[]; prefixes: ReadonlySet<string> };
  const open: Open[] = [];
  const roots: Element[] = [];
  TAG.lastIndex = declaration.length;
  while (TAG.lastIndex < source.length) {
    const at = TAG.lastIndex;
    const [, closing, name, written, empty, text] = TAG.exec(source) ?? [];
    if (text !== undefined) {
      const parent = open.at(-1);
      if (!parent && text.trim() !== '') throw wrong('text outside of all', source, at);
      const plain = unescaped(text, source, at);
      for (const { element } of open) element.text += plain;
      continue;
    }
    if (name === undefined) throw wrong('no tag and no text', source, at);
    if (closing) {
      if (open.pop()?.element.name !== name) throw wrong(`</${name}> closes nothing`, source, at);
      continue;
    }
    const attributes: Record<string, string> = {};
    const prefixes = new Set(open.at(-1)?.prefixes);
    for (const [, key = '', value = ''] of (written ?? '').matchAll(ATTRIBUTE)) {
      if (key in attributes) throw wrong(`${key} twice`, source, at);
      attributes[key] = unescaped(value, source, at);
      if (key.startsWith('xmlns:')) prefixes.add(key.slice('xmlns:'.length));
    }
    for (const qualified of [name, ...Object.keys(attributes)]) {
      const [prefix, local] = qualified.split(':');
      const known = local === undefined || prefix === 'xmlns' || prefixes.has(prefix ?? '');
      if (!known) throw wrong(`${qualified}: a prefix not declared`, source, at);
    }
    const children: Element[] = [];
    const element: Element = { name, attributes, children, text: '' };
    (open.at(-1)?.children ?? roots).push(element);
    if (!empty) open.push({ element, children, prefixes });
  }
  const unclosed = open.at(-1);
  if (unclosed) throw wrong(`<${unclosed.element.name}> is not closed`, source, source.length);
  const [root, ...others] = roots;
  if (!root || others.length > 0) throw wrong('not one root', source, 0);
  return root;
}

function unescaped(text: string, source: string, at: number): string {
  return text.replaceAll(/&([^;]*;?)/g, (_, entity: string) => {
    const plain = ENTITIES[entity.slice(0, -1)];
    if (!entity.endsWith(';') || plain === undefined) {
      throw wrong(`&${entity} is no entity`, source, at);
    }
    return plain;
  });
}

function wrong(what: string, source: string, at: number): TypeError {
  return new TypeError(`${what}, at ${at}: ${source.slice(Math.max(0, at - 20), at + 60)}`);
}

/** The element and all below it, in the order of the document. */
export function* within(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* within(child);
}
