import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanFor } from '../../../../electron/reports/redaction/scan.ts';
import { DISGUISES } from '../../../support/redaction/disguise.ts';
import { NAMES } from '../../../support/redaction/people.ts';

const scan = scanFor(NAMES);

describe('what is hidden', () => {
  const values: [string, string][] = [
    ['900101-1234568', 'residentNumber'],
    ['800101-5123456', 'foreignerNumber'],
    ['M12345678', 'passport'],
    ['010-1234-5678', 'phone'],
    ['hong@korea.kr', 'mail'],
    ['4111-1111-1111-1111', 'card'],
    ['10.20.30.40', 'ip'],
    ['김하늘', 'name'],
  ];

  it.each(values)('finds %s whole in every form', (value, kind) => {
    const [plain] = scan(value);
    fc.assert(
      fc.property(
        fc.constantFrom(...DISGUISES),
        fc.integer({ min: 1, max: value.length - 1 }),
        (disguise, middle) => {
          const written = disguise(value, middle);
          expect(scan(`가 ${written} 나`)).toEqual([
            { kind, value: plain?.value, from: 2, to: 2 + written.length },
          ]);
        },
      ),
    );
  });

  it.each([
    ['a line’s end', '010-1234-\n5678'],
    ['a Windows line’s end', '010-1234-\r\n5678'],
    ['other dashes', '010–1234—5678'],
    ['an escape twice', '010%252D1234%2D5678'],
    ['Arabic digits', '٠١٠-١٢٣٤-٥٦٧٨'],
    ['digits of mathematics', '𝟎𝟏𝟎-𝟏𝟐𝟑𝟒-𝟓𝟔𝟕𝟖'],
    ['an escape of JSON', '010\\u002d1234-5678'],
    ['an entity', '010&#x2d;1234-5678'],
    ['code marks', '`010`-`1234`-`5678`'],
    ['middle dots', '010ㆍ1234ㆍ5678'],
    ['directions', '\u202d010-1234-5678\u202c'],
  ])('finds a phone through %s', (_, text) =>
    expect(scan(text)).toMatchObject([{ kind: 'phone', value: '01012345678' }]),
  );

  it('finds Hangul written as bytes of a URL', () =>
    expect(scan(`name=${encodeURIComponent('김하늘')}&x=1`)).toMatchObject([
      { kind: 'name', from: 5, to: 32 },
    ]));
});

/**
 * Quadratic time would take hours for these, and the test would not end in its own time; linear
 * time takes a moment.
 */
describe('hostile texts', () => {
  const LENGTH = 300_000;
  it.each([
    ...[
      '0',
      '010-',
      '4111 ',
      '@',
      'a@',
      '.',
      'a.',
      '가',
      '서울 ',
      '중구 ',
      '로1',
      '1동',
      '1.',
      '1:',
    ],
    ...['<a', '*', '%', '%E', '&#', '\\u', '김', '\u1161', '\u0301', ' ', '\n', '1-', '#1, ', 'A1'],
    ...['1, A-ro, ', '계좌 1', '+1 ', '(', '\u001b[', '\u200b1', '\ud800', '주민 ', 'order '],
  ])('%j again and again', (unit) => {
    const text = unit.repeat(Math.ceil(LENGTH / unit.length));
    for (const { from, to } of scan(text)) expect(from).toBeLessThan(to);
  });

  it.each([' ', '\n', '가'])('finds everything in a text of megabytes parted by %j', (gap) => {
    const number = '010-1234-5678';
    // Of every length before it, so that some stand on each cut.
    const text = Array.from({ length: 20_000 }, (_, i) => number + gap.repeat(1 + (i % 97))).join(
      '',
    );
    const found = scan(text);
    expect(found).toHaveLength(20_000);
    expect(found.every(({ from, to }) => text.slice(from, to) === number)).toBe(true);
  });

  it('gives places in order that lie in the text and do not overlap, whatever the text', () => {
    const piece = fc.constantFrom(
      ...[
        '010-1234-',
        '5678',
        '김하',
        '늘',
        '@',
        'a.kr',
        '10.1.',
        '2.3',
        '**',
        '<b>',
        '</b>',
        '%4',
      ],
      ...['0', '\u1112\u1161', '\u200b', ' ', '\n', '주민 ', '900101', '-1234568', '서울 중구 '],
      ...['세종대로 1', '\\', '\ud83d', '１', '::', '계좌 '],
    );
    const texts = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 })));
    fc.assert(
      fc.property(texts, (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { from, to } of scan(text)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });
});
