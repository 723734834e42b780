import type { Incident } from './incident.ts';
import type { Layer } from './ladder.ts';
import type { Symptom } from './symptom.ts';

/** What conditions of checklists, scales and deadlines may ask of an incident. */
export interface IncidentFacts {
  /** How many services it affects. */
  services: number;
  /** The gravest grade among them, 1 to 4; null where none has one. */
  grade: number | null;
  symptoms: readonly Symptom[];
  /** The first broken layer. */
  layer: Layer | null;
  /** The n-th outage in seven days of what the console watches. */
  nth: number;
  /** An attack is suspected: the time at which it was is set. */
  attack: boolean;
  /** Personal data leaked, or may have: the time at which it was noticed is set. */
  leak: boolean;
  /** Somebody answers for it. */
  commanded: boolean;
}

export function factsOf(incident: Incident): IncidentFacts {
  const grades = incident.services.flatMap(({ grade }) => grade ?? []);
  return {
    services: incident.services.length,
    grade: grades.length > 0 ? Math.min(...grades) : null,
    symptoms: incident.symptoms,
    layer: incident.layer,
    nth: incident.nth,
    attack: incident.times.suspected !== null,
    leak: incident.times.leaked !== null,
    commanded: incident.duties.commander !== null,
  };
}
