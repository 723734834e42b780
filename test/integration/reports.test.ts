import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportFacts } from '../../electron/reports/compose.ts';
import { createPress } from '../../electron/reports/formats/pdf.ts';
import { createReports, type Reports } from '../../electron/reports/reports.ts';
import { reportSchema } from '../../electron/reports/schema.ts';
import type { Happening } from '../../shared/incident.ts';
import { Problem } from '../../shared/problem.ts';
import { Report } from '../../shared/report.ts';
import type { Language } from '../../shared/words.ts';
import {
  COMMAND,
  emptyFacts,
  entryOf,
  OPERATOR,
  reportFacts,
  STARTED,
} from '../support/reportFacts.ts';

const assetsFolder = join(import.meta.dirname, '../../assets');
const MADE_AT = STARTED + 1540 * 60_000;
let folder: string;
let reports: Reports;
let facts: ReportFacts;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-reports-'));
  reports = createReports({ assetsFolder, gather: () => facts, clock: () => MADE_AT });
});
afterAll(async () => {
  await reports.close();
  rmSync(folder, { recursive: true });
});

function poppler(tool: string, args: string[]): string {
  try {
    return execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (missing) throw new Error(`${tool} is missing: install poppler-utils`, { cause: error });
    throw error;
  }
}

/** What a reader of the PDF finds in it. */
async function pdfOf(given: ReportFacts, language: Language = 'ko') {
  facts = given;
  const { bytes } = await reports.render('i-3', language, 'pdf');
  const file = join(folder, 'report.pdf');
  writeFileSync(file, bytes);
  return { file, text: poppler('pdftotext', ['-layout', file, '-']) };
}

const noted = (text: string): ReportFacts =>
  reportFacts({ timeline: [entryOf(1, 1, OPERATOR, noteOf(text))] });
const noteOf = (text: string): Happening => ({
  kind: 'note',
  text,
  attachments: [],
  newFact: false,
});

describe('the PDF', () => {
  test('holds the facts: services, times, the command, the exercise mark on every page', async () => {
    const { text } = await pdfOf(reportFacts());
    for (const words of [
      '정부24',
      '2023. 11. 17. (금) 08:40:00',
      '09:11:00',
      COMMAND,
      '종료 코드 1',
    ]) {
      expect(text).toContain(words);
    }
    const pages = text.split('\f').filter((page) => page.trim() !== '');
    pages.forEach((page, i) => {
      expect(page).toContain('훈련 - 실제 장애가 아닙니다');
      expect(page).toContain(`${i + 1} / ${pages.length}쪽`);
    });
  });

  test('speaks English as completely', async () => {
    const { text } = await pdfOf(reportFacts(), 'en');
    for (const words of ['Government24', '2023. 11. 17. (Fri) 08:40:00', COMMAND, 'exit code 1']) {
      expect(text).toContain(words);
    }
    expect(text).toContain('DRILL - not a real incident');
    expect(text).toMatch(/Page 1 of \d/);
  });

  test('embeds its fonts, Pretendard first, and is an archival PDF with a title', async () => {
    const { file } = await pdfOf(noted('漢字 😀'));
    const fonts = poppler('pdffonts', [file]).split('\n').slice(2).filter(Boolean);
    expect(fonts.some((font) => font.includes('Pretendard'))).toBe(true);
    for (const font of fonts) {
      expect(font).toMatch(
        /\+(Pretendard|NotoSansKR|NotoEmoji|DejaVuSansMono)\S* .* yes +yes +yes/,
      );
    }
    expect(poppler('pdfinfo', ['-meta', file])).toMatch(/pdfaid:part[>=" ]+2/);
    expect(poppler('pdfinfo', [file])).toContain(facts.incident.title);
  });

  test.each([
    '# a = b $x$ `c` <d> @e *f* _g_ \\h [i] {j} ~k~ //l',
    '#panic("x") #sys.inputs $ sum $',
    '😀 漢字 ᄒᆞᆫ글',
    '--- "quoted" \'single\' ... -> =>',
  ])('shows %s as it was written', async (text) => {
    expect((await pdfOf(noted(text))).text).toContain(text);
  });

  test('writes the same bytes for the same facts at the same time, and their hash', async () => {
    facts = reportFacts();
    const [first, second] = [
      await reports.render('i-3', 'ko', 'pdf'),
      await reports.render('i-3', 'ko', 'pdf'),
    ];
    expect(first.sha256).toBe(second.sha256);
    expect(first.sha256).toBe(createHash('sha256').update(first.bytes).digest('hex'));
  });

  test('can be made of an empty incident', async () => {
    const { text } = await pdfOf(emptyFacts());
    expect(text).toContain('경과 기록이 없습니다.');
    expect(text).not.toContain('훈련');
  });

  test.each([
    ['a log', '2023-11-17 08:40:00 ERROR auth-gateway timeout\n'.repeat(2100)],
    ['one word', 'x'.repeat(100_000)],
    ['Hangul without a space', '가'.repeat(100_000)],
    ['mark-up', '`#$=<@[]{}\\'.repeat(10_000)],
  ])('takes a note of 100,000 characters: %s', async (_, note) => {
    const { text } = await pdfOf(noted(`${note.slice(0, 99_990)} the end.`));
    expect(text).toContain('the end.');
  });

  test('takes 5,000 entries in a few seconds of work', async () => {
    const entries = Array.from({ length: 5000 }, (_, i) =>
      entryOf(i + 1, i, OPERATOR, noteOf(`메모 ${i}: 인증 서버 응답 ${i} ms`)),
    );
    // The processor's time, for the wall clock tells how busy the machine is.
    const before = process.cpuUsage();
    const { text } = await pdfOf(reportFacts({ timeline: entries }));
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(10);
    expect(text).toContain('메모 4999');
  });
});

describe('the preview', () => {
  test('is as many pages as the PDF, each complete in itself and without anything that acts', async () => {
    const { file } = await pdfOf(reportFacts());
    const pages = await reports.preview('i-3', 'ko');
    expect(poppler('pdfinfo', [file])).toMatch(new RegExp(`Pages: +${pages.length}\n`));
    for (const page of pages) {
      expect(page).toMatch(/^<svg [^>]*viewBox="0 [\d.]+ 595[\d.]* 841[\d.]*"/);
      expect(page).not.toMatch(/<script|<foreignObject|<image|\son\w+=|href="(?!#)/);
      const defined = new Set([...page.matchAll(/\bid="([^"]+)"/g)].map((m) => m[1]));
      for (const [, used] of page.matchAll(/href="#([^"]+)"/g)) expect(defined).toContain(used);
    }
  });
});

describe('every format', () => {
  test('is made of whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        const base = noted(text);
        facts = {
          ...base,
          incident: { ...base.incident, title: text, openedBy: text },
          timeline: [
            ...base.timeline,
            entryOf(2, 2, text, {
              kind: 'command',
              runbook: text,
              step: { ko: text, en: text },
              command: text,
              exitCode: null,
              durationMs: 1,
              output: text,
              outputBytes: 1,
              outputSha256: text,
            }),
          ],
        };
        expect((await reports.preview('i-3', 'ko')).length).toBeGreaterThan(0);
        for (const format of ['pdf', 'md', 'json'] as const) {
          const { bytes } = await reports.render('i-3', 'en', format);
          expect(bytes.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('has a name that every file system takes', async () => {
    facts = reportFacts({ drill: false });
    const names = await Promise.all(
      (['pdf', 'md', 'json'] as const).map(
        async (f) => (await reports.render('i-3', 'ko', f)).name,
      ),
    );
    expect(names[0]).toBe('장애보고서_3_2023-11-18.pdf');
    for (const name of names) expect(name).not.toMatch(/[<>:"/\\|?*\s]/);
    facts = reportFacts();
    const drill = await reports.render('i-3', 'en', 'json');
    expect(drill.name).toBe('drill_incident-report_3_2023-11-18.json');
  });

  test('JSON is the report, as its schema has it', async () => {
    const text = 'a"\\\u0000\u202e😀';
    facts = noted(text);
    const { bytes } = await reports.render('i-3', 'ko', 'json');
    const report = Report.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    expect(report.timeline.entries[0]?.what).toBe(text);
  });
});

describe('the press', () => {
  const document = { sections: [] } as never;

  test('says in a sentence that the template failed', async () => {
    const press = createPress(assetsFolder);
    const failing = press.pages(document);
    await expect(failing).rejects.toThrow(Problem);
    await expect(failing).rejects.toMatchObject({ sentence: { key: 'report.failed' } });
    await press.close();
  });

  test('says so where its assets are missing, and tries again the next time', async () => {
    const press = createPress(join(folder, 'nowhere'));
    for (const _ of [1, 2]) {
      const failing = press.pages(document);
      await expect(failing).rejects.toMatchObject({ sentence: { key: 'report.failed' } });
    }
    await press.close();
  });

  test('gives up after its time', async () => {
    const press = createPress(assetsFolder, 1);
    const slow = press.pages(document);
    await expect(slow).rejects.toMatchObject({ sentence: { key: 'report.tooSlow' } });
    await press.close();
  });

  test('makes nothing once closed', async () => {
    const press = createPress(assetsFolder);
    await press.close();
    await expect(press.pages(document)).rejects.toMatchObject({
      sentence: { key: 'report.closed' },
    });
  });
});

test('the published schema is the present one', () => {
  const file = join(assetsFolder, 'schemas/report.json');
  expect(readFileSync(file, 'utf8')).toBe(reportSchema());
});
