import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeLength } from '../../../electron/terminal/pieces.ts';

describe('where output can be cut', () => {
  it.each([
    ['after plain text', 'abc', 3],
    ['before a lone escape', 'abc\x1b', 3],
    ['before an unfinished colour', 'abc\x1b[31', 3],
    ['after a finished colour', 'abc\x1b[31m', 8],
    ['before an unfinished title', 'abc\x1b]0;title', 3],
    ['after a title ended by BEL', '\x1b]0;t\x07', 6],
    ['before a title whose end is halved', 'abc\x1b]0;t\x1b', 3],
    ['after a title ended by ST', '\x1b]0;t\x1b\\', 7],
    ['before an unfinished character set', 'a\x1b(', 1],
    ['before half a character', 'a\ud83d', 1],
    ['within a sequence that never ends', `\x1b]0;${'x'.repeat(5000)}`, 5004],
  ])('%s', (_, text, length) => {
    expect(wholeLength(text)).toBe(length);
  });

  it('comes to the end of any whole sequences, and never back behind one that is whole', () => {
    const whole = fc.constantFrom(
      'a',
      '한',
      '\x1b[31m',
      '\x1b]0;t\x07',
      '\x1b]8;;\x1b\\',
      '\x1b(B',
      '🙂',
    );
    fc.assert(
      fc.property(
        fc.array(whole),
        fc.constantFrom('', '\x1b', '\x1b[3', '\x1b]0;t'),
        (parts, open) => {
          const text = parts.join('');
          expect(wholeLength(text + open)).toBe(text.length);
        },
      ),
    );
  });
});
