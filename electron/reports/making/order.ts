import type { Sentence } from '../../../shared/problem.ts';
import type { Finding } from '../../../shared/redaction.ts';
import type { Report, ReportFormat } from '../../../shared/report.ts';
import type { Making, PreviewPage, TemplateFault } from '../../../shared/reportMaking.ts';
import type { Commission } from '../facts.ts';

/** What the console asks of the thread that makes reports. */
export type Want =
  /** `have`: hashes of pages that need not come again. */
  | { want: 'pages'; commission: Commission; have: readonly string[] }
  | { want: 'files'; commission: Commission; formats: readonly ReportFormat[] }
  | { want: 'findings'; commission: Commission };

export type Order = Want & { id: number };

export interface MadeFile {
  format: ReportFormat;
  name: string;
  mime: string;
  bytes: Uint8Array;
  /** Of `bytes`, lower-case hexadecimal. */
  sha256: string;
}

export type Made =
  | { made: 'pages'; pages: PreviewPage[]; faults: TemplateFault[] }
  | {
      made: 'files';
      files: MadeFile[];
      /** As it goes out. */
      report: Report;
      /** As it was before personal data was covered. */
      whole: Report;
      faults: TemplateFault[];
    }
  | { made: 'findings'; findings: Finding[] };

/** What comes back; `id` is the order's. */
export type Word =
  | { id: number; made: Made }
  | { id: number; failed: Sentence }
  | { id: number; stage: Making['stage']; share: number };
