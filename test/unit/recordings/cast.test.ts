import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CAST_CODES,
  type CastHeader,
  commentLine,
  eventLine,
  headerLine,
} from '../../../shared/cast.ts';
import { CastReader, LONGEST_LINE, parseCast } from '../../../shared/castReader.ts';
import { piecesOf } from '../../../shared/textPieces.ts';

const HEADER: CastHeader = {
  cols: 80,
  rows: 24,
  startedAt: 1_700_181_000_000,
  title: '새올 점검',
  shell: '/bin/bash',
};

/** Any text a pty can bring: control characters, halves of characters, whatever. */
const output = fc.string({ unit: 'binary', maxLength: 200 });
const events = fc.array(
  fc.record({
    intervalMs: fc.nat({ max: 5_000_000 }),
    code: fc.constantFrom(...CAST_CODES.filter((code) => code !== 'r')),
    data: output,
  }),
  { maxLength: 50 },
);

describe('lines of asciicast', () => {
  it('reads back what was written, to the millisecond', () => {
    fc.assert(
      fc.property(events, fc.nat({ max: 20 }), (written, commentAt) => {
        const lines = written.map(({ intervalMs, code, data }) =>
          eventLine(intervalMs, code, data),
        );
        lines.splice(commentAt, 0, commentLine('two\nlines'));
        const cast = parseCast(headerLine(HEADER) + lines.join(''));
        expect(cast.header).toEqual(HEADER);
        expect(cast.faults).toEqual([]);
        let atMs = 0;
        expect(cast.events).toEqual(
          written.map(({ intervalMs, code, data }) => {
            atMs += intervalMs;
            return { atMs, code, data };
          }),
        );
        expect(cast.durationMs).toBe(atMs);
      }),
    );
  });

  it('reads the same however the file is cut into pieces', () => {
    fc.assert(
      fc.property(events, fc.array(fc.nat({ max: 400 })), (written, cuts) => {
        const text =
          headerLine(HEADER) +
          written.map(({ intervalMs, code, data }) => eventLine(intervalMs, code, data)).join('');
        const read: unknown[] = [];
        const reader = new CastReader({
          header: () => {},
          event: (event) => read.push(event),
          fault: (fault) => read.push(fault),
        });
        let from = 0;
        for (const cut of cuts) {
          reader.push(text.slice(from, from + cut));
          from += cut;
        }
        reader.push(text.slice(from));
        reader.end();
        expect(read).toEqual(parseCast(text).events);
      }),
    );
  });

  it('knows the example of the specification', () => {
    const cast = parseCast(
      [
        '{"version": 3, "term": {"cols": 80, "rows": 24, "type": "xterm-256color"}, "timestamp": 1504467315, "title": "Demo", "env": {"SHELL": "/bin/zsh"}}',
        '# event stream follows the header',
        '[0.248, "o", "\\u001b[1;31mHello\\n"]',
        '[3.500, "m", ""]',
        '[2.050, "r", "90x30"]',
        '[0.5, "future", "?"]',
        '[0.887, "x", "0"]',
        '',
      ].join('\n'),
    );
    expect(cast.header).toEqual({
      cols: 80,
      rows: 24,
      startedAt: 1_504_467_315_000,
      title: 'Demo',
      shell: '/bin/zsh',
    });
    expect(cast.faults).toEqual([]);
    expect(cast.events.map(({ atMs, code }) => [atMs, code])).toEqual([
      [248, 'o'],
      [3748, 'm'],
      [5798, 'r'],
      [7185, 'x'],
    ]);
  });

  it.each([
    ['no JSON', '[0.1, "o"', 'json'],
    ['no array', '{"o": 1}', 'shape'],
    ['too short an array', '[0.1, "o"]', 'shape'],
    ['too long an array', '[0.1, "o", "a", "b"]', 'shape'],
    ['a time that is a text', '["0.1", "o", "a"]', 'shape'],
    ['a time before the last', '[-1, "o", "a"]', 'shape'],
    ['a time without an end', '[1e999, "o", "a"]', 'shape'],
    ['a time of centuries', '[1e12, "o", "a"]', 'shape'],
    ['data that is no text', '[0.1, "o", {"toString": 1}]', 'shape'],
    ['a size of nothing', '[0.1, "r", "0x0"]', 'size'],
    ['a size beyond bearing', '[0.1, "r", "9999x9999"]', 'size'],
    ['a size of words', '[0.1, "r", "wide"]', 'size'],
    ['control characters', '\0\x1b]0;title\x07', 'json'],
    ['depths', '['.repeat(100_000), 'json'],
    ['a line of megabytes', `[0.1, "o", "${'a'.repeat(LONGEST_LINE)}"]`, 'long'],
  ])('tells of %s and goes on', (_, line, why) => {
    const cast = parseCast(
      `${headerLine(HEADER)}${eventLine(100, 'o', 'before')}${line}\n${eventLine(100, 'o', 'after')}`,
    );
    expect(cast.faults).toEqual([{ line: 3, why }]);
    expect(cast.events.map(({ data }) => data)).toEqual(['before', 'after']);
    expect(cast.durationMs).toBe(200);
  });

  it.each([
    ['another version', '{"version": 2, "width": 80, "height": 24}'],
    ['no size', '{"version": 3}'],
    ['a size of nothing', '{"version": 3, "term": {"cols": 0, "rows": 24}}'],
    ['a size of gigabytes', '{"version": 3, "term": {"cols": 100000, "rows": 100000}}'],
    ['nothing', ''],
  ])('plays a file whose header has %s', (_, header) => {
    const cast = parseCast(`${header}\n${eventLine(100, 'o', 'text')}`);
    expect(cast.header).toBeNull();
    expect(cast.faults).toEqual([{ line: 1, why: 'header' }]);
    expect(cast.events).toHaveLength(1);
  });

  it('keeps the size of a header whose other parts are strange', () => {
    const strange = '{"version":3,"term":{"cols":9,"rows":5},"timestamp":"now","title":[],"env":7}';
    expect(parseCast(`${strange}\n`).header).toEqual({
      cols: 9,
      rows: 5,
      startedAt: null,
      title: null,
      shell: null,
    });
  });

  it('tells of a last line that is not whole', () => {
    const cast = parseCast(`${headerLine(HEADER)}${eventLine(1, 'o', 'a')}[0.1, "o", "b"]`);
    expect(cast.events).toHaveLength(1);
    expect(cast.faults).toEqual([{ line: 3, why: 'torn' }]);
  });

  it('takes anything without a crash', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { durationMs } = parseCast(text);
        expect(Number.isFinite(durationMs)).toBe(true);
      }),
    );
  });
});

describe('pieces of a text', () => {
  it('join to the text, none too long, no character halved', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 7 }), (text, size) => {
        const pieces = [...piecesOf(text, size)];
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(size);
          expect(piece.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});
