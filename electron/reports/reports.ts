import { createHash } from 'node:crypto';
import { sayIn } from '../../shared/messages/say.ts';
import type { ReportFormat } from '../../shared/report.ts';
import type { Language } from '../../shared/words.ts';
import type { Clock } from '../clock.ts';
import { composeReport, type ReportFacts } from './compose.ts';
import { documentOf } from './document.ts';
import { jsonOf } from './formats/json.ts';
import { markdownOf } from './formats/markdown.ts';
import { createPress } from './formats/pdf.ts';

/** A report in one format, on its way to where the user says. */
export interface RenderedReport {
  name: string;
  mime: string;
  bytes: Uint8Array;
  /** Of `bytes`, lower-case hexadecimal. */
  sha256: string;
}

export interface Reports {
  /** The pages as they will print, one SVG each. @throws Problem */
  preview(incident: string, language: Language): Promise<string[]>;
  /** @throws Problem */
  render(incident: string, language: Language, format: ReportFormat): Promise<RenderedReport>;
  /** Ends the typesetter's thread; what is being made fails with a Problem. */
  close(): Promise<void>;
}

const MIME = {
  pdf: 'application/pdf',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json',
} as const satisfies Record<ReportFormat, string>;

/**
 * @param gather what the console's parts know of an incident; throws a Problem for an unknown one
 */
export function createReports(options: {
  assetsFolder: string;
  gather(incident: string): ReportFacts | Promise<ReportFacts>;
  clock: Clock;
}): Reports {
  const { assetsFolder, gather, clock } = options;
  const press = createPress(assetsFolder);

  return {
    preview: async (incident, language) => {
      const report = composeReport(await gather(incident), language, clock());
      return press.pages(documentOf(report));
    },
    render: async (incident, language, format) => {
      const facts = await gather(incident);
      const madeAt = clock();
      const report = composeReport(facts, language, madeAt);
      const bytes =
        format === 'pdf'
          ? await press.pdf(documentOf(report), madeAt)
          : Buffer.from(format === 'md' ? markdownOf(documentOf(report)) : jsonOf(report));
      return {
        name: `${fileNameOf(facts, language, madeAt)}.${format}`,
        mime: MIME[format],
        bytes,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      };
    },
    close: () => press.close(),
  };
}

/** `2026-11-23`, in Korea Standard Time: Swedes write dates as ISO 8601 does. */
const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' });

/** `장애보고서_3_2026-11-23`: nothing in it that a file system refuses. */
function fileNameOf(facts: ReportFacts, language: Language, madeAt: number): string {
  const key = facts.drill ? 'report.drillFileName' : 'report.fileName';
  return sayIn(language)(key, { number: facts.incident.number, day: isoDay.format(madeAt) });
}
