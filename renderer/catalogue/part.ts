import type { CatalogueSource, Named } from '../../shared/catalogueEdit.ts';
import { isShipped, PLANS, type Plan, SECTIONS, type Section } from './fields.ts';
import type { Path } from './text/read.ts';

/** Which form belongs to a place: an entry of a section, or one check of a service. */
export interface Part {
  section: Section;
  index: number;
  check: number | null;
}

/** The part around a place; null where it is none of an entry. */
export function partAt(path: Path): Part | null {
  const [first, index, list, check] = path;
  const section = SECTIONS.find((one) => one === first);
  if (!section || typeof index !== 'number') return null;
  const inCheck = section === 'services' && list === 'checks' && typeof check === 'number';
  return { section, index, check: inCheck ? check : null };
}

/** The plan around a place; null where it is in none, or has no form. */
export function planAt([first]: Path): Plan | null {
  return PLANS.find((one) => one === first) ?? null;
}

export function pathOf({ section, index, check }: Part): Path {
  return check === null ? [section, index] : [section, index, 'checks', check];
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

/** What the catalogue's other files declare in a section, where that is told. */
export function knownElsewhere(
  known: CatalogueSource['known'],
  section: Section,
): readonly Named[] {
  return isShipped(section) ? [] : known[section];
}

/** The ids of the entries at a place. */
export function idsAt(value: unknown, path: Path): string[] {
  return listAt(value, path).map((entry) => textAt(entry, ['id']));
}
