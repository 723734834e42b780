import type { ReportFacts } from '../../../electron/reports/facts.ts';
import { reportFacts } from '../reportFacts.ts';

/** Signs that one or another format would take for its own. */
export const HOSTILE_MARKUP =
  '#h *s* _u_ ~~d~~ <b>B</b> & &amp; $m$ @r =1+1 `c` [l](j) ![i](k) | {{n}} \\n ]]> 漢字 ᄒᆞᆫ글';

/** In Markdown too, what is not of the small part that reports know stays as it was written. */
const NARRATIVE =
  '<script>alert(1)</script> 가운데 <b>굵게</b> $y$ =1+1 {{n}} #let @here ]]> 끝.\n\n| a | b |';

/** What somebody writes or configures; identifiers, states and times are not texts. */
const WRITTEN = new Set(['text', 'title', 'ko', 'en', 'by', 'note', 'reason', 'to', 'phone']);
for (const key of ['email', 'command', 'output', 'operations', 'madeBy', 'approvedBy', 'query']) {
  WRITTEN.add(key);
}

/** The incident of `reportFacts`, with markup behind every text that somebody wrote. */
export function hostileFacts(): ReportFacts {
  const { draft, ...facts } = reportFacts();
  const hostile: Omit<ReportFacts, 'draft'> = JSON.parse(
    JSON.stringify(facts, (key, value: unknown) =>
      typeof value === 'string' && WRITTEN.has(key) && !STATE.test(value)
        ? `${value} ${HOSTILE_MARKUP}`
        : value,
    ),
  );
  const happened = draft.fields.happened ?? { at: 0, by: '' };
  return {
    ...hostile,
    draft: { ...draft, fields: { ...draft.fields, happened: { ...happened, text: NARRATIVE } } },
  };
}

/** Under these keys stand states too, which are no texts. */
const STATE = /^[a-z]+$/;
