import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { createMaker } from '../../electron/reports/making/make.ts';
import type { MadeFile } from '../../electron/reports/making/order.ts';
import { REPORT_FORMATS } from '../../shared/report.ts';
import { commissionOf, entryOf, OPERATOR, reportFacts } from '../support/reportFacts.ts';

/** The longest note there can be, in every format: all of it, and no format takes it for mark-up. */
const LENGTH = 100_000;
const END = ' 끝.';

/** What a reader finds, as one text without white space. */
function textOf({ format, bytes }: MadeFile): string {
  const buffer = Buffer.from(bytes);
  if (format === 'pdf') {
    const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: buffer, maxBuffer: 1e8 });
    return text.toString().replaceAll(/\s+/g, '');
  }
  if (format === 'hwpx' || format === 'docx') {
    const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.xml'));
    const xml = parts.map(([, part]) => Buffer.from(part).toString()).join('');
    return xml.replaceAll(/<[^>]*>|\s+/g, '');
  }
  return buffer.toString().replaceAll(/\s+/g, '');
}

describe('a note of 100,000 characters', () => {
  const maker = createMaker({
    assetsFolder: join(import.meta.dirname, '../../assets'),
    templatesFolder: '/nowhere',
  });

  test.each([
    ['a log', '2023-11-17 08:40:00 ERROR auth-gateway timeout\n'],
    ['one word', 'x'],
    ['Hangul without a space', '가'],
    ['mark-up', '`#$=*_[]{}\\'],
    ['emoji and old Hangul', '😀ᄒᆞᆫ글 '],
  ])('is in every format to its end: %s', async (_, unit) => {
    const text = unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH - END.length) + END;
    const facts = reportFacts({
      timeline: [entryOf(1, 1, OPERATOR, { kind: 'note', text, attachments: [], newFact: false })],
    });
    const commission = commissionOf({ facts, observations: Buffer.from(text) });
    const made = await maker.make({ want: 'files', commission, formats: REPORT_FORMATS }, () => {});
    if (made.made !== 'files') throw new Error('No files were made');
    const signs = unit.replaceAll(/\s/g, '').charAt(0);
    for (const file of made.files) {
      const found = textOf(file);
      expect(found, file.format).toContain('끝.');
      // Each occurs as often as it was written, however a format writes it.
      expect(found.split(signs).length, file.format).toBeGreaterThan(LENGTH / unit.length / 2);
    }
  });
});
