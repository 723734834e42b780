import { type Incident, type IncidentState, isOpen } from '../../../shared/incident.ts';
import { initialsOf, isInitials } from '../initials.ts';

/** Which incidents are looked for. */
export interface ListFilter {
  which: 'open' | 'all';
  state: IncidentState | null;
  /** A level of one scale. */
  grade: { scale: string; level: string } | null;
  query: string;
}

export const PLAIN_FILTER: ListFilter = { which: 'open', state: null, grade: null, query: '' };

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/**
 * The incidents that are meant, the newest first. Every word typed must be in the title, in a
 * service's names, or be the number; a word of initial consonants (`ㅅㅇ`) finds by theirs.
 */
export function filterIncidents(
  incidents: Iterable<Incident>,
  { which, state, grade, query }: ListFilter,
): Incident[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return [...incidents]
    .filter(
      (incident) =>
        (which === 'all' || isInHand(incident)) &&
        (state === null || incident.state === state) &&
        (grade === null || incident.grades[grade.scale] === grade.level) &&
        means(incident, words),
    )
    .sort((a, b) => b.number - a.number);
}

/** Whether somebody still has to do something with it: one that went on in another has no work left. */
export function isInHand(incident: Incident): boolean {
  return incident.mergedInto === null && (isOpen(incident) || incident.state === 'resolved');
}

function means(incident: Incident, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const names = [incident.title, ...incident.services.flatMap(({ name }) => [name.ko, name.en])];
  const text = plain(names.join('\n'));
  return words.every(
    (word) =>
      text.includes(word) ||
      String(incident.number) === word.replace(/^#|번$/g, '') ||
      (isInitials(word) && initialsOf(text).includes(word)),
  );
}
