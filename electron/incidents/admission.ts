import type { ChecklistTemplate } from '../../shared/checklist.ts';
import { checklistsFor, fittingChecklists } from '../../shared/checklistChoice.ts';
import type { AffectedService, Incident } from '../../shared/incident.ts';
import type { Ladder } from '../../shared/ladder.ts';
import { ladderSymptom } from '../../shared/ladderSymptom.ts';
import { Problem } from '../../shared/problem.ts';
import type { GradingScale } from '../../shared/scale.ts';
import type { Language } from '../../shared/words.ts';
import type { Desk, DeskOptions } from './desk.ts';
import { type Failing, opened, titleOf } from './opening.ts';
import { mustBeOpen } from './rules/change.ts';
import { type Found, joinServices, type Several, setServices, without } from './rules/services.ts';

/** A service as the catalogue has it, with the checklist its incidents begin with. */
export type WatchedService = AffectedService & { checklist: string | null };

export interface AdmissionOptions extends DeskOptions {
  /** The language of a title nobody wrote. */
  language: () => Language;
  service: (id: string) => WatchedService | undefined;
  /** How a service fails now; undefined while it does not. */
  failing: (service: string) => Failing | undefined;
  /** The how-many-eth failure of these services in seven days one is. @param at when it began */
  nth: (services: readonly string[], at: number) => number;
  templates: () => readonly ChecklistTemplate[];
  scales: () => readonly GradingScale[];
  newId: () => string;
}

/** What an incident is opened with. */
export interface Wanted {
  services: readonly string[];
  title?: string | undefined;
  checklists?: readonly string[] | undefined;
  /** What was seen, where the console proposed it. */
  found?: Found | undefined;
}

/** How services come into an incident: one is opened for them, or they join one. */
export interface Admission {
  open(wanted: Wanted): Incident;
  join(id: string, joining: { services: readonly string[]; found: Found }): Incident;
  setServices(id: string, services: readonly string[]): Incident;
  /** @throws Problem where there is no such checklist */
  template(id: string): ChecklistTemplate;
}

export function admissionOf(desk: Desk, options: AdmissionOptions): Admission {
  const { database, clock, language, newId } = options;
  const { records, ledger, witness, mustBeFree } = desk;

  function watched(ids: readonly string[]): WatchedService[] {
    return ids.map((id) => {
      const service = options.service(id);
      if (!service) throw new Problem('incident.unknownService', { service: id });
      return service;
    });
  }

  function failingOf(services: readonly AffectedService[]): Failing[] {
    return services.flatMap(({ id }) => options.failing(id) ?? []);
  }

  function templateOf(id: string): ChecklistTemplate {
    const template = options.templates().find((one) => one.id === id);
    if (!template) throw new Problem('incident.unknownChecklist', { checklist: id });
    return template;
  }

  /** What is seen now of services that nobody proposed. */
  function look(services: readonly WatchedService[], failing: readonly Failing[]): Found {
    const since = Math.min(clock(), ...failing.map((one) => one.since));
    const ids = services.map(({ id }) => id);
    const walks = ids.flatMap((id) => options.ladder(id) ?? []).filter(({ at }) => at >= since);
    const broken = walks.filter((walk) => walk.broken !== null).toSorted((a, b) => b.at - a.at);
    return {
      symptoms: [...broken.flatMap(symptomOf), ...(failing.length > 1 ? ['several' as const] : [])],
      layer: broken[0]?.broken ?? null,
      nth: options.nth(ids, since),
      since,
    };
  }

  /** The timeline tells of services that came later since when they fail. */
  function catchUp(before: Incident, after: Incident, since: number): void {
    const added = without(after.services, before.services);
    const from = Math.min(since, ...failingOf(added).map((one) => one.since));
    if (added.length > 0) witness.catchUp(after, added, from);
  }

  return {
    template: templateOf,

    open: ({ services: ids, title, checklists, found }) =>
      database.transaction(() => {
        const act = desk.act();
        const services = watched(unique(ids));
        const named = several(services.map(affected));
        mustBeFree(services);
        const failing = failingOf(services);
        const seen = found ?? look(services, failing);
        const since = Math.min(act.at, seen.since);
        const opening = {
          id: newId(),
          number: records.nextNumber(),
          title: title ?? titleOf(named, failing, language()),
          services: named,
          transitions: services.flatMap(({ id }) => options.transitions(id, since)),
          found: seen,
          proposed: found !== undefined,
          templates: checklists
            ? unique(checklists).map(templateOf)
            : checklistsFor(services, seen.symptoms, options.templates()),
          scales: options.scales(),
        };
        const { incident, happenings, graded } = opened(opening, act);
        ledger.begin(incident);
        witness.catchUp(incident, incident.services, since);
        ledger.keep(incident, { incident, happenings }, act);
        for (const what of graded) {
          ledger.enter({ incident: incident.id, at: act.at, by: null, what });
        }
        return incident;
      }),

    join: (id, { services: ids, found }) =>
      database.transaction(() => {
        const before = desk.get(id);
        mustBeOpen(before);
        const services = watched(unique(ids));
        mustBeFree(services, id);
        const fitting = fittingChecklists(services, found.symptoms, options.templates());
        const after = desk.change(id, (one) =>
          joinServices(one, services.map(affected), found, fitting),
        );
        catchUp(before, after, found.since);
        return after;
      }),

    setServices: (id, ids) =>
      database.transaction(() => {
        const before = desk.get(id);
        mustBeOpen(before);
        // What left the catalogue since stays where it was.
        const kept = before.services.filter((service) => ids.includes(service.id));
        const added = watched(
          unique(ids).filter((one) => !kept.some((service) => service.id === one)),
        );
        mustBeFree(added, id);
        const services = several([...kept, ...added.map(affected)]);
        const after = desk.change(id, (one) => setServices(one, services));
        catchUp(before, after, clock());
        return after;
      }),
  };
}

/** What an incident keeps of a service, of which the catalogue says more. */
function affected({ id, name, grade }: WatchedService): AffectedService {
  return { id, name, grade };
}

function symptomOf(ladder: Ladder): Found['symptoms'] {
  const symptom = ladderSymptom(ladder);
  return symptom ? [symptom] : [];
}

function several<T>([first, ...others]: readonly T[]): Several<T> {
  if (first === undefined) throw new Problem('incident.noServices');
  return [first, ...others];
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
