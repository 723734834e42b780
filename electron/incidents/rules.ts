import type { ItemState, RunningItem } from '../../shared/checklist.ts';
import type { Happening, Incident } from '../../shared/incident.ts';
import { Problem } from '../../shared/problem.ts';

/** An incident after a change, and what the timeline tells of it. No entries: nothing changed. */
export interface Change {
  incident: Incident;
  happenings: Happening[];
}

/** Who acts, and when (milliseconds). */
export interface Act {
  by: string;
  at: number;
}

/** What an item is set to; skipping wants a reason. */
export interface ItemSetting {
  item: string;
  to: ItemState;
  reason?: string | undefined;
}

/** @throws Problem when the incident is closed */
export function mustNotBeClosed(incident: Incident): void {
  if (incident.state === 'closed')
    throw new Problem('incident.closed', { number: incident.number });
}

export function edit(
  incident: Incident,
  to: { title?: string | undefined; severity?: number | undefined },
): Change {
  mustNotBeClosed(incident);
  const { title = incident.title, severity = incident.severity } = to;
  const happenings: Happening[] = [];
  if (title !== incident.title) {
    happenings.push({ kind: 'edited', field: 'title', from: incident.title, to: title });
  }
  if (severity !== incident.severity) {
    const from = String(incident.severity);
    happenings.push({ kind: 'edited', field: 'severity', from, to: String(severity) });
  }
  return { incident: { ...incident, title, severity }, happenings };
}

/** Required items stay settled once the incident is resolved, for that is what resolving said. */
export function setItem(incident: Incident, { item, to, reason }: ItemSetting, act: Act): Change {
  mustNotBeClosed(incident);
  const { checklist } = incident;
  const old = checklist?.items.find((one) => one.id === item);
  if (!checklist || !old) {
    throw new Problem('incident.noItem', { number: incident.number, item });
  }
  const why = to === 'skipped' ? (reason?.trim() ?? '') : null;
  if (why === '') throw new Problem('incident.skipReason');
  if (old.required && to === 'open' && incident.state !== 'open') {
    throw new Problem('incident.requiredStays');
  }
  if (old.state === to && old.reason === why) return { incident, happenings: [] };
  const set: RunningItem = {
    ...old,
    state: to,
    reason: why,
    by: to === 'open' ? null : act.by,
    at: to === 'open' ? null : act.at,
  };
  const items = checklist.items.map((one) => (one === old ? set : one));
  return {
    incident: { ...incident, checklist: { ...checklist, items } },
    happenings: [{ kind: 'item', item, text: old.text, to, reason: why }],
  };
}

/** Not while a required item is open: the problem names them. */
export function resolve(incident: Incident, act: Act): Change {
  mustNotBeClosed(incident);
  if (incident.state !== 'open') throw new Problem('incident.notOpen', { number: incident.number });
  const left = (incident.checklist?.items ?? []).filter((i) => i.required && i.state === 'open');
  if (left.length > 0) {
    throw new Problem('incident.requiredOpen', {
      ko: listed(left.map((item) => item.text.ko)),
      en: listed(left.map((item) => item.text.en)),
    });
  }
  return {
    incident: { ...incident, state: 'resolved', resolvedAt: act.at },
    happenings: [{ kind: 'resolved' }],
  };
}

/** Items in a sentence, which sets its own full stop. */
function listed(items: readonly string[]): string {
  return items.map((item) => item.replace(/\.$/, '')).join(' / ');
}

/** Only a resolved incident closes. */
export function close(incident: Incident, act: Act): Change {
  mustNotBeClosed(incident);
  if (incident.state !== 'resolved') {
    throw new Problem('incident.notResolved', { number: incident.number });
  }
  return {
    incident: { ...incident, state: 'closed', closedAt: act.at },
    happenings: [{ kind: 'closed' }],
  };
}
