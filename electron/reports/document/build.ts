import type { Say } from '../../../shared/messages/say.ts';
import type { Report } from '../../../shared/report.ts';
import type { Office } from '../template/office.ts';
import type { Document, Pictures } from './document.ts';
import { markingOf } from './marking.ts';
import { sectionsOf } from './sections.ts';

/**
 * Lays a report out as sections of plain blocks.
 * @param say the report's language in the office's words
 * @param pictures whose bytes are there; others are said to be missing
 */
export function documentOf(report: Report, office: Office, say: Say, pictures: Pictures): Document {
  const { language, kind, organisation, department, title, number } = report;
  const version = say('report.version', { version: report.version });
  return {
    language,
    kind,
    drillMark: report.drill ? say('report.layout.drill') : null,
    redactedMark: report.redacted ? say('report.layout.redacted') : null,
    marking: markingOf(report),
    heading: say('report.layout.heading', {
      kind: say(`report.layout.heading.${kind}`),
      version,
    }),
    title,
    number,
    office: [organisation, department].filter((name) => name !== '').join(' '),
    particulars: particularsOf(report, say),
    approval: approvalOf(report, office, say),
    pageMark: say('report.layout.page', { page: '{page}', pages: '{pages}' }),
    contentsHeading: say('report.layout.contents'),
    sourceLabel: say('report.layout.source'),
    sections: sectionsOf(report, office, say, pictures),
  };
}

function particularsOf(report: Report, say: Say): Document['particulars'] {
  const none = say('report.layout.none');
  const { number, organisation, department, madeAt } = report;
  const particulars = [
    { label: say('report.layout.number'), value: number },
    { label: say('report.layout.organisation'), value: organisation || none },
    ...(department ? [{ label: say('report.layout.department'), value: department }] : []),
    { label: say('report.layout.madeAt'), value: madeAt },
  ];
  // The public is told by the office, not by who was on duty.
  if (report.kind === 'statement') return particulars;
  return [
    ...particulars,
    { label: say('report.layout.madeBy'), value: report.madeBy },
    { label: say('report.layout.security'), value: report.marking.security || none },
  ];
}

function approvalOf({ kind, language }: Report, office: Office, say: Say): Document['approval'] {
  const columns = kind === 'statement' ? [] : office.approval.map((box) => box[language]);
  return { heading: say('report.layout.approval'), columns };
}
