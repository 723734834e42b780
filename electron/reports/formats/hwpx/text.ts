import { legible } from '../legible.ts';

/** Most texts have nothing that needs care; these are quick to tell. */
const NEEDS_CARE = /[^ !#-%'-;=?-~가-힣]/;
const MARKUP = /[&<>"]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text on one line as an attribute's value or an element's: every sign of XML written out. */
export function escaped(text: string): string {
  return NEEDS_CARE.test(text) ? marked(plain(text).replaceAll('\n', ' ')) : text;
}

/** A text for `hp:t`, its line feeds as breaks of the line. */
export function broken(text: string): string {
  return NEEDS_CARE.test(text) ? marked(plain(text)).replaceAll('\n', '<hp:lineBreak/>') : text;
}

/** Legible, and tabs as spaces: what a tab of OWPML is as wide as depends on the paragraph. */
export function plain(text: string): string {
  return legible(text).replaceAll('\t', '    ');
}

function marked(text: string): string {
  return text.replaceAll(MARKUP, (sign) => ENTITIES[sign] ?? sign);
}
