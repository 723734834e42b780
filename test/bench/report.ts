/**
 * `npm run bench:report [-- --entries 5000 --evidence 200 --rounds 3]`: how long a final report of a
 * large incident takes in each format, and the most memory this process ever held, with the thread
 * that makes reports.
 *
 * Through the product's press and its thread. In the window the pages are shown before anything is
 * exported, so each format is made after one preview, each time a minute later than the last, as its
 * date says. The first PDF of a fresh thread, as the command line makes it, stands beside them. The
 * second preview is the one after a change of one field, which is what an operator waits for while
 * writing.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Commission } from '../../electron/reports/facts.ts';
import type { Made, Want } from '../../electron/reports/making/order.ts';
import { createPress, type Press } from '../../electron/reports/making/press.ts';
import type { Evidence } from '../../shared/evidence.ts';
import { REPORT_FORMATS, type ReportFormat } from '../../shared/report.ts';
import { commissionOf, entryOf, OPERATOR, reportFacts } from '../support/reportFacts.ts';

const { values: options } = parseArgs({
  options: {
    entries: { type: 'string', default: '5000' },
    evidence: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '3' },
  },
});

const MINUTE_MS = 60_000;
const folders = {
  assetsFolder: join(import.meta.dirname, '../../assets'),
  templatesFolder: join(import.meta.dirname, 'none'),
};

function largeCommission(entries: number, evidence: number): Commission {
  const facts = reportFacts();
  const [first] = facts.board.evidence;
  if (!first) throw new Error('The example has no evidence');
  const timeline = Array.from({ length: entries }, (_, i) =>
    entryOf(i + 1, i / 3, i % 4 === 0 ? null : OPERATOR, {
      kind: 'note',
      text: `메모 ${i}: 인증 게이트웨이 응답 ${i % 900} ms, 세션 ${i * 7} 확인. 담당 부서에 알림.`,
      attachments: [],
      newFact: false,
    }),
  );
  const pieces = Array.from(
    { length: evidence },
    (_, i): Evidence => ({
      ...first,
      id: `e-${i}`,
      text: `증거 ${i}: 1,500바이트 이상 패킷 ${i % 100} % 유실, 경로 ${i}번`,
      attachments: [],
      at: first.at + i * 1000,
    }),
  );
  return commissionOf({
    facts: { ...facts, timeline, board: { ...facts.board, evidence: pieces } },
    observations: Buffer.from('check,time\r\n'.repeat(20_000)),
  });
}

async function timed(press: Press, want: Want): Promise<{ ms: number; made: Made }> {
  const began = performance.now();
  const made = await press.make(want);
  return { ms: performance.now() - began, made };
}

const best = (times: readonly number[]): number => Math.min(...times);

const commission = largeCommission(Number(options.entries), Number(options.evidence));
const show = (what: string, value: string): void => console.log(`${what.padEnd(40)} ${value}`);

const cold = createPress(folders);
const coldPdf = await timed(cold, { want: 'files', commission, formats: ['pdf'] });
await cold.close();

const press = createPress(folders);
const first = await timed(press, { want: 'pages', commission, have: [] });
if (first.made.made !== 'pages') throw new Error('No pages were made');
const { pages } = first.made;
show(
  'timeline entries, evidence, pages',
  `${options.entries}, ${options.evidence}, ${pages.length}`,
);
show('first preview, ms', first.ms.toFixed(0));
const have = pages.map(({ hash }) => hash);
const changed = structuredClone(commission);
const { happened } = changed.facts.draft.fields;
if (happened) happened.text += ' 한 문장 더.';
const again = await timed(press, { want: 'pages', commission: changed, have });
show('preview after a change of one field, ms', again.ms.toFixed(0));

const usual = largeCommission(500, 20);
const usualFirst = await timed(press, { want: 'pages', commission: usual, have: [] });
if (usualFirst.made.made !== 'pages') throw new Error('No pages were made');
const written = usual.facts.draft.fields.happened;
if (written) written.text += '\n\n한 문단 더.';
const usualAgain = await timed(press, {
  want: 'pages',
  commission: usual,
  have: usualFirst.made.pages.map(({ hash }) => hash),
});
show(
  `preview of ${usualFirst.made.pages.length} pages: first, after a paragraph more, ms`,
  `${usualFirst.ms.toFixed(0)}, ${usualAgain.ms.toFixed(0)}`,
);
await press.make({ want: 'pages', commission, have });

const times: Partial<Record<ReportFormat, number>> = {};
for (const format of REPORT_FORMATS) {
  const rounds: number[] = [];
  for (let round = 0; round < Number(options.rounds); round++) {
    commission.madeAt += MINUTE_MS;
    rounds.push((await timed(press, { want: 'files', commission, formats: [format] })).ms);
  }
  times[format] = best(rounds);
  show(`${format}, ms of each round`, rounds.map((ms) => ms.toFixed(0)).join(', '));
}
await press.close();
show('pdf of a fresh thread, ms', coldPdf.ms.toFixed(0));

const whole = (ms: number | undefined): number => Math.round(ms ?? 0);
console.log(
  JSON.stringify({
    pdfMs: whole(times.pdf),
    hwpxMs: whole(times.hwpx),
    docxMs: whole(times.docx),
    htmlMs: whole(times.html),
    coldPdfMs: whole(coldPdf.ms),
    previewMs: whole(again.ms),
    peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
