import type { Duty, Incident } from '../../../shared/incident.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Scale } from '../../../shared/scale.ts';
import type { Bilingual } from '../../../shared/words.ts';
import { type Change, mustNotBeClosed, unchanged } from './change.ts';

export function rename(incident: Incident, title: string): Change {
  mustNotBeClosed(incident);
  const from = incident.title;
  if (title === from) return unchanged(incident);
  return { incident: { ...incident, title }, happenings: [{ kind: 'titled', from, to: title }] };
}

/** @param name who has the duty from now on; null for nobody */
export function giveDuty(incident: Incident, duty: Duty, name: string | null): Change {
  mustNotBeClosed(incident);
  const from = incident.duties[duty];
  if (name === from) return unchanged(incident);
  return {
    incident: { ...incident, duties: { ...incident.duties, [duty]: name } },
    happenings: [{ kind: 'duty', duty, from, to: name }],
  };
}

/**
 * @param level null takes the grade away
 * @throws Problem where the scale is not one of incidents, or has no such level
 */
export function grade(
  incident: Incident,
  scales: readonly Scale[],
  { scale: id, level }: { scale: string; level: string | null },
): Change {
  mustNotBeClosed(incident);
  const from = Object.hasOwn(incident.grades, id) ? (incident.grades[id] ?? null) : null;
  if (level === from) return unchanged(incident);
  const scale = scales.find((one) => one.id === id && one.of === 'incident');
  // What a scale that is gone had graded can still be taken away.
  if (!scale && level !== null) throw new Problem('incident.noScale', { scale: id });
  if (level !== null && !scale?.levels.some((one) => one.id === level)) {
    throw new Problem('incident.noLevel', { ...(scale?.name ?? bothOf(id)), level });
  }
  const { [id]: _, ...others } = incident.grades;
  return {
    incident: { ...incident, grades: level === null ? others : { ...others, [id]: level } },
    happenings: [
      {
        kind: 'graded',
        scale: scale?.name ?? bothOf(id),
        from: from === null ? null : levelName(scale, from),
        to: level === null ? null : levelName(scale, level),
      },
    ],
  };
}

function levelName(scale: Scale | undefined, level: string): Bilingual {
  return scale?.levels.find((one) => one.id === level)?.name ?? bothOf(level);
}

function bothOf(text: string): Bilingual {
  return { ko: text, en: text };
}
