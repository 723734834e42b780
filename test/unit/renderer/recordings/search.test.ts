import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Line, Lines } from '../../../../renderer/recordings/search/lines.ts';
import { matcher } from '../../../../renderer/recordings/search/match.ts';

function linesOf(pieces: readonly string[]): Line[] {
  const lines = new Lines();
  const read = pieces.flatMap((data, index) => lines.push({ atMs: index * 10, code: 'o', data }));
  return [...read, ...lines.end()];
}

describe('lines of what was shown', () => {
  it('are as a person read them, at the moment they were whole', () => {
    expect(
      linesOf(['$ l', 's\r\n\x1b[3', '1m붉은\x1b[0m 글\r\n', '10%\r50%\r', '100%\r\n$ ']),
    ).toEqual([
      { atMs: 10, text: '$ ls' },
      { atMs: 20, text: '붉은 글' },
      { atMs: 40, text: '100%' },
      { atMs: 40, text: '$' },
    ]);
  });

  it('end where a program goes elsewhere on the screen', () => {
    expect(
      linesOf(['\x1b[2J\x1b[1;1Hone\x1b[5;20', 'Htwo\x1b[Hthree']).map(({ text }) => text),
    ).toEqual(['one', 'two', 'three']);
  });

  it('know only output', () => {
    const lines = new Lines();
    expect(lines.push({ atMs: 1, code: 'i', data: 'password\n' })).toEqual([]);
    expect(lines.end()).toEqual([]);
  });

  it('are the same however the output was cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z가-힣]{1,12}$/), { minLength: 1 }),
        fc.array(fc.integer({ min: 1, max: 20 })),
        (texts, cuts) => {
          const whole = texts.map((text) => `\x1b[32m${text}\x1b[0m\r\n`).join('');
          const pieces: string[] = [];
          let from = 0;
          for (const cut of cuts) {
            pieces.push(whole.slice(from, from + cut));
            from += cut;
          }
          pieces.push(whole.slice(from));
          expect(linesOf(pieces).map(({ text }) => text)).toEqual(texts);
        },
      ),
    );
  });

  it('stay short in a flood without an end', () => {
    const lines = linesOf(Array.from({ length: 100 }, () => 'x'.repeat(10_000)));
    expect(lines.length).toBeGreaterThan(10);
    for (const { text } of lines) expect(text.length).toBeLessThan(80_000);
  });
});

describe('looking for a text', () => {
  it.each([
    ['DNS', 'the dns server', { before: 'the ', match: 'dns', after: ' server' }],
    ['서버', '이름 서버 정상', { before: '이름 ', match: '서버', after: ' 정상' }],
    ['정상'.normalize('NFD'), '이름 서버 정상', { before: '이름 서버 ', match: '정상', after: '' }],
    ['a.c', 'abc a.c', { before: 'abc ', match: 'a.c', after: '' }],
    ['(', 'f(x)', { before: 'f', match: '(', after: 'x)' }],
    ['\\d+', '12 \\d+', { before: '12 ', match: '\\d+', after: '' }],
  ])('finds %s', (query, line, hit) => {
    expect(matcher(query)?.(5, line)).toEqual({ atMs: 5, ...hit });
  });

  it('shortens long lines around what was found', () => {
    const hit = matcher('needle')?.(0, `${'a'.repeat(500)}needle${'b'.repeat(500)}`);
    expect(hit?.before).toBe(`…${'a'.repeat(24)}`);
    expect(hit?.after).toBe(`${'b'.repeat(80)}…`);
  });

  it('has nothing to look for in a text of nothing', () => {
    expect(matcher('  ')).toBeNull();
    expect(matcher('x')?.(0, 'yyy')).toBeNull();
  });

  it('takes any text for what it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), fc.string(), (query, around) => {
        const match = matcher(query);
        if (!match) return;
        expect(match(0, `${around}${query.trim()}${around}`)).not.toBeNull();
      }),
    );
  });
});
