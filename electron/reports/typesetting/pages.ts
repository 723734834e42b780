/** The mark-up of one element at the top level of the typesetter's SVG, whole. */
const TOP_LEVEL = /^ {4}<(path|g|defs|clipPath|linearGradient|radialGradient|pattern)\b/;
const REFERENCE = /(?:xlink:href="#|url\(#)([^")]+)/g;
const IDENTITY = /\bid="([^"]+)"/;

/**
 * Splits the typesetter's one long SVG into a picture per page, each with only the glyphs it uses.
 *
 * The SVG holds, one under the other, a background and a group per page, then the definitions.
 * It is written by the typesetter alone, texts as outlines, so its lines can be trusted to be
 * indented by depth; anything else is an error rather than a wrong page.
 * @throws TypeError where the SVG is not built like that
 */
export function pagesOf(svg: string, count: number): string[] {
  const lines = svg.trimEnd().split('\n');
  const size = /^<svg class="typst-doc" viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(lines[0] ?? '');
  if (!size) throw new TypeError('The typesetter wrote an SVG of an unknown kind');
  const [width, height] = [Number(size[1]), Number(size[2]) / count];
  const { drawings, definitions } = topLevelOf(lines.slice(1, -1));
  if (drawings.length !== count * 2) throw new TypeError('The pages of the SVG cannot be told');
  return Array.from({ length: count }, (_, page) => {
    const background = drawings[page * 2] ?? '';
    // Each page's group is moved down by the pages before it: the view box moves along, and the
    // background, which stays at the top, is drawn where the view box is.
    const top = page * height;
    const drawing = drawings[page * 2 + 1] ?? '';
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 ${top} ${width} ${height}" width="${width}pt" height="${height}pt">`,
      `<g transform="translate(0 ${top})">${background}</g>`,
      drawing,
      `<defs>${usedBy(drawing, definitions)}</defs>`,
      '</svg>',
    ].join('\n');
  });
}

/** Pages' drawings in order, and every definition by its id. */
function topLevelOf(lines: readonly string[]) {
  const drawings: string[] = [];
  const definitions = new Map<string, string>();
  let at = 0;
  while (at < lines.length) {
    const end = endOf(lines, at, '    ');
    const name = TOP_LEVEL.exec(lines[at] ?? '')?.[1];
    if (!name && (lines[at] ?? '').trim() !== '') throw new TypeError(`Unknown: ${lines[at]}`);
    if (name === 'defs') {
      for (let inner = at + 1; inner < end; ) {
        const innerEnd = endOf(lines, inner, '        ');
        const id = IDENTITY.exec(lines[inner] ?? '')?.[1];
        if (id) definitions.set(id, lines.slice(inner, innerEnd + 1).join('\n'));
        inner = innerEnd + 1;
      }
    } else if (name) {
      drawings.push(lines.slice(at, end + 1).join('\n'));
    }
    at = end + 1;
  }
  return { drawings, definitions };
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

function usedBy(drawing: string, definitions: ReadonlyMap<string, string>): string {
  const used = new Map<string, string>();
  const waiting = [drawing];
  for (let markup = waiting.pop(); markup !== undefined; markup = waiting.pop()) {
    for (const [, id = ''] of markup.matchAll(REFERENCE)) {
      const definition = definitions.get(id);
      if (definition === undefined || used.has(id)) continue;
      used.set(id, definition);
      waiting.push(definition);
    }
  }
  return [...used.values()].join('\n');
}
