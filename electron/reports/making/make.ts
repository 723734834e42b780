import { createHash } from 'node:crypto';
import { sayIn } from '../../../shared/messages/say.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Finding } from '../../../shared/redaction.ts';
import { formatsOf, type Report, type ReportFormat } from '../../../shared/report.ts';
import type { Making, TemplateFault } from '../../../shared/reportMaking.ts';
import { assertNever } from '../../../shared/words.ts';
import { composeReport } from '../compose/compose.ts';
import { documentOf } from '../document/build.ts';
import type { Document, Pictures } from '../document/document.ts';
import type { Commission } from '../facts.ts';
import { docxOf } from '../formats/docx/docx.ts';
import { htmlOf } from '../formats/html/html.ts';
import { hwpxOf } from '../formats/hwpx/hwpx.ts';
import { jsonOf } from '../formats/json.ts';
import { markdownOf } from '../formats/markdown.ts';
import { timelineCsvOf } from '../formats/timelineCsv.ts';
import { covered, coveredText, findingsIn } from '../redaction/redaction.ts';
import type { Office } from '../template/office.ts';
import { readOffice } from '../template/read.ts';
import { sayAs } from '../template/wording.ts';
import { createTypesetter, type Typesetter } from '../typesetting/typeset.ts';
import { fileNameOf, MIME } from './fileName.ts';
import type { Made, MadeFile, Want } from './order.ts';
import { readPictures } from './pictures.ts';

/** Makes what is wanted of a report. Blocks its thread while it works: run it in a worker. */
export interface Maker {
  /** @throws {Problem} */
  make(want: Want, told: (stage: Making['stage'], share: number) => void): Promise<Made>;
}

/** A report on its way to a format, in one language. */
interface Composed {
  /** Before personal data was covered. */
  whole: Report;
  /** As it goes out. */
  report: Report;
  findings: readonly Finding[];
  office: Office;
  faults: readonly TemplateFault[];
}

/** @throws {Problem} for a table of what such a report does not hold */
function mustBeOffered({ kind, language }: Commission, formats: readonly ReportFormat[]): void {
  const offered = formatsOf(kind);
  const unfit = formats.find((format) => !offered.includes(format));
  if (!unfit) return;
  const report = sayIn(language)(`report.kind.${kind}`);
  throw new Problem('reportMaking.notOffered', {
    format: unfit,
    report,
    offered: offered.join(', '),
  });
}

/** @param folders.templatesFolder the office's own; need not be there */
export function createMaker(folders: { assetsFolder: string; templatesFolder: string }): Maker {
  let made: Typesetter | null = null;
  /** Only once pages are wanted: its fonts take a second to read. */
  const typesetter = (): Typesetter => {
    made ??= createTypesetter(folders);
    return made;
  };

  function compose(commission: Commission): Composed {
    const { office, faults } = readOffice(folders.templatesFolder);
    const whole = composeReport(commission, office, sayAs(commission.language, office));
    const findings = commission.redacted ? findingsOf(commission, whole, office) : [];
    const report = commission.redacted ? covered(whole, findings) : whole;
    return { whole, report, findings, office, faults };
  }

  function findingsOf(commission: Commission, whole: Report, office: Office): Finding[] {
    const { decisions, facts, language, observations } = commission;
    const extra = observations ? [Buffer.from(observations).toString()] : [];
    const say = sayAs(language, office);
    return findingsIn(whole, extra, facts.names, office.redaction, decisions, say);
  }

  function layOut({ language, pictures: files }: Commission, { report, office }: Composed) {
    const pictures = readPictures(files);
    return { pictures, document: documentOf(report, office, sayAs(language, office), pictures) };
  }

  async function bytesOf(
    format: ReportFormat,
    commission: Commission,
    composed: Composed,
    laidOut: { document: Document; pictures: Pictures },
    faults: TemplateFault[],
  ): Promise<Uint8Array> {
    const { document, pictures } = laidOut;
    const { madeAt, observations } = commission;
    switch (format) {
      case 'pdf': {
        const set = typesetter().pdf(document, pictures, madeAt);
        faults.push(...set.faults);
        return set.pdf;
      }
      case 'hwpx':
        return hwpxOf(document, pictures, madeAt);
      case 'docx':
        return docxOf(document, pictures, madeAt);
      case 'html':
        return Buffer.from(htmlOf(document, pictures));
      case 'md':
        return Buffer.from(markdownOf(document));
      case 'json':
        return Buffer.from(jsonOf(composed.report));
      case 'timeline.csv':
        return Buffer.from(
          timelineCsvOf(composed.report, sayAs(commission.language, composed.office)),
        );
      case 'observations.csv': {
        const text = Buffer.from(observations ?? []).toString();
        return Buffer.from(coveredText(text, composed.findings));
      }
      default:
        return assertNever(format);
    }
  }

  return {
    async make(want, told) {
      const { commission } = want;
      told('composing', 0);
      if (want.want === 'files') mustBeOffered(commission, want.formats);
      if (want.want === 'findings') {
        // Those of the whole report, whether or not they are covered in the end.
        const { office, whole } = compose({ ...commission, redacted: false });
        return { made: 'findings', findings: findingsOf(commission, whole, office) };
      }
      const composed = compose(commission);
      const faults = [...composed.faults];
      const laidOut = layOut(commission, composed);
      if (want.want === 'pages') {
        const set = typesetter().pages(laidOut.document, laidOut.pictures, want.have);
        return { made: 'pages', pages: set.pages, faults: [...faults, ...set.faults] };
      }
      const files: MadeFile[] = [];
      for (const [index, format] of want.formats.entries()) {
        told('typesetting', (index + 0.5) / (want.formats.length + 1));
        const bytes = await bytesOf(format, commission, composed, laidOut, faults);
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        const name = fileNameOf(composed.report, commission, format);
        files.push({ format, name, mime: MIME[format], bytes, sha256 });
      }
      return { made: 'files', files, report: composed.report, whole: composed.whole, faults };
    },
  };
}
