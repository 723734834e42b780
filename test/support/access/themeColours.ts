import { readFileSync } from 'node:fs';

const CSS = readFileSync('renderer/app/theme.css', 'utf8');

/** The colour variables of one block of theme.css, without `--wr-`. */
function variables(selector: string): ReadonlyMap<string, string> {
  const start = CSS.indexOf(`${selector} {`);
  const block = CSS.slice(start, CSS.indexOf('}', start));
  return new Map(
    [...block.matchAll(/--wr-([\w-]+):\s*(#[0-9a-f]{6,8});/gi)].map(([, name = '', hex = '']) => [
      name,
      hex,
    ]),
  );
}

const day = variables(':root');
const COLOURS = {
  light: day,
  dark: new Map([...day, ...variables(':root[data-mantine-color-scheme="dark"]')]),
} as const;

/** A colour of the house as theme.css ships it. @param name without `--wr-` @returns `#rrggbb[aa]` */
export function themeColour(theme: keyof typeof COLOURS, name: string): string {
  const colour = COLOURS[theme].get(name);
  if (!colour) throw new Error(`theme.css has no --wr-${name}`);
  return colour;
}
