import { describe, expect, test } from 'vitest';
import { refusalsIn } from '../../../electron/reports/typesetting/refusals.ts';

/** `line:column key` of every refusal. */
const refused = (source: string) =>
  refusalsIn('report.typ', source).map(
    ({ line, column, sentence }) => `${line}:${column} ${sentence.key.split('.')[1]}`,
  );

describe('a template of an office may', () => {
  test.each([
    '#import "parts.typ": lay-out, shown',
    '#import "parts.typ": *\n= 제목',
    '#import "parts.typ" as parts\n#parts.shown',
    '#include "머리.typ"\n\n글',
    '{ import "/parts.typ": shown; shown("x") }',
    '#counter(std.page).final()',
    'Most important: included, evaluated, standard.',
  ])('say %j', (source) => {
    expect(refused(source)).toEqual([]);
  });
});

describe('a template of an office may not fetch packages', () => {
  test.each([
    ['#import "@preview/tablex:0.0.8": *', '1:2 import'],
    ['가\n  #import "@local/x:1.0.0"', '2:4 import'],
    ['#include "@preview/x:1.0.0"', '1:2 import'],
    ['#import "\\u{40}preview/x:1.0.0"', '1:2 import'],
    ['#import "@" + "preview/x:1.0.0"', '1:2 import'],
    ['#import "" + "@preview/x:1.0.0"', '1:2 import'],
    ['#import "x" .replace("x", "@preview/x:1.0.0")', '1:2 import'],
    ['#import "x"\n  .replace("x", "@preview/x:1.0.0")', '1:2 import'],
    ['#import "x" /* */ .replace("x", "@preview/x:1.0.0")', '1:2 import'],
    ['#import "x" // y\n.replace("x", "@preview/x:1.0.0")', '1:2 import'],
    ['#import "x" * 0 + "@preview/x:1.0.0"', '1:2 import'],
    ['#import /**/ "@preview/x:1.0.0"', '1:2 import'],
    ['#import (name)', '1:2 import'],
    ['#let p = sys.inputs.p; #import p', '1:25 import'],
    ['#import str.from-unicode(64)', '1:2 import'],
    ['#eval("import \\"@preview/x:1.0.0\\"")', '1:2 hiddenCode'],
    ['#std.eval("1")', '1:6 hiddenCode'],
    ['#(dictionary(std).at("ev" + "al"))("1")', '1:14 hiddenCode'],
    ['#let run = eval.with(mode: "code")', '1:12 hiddenCode'],
    ['#import std: *', '1:2 import'],
  ])('by %j', (source, refusal) => {
    expect(refused(source)).toContain(refusal);
  });
});
