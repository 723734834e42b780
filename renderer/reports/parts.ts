import type { ServiceSummary } from '../../shared/catalogue.ts';
import type { Incident, TimelineEntry } from '../../shared/incident.ts';
import type { MessageKey } from '../../shared/messages/index.ts';

/** A part of the report and how much is in it; null where it is there without a number. */
export interface Part {
  name: MessageKey;
  count: number | null;
}

/** What the report of an incident will hold, in its order. */
export function partsOf(
  incident: Incident,
  timeline: readonly TimelineEntry[],
  services: readonly ServiceSummary[],
): Part[] {
  const affected = services.filter(({ id }) => incident.services.some((one) => one.id === id));
  const checks = affected.reduce((sum, { checks }) => sum + checks.length, 0);
  const contacts = affected.reduce((sum, { contacts }) => sum + contacts.length, 0);
  const commands = timeline.filter(({ what }) => what.kind === 'command').length;
  return [
    { name: 'reportView.partOverview', count: null },
    { name: 'reportView.partServices', count: incident.services.length },
    { name: 'reportView.partImpact', count: checks },
    { name: 'reportView.partTimeline', count: timeline.length },
    { name: 'reportView.partChecklist', count: incident.items.length },
    { name: 'reportView.partCommands', count: commands },
    { name: 'reportView.partContacts', count: contacts },
  ];
}
