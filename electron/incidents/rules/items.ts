import type { ChecklistItem, ChecklistTemplate, RunningItem } from '../../../shared/checklist.ts';
import { type Happening, type Incident, isOpen } from '../../../shared/incident.ts';
import { Problem } from '../../../shared/problem.ts';
import { bothLanguages } from '../bothLanguages.ts';
import { type Act, type Change, mustBeOpen, mustNotBeClosed, unchanged } from './change.ts';
import { mustFit } from './limits.ts';

/** What an item is set to; all but `done` and `open` want a reason. */
export interface ItemSetting {
  item: string;
  to: RunningItem['state'];
  reason?: string | undefined;
}

/**
 * Required items stay settled once the incident is resolved, for that is what resolving said.
 * @throws Problem where a reason is missing, or there is no such item
 */
export function setItem(incident: Incident, setting: ItemSetting, act: Act): Change {
  mustNotBeClosed(incident);
  const { item: id, to } = setting;
  const old = itemOf(incident, id);
  const reason = reasonFor(setting);
  if (old.required && (to === 'open' || to === 'blocked') && !isOpen(incident)) {
    throw new Problem('incident.requiredStays');
  }
  if (old.state === to && old.reason === reason) return unchanged(incident);
  const who = to === 'open' ? { by: null, at: null } : act;
  return {
    incident: withItem(incident, { ...old, state: to, reason, by: who.by, at: who.at }),
    happenings: [{ kind: 'item', item: id, text: old.text, to, reason }],
  };
}

function reasonFor({ to, reason }: ItemSetting): string | null {
  if (to === 'done' || to === 'open') return null;
  const why = reason?.trim();
  if (!why) throw new Problem('incident.itemReason');
  return why;
}

export function assign(incident: Incident, id: string, to: string | null): Change {
  mustNotBeClosed(incident);
  const old = itemOf(incident, id);
  if (old.assignee === to) return unchanged(incident);
  return {
    incident: withItem(incident, { ...old, assignee: to }),
    happenings: [{ kind: 'itemAssigned', item: id, text: old.text, to }],
  };
}

/** An item of nobody's template, after all others. @param id found in no incident yet */
export function addItem(
  incident: Incident,
  { id, text, required }: { id: string; text: string; required: boolean },
): Change {
  mustBeOpen(incident);
  const item: ChecklistItem = {
    id,
    section: bothLanguages('incident.addedItems'),
    text: { ko: text, en: text },
    required,
    when: null,
    for: null,
    dueMs: null,
    runbook: null,
  };
  return {
    incident: withItems(incident, [begun(item, null)]),
    happenings: [{ kind: 'itemAdded', item: id, text: item.text }],
  };
}

/** Copies a template's items after those there are. One that is there already stays as it is. */
export function addChecklist(incident: Incident, template: ChecklistTemplate): Change {
  mustBeOpen(incident);
  const { id, title } = template;
  if (incident.checklists.some((one) => one.template === id)) return unchanged(incident);
  return {
    incident: {
      ...withItems(incident, itemsOf(template, incident.items)),
      checklists: [...incident.checklists, { template: id, title }],
    },
    happenings: [{ kind: 'checklist', template: id, title }],
  };
}

/**
 * A template's items as a running incident has them. Their ids are unlike those of every other
 * template. What another checklist already asks for in the same words is not asked twice.
 */
function itemsOf(template: ChecklistTemplate, there: readonly RunningItem[]): RunningItem[] {
  return template.items
    .filter((item) => !there.some((other) => asksTheSame(item, other)))
    .map((item) => begun({ ...item, id: `${template.id}/${item.id}` }, template.id));
}

function asksTheSame(a: ChecklistItem, b: ChecklistItem): boolean {
  return (
    a.text.ko === b.text.ko &&
    a.text.en === b.text.en &&
    a.required === b.required &&
    a.when === b.when &&
    a.dueMs === b.dueMs
  );
}

function begun(item: ChecklistItem, checklist: string | null): RunningItem {
  const fresh = { state: 'open', reason: null, by: null, at: null, assignee: null } as const;
  return { ...item, checklist, ...fresh };
}

/**
 * The items of two incidents as one list: what only the other one has comes after, and what it
 * settled is settled, for the work was done.
 */
export function joinItems(
  incident: Incident,
  other: Incident,
): { items: RunningItem[]; happenings: Happening[] } {
  const theirs = new Map(other.items.map((item) => [item.id, item]));
  const own = incident.items.map((item) => {
    const their = theirs.get(item.id);
    theirs.delete(item.id);
    return their && isUnsettled(item) && !isUnsettled(their)
      ? { item: their, taken: true }
      : { item, taken: false };
  });
  const items = [...own.map(({ item }) => item), ...theirs.values()];
  mustFit('items', items.length);
  return {
    items,
    happenings: own
      .filter(({ taken }) => taken)
      .map(({ item: { id, text, state, reason } }) => ({
        kind: 'item',
        item: id,
        text,
        to: state,
        reason,
      })),
  };
}

function isUnsettled({ state }: RunningItem): boolean {
  return state === 'open' || state === 'blocked';
}

function itemOf({ number, items }: Incident, id: string): RunningItem {
  const item = items.find((one) => one.id === id);
  if (!item) throw new Problem('incident.noItem', { number, item: id });
  return item;
}

function withItem(incident: Incident, item: RunningItem): Incident {
  return { ...incident, items: incident.items.map((one) => (one.id === item.id ? item : one)) };
}

function withItems(incident: Incident, more: readonly RunningItem[]): Incident {
  const items = [...incident.items, ...more];
  mustFit('items', items.length);
  return { ...incident, items };
}
