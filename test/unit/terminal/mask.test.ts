import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OutputMask } from '../../../electron/terminal/mask.ts';

/** What is seen of a text that comes in these pieces. */
function seen(pieces: readonly string[], ...secrets: string[]): string {
  const mask = new OutputMask(secrets);
  return pieces.map((piece) => mask.cover(piece)).join('') + mask.end();
}

/** A text cut at these places; a pty's output is not cut inside a character. */
function cut(text: string, places: readonly number[]): string[] {
  const all = [...text];
  const at = [0, ...places.map((n) => n % (all.length + 1)), all.length].sort((a, b) => a - b);
  return at.slice(1).map((to, index) => all.slice(at[index], to).join(''));
}

// Few letters, so that texts and secrets often begin and overlap alike.
const word = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', '한', '🔑', '/'), minLength: min, maxLength: max });
const cuts = fc.array(fc.nat(), { maxLength: 12 });

describe('what a shell prints of secrets', () => {
  it.each([
    ['whole', ['a hunter2-long z'], 'a ••• z'],
    ['cut in the middle', ['a hunter', '2-long z'], 'a hun••• z'],
    ['cut everywhere', [...'a hunter2-long z'], 'a hun••• z'],
    ['twice without a gap', ['hunter2-longhunter2-long'], '••••••'],
    ['written for a URL', ['p=a%20b%2Fc%26d&x'], 'p=•••&x'],
    ['written for JSON', ['{"p":"say \\"hi\\" now"}'], '{"p":"•••"}'],
    ['with a line break, as a pty prints it', ['key\r\nline two.'], '•••.'],
    ['begun and never ended', ['a hunter'], 'a hun•••'],
    ['begun like it and gone on otherwise', ['hunter', 's of old'], 'hunters of old'],
    ['begun anew inside itself', ['hunthunter', '2-long'], 'hunthun•••'],
  ])('%s', (_, pieces, shown) => {
    const secrets = ['hunter2-long', 'a b/c&d', 'say "hi" now', 'key\nline two'];
    expect(seen(pieces, ...secrets)).toBe(shown);
  });

  it('does not delay output that is like no secret in four characters', () => {
    const mask = new OutputMask(['hunter2-long']);
    expect([...'hun: hu, hunt'].map((key) => mask.cover(key))).toEqual([...'hun: hu, hun', '']);
    expect(mask.cover('s')).toBe('ts');
  });

  it('is left as it is where there are none', () => {
    const same = fc.property(fc.string(), cuts, (text, places) => {
      expect(seen(cut(text, places))).toBe(text);
    });
    fc.assert(same);
  });

  it('shows the first three characters at most, wherever it is cut, and all that is no secret', () => {
    const secrets = fc.array(word(4, 9), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(secrets, word(0, 8), word(0, 8), cuts, (values, before, after, places) => {
        // What might go on at the end would be kept back; this letter is in no secret.
        const text = `${values.reduce((rest, value) => rest + value + after, before)}z`;
        const shown = seen(cut(text, places), ...values);
        expect(shown).toMatch(whatMayBeSeen(text, values));
        expect(shown.isWellFormed()).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('hides all of it where it comes whole', () => {
    fc.assert(
      fc.property(fc.array(word(4, 9), { minLength: 1 }), word(0, 20), (values, text) => {
        const shown = seen([`${text}${values.join('')}z`], ...values);
        for (const value of values) expect(shown).not.toContain(value);
      }),
    );
  });
});

/** Everything outside of secrets; of each of them the first three units, or none. */
function whatMayBeSeen(text: string, secrets: readonly string[]): RegExp {
  // These letters are written otherwise in a URL; the whole form is one of the secret's as well.
  const forms = secrets.flatMap((secret) => [secret, encodeURIComponent(secret)]);
  const units = text.split('').map((unit) => ({ unit, secret: false, first: false }));
  for (const form of forms) {
    for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) {
      for (const [index, one] of units.slice(at, at + form.length).entries()) {
        one.secret = true;
        one.first ||= index < 3;
      }
    }
  }
  const pattern = units.map(({ unit, secret, first }) => {
    if (!secret) return unit;
    return first ? `${unit}?•*` : '•*';
  });
  return new RegExp(`^${pattern.join('').replace(/(?:•\*)+/g, '•*')}$`);
}
