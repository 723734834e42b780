import { DUTIES } from '../../../../shared/incident.ts';
import type { Report } from '../../../../shared/report.ts';
import type { Telling } from '../speech.ts';

export function peopleOf({ commission, speech }: Telling): Report['people'] {
  const { incident, timeline } = commission.facts;
  const { say, when } = speech;
  const duties = DUTIES.map((duty) => {
    const name = incident.duties[duty];
    const given = timeline.findLast(
      ({ what }) => what.kind === 'duty' && what.duty === duty && what.to === name,
    );
    return {
      label: say(`incident.duty.${duty}`),
      value: name ?? say('report.notAssigned'),
      source:
        name !== null && given
          ? say('report.times.setBy', {
              by: given.by ?? say('report.console'),
              at: when(given.writtenAt),
            })
          : '',
    };
  });
  const rows = [
    ...duties,
    { label: say('report.people.openedBy'), value: incident.openedBy, source: '' },
  ];
  return { rows, source: say('report.people.source') };
}
