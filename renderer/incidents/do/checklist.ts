import type { RunningItem } from '../../../shared/checklist.ts';
import type { Incident } from '../../../shared/incident.ts';
import { requiredLeft, standingOf } from '../../../shared/progress.ts';
import type { Bilingual } from '../../../shared/words.ts';

export interface Progress {
  /** Items that apply now, and those that were settled. */
  total: number;
  /** Done, skipped with a reason, or not applicable. */
  settled: number;
  /** Required items that still keep the incident from being resolved. */
  requiredLeft: number;
}

/** How far the work on an incident is. */
export function progressOf(incident: Incident): Progress {
  const standings = incident.items.map((item) => standingOf(item, incident));
  return {
    total: standings.filter((standing) => standing !== 'notNow').length,
    settled: standings.filter((standing) => standing === 'settled').length,
    requiredLeft: requiredLeft(incident).length,
  };
}

export interface Section {
  key: string;
  title: Bilingual;
  items: RunningItem[];
}

/** Items under their headings, both in the order of the template. */
export function sectionsOf(items: readonly RunningItem[]): Section[] {
  const sections: Section[] = [];
  for (const item of items) {
    const last = sections.at(-1);
    if (last && last.title.ko === item.section.ko && last.title.en === item.section.en) {
      last.items.push(item);
    } else {
      sections.push({ key: item.id, title: item.section, items: [item] });
    }
  }
  return sections;
}

/** One checklist of an incident, or what operators added to it. */
export interface Sheet {
  key: string;
  /** Null for what operators added. */
  title: Bilingual | null;
  /** Those that apply, or were settled, under their headings. */
  sections: Section[];
  /** Those whose condition is not true of the incident now. */
  notNow: RunningItem[];
}

type Pile = Pick<Sheet, 'key' | 'title'> & { items: RunningItem[] };

/** The sheets of an incident in the order in which they came to it, the added items last. */
export function sheetsOf(incident: Incident): Sheet[] {
  const known = new Set(incident.checklists.map(({ template }) => template));
  const own = incident.checklists.map(({ template, title }): Pile => {
    const items = incident.items.filter(({ checklist }) => checklist === template);
    return { key: template, title, items };
  });
  const others = incident.items.filter(
    ({ checklist }) => checklist === null || !known.has(checklist),
  );
  return [...own, { key: '', title: null, items: others }]
    .filter(({ items }) => items.length > 0)
    .map(({ key, title, items }) => ({
      key,
      title,
      sections: sectionsOf(items.filter((item) => standingOf(item, incident) !== 'notNow')),
      notNow: items.filter((item) => standingOf(item, incident) === 'notNow'),
    }));
}

/** The first item that waits for somebody: what the focus goes to on arrival. */
export function firstOpen(incident: Incident): RunningItem | undefined {
  return sheetsOf(incident)
    .flatMap(({ sections }) => sections.flatMap(({ items }) => items))
    .find((item) => standingOf(item, incident) === 'open');
}
