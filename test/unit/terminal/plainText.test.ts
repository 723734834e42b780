import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../shared/plainText.ts';

describe('plain text of terminal output', () => {
  it.each([
    ['colours', '\x1b[1;31m실패\x1b[0m\r\n', '실패\n'],
    ['a title and a link', '\x1b]0;title\x07\x1b]8;;http://x/\x1b\\here\x1b]8;;\x1b\\', 'here'],
    ['a progress bar', '10%\r50%\r100%\r\ndone\r\n', '100%\ndone\n'],
    ['a line drawn anew', 'a long line\r\x1b[Kshort\r\n', 'short\n'],
    ['a shorter overwriting', '12345\rab\r\n', 'ab345\n'],
    ['an unfinished sequence', 'text\x1b[31', 'text'],
    ['bells and the choice of a character set', 'a\x07\x1b(Bb', 'ab'],
  ])('removes %s', (_, output, text) => {
    expect(plainText(output)).toBe(text);
  });

  it('never leaves a control character but line breaks and tabs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (output) => {
        expect(plainText(output)).not.toMatch(/[^\P{Cc}\n\t]/u);
      }),
    );
  });

  it('takes no longer for hostile output', () => {
    const hostile = ['\r', '\rx', '\x1b[', '\x1b]', '\x1b', ' ', '\x1b[K\r'];
    const asked = performance.now();
    for (const part of hostile) plainText(`${'a'.repeat(200_000)}${part.repeat(200_000)}`);
    expect(performance.now() - asked).toBeLessThan(5000);
  });

  it('keeps what has none', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[가-힣a-z ]*[가-힣a-z]$/)), (lines) => {
        expect(plainText(lines.join('\r\n'))).toBe(lines.join('\n'));
      }),
    );
  });
});
