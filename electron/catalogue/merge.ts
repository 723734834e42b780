import type { Catalogue } from '../../shared/catalogue.ts';
import { closest } from '../../shared/closest.ts';
import { deadlineFaults, scaleFaults } from './duties.ts';
import { type Fault, faultAt } from './fault.ts';
import type { Part } from './part.ts';
import { maintenanceFaults, plansOf, plansTwice } from './plans.ts';
import type { Path, Source } from './source.ts';

/** Something declared, and where. */
interface Declared {
  id: string;
  source: Source;
  path: Path;
  standsOn: readonly string[];
}

const SECTIONS = ['organisations', 'grounds', 'contacts', 'services', 'ssh'] as const;
type Section = (typeof SECTIONS)[number];

/** Joins the files of a catalogue; faults where they contradict one another or themselves. */
export function merge(parts: readonly Part[]): { catalogue: Catalogue; faults: Fault[] } {
  const catalogue: Catalogue = {
    organisations: parts.flatMap((p) => p.catalogue.organisations),
    grounds: parts.flatMap((p) => p.catalogue.grounds),
    contacts: parts.flatMap((p) => p.catalogue.contacts),
    services: parts.flatMap((p) => p.catalogue.services),
    ssh: parts.flatMap((p) => p.catalogue.ssh),
    maintenance: parts.flatMap((p) => p.catalogue.maintenance),
    ...Object.assign({}, ...parts.map(({ catalogue: part }) => plansOf(part))),
    secrets: [...new Set(parts.flatMap((p) => p.source.secrets))],
  };
  const declared = (section: Section): Declared[] =>
    parts.flatMap(({ source, catalogue: part }) =>
      part[section].map((entry, index) => ({
        id: entry.id,
        source,
        path: [section, index],
        standsOn: 'standsOn' in entry ? entry.standsOn : [],
      })),
    );
  const organisations = declared('organisations');
  const contacts = declared('contacts');
  const grounds = declared('grounds');
  // What a service stands on may be a ground or another service: they share their ids.
  const standing = [...grounds, ...declared('services')];
  const faults = [
    ...duplicates(organisations),
    ...duplicates(contacts),
    ...duplicates(declared('ssh')),
    ...duplicates(standing),
    ...parts.flatMap((part) =>
      part.catalogue.services.flatMap((service, index) =>
        duplicates(
          service.checks.map((check, i) => ({
            id: check.id,
            source: part.source,
            path: ['services', index, 'checks', i],
            standsOn: [],
          })),
        ),
      ),
    ),
    ...unknownOwnersAndContacts(parts, organisations, contacts),
    ...(grounds.length > 0 ? unknownGrounds(standing) : []),
    ...cycles(standing),
    ...plansTwice(parts),
    ...maintenanceFaults(parts, catalogue),
    ...parts.flatMap((part) => [...scaleFaults(part), ...deadlineFaults(part)]),
    ...unknownGroundServices(parts),
  ];
  return { catalogue, faults };
}

function duplicates(declared: readonly Declared[]): Fault[] {
  const first = new Map<string, Declared>();
  return declared.flatMap((entry) => {
    const other = first.get(entry.id);
    if (!other) {
      first.set(entry.id, entry);
      return [];
    }
    const { file, line } = other.source.placeOf([...other.path, 'id']);
    const place = entry.source.placeOf([...entry.path, 'id']);
    return [faultAt(place, 'catalogue.duplicateId', { id: entry.id, file, line })];
  });
}

function unknownGroundServices(parts: readonly Part[]): Fault[] {
  const known = new Set(parts.flatMap((part) => part.catalogue.services.map(({ id }) => id)));
  return parts.flatMap(({ source, catalogue }) =>
    catalogue.grounds.flatMap(({ service }, index) =>
      service === undefined || known.has(service)
        ? []
        : [unknownId(source, ['grounds', index, 'service'], service, known)],
    ),
  );
}

/** An id of a section that the catalogue does not have stands for itself, so it cannot be wrong. */
function unknownOwnersAndContacts(
  parts: readonly Part[],
  organisations: readonly Declared[],
  contacts: readonly Declared[],
): Fault[] {
  const owners = new Set(organisations.map((o) => o.id));
  const people = new Set(contacts.map((c) => c.id));
  return parts.flatMap(({ source, catalogue }) =>
    catalogue.services.flatMap((service, index) => {
      const faults: Fault[] = [];
      if (owners.size > 0 && !owners.has(service.owner)) {
        faults.push(unknownId(source, ['services', index, 'owner'], service.owner, owners));
      }
      for (const [i, contact] of service.contacts.entries()) {
        if (people.size === 0 || people.has(contact)) continue;
        faults.push(unknownId(source, ['services', index, 'contacts', i], contact, people));
      }
      return faults;
    }),
  );
}

function unknownGrounds(standing: readonly Declared[]): Fault[] {
  const known = new Set(standing.map((s) => s.id));
  return standing.flatMap(({ source, path, standsOn }) =>
    standsOn.flatMap((id, i) =>
      known.has(id) ? [] : [unknownId(source, [...path, 'standsOn', i], id, known)],
    ),
  );
}

function unknownId(source: Source, path: Path, id: string, known: ReadonlySet<string>): Fault {
  const place = source.placeOf(path);
  const close = closest(id, known);
  return close
    ? faultAt(place, 'catalogue.unknownIdClose', { id, close })
    : faultAt(place, 'catalogue.unknownId', { id });
}

/** One fault for every edge that closes a circle, found by a depth-first walk without recursion. */
function cycles(standing: readonly Declared[]): Fault[] {
  const byId = new Map(standing.map((s) => [s.id, s]));
  const done = new Set<string>();
  const faults: Fault[] = [];
  for (const start of standing) {
    const way: { entry: Declared; next: number }[] = [];
    const onWay = new Set<string>();
    const enter = (entry: Declared): void => {
      way.push({ entry, next: 0 });
      onWay.add(entry.id);
    };
    if (!done.has(start.id)) enter(start);
    for (let top = way.at(-1); top; top = way.at(-1)) {
      const index = top.next++;
      const id = top.entry.standsOn[index];
      if (id === undefined) {
        done.add(top.entry.id);
        onWay.delete(top.entry.id);
        way.pop();
        continue;
      }
      if (onWay.has(id)) {
        const ids = way.map((w) => w.entry.id);
        const circle = [...ids.slice(ids.indexOf(id)), id].join(' → ');
        const place = top.entry.source.placeOf([...top.entry.path, 'standsOn', index]);
        faults.push(faultAt(place, 'catalogue.cycle', { way: circle }));
        continue;
      }
      const next = byId.get(id);
      if (next && !done.has(id)) enter(next);
    }
  }
  return faults;
}
