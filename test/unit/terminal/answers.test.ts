/* biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what this file is about */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerer, isHarmless } from '../../../electron/terminal/answers.ts';

describe('what a program is told of its terminal', () => {
  it.each([
    '\x1b[?1;2c',
    '\x1b[>0;276;0c',
    '\x1b[0n',
    '\x1b[24;80R',
    '\x1b[?24;80R',
    '\x1b[?2004;1$y',
    '\x1b[4;2$y',
  ])('%j', (answer) => {
    expect(isHarmless(answer)).toBe(true);
  });

  it.each([
    ['settings (DECRQSS)', '\x1bP1$r0m\x1b\\'],
    ['a capability (XTGETTCAP)', '\x1bP1+r544e=78\x1b\\'],
    ['its unit (DA3)', '\x1bP!|00000000\x1b\\'],
    ['its version (XTVERSION)', '\x1bP>|xterm(390)\x1b\\'],
    ['a title', '\x1b]lrm -rf ~\x1b\\'],
    ['a colour', '\x1b]11;rgb:0000/0000/0000\x1b\\'],
    ['the clipboard', '\x1b]52;c;cm0K\x07'],
    ['the window’s size', '\x1b[8;24;80t'],
    ['an answerback', 'xterm'],
    ['bare digits', '1c'],
    ['a line break', '\x1b[0n\r'],
    ['two at once', '\x1b[0n\x1b[0n'],
    ['a number too long', `\x1b[${'9'.repeat(11)};1R`],
    ['nothing', ''],
  ])('not %s', (_, answer) => {
    expect(isHarmless(answer)).toBe(false);
  });

  it('is never more than digits between an escape and a final letter', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'\x1b[?>;$0123456789cnRyP\r ') }),
        (text) => {
          if (isHarmless(text)) expect(text).toMatch(/^\x1b\[[?>]?[\d;]+\$?[cnRy]$/);
        },
      ),
    );
  });

  it('comes 200 times a second at most', () => {
    let now = 0;
    const told: string[] = [];
    const answer = answerer(
      (text) => told.push(text),
      () => now,
    );
    for (let n = 0; n < 1000; n += 1) answer('\x1b[0n');
    expect(told).toHaveLength(200);
    now = 100;
    for (let n = 0; n < 1000; n += 1) answer('\x1b[0n');
    expect(told).toHaveLength(220);
    now = 1_000_000;
    for (let n = 0; n < 1000; n += 1) answer('\x1b[0n');
    expect(told).toHaveLength(420);
  });
});
