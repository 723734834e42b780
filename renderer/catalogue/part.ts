import type { CatalogueSource, Named } from '../../shared/catalogueEdit.ts';
import {
  ITEM_LISTS,
  type ItemList,
  isShipped,
  PLANS,
  type Plan,
  SECTIONS,
  type Section,
} from './sections.ts';
import type { Path } from './text/read.ts';

/** Which form belongs to a place: an entry of a section, a plan, or one item of a list in either. */
export type Part = ({ kind: 'entry'; of: Section; index: number } | { kind: 'plan'; of: Plan }) & {
  /** Of the entry or the plan. */
  at: Path;
  item: { list: ItemList; index: number } | null;
};

/** The part around a place; null where it is in none. */
export function partAt(path: Path): Part | null {
  const [first, entry] = path;
  const plan = PLANS.find((one) => one === first);
  if (plan) return { kind: 'plan', of: plan, at: [plan], item: itemAt(plan, path.slice(1)) };
  const section = SECTIONS.find((one) => one === first);
  if (!section || typeof entry !== 'number') return null;
  const at = [section, entry];
  return { kind: 'entry', of: section, index: entry, at, item: itemAt(section, path.slice(2)) };
}

function itemAt(of: Section | Plan, [name, index]: Path): Part['item'] {
  const list = ITEM_LISTS[of]?.find((one) => one === name);
  return list && typeof index === 'number' ? { list, index } : null;
}

export function pathOf({ at, item }: Part): Path {
  return item ? [...at, item.list, item.index] : at;
}

/** What stands at a place of a plain value. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inside, step) =>
      typeof inside === 'object' && inside !== null && Object.hasOwn(inside, step)
        ? Object.getOwnPropertyDescriptor(inside, step)?.value
        : undefined,
    value,
  );
}

export function listAt(value: unknown, path: Path): readonly unknown[] {
  const list = valueAt(value, path);
  return Array.isArray(list) ? list : [];
}

export function textAt(value: unknown, path: Path): string {
  const text = valueAt(value, path);
  return typeof text === 'string' || typeof text === 'number' ? String(text) : '';
}

/** What an entry is called in a language, maintenance by its reason; or else its id. */
export function nameOf(entry: unknown, language: 'ko' | 'en'): string {
  const said = (key: string) => textAt(entry, [key, language]) || textAt(entry, [key]);
  return said('name') || said('reason') || textAt(entry, ['id']);
}

/** The entries of a list that can be named by their ids. */
export function namedAt(value: unknown, path: Path): Named[] {
  return listAt(value, path)
    .map((entry) => ({
      id: textAt(entry, ['id']),
      name: { ko: nameOf(entry, 'ko'), en: nameOf(entry, 'en') },
    }))
    .filter(({ id }) => id !== '');
}

/** What an item of a list is called, and what else tells it from the others. */
export function itemWords(
  list: ItemList,
  item: unknown,
  language: 'ko' | 'en',
): { name: string; more: string } {
  const look = (check: unknown) =>
    [textAt(check, ['type']), textAt(check, ['url']) || textAt(check, ['host'])].join(' ');
  switch (list) {
    case 'checks':
    case 'channels':
      return { name: nameOf(item, language), more: look(item) };
    case 'controls': {
      const check = valueAt(item, ['check']);
      return { name: nameOf(check, language), more: `${textAt(item, ['reach'])} ${look(check)}` };
    }
    case 'levels':
      return { name: nameOf(item, language), more: textAt(item, ['id']) };
    case 'starts':
      return { name: textAt(item, ['level']), more: textAt(item, ['when']) };
  }
}

/** What the catalogue's other files declare in a section, where that is told. */
export function knownElsewhere(
  known: CatalogueSource['known'],
  section: Section,
): readonly Named[] {
  return isShipped(section) ? [] : known[section];
}

/** The ids of the entries at a place; of a control that of its check. */
export function idsAt(value: unknown, path: Path): string[] {
  return listAt(value, path).map(
    (entry) => textAt(entry, ['id']) || textAt(entry, ['check', 'id']),
  );
}
