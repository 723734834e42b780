import type { ChecklistTemplate } from './checklist.ts';
import type { Symptom } from './symptom.ts';

/** More lists than this nobody reads at once. */
const MOST = 3;

/** What an incident begins with where nothing else fits. */
const GENERAL = 'general';

interface Affected {
  id: string;
  /** The checklist the catalogue names for it. */
  checklist: string | null;
}

/**
 * The checklists an incident of the services begins with: those that fit, or the general one.
 * @param symptoms the most telling first
 */
export function checklistsFor(
  services: readonly Affected[],
  symptoms: readonly Symptom[],
  templates: readonly ChecklistTemplate[],
): ChecklistTemplate[] {
  const fitting = fittingChecklists(services, symptoms, templates);
  return fitting.length > 0 ? fitting : templates.filter(({ id }) => id === GENERAL);
}

/**
 * The checklists that fit, at most three: the first service's own, those made for one of the
 * services, the other services' own, then those for what it looks like.
 * @param symptoms the most telling first
 */
export function fittingChecklists(
  services: readonly Affected[],
  symptoms: readonly Symptom[],
  templates: readonly ChecklistTemplate[],
): ChecklistTemplate[] {
  const byId = new Map(templates.map((template) => [template.id, template]));
  const [own, ...others] = services.flatMap(({ checklist }) => byId.get(checklist ?? '') ?? []);
  const ids = new Set(services.map(({ id }) => id));
  const made = templates.filter((template) => template.services.some((id) => ids.has(id)));
  const looking = symptoms.flatMap((symptom) =>
    templates.filter((template) => template.id !== GENERAL && template.symptoms.includes(symptom)),
  );
  const fitting = new Set([...(own ? [own] : []), ...made, ...others, ...looking]);
  return [...fitting].slice(0, MOST);
}
