import { createHash } from 'node:crypto';
import type { PreviewPage } from '../../../shared/reportMaking.ts';

/** What may stand at the top level of the typesetter's SVG. */
const TOP_LEVEL = /^ {4}<(path|g|defs)\b/;
const REFERENCE = /(xlink:href="#|url\(#)([^")]+)/g;
const IDENTITY = /\bid="([^"]+)"/;
/** What means the same left out: indentation, and attributes with their default. */
const IDLE = /^ +| fill-rule="nonzero"| y="0"/gm;

/** A page's background, which tells its size where the template gave pages different ones. */
const SIZE = /^ {4}<path class="typst-shape"[^>]* d="M 0 0v ([\d.]+) h ([\d.]+) /;

/**
 * Splits the typesetter's one long SVG into a picture per page, each with only the glyphs it uses
 * and complete in itself.
 *
 * The SVG holds, one under the other, a background and a group per page, then the definitions.
 * It is written by the typesetter alone, texts as outlines, so its lines can be trusted to be
 * indented by depth; anything else is an error rather than a wrong page. A definition's name is a
 * hash of what it draws, so a page's own lines tell whether it is the same as before.
 * @param have hashes of pages whose pictures are not wanted
 * @throws TypeError where the SVG is not built like that
 */
export function pagesOf(svg: string, count: number, have: ReadonlySet<string>): PreviewPage[] {
  const lines = svg.trimEnd().split('\n');
  if (!lines[0]?.startsWith('<svg class="typst-doc" ')) {
    throw new TypeError('The typesetter wrote an SVG of an unknown kind');
  }
  const { drawings, definitions } = topLevelOf(lines.slice(1, -1));
  if (drawings.length !== count * 2) throw new TypeError('The pages of the SVG cannot be told');
  let top = 0;
  return Array.from({ length: count }, (_, page) => {
    const background = drawings[page * 2] ?? '';
    const drawing = drawings[page * 2 + 1] ?? '';
    const [height, width] = (SIZE.exec(background)?.slice(1) ?? []).map(Number);
    if (!height || !width) throw new TypeError('A page of the SVG has no size');
    // A page's group is moved down by the pages before it, so the view box moves along; the
    // background, which is not, is moved here.
    const head = [
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 ${top} ${width} ${height}" width="${width}pt" height="${height}pt">`,
      `<g transform="translate(0 ${top})">${background}</g>`,
    ];
    top += height;
    const hash = createHash('sha256').update(head.join('\n')).update(drawing).digest('hex');
    return { hash, svg: have.has(hash) ? null : complete(drawing, definitions, head) };
  });
}

/** Pages' drawings in order, and every definition by its id. */
function topLevelOf(lines: readonly string[]) {
  const drawings: string[] = [];
  const definitions = new Map<string, string>();
  for (let at = 0; at < lines.length; ) {
    const end = endOf(lines, at, '    ');
    const name = TOP_LEVEL.exec(lines[at] ?? '')?.[1];
    if (!name) throw new TypeError(`The SVG holds something unknown: ${lines[at]?.slice(0, 80)}`);
    if (name === 'defs') define(lines.slice(at + 1, end), definitions);
    else drawings.push(lines.slice(at, end + 1).join('\n'));
    at = end + 1;
  }
  return { drawings, definitions };
}

function define(lines: readonly string[], definitions: Map<string, string>): void {
  for (let at = 0; at < lines.length; ) {
    const end = endOf(lines, at, '        ');
    const id = IDENTITY.exec(lines[at] ?? '')?.[1];
    if (id) definitions.set(id, lines.slice(at, end + 1).join('\n'));
    at = end + 1;
  }
}

/** The line that closes the element which opens on `start`. */
function endOf(lines: readonly string[], start: number, indent: string): number {
  const line = lines[start] ?? '';
  if (line.endsWith('/>') || line.includes('</')) return start;
  for (let end = start + 1; end < lines.length; end++) {
    if (lines[end]?.startsWith(`${indent}</`)) return end;
  }
  throw new TypeError('An element of the SVG does not end');
}

/** A page's picture: its head, its drawing, and what the drawing refers to, under short names. */
function complete(
  drawing: string,
  definitions: ReadonlyMap<string, string>,
  head: readonly string[],
): string {
  const names = new Map<string, string>();
  const used: string[] = [];
  const named = (markup: string): string =>
    markup.replace(REFERENCE, (_, opening: string, id: string) => {
      const known = names.get(id);
      if (known) return `${opening}${known}`;
      const definition = definitions.get(id);
      if (definition === undefined) throw new TypeError(`The SVG does not define ${id}`);
      const name = `d${names.size}`;
      names.set(id, name);
      used.push(named(definition).replace(IDENTITY, `id="${name}"`));
      return `${opening}${name}`;
    });
  const body = named(drawing);
  return [...head, body, `<defs>${used.join('\n')}</defs>`, '</svg>']
    .join('\n')
    .replaceAll(IDLE, '');
}
