import type { RunningItem } from '../../../../shared/checklist.ts';
import type { Incident } from '../../../../shared/incident.ts';
import { dueAt, standingOf } from '../../../../shared/progress.ts';
import type { Report } from '../../../../shared/report.ts';
import { isForThePublic } from '../audience.ts';
import { narrativeOf } from '../narrative.ts';
import type { Speech, Telling } from '../speech.ts';
import { sourcesOf, writtenBy } from '../written.ts';

export function nextOf(telling: Telling): Report['next'] {
  const { commission, speech } = telling;
  const { facts, kind } = commission;
  const { incident, draft } = facts;
  const text = narrativeOf(draft, 'next');
  const source = writtenBy(telling, 'next');
  // The people whose data leaked are told what is planned for them, not the office's own work.
  if (isForThePublic(kind)) return { text, open: [], source };
  const open = incident.items
    .filter((item) => {
      const standing = standingOf(item, incident);
      return standing === 'open' || standing === 'blocked';
    })
    .map((item) => ({
      what: item.text[speech.language],
      who: whoOf(item, incident, speech),
      state: stateOf(item, incident, speech),
    }));
  return { text, open, source: sourcesOf(source, speech.say('report.next.source')) };
}

/** Who took it, else whose work it is. */
function whoOf(item: RunningItem, { duties }: Incident, { say }: Speech): string {
  if (item.assignee !== null) return item.assignee;
  if (item.for === null) return say('report.notAssigned');
  const duty = say(`incident.duty.${item.for}`);
  const name = duties[item.for];
  return name === null ? duty : `${duty}: ${name}`;
}

function stateOf(item: RunningItem, incident: Incident, { say, when }: Speech): string {
  const due = dueAt(item, incident);
  return [
    say(`report.item.${item.state}`),
    item.reason ? say('report.checklist.reason', { reason: item.reason }) : '',
    due === null ? '' : say('report.next.due', { at: when(due) }),
  ]
    .filter((words) => words !== '')
    .join(', ');
}
