import type { Report } from '../../../../shared/report.ts';
import type { Telling } from '../speech.ts';

/** Where the journal stood: a copy of the data that was changed since does not hold this hash. */
export function integrityOf({ commission, speech }: Telling): Report['integrity'] {
  const { entries, hash } = commission.facts.journal;
  const { say } = speech;
  const row = (label: Parameters<typeof say>[0], value: string) => ({
    label: say(label),
    value,
    source: '',
  });
  const rows = [
    row('report.integrity.entries', say('report.integrity.count', { entries })),
    row('report.integrity.head', hash === null ? say('report.none') : hash),
  ];
  if (hash !== null) {
    rows.push(row('report.integrity.check', `watchroom verify --head ${hash}`));
  }
  return { rows, source: say('report.integrity.source') };
}
