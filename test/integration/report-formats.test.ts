import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeReport } from '../../electron/reports/compose/compose.ts';
import { documentOf } from '../../electron/reports/document/build.ts';
import type { Pictures } from '../../electron/reports/document/document.ts';
import { docxOf } from '../../electron/reports/formats/docx/docx.ts';
import { htmlOf } from '../../electron/reports/formats/html/html.ts';
import { hwpxOf } from '../../electron/reports/formats/hwpx/hwpx.ts';
import { jsonOf } from '../../electron/reports/formats/json.ts';
import { markdownOf } from '../../electron/reports/formats/markdown.ts';
import { timelineCsvOf } from '../../electron/reports/formats/timelineCsv.ts';
import { createTypesetter } from '../../electron/reports/typesetting/typeset.ts';
import { sayIn } from '../../shared/messages/say.ts';
import { formatsOf, Report } from '../../shared/report.ts';
import { CHROMIUM_ARGS } from '../support/consoles.ts';
import { reportExample } from '../support/report.ts';
import { tinyPng } from '../support/reportDocument.ts';
import { commissionOf, MADE_AT, officeOf, PICTURE } from '../support/reportFacts.ts';
import { missingIn, squeezed } from '../support/reportReaders/facts.ts';
import { HOSTILE_MARKUP, hostileFacts } from '../support/reportReaders/hostile.ts';
import {
  textOfDocx,
  textOfHtml,
  textOfHwpx,
  textOfMarkdown,
  textOfPdf,
} from '../support/reportReaders/readers.ts';
import { provideBrowser } from '../support/tools.ts';

/**
 * One account in every format: each is read back by a program that is not of this house, and each
 * must tell every fact of the report it was made from.
 */

const assetsFolder = join(import.meta.dirname, '../../assets');
const PICTURES: Pictures = new Map([
  [PICTURE.sha256, { mime: 'image/png', bytes: tinyPng(), width: 2, height: 2 }],
]);

/** Marked as one with personal data covered, which it is not: the formats are looked at. */
const hostile = {
  ...composeReport(commissionOf({ facts: hostileFacts() }), officeOf(), sayIn('ko')),
  redacted: true,
};
const REPORTS: Readonly<Record<string, Report>> = {
  'final-ko': reportExample('ko', 'final'),
  'final-en': reportExample('en', 'final'),
  'intrusion-ko': reportExample('ko', 'intrusion'),
  'intrusion-en': reportExample('en', 'intrusion'),
  'statement-ko': reportExample('ko', 'statement'),
  hostile,
};
const NAMES = Object.keys(REPORTS);

let folder: string;
let browser: Browser;
let word: ReturnType<typeof textOfDocx>;
let typesetter: ReturnType<typeof createTypesetter>;

const laidOut = (name: string) => {
  const report = REPORTS[name];
  if (!report) throw new RangeError(name);
  const document = documentOf(report, officeOf(), sayIn(report.language), PICTURES);
  return { report, document };
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-formats-'));
  typesetter = createTypesetter({ assetsFolder, templatesFolder: join(folder, 'templates') });
  browser = await chromium.launch({
    executablePath: provideBrowser(() => {}),
    args: CHROMIUM_ARGS,
  });
  const files = NAMES.map(
    async (name) => [name, await docxOf(laidOut(name).document, PICTURES, MADE_AT)] as const,
  );
  word = textOfDocx(folder, Object.fromEntries(await Promise.all(files)));
}, 300_000);
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

describe.each(NAMES)('%s', (name) => {
  const { report, document } = laidOut(name);
  const marks = [document.drillMark, document.redactedMark, document.marking].filter(
    (mark) => mark !== null,
  );

  /** Everything that lies on every page of a format made of pages. */
  const expectOnEveryPage = (pages: readonly string[]) => {
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      for (const mark of [...marks, document.number]) {
        expect(squeezed(page)).toContain(squeezed(mark));
      }
    }
  };
  const expectMarked = (text: string) => {
    for (const mark of marks) expect(squeezed(text)).toContain(squeezed(mark));
  };

  test('PDF', () => {
    const { pdf, faults } = typesetter.pdf(document, PICTURES, MADE_AT);
    expect(faults).toEqual([]);
    const { body, pages } = textOfPdf(folder, pdf);
    expect(missingIn(body, report)).toEqual([]);
    expectOnEveryPage(pages);
  });

  test('HWPX', () => {
    const { body, header } = textOfHwpx(hwpxOf(document, PICTURES, MADE_AT));
    expect(missingIn(body, report)).toEqual([]);
    expectMarked(header);
  });

  test('DOCX', () => {
    const read = word[name];
    expect(missingIn(read?.body ?? '', report)).toEqual([]);
    expectOnEveryPage(read?.pages ?? []);
  });

  test('HTML', async () => {
    const { body, faults } = await textOfHtml(browser, htmlOf(document, PICTURES));
    expect(missingIn(body, report)).toEqual([]);
    expectMarked(body);
    expect(faults).toEqual([]);
  });

  test('Markdown', () => {
    const body = textOfMarkdown(markdownOf(document));
    expect(missingIn(body, report)).toEqual([]);
    expectMarked(body);
  });

  test('JSON', () => {
    expect(Report.parse(JSON.parse(jsonOf(report)))).toEqual(report);
  });

  test('CSV', () => {
    if (!formatsOf(report.kind).includes('timeline.csv')) return;
    const csv = timelineCsvOf(report, sayIn(report.language));
    const [, ...rows]: string[][] = parse(csv, { bom: true, record_delimiter: '\r\n' });
    const entries = report.timeline?.entries ?? [];
    expect(rows.map(([day, time]) => [day, time])).toEqual(
      entries.map(({ day, time }) => [day, time]),
    );
    for (const [i, row] of rows.entries()) {
      const [text, what] = [row.join('\n'), entries[i]?.what ?? ''];
      expect(squeezed(text)).toContain(squeezed(what));
      expectMarked(text);
      // Nothing a spreadsheet would reckon with.
      expect(row.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    }
  });
});

test.each(['light', 'dark'] as const)(
  'the web page can be read by everybody: %s',
  async (scheme) => {
    const context = await browser.newContext({ colorScheme: scheme });
    const page = await context.newPage();
    await page.setContent(htmlOf(laidOut('final-ko').document, PICTURES));
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await context.close();
  },
);

test('what means harm is in most parts of the report of the hostile commission', () => {
  expect(
    JSON.stringify(hostile).split(JSON.stringify(HOSTILE_MARKUP).slice(1, -1)).length,
  ).toBeGreaterThan(60);
});
