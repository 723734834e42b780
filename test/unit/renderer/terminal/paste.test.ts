import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanPaste } from '../../../../renderer/terminal/paste.ts';

describe('cleanPaste', () => {
  it('cannot end bracketed paste, in either spelling of the sequence', () => {
    expect(cleanPaste('ls\u001b[201~\nrm -rf ~\u009b201~')).toBe('ls[201~\nrm -rf ~201~');
  });

  it('keeps tabs, line ends, Hangul and emoji', () => {
    expect(cleanPaste('행정\t전산\r\n망 🙂')).toBe('행정\t전산\r\n망 🙂');
  });

  it('leaves no other control character of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const left = [...cleanPaste(text)].filter((char) => /\p{Cc}/u.test(char));
        expect(left.every((char) => '\t\n\r'.includes(char))).toBe(true);
      }),
    );
  });
});
