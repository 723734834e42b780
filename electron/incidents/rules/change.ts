import type { Happening, Incident, IncidentRef } from '../../../shared/incident.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Bilingual, Language } from '../../../shared/words.ts';
import { bothLanguages } from '../bothLanguages.ts';

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

export function unchanged(incident: Incident): Change {
  return { incident, happenings: [] };
}

export function refTo({ id, number }: Incident): IncidentRef {
  return { id, number };
}

/** @throws Problem when the incident goes on in another one */
export function mustNotBeMerged({ number, mergedInto }: Incident): void {
  if (mergedInto) throw new Problem('incident.merged', { number, into: mergedInto.number });
}

/** @throws Problem when the incident is closed or goes on in another one */
export function mustNotBeClosed(incident: Incident): void {
  mustNotBeMerged(incident);
  if (incident.state === 'closed') {
    throw new Problem('incident.closed', { number: incident.number });
  }
}

/** @throws Problem when nobody works on the incident any more */
export function mustBeOpen(incident: Incident): void {
  mustNotBeClosed(incident);
  if (incident.state === 'resolved') {
    throw new Problem('incident.resolved', { number: incident.number });
  }
}

/** How many names a sentence bears. */
const MOST_NAMED = 5;

/** Names in one sentence, which sets its own full stop; of many, the first ones and how many more. */
export function listed(names: readonly Bilingual[]): Bilingual {
  const more = names.length - MOST_NAMED;
  const said = ({ ko, en }: Bilingual): Bilingual =>
    more > 0 ? bothLanguages('incident.andMore', { ko, en, more }) : { ko, en };
  const first = names.slice(0, MOST_NAMED);
  const joined = (language: Language): string =>
    first.map((name) => name[language].replace(/\.$/, '')).join(' / ');
  return said({ ko: joined('ko'), en: joined('en') });
}
