import type { Happening } from '../../../shared/incident.ts';

/** What entries are about, as the timeline is filtered by. */
export const GROUPS = [
  'notes',
  'services',
  'checklist',
  'commands',
  'evidence',
  'deadlines',
  'course',
] as const;
export type Group = (typeof GROUPS)[number];

const GROUP_OF: Record<Happening['kind'], Group> = {
  note: 'notes',
  transition: 'services',
  ladder: 'services',
  service: 'services',
  checklist: 'checklist',
  item: 'checklist',
  itemAdded: 'checklist',
  itemAssigned: 'checklist',
  command: 'commands',
  step: 'commands',
  hypothesis: 'evidence',
  evidence: 'evidence',
  judgement: 'evidence',
  clock: 'deadlines',
  reported: 'deadlines',
  opened: 'course',
  state: 'course',
  titled: 'course',
  graded: 'course',
  duty: 'course',
  time: 'course',
  merged: 'course',
  split: 'course',
  operator: 'course',
  handover: 'course',
};

/** Which group an entry belongs to; each to one. */
export function groupOf({ kind }: Happening): Group {
  return GROUP_OF[kind];
}
