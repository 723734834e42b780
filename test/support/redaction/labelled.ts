import { SENSITIVE } from '../../../shared/redaction.ts';
import { ANYWHERE, CARRIERS, DECOYS } from './carriers.ts';
import { disguised } from './disguise.ts';
import { type Draw, drawFrom } from './drawing.ts';
import { type Labelled, PERSONAL } from './personal.ts';

export interface Truth {
  kind: Labelled;
  from: number;
  to: number;
}

/** A text whose personal data is known. */
export interface LabelledText {
  text: string;
  truths: Truth[];
}

export const LABELLED_KINDS: readonly Labelled[] = SENSITIVE.filter((kind) => kind !== 'picture');

/**
 * Texts of an incident as operators and machines write them: one to three pieces each, half of
 * them decoys.
 * @param count how many texts
 * @param random numbers from 0 up to 1, seeded
 */
export function labelledTexts(count: number, random: () => number): LabelledText[] {
  const draw = drawFrom(random);
  return Array.from({ length: count }, () => {
    const pieces = Array.from({ length: 1 + draw.number(3) }, () => pieceOf(draw));
    return pieces.reduce((text, piece) => append(text, piece, draw.one([' ', '\n', '. ', ' / '])));
  });
}

function pieceOf(draw: Draw): LabelledText {
  if (draw.chance(0.5)) return { text: draw.one(DECOYS)(draw), truths: [] };
  const kind = draw.one(LABELLED_KINDS);
  const { value: plain, words } = PERSONAL[kind](draw);
  const value = disguised(plain, draw);
  const carrier = draw.one(draw.chance(0.15) ? ANYWHERE : CARRIERS[kind]);
  const latin = /^[A-Za-z ]+$/.test(plain);
  // A Latin name has no particle in these sentences.
  const placed = kind === 'name' && latin ? '{} restarted the gateway.' : carrier;
  const sentence = words ? placed.replace('{}', draw.one(words)) : placed;
  const from = sentence.indexOf('{}');
  const text = sentence.slice(0, from) + value + sentence.slice(from + 2);
  return { text, truths: [{ kind, from, to: from + value.length }] };
}

function append(first: LabelledText, second: LabelledText, between: string): LabelledText {
  const shift = first.text.length + between.length;
  const moved = second.truths.map((truth) => ({
    ...truth,
    from: truth.from + shift,
    to: truth.to + shift,
  }));
  return { text: first.text + between + second.text, truths: [...first.truths, ...moved] };
}
