import type { RunningItem } from '../../shared/checklist.ts';
import type { Bilingual } from '../../shared/words.ts';

export interface Progress {
  total: number;
  /** Done or skipped with a reason. */
  settled: number;
  /** Required items that still stand in the way of resolving, in the order of the list. */
  requiredOpen: readonly RunningItem[];
}

/** How far a checklist is. */
export function progressOf(items: readonly RunningItem[]): Progress {
  return {
    total: items.length,
    settled: items.filter((item) => item.state !== 'open').length,
    requiredOpen: items.filter((item) => item.required && item.state === 'open'),
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
