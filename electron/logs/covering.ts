import { formsOf, MASK } from '../secrets.ts';
import { coverPatterns, namesSecret } from './patterns.ts';
import { plainOf } from './plain.ts';

/** Covers one kind of thing in a text. */
export type TextCover = (text: string) => string;

/** Knows what nobody may read, and covers it in whatever is about to be written down. */
export interface Covering {
  /** From now on these are covered. */
  learn(secrets: readonly string[]): void;
  /** What was learnt. */
  known(): string[];
  text: TextCover;
  /** Any value as plain JSON, bounded, with its texts, its members' names and its numbers covered. */
  value(value: unknown): unknown;
}

/** Texts are cut here, UTF-16 units: a log tells what happened and does not keep what it was about. */
const LONGEST_TEXT = 8_000;
/** A line of a key that is shorter than this could stand anywhere. */
const SHORTEST_LINE = 8;

/** @param personal covers personal data */
export function createCovering(personal: TextCover): Covering {
  const known = new Set<string>();
  let forms: string[] = [];
  let longest = 0;

  function text(given: string): string {
    // A secret that the cut would halve is covered before it.
    const near = given.slice(0, LONGEST_TEXT + longest);
    const bare = forms.reduce((rest, form) => rest.replaceAll(form, MASK), near);
    const covered = personal(coverPatterns(bare));
    return given.length > LONGEST_TEXT ? `${covered.slice(0, LONGEST_TEXT)}…` : covered;
  }

  function plain(value: unknown): unknown {
    switch (typeof value) {
      case 'string':
        return text(value);
      case 'number': {
        const written = String(value);
        return text(written) === written ? value : MASK;
      }
      case 'object':
        return value === null ? null : members(value);
      default:
        return value;
    }
  }

  function members(value: object): unknown {
    if (Array.isArray(value)) return value.map(plain);
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [
        text(name),
        namesSecret(name) && member !== null ? MASK : plain(member),
      ]),
    );
  }

  return {
    learn(secrets) {
      const before = known.size;
      for (const secret of secrets) {
        known.add(secret);
        for (const line of secret.split(/\r?\n/)) {
          if (line.length >= SHORTEST_LINE) known.add(line);
        }
      }
      if (known.size === before) return;
      // The longest first: one secret may begin like another.
      forms = everyFormOf([...known]).toSorted((a, b) => b.length - a.length);
      longest = forms[0]?.length ?? 0;
    },
    known: () => [...known],
    text,
    value: (value) => plain(plainOf(value)),
  };
}

/** Also as headers, forms and other programs write them. */
function everyFormOf(secrets: readonly string[]): string[] {
  const written = formsOf(secrets);
  const encoded = secrets.flatMap((secret) => {
    const bytes = Buffer.from(secret);
    return [bytes.toString('base64').replace(/=+$/, ''), bytes.toString('base64url')];
  });
  const small = written.map((form) => form.replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase()));
  const plus = written.map((form) => form.replaceAll('%20', '+'));
  return [...new Set([...written, ...encoded, ...small, ...plus])].filter(Boolean);
}
