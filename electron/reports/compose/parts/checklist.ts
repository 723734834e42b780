import type { Report } from '../../../../shared/report.ts';
import type { Telling } from '../speech.ts';

export function checklistOf({ commission, speech }: Telling): Report['checklist'] {
  const { incident } = commission.facts;
  const { say, language, when } = speech;
  const title = incident.checklists.map((one) => one.title[language]).join(' · ');
  const items = incident.items.map((item) => ({
    section: item.section[language],
    text: item.text[language],
    required: item.required,
    state: say(`report.item.${item.state}`),
    reason: item.reason ?? '',
    by: item.by ?? '',
    at: item.at === null ? '' : when(item.at),
  }));
  const source = title === '' ? '' : say('report.checklist.source', { title });
  return { title, items, source };
}
