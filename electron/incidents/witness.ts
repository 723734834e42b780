import type { Transition } from '../../shared/health.ts';
import type { AffectedService, Happening, Incident } from '../../shared/incident.ts';
import { isOpen } from '../../shared/incident.ts';
import type { Ladder } from '../../shared/ladder.ts';
import { ladderSymptom } from '../../shared/ladderSymptom.ts';
import type { Ledger } from './ledger.ts';
import type { Records } from './records.ts';
import { notice } from './rules/services.ts';

export interface WitnessOptions {
  /** The transitions of a service's checks from a moment on, in any order. */
  transitions: (service: string, from: number) => readonly Transition[];
  /** The last walk of any of its checks. */
  ladder: (service: string) => Ladder | undefined;
}

/** Writes down by itself what befalls the services of incidents. */
export interface Witness {
  /** Into every incident of the service that is not closed. */
  transition(service: string, transition: Transition): void;
  /** The same; what an open one looks like is added to. */
  ladder(service: string, ladder: Ladder): void;
  /** What befell services from a moment on, as far as the timeline does not tell it yet. */
  catchUp(incident: Incident, services: readonly AffectedService[], from: number): void;
}

export function witnessOf(records: Records, ledger: Ledger, options: WitnessOptions): Witness {
  function enter(incident: Incident, at: number, what: Happening): void {
    ledger.enter({ incident: incident.id, at, by: null, what });
  }

  function eachOf(service: string, tell: (incident: Incident, own: AffectedService) => void): void {
    for (const incident of records.ofService(service)) {
      const own = incident.services.find(({ id }) => id === service);
      if (own) tell(incident, own);
    }
  }

  return {
    transition: (service, transition) =>
      eachOf(service, (incident, own) => enter(incident, transition.at, changed(own, transition))),

    ladder: (service, ladder) =>
      eachOf(service, (incident, own) => {
        enter(incident, ladder.at, walked(own, ladder));
        if (!isOpen(incident)) return;
        const symptom = ladderSymptom(ladder);
        const seen = { symptoms: symptom ? [symptom] : [], layer: ladder.broken };
        const noticed = notice(incident, seen);
        if (noticed !== incident) ledger.save(noticed);
      }),

    catchUp(incident, services, from) {
      const told = new Set(records.timeline(incident.id).map(({ at, what }) => markOf(at, what)));
      const missed = services.flatMap((service) => {
        const ladder = options.ladder(service.id);
        const changes = options.transitions(service.id, from);
        return [
          ...changes.map((one) => ({ at: one.at, what: changed(service, one) })),
          ...(ladder ? [{ at: ladder.at, what: walked(service, ladder) }] : []),
        ];
      });
      for (const { at, what } of missed.toSorted((a, b) => a.at - b.at)) {
        if (at >= from && !told.has(markOf(at, what))) enter(incident, at, what);
      }
    },
  };
}

/** The same for two entries that tell the same change or walk of a check. */
function markOf(at: number, what: Happening): string {
  switch (what.kind) {
    case 'transition':
      return JSON.stringify([what.kind, what.check, at, what.to]);
    case 'ladder':
      return JSON.stringify([what.kind, what.check, at]);
    default:
      return '';
  }
}

function changed({ id, name }: AffectedService, transition: Transition): Happening {
  const { check, from, to, reason } = transition;
  return { kind: 'transition', service: { id, name }, check, from, to, reason };
}

function walked({ id, name }: AffectedService, { check, broken, summary }: Ladder): Happening {
  return { kind: 'ladder', service: { id, name }, check, broken, summary };
}
