import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleParts, visibleText } from '../../../../renderer/terminal/visible.ts';

/** Any character; those of the first planes' beginning, where the hostile ones are, more often. */
const character = fc
  .oneof(fc.nat(0xff), fc.nat(0x2fff), fc.nat(0x10ffff))
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

describe('visibleText', () => {
  it.each([
    ['ESC and BEL', '\u001b[31m\u0007', '‹ESC›[31m‹BEL›'],
    ['DEL and C1', '\u007f\u009b', '‹DEL›‹U+009B›'],
    ['a carriage return', 'a\rb', 'a‹CR›b'],
    ['a change of direction', 'a\u202eb', 'a‹U+202E›b'],
    ['a space without width', 'a\u200bb', 'a‹U+200B›b'],
    ['a tag', '\u{e0041}', '‹U+E0041›'],
    ['what everybody sees', '행정망\t점검 🙂👩‍🚒\nok', '행정망\t점검 🙂👩‍🚒\nok'],
  ])('shows %s', (_, text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });

  it('leaves nothing of any text that acts or hides, and loses nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: character }), (text) => {
        const parts = visibleParts(text);
        const plain = parts.filter(({ sign }) => !sign).map((part) => part.text);
        expect(visibleText(text)).not.toMatch(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u);
        const signs = parts.filter(({ sign }) => sign).length;
        expect([...plain.join('')].length + signs).toBe([...text].length);
      }),
    );
  });
});
