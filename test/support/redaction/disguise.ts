import type { Draw } from './drawing.ts';

/** One in so many values is not written plainly. */
const SHARE = 0.15;

const fullWidth = (text: string): string =>
  text.replace(/[0-9@]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

/** The ways in which the same data can hide from a simple search. */
export const DISGUISES: readonly ((text: string, middle: number) => string)[] = [
  fullWidth,
  (text) => text.normalize('NFD'),
  (text, middle) => `${text.slice(0, middle)}\u200b${text.slice(middle)}`,
  (text, middle) => `${text.slice(0, middle)}<b>${text.slice(middle)}</b>`,
  (text, middle) => `${text.slice(0, middle)}**${text.slice(middle)}**`,
  (text, middle) => `${text.slice(0, middle)}\u001b[31m${text.slice(middle)}\u001b[0m`,
  (text) => text.replaceAll('-', '\u2011'),
  (text) => text.replaceAll('-', '\\-'),
  (text) => text.replaceAll(' ', '\u00a0'),
  (text) => text.replaceAll('@', '&#64;').replaceAll('-', '%2D'),
];

/** The value as it is, or in one of the forms in which it would be missed by a plain search. */
export function disguised(value: string, draw: Draw): string {
  if (!draw.chance(SHARE) || value.includes('%')) return value;
  return draw.one(DISGUISES)(value, 1 + draw.number(value.length - 1));
}
