import type { ItemState } from '../../../../shared/checklist.ts';
import type { Incident } from '../../../../shared/incident.ts';
import { standingOf } from '../../../../shared/progress.ts';
import type { Report, Row } from '../../../../shared/report.ts';
import type { Speech, Telling } from '../speech.ts';
import { lastedOf } from './times.ts';

export function overviewOf({ commission, speech }: Telling): Report['overview'] {
  const { facts, madeAt } = commission;
  const { incident } = facts;
  const { say, language, when } = speech;
  const row = (label: Parameters<typeof say>[0], value: string): Row => ({
    label: say(label),
    value,
    source: '',
  });
  const names = incident.services.map((service) => service.name[language]).join(', ');
  const opened = say('report.overview.openedAt', {
    by: incident.openedBy,
    at: when(incident.openedAt),
  });
  const rows = [
    row('report.overview.title', incident.title),
    row('report.overview.services', names || say('report.none')),
    row('report.overview.state', say(`incident.state.${incident.state}`)),
    row('report.overview.duration', lastedOf(incident, speech, madeAt)),
    row('report.overview.openedBy', opened),
  ];
  if (incident.nth > 1) {
    rows.push(row('report.overview.nth', say('report.overview.nthCount', { nth: incident.nth })));
  }
  const required = requiredOf(incident, speech);
  if (required !== null) rows.push(row('report.overview.required', required));
  return { rows, source: say('report.overview.source') };
}

/** How the required items that apply stand; null where there are none. */
function requiredOf(incident: Incident, { say }: Speech): string | null {
  const required = incident.items.filter(
    (item) => item.required && standingOf(item, incident) !== 'notNow',
  );
  if (required.length === 0) return null;
  const count = (...states: ItemState[]) =>
    required.filter(({ state }) => states.includes(state)).length;
  return say('report.overview.requiredCount', {
    total: required.length,
    done: count('done'),
    skipped: count('skipped', 'notApplicable'),
    open: count('open', 'blocked'),
  });
}
