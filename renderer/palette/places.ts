import type { ServiceSummary } from '../../shared/catalogue.ts';
import { type Incident, isOpen } from '../../shared/incident.ts';
import { type MessageKey, messages } from '../../shared/messages/index.ts';
import type { MessageParams } from '../../shared/messages/message.ts';
import { sayIn } from '../../shared/messages/say.ts';
import type { RunbookSummary } from '../../shared/runbook.ts';
import type { Bilingual } from '../../shared/words.ts';
import { VIEWS } from '../app/views.ts';
import { openHelp } from '../help/store.ts';
import { TOPICS } from '../help/topics.ts';
import type { Entry, Section } from './entry.ts';

/** A sentence in both languages, for it is found by either. */
export function inBoth(key: MessageKey, params: MessageParams = {}): Bilingual {
  return { ko: sayIn('ko')(key, params), en: sayIn('en')(key, params) };
}

/** Stands in for the name while a sentence is said once for all of them. */
const GAP = '\u{fffc}';

/**
 * Says the same around many names: the sentence is said once in each language, and each name put
 * where it stands. The sentence must not have particles that go by the name's last sound.
 * @param as what the sentence calls the name
 */
export function sayAround(key: MessageKey, as: string): (name: Bilingual) => Bilingual {
  const { ko, en } = inBoth(key, { [as]: GAP });
  return (name) => ({ ko: ko.replace(GAP, () => name.ko), en: en.replace(GAP, () => name.en) });
}

function place(section: Section, to: string, name: Bilingual, more: Partial<Entry> = {}): Entry {
  return { id: `go ${to}`, section, name, act: { kind: 'go', to }, ...more };
}

/** The views of the rail, and those that are reached from within others. */
export function viewPlaces(): Entry[] {
  return [
    ...VIEWS.map(({ path, name }) => place('views', path, messages[name], { also: [path] })),
    place('views', '/lanes', messages['palette.lanes']),
    place('views', '/catalogue', messages['catalogueEdit.title']),
  ];
}

export function servicePlaces(services: readonly ServiceSummary[]): Entry[] {
  return services.map(({ id, name, owner }) =>
    place('services', `/services/${id}`, name, {
      also: [id, owner.name.ko, owner.name.en, owner.id],
      note: owner.name,
      typedOnly: true,
    }),
  );
}

/** Open incidents by themselves, the newest first; the others, and their reports, when asked for. */
export function incidentPlaces(incidents: Iterable<Incident>): Entry[] {
  const newest = [...incidents].toSorted((a, b) => b.number - a.number);
  return newest.flatMap((incident) => {
    const { id, number, title, services, state } = incident;
    const of = { number, title };
    const also = services.flatMap(({ id: service, name }) => [service, name.ko, name.en]);
    const note = messages[`incident.state.${state}`];
    return [
      place('incidents', `/incidents/${id}`, inBoth('palette.incident', of), {
        also,
        note,
        typedOnly: !isOpen(incident),
      }),
      place('incidents', `/incidents/${id}/evidence`, inBoth('palette.evidence', of), {
        also,
        typedOnly: true,
      }),
      place('reports', `/reports/${id}`, inBoth('palette.report', of), { also, typedOnly: true }),
    ];
  });
}

export function runbookPlaces(runbooks: readonly RunbookSummary[]): Entry[] {
  return runbooks.map(({ id, title }) =>
    place('runbooks', `/runbooks/${id}`, title, { also: [id], typedOnly: true }),
  );
}

/** Every page of help; shown when asked for, for F1 opens the one that is wanted most. */
export function helpPlaces(): Entry[] {
  const named = sayAround('help.of', 'topic');
  return TOPICS.map(({ name, title }) => ({
    id: `help ${name}`,
    section: 'help',
    name: named(messages[title]),
    typedOnly: true,
    act: { kind: 'do', run: () => openHelp(name) },
  }));
}
