/** Colours as WCAG 2.2 reckons with them. */

/** Red, green, blue and opacity, each from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, opacity: number];

/** Reads `#rrggbb` or `#rrggbbaa`. @throws where it is neither */
export function colourOf(hex: string): Colour {
  const found = /^#([0-9a-f]{6})([0-9a-f]{2})?$/i.exec(hex.trim());
  if (!found) throw new Error(`no colour: ${hex}`);
  const [, rgb = '', alpha = 'ff'] = found;
  const part = (at: number) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255;
  return [part(0), part(2), part(4), Number.parseInt(alpha, 16) / 255];
}

/** What is seen where one colour lies over an opaque one. @param share how much of it is left */
export function over(top: Colour, ground: Colour, share = 1): Colour {
  const opacity = top[3] * share;
  const mix = (i: 0 | 1 | 2) => top[i] * opacity + ground[i] * (1 - opacity);
  return [mix(0), mix(1), mix(2), 1];
}

/** Relative luminance, from 0 to 1 (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminance([red, green, blue]: Colour): number {
  const linear = (part: number) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** The contrast of two opaque colours, from 1 to 21. */
export function contrast(a: Colour, b: Colour): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}
