import { SENSITIVE } from '../../../shared/redaction.ts';
import type { Found, Recogniser } from './found.ts';
import { piecesOf } from './pieces.ts';
import { type Reading, readingOf, readingWithoutMarkup } from './reading.ts';
import { accounts } from './recognisers/account.ts';
import { addresses } from './recognisers/address.ts';
import { cards } from './recognisers/card.ts';
import { foreignerNumbers } from './recognisers/foreignerNumber.ts';
import { ips } from './recognisers/ip.ts';
import { mails } from './recognisers/mail.ts';
import { nameRecogniser } from './recognisers/name.ts';
import { passports } from './recognisers/passport.ts';
import { phones } from './recognisers/phone.ts';
import { residentNumbers } from './recognisers/residentNumber.ts';
import { Stretches } from './stretches.ts';

/** Finds personal data in a text, in its order; no two overlap. Places are of the text as given. */
export type Scan = (text: string, label?: string) => Found[];

/** Most texts have no figure, and then none of these is in them. */
const WITH_DIGITS: readonly Recogniser[] = [
  residentNumbers,
  foreignerNumbers,
  passports,
  phones,
  addresses,
  cards,
  accounts,
  ips,
];
const DIGIT = /[0-9]/;

/** @param names as they are written; folded here */
export function scanFor(names: readonly string[]): Scan {
  const inNames = nameRecogniser(
    names.map((name) => (readingWithoutMarkup(name) ?? readingOf(name)).text),
  );
  const inReading = ({ text, placeOf }: Reading, label: string): Found[] => {
    const found = inNames(text);
    if (text.includes('@')) found.push(...mails(text));
    if (DIGIT.test(text)) for (const look of WITH_DIGITS) found.push(...look(text, label));
    return found.map((one) => ({ ...one, ...placeOf(one.from, one.to) }));
  };
  const inPiece = (text: string, label: string): Found[] => {
    const found = inReading(readingOf(text), label);
    const bare = readingWithoutMarkup(text);
    return bare === null ? found : [...found, ...inReading(bare, label)];
  };
  return (text, label = '') => {
    const found = piecesOf(text).flatMap(({ from, to }) =>
      inPiece(text.slice(from, to), label).map((one) => moved(one, from)),
    );
    return apart(found);
  };
}

function moved(one: Found, by: number): Found {
  return by === 0 ? one : { ...one, from: one.from + by, to: one.to + by };
}

/**
 * Of those that overlap the longest; of those as long the more particular kind, in the order of
 * {@link SENSITIVE}; then the first. Of another that reaches beyond it the rest: no part of
 * personal data may stay.
 */
function apart(found: readonly Found[]): Found[] {
  if (found.length < 2) return [...found];
  const ranked = found.toSorted(
    (a, b) =>
      b.to - b.from - (a.to - a.from) ||
      SENSITIVE.indexOf(a.kind) - SENSITIVE.indexOf(b.kind) ||
      a.from - b.from,
  );
  const taken = new Stretches();
  return ranked.flatMap((one) => taken.take(one)).toSorted((a, b) => a.from - b.from);
}
