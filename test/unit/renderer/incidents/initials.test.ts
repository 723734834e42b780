import { getChoseong } from 'es-hangul';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialsOf, isInitials } from '../../../../renderer/incidents/initials.ts';

const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));

describe('initial consonants', () => {
  it('are those the library for Hangul finds', () => {
    fc.assert(
      fc.property(fc.array(syllable), (syllables) => {
        const text = syllables.join('');
        expect(initialsOf(text)).toBe(getChoseong(text));
      }),
    );
  });

  it('pass over spaces, digits and foreign letters, but not over the end of a line', () => {
    expect(initialsOf('인증 서버 L4,\n정부24 접속')).toBe('ㅇㅈㅅㅂ\nㅈㅂㅈㅅ');
  });

  it('are asked for by consonants alone', () => {
    expect(['ㅇㅈ', 'ㄲ', '인', 'ㅇa', ''].map(isInitials)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
