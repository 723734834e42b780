import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanPaste, reviewOf } from '../../../../renderer/terminal/paste.ts';

/** Any character; those of the first planes' beginning, where the hostile ones are, more often. */
const character = fc
  .oneof(fc.nat(0xff), fc.nat(0x2fff), fc.nat(0x10ffff))
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

describe('cleanPaste', () => {
  it('cannot end bracketed paste, in either spelling of the sequence', () => {
    expect(cleanPaste('ls\u001b[201~\nrm -rf ~\u009b201~')).toBe('ls[201~\nrm -rf ~201~');
  });

  it('keeps tabs, line ends, Hangul and emoji', () => {
    expect(cleanPaste('행정\t전산\r\n망 🙂')).toBe('행정\t전산\r\n망 🙂');
  });

  it('leaves no other control character of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: character }), (text) => {
        const left = [...cleanPaste(text)].filter((char) => /\p{Cc}/u.test(char));
        expect(left.every((char) => '\t\n\r'.includes(char))).toBe(true);
      }),
    );
  });
});

describe('reviewOf', () => {
  it.each([
    ['one line', 'ls -al /var/log', true],
    ['one line of Hangul', '행정망 점검 🙂', true],
    ['a tab that the shell takes as text', 'a\tb', true],
    ['nothing', '', false],
  ])('lets %s through', (_, text, bracketed) => {
    expect(reviewOf(text, bracketed)).toBeNull();
  });

  it.each([
    ['lines', 'echo 1\necho 2\n', true, { lines: 2, leftOut: 0, unseen: false }],
    ['a line break that would enter it', 'rm -rf build\r\n', true, { lines: 1 }],
    ['a tab that would be a key', 'cd /va\t', false, { lines: 1, leftOut: 0 }],
    ['an escape', 'ls\u001b[201~', true, { lines: 1, leftOut: 1 }],
    ['a turn of the reading', 'rm \u202egpj.x', true, { leftOut: 0, unseen: true }],
    ['a Hangul filler', 'sudo\u3164ls', true, { leftOut: 0, unseen: true }],
  ])('asks for a look at %s', (_, text, bracketed, facts) => {
    expect(reviewOf(text, bracketed)).toMatchObject(facts);
  });

  it('shows what cannot be seen, and no more than some screens', () => {
    const review = reviewOf(`a\u0007b\n${'x'.repeat(30_000)}`, true);
    expect(review?.shown.slice(0, 2)).toEqual([
      { text: 'a', sign: false },
      { text: '‹BEL›', sign: true },
    ]);
    expect(review?.more).toBe(10_004);
  });
});
