import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMaker } from '../../electron/reports/making/make.ts';
import type { MadeFile } from '../../electron/reports/making/order.ts';
import { REPORT_FORMATS } from '../../shared/report.ts';
import { LANGUAGES } from '../../shared/words.ts';
import { commissionOf, reportFacts } from '../support/reportFacts.ts';

/**
 * Personal data that was covered is in no file, however it is unpacked: no text, no metadata, no
 * name. Each is put into every place where somebody writes.
 */
const SECRETS = [
  '900101-1234568',
  '010-9876-5432',
  'hong.gildong@example.go.kr',
  '211.34.105.7',
  '홍길동',
];
const SENTENCE = `홍길동(900101-1234568), 전화 010-9876-5432, 메일 hong.gildong@example.go.kr, 접속 주소 211.34.105.7`;

const facts = (() => {
  const example = reportFacts();
  const written = { text: SENTENCE, at: 1, by: '홍길동' };
  return reportFacts({
    madeBy: '홍길동',
    names: [...example.names, '홍길동'],
    incident: {
      ...example.incident,
      title: `장애 ${SENTENCE}`,
      duties: { commander: '홍길동', operations: null, communications: null, scribe: null },
      openedBy: '홍길동',
      items: example.incident.items.map((item) => ({ ...item, reason: SENTENCE, by: '홍길동' })),
    },
    timeline: example.timeline.map((entry, i) =>
      i % 2 === 0
        ? entry
        : {
            ...entry,
            by: '홍길동',
            what: {
              kind: 'command' as const,
              runbook: 'r',
              step: { ko: SENTENCE, en: SENTENCE },
              command: `echo ${SENTENCE}`,
              exitCode: 0,
              durationMs: 1,
              output: SENTENCE,
              outputBytes: 1,
              outputSha256: 'a'.repeat(64),
              approvedBy: '홍길동',
            },
          },
    ),
    board: {
      ...example.board,
      evidence: example.board.evidence.map((one) => ({
        ...one,
        text: SENTENCE,
        by: '홍길동',
        source: { kind: 'person' as const, name: '홍길동' },
        attachments: [
          { sha256: 'd'.repeat(64), name: '홍길동 010-9876-5432.png', mime: 'image/png', bytes: 1 },
        ],
      })),
    },
    draft: { ...example.draft, fields: { happened: written, cause: written, next: written } },
    sent: example.sent.map((one) => ({ ...one, to: '홍길동', by: '홍길동' })),
    drill: false,
  });
})();

/** Every file's bytes, archives unpacked and a PDF's streams inflated, with what it is called. */
function unpacked({ name, bytes, format }: MadeFile): Map<string, Buffer> {
  const parts = new Map<string, Buffer>([
    [name, Buffer.concat([Buffer.from(name), Buffer.from(bytes)])],
  ]);
  if (format === 'hwpx' || format === 'docx') {
    for (const [path, part] of Object.entries(unzipSync(bytes))) parts.set(path, Buffer.from(part));
  }
  if (format === 'pdf') {
    streamsOf(Buffer.from(bytes)).forEach((stream, i) => void parts.set(`stream ${i}`, stream));
    parts.set('text', textOf(bytes));
  }
  return parts;
}

function streamsOf(pdf: Buffer): Buffer[] {
  const streams: Buffer[] = [];
  for (let at = pdf.indexOf('stream'); at >= 0; at = pdf.indexOf('stream', at + 6)) {
    const start = at + (pdf[at + 6] === 0x0d ? 8 : 7);
    try {
      streams.push(inflateSync(pdf.subarray(start), { finishFlush: 2 }));
    } catch {
      // The end of a stream, or one that is not deflated and is searched as it is.
    }
  }
  return streams;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-covered-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function textOf(bytes: Uint8Array): Buffer {
  const file = join(folder, 'covered.pdf');
  writeFileSync(file, bytes);
  const text = execFileSync('pdftotext', ['-raw', file, '-']);
  return Buffer.concat([
    text,
    execFileSync('pdfinfo', ['-meta', file]),
    execFileSync('pdfinfo', [file]),
  ]);
}

/** As text of one or two bytes a unit, in either order, and as XML and PDF write it. */
function formsOf(secret: string): Buffer[] {
  const wide = Buffer.from(secret, 'utf16le');
  const swapped = Buffer.from(secret, 'utf16le').swap16();
  const references = [...secret].map((c) => `&#${c.codePointAt(0)};`).join('');
  return [
    Buffer.from(secret),
    wide,
    swapped,
    Buffer.from(swapped.toString('hex').toUpperCase()),
    Buffer.from(references),
    Buffer.from(encodeURIComponent(secret)),
  ];
}

describe('a report with personal data covered', () => {
  const maker = createMaker({
    assetsFolder: join(import.meta.dirname, '../../assets'),
    templatesFolder: '/nowhere',
  });
  const make = async (redacted: boolean, language: 'ko' | 'en'): Promise<MadeFile[]> => {
    const commission = commissionOf({
      facts,
      redacted,
      language,
      observations: Buffer.from(`check,reason\r\ngov24,${SENTENCE}\r\n`),
    });
    const made = await maker.make({ want: 'files', commission, formats: REPORT_FORMATS }, () => {});
    if (made.made !== 'files') throw new Error('No files were made');
    return made.files;
  };

  test.each(LANGUAGES)('holds it in no format, unpacked (%s)', async (language) => {
    for (const file of await make(true, language)) {
      for (const [part, bytes] of unpacked(file)) {
        for (const secret of SECRETS) {
          for (const form of formsOf(secret)) {
            expect(bytes.includes(form), `${secret} in ${file.format}, ${part}`).toBe(false);
          }
        }
      }
    }
  });

  test('held it before, in every format: what is looked for would be found', async () => {
    for (const file of await make(false, 'ko')) {
      const all = Buffer.concat([...unpacked(file).values()]);
      for (const secret of SECRETS) {
        expect(
          formsOf(secret).some((form) => all.includes(form)),
          `${secret} in ${file.format}`,
        ).toBe(true);
      }
    }
  });
});
