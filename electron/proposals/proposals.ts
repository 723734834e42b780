import { isDeepStrictEqual } from 'node:util';
import { type Incident, isOpen } from '../../shared/incident.ts';
import { Problem, sentenceOf } from '../../shared/problem.ts';
import type { Proposal } from '../../shared/proposal.ts';
import { arrange } from './arrange.ts';
import { compose, type Known } from './compose.ts';
import { goesOnIn, incidentOf } from './handled.ts';
import type { Found, ProposalsOptions } from './options.ts';
import { type Kept, proposalRecordsIn } from './records.ts';
import { remember } from './remembered.ts';
import { LOOKED_AT, type Slowness, slowBefore } from './slowness.ts';
import { type Fares, failingSince, faresOf, isDown } from './standings.ts';

/** A storm of changes is looked at this often, milliseconds: no slower than pages are told. */
const COALESCE_MS = 100;

/** The incidents the console proposes in one world, for a person to accept or to dismiss. */
export interface Proposals {
  /** The gravest first. */
  all(): Proposal[];
  /**
   * Opens what is proposed, or joins it to the incident it names. Of what was accepted already, the
   * incident it became. @throws {Problem} where it was dismissed, is gone, or there is none to join
   */
  accept(id: string, join: boolean): Incident;
  /** Not proposed again until all is well. @throws {Problem} where it is gone or was decided */
  dismiss(id: string, reason: string): void;
  /** Something changed that proposals depend on; looked at within a moment, however often it is said. */
  update(): void;
  stop(): void;
}

/** What was decided in the last run is still. Waits for {@link Proposals.update}. */
export function createProposals(options: ProposalsOptions): Proposals {
  const { database, clock, emit } = options;
  const records = proposalRecordsIn(database);
  let current: Proposal[] = [];
  let soon: NodeJS.Timeout | null = null;
  let stopped = false;
  const slownesses = remember<Slowness | null>();
  const counts = remember<number>();

  function update(): void {
    if (!stopped) soon ??= setTimeout(look, COALESCE_MS);
  }

  /** A disk that refuses must not end the watch, nor go unsaid. */
  function look(): void {
    try {
      lookNow();
    } catch (error) {
      emit.notice(sentenceOf(error));
    }
  }

  function lookNow(): void {
    if (soon) clearTimeout(soon);
    soon = null;
    // A catalogue that cannot be read yet must not end what was proposed of the last one.
    if (options.standings().services.length === 0) return;
    const causes = options.causes().filter(({ firm }) => firm);
    const lasting = records.lasting();
    // Most of the time nothing fails, and there is nothing to read.
    if (causes.length + lasting.length + current.length === 0) return;
    const incidents = options.incidents();
    const fares = faresNow();
    const { proposed, ...settled } = arrange(lasting, {
      causes,
      down: (id) => isDown(fares(id)),
      since: (id) => failingSince(fares(id)) ?? clock(),
      well: (id) => fares(id)?.well ?? true,
      unsure: (id) => fares(id)?.unsure ?? false,
      incidentOf: incidentOf(incidents, fares),
      taken: (id) => records.read(id) !== undefined,
    });
    const known = knownNow(incidents, fares);
    const held = new Set(settled.held.map(({ id }) => id));
    const open = new Set(incidents.filter(isOpen).map(({ id }) => id));
    const next = [
      ...proposed.map((one) => compose(one, known)),
      ...current.filter(({ id, join }) => held.has(id) && (!join || open.has(join.id))),
    ];
    slownesses.turn();
    counts.turn();
    const told = !isDeepStrictEqual(next, current);
    current = next;
    try {
      database.transaction(() => {
        for (const kept of settled.ended) settle(kept);
        for (const { id } of settled.absorbed) records.drop(id);
        for (const { kept, incident } of settled.taken) take(kept, incident);
        for (const { id, services } of proposed) {
          if (isDeepStrictEqual(records.read(id)?.services, services)) continue;
          records.keep({ id, services, decision: null });
        }
      });
    } finally {
      // What fails is proposed also where the disk refuses.
      if (told) database.afterCommit(() => emit.changed(next));
    }
  }

  function settle({ id, decision }: Kept): void {
    if (decision) records.end(id, clock());
    else records.drop(id);
  }

  /** Somebody opened an incident of it without being asked. */
  function take(kept: Kept, incident: string): void {
    const decision = { kind: 'accepted', incident, by: options.operator(), at: clock() } as const;
    records.keep({ ...kept, decision });
  }

  /** Looks at a service once, however often it is asked for. */
  function faresNow(): (service: string) => Fares | undefined {
    const seen = new Map<string, Fares | undefined>();
    return (id) => {
      if (!seen.has(id)) {
        const service = options.service(id);
        seen.set(id, service && faresOf(service, options.health));
      }
      return seen.get(id);
    };
  }

  function knownNow(incidents: readonly Incident[], fares: Known['fares']): Known {
    return {
      standings: options.standings(),
      service: options.service,
      fares,
      ladder: options.ladder,
      slowness: (check, since) =>
        slownesses.of(`${check} ${since}`, () =>
          slowBefore(options.observations(check, since, LOOKED_AT), since),
        ),
      incidents,
      templates: options.templates(),
      nth: (services, since) =>
        counts.of([since, ...services].join(' '), () => options.nth(services, since)),
    };
  }

  function goneOnIn(incident: string): Incident {
    const found = goesOnIn(options.incidents(), incident);
    if (!found) throw new Problem('proposals.gone');
    return found;
  }

  return {
    update,
    all() {
      if (soon) look();
      return current;
    },

    accept(id, join) {
      lookNow();
      const decision = records.read(id)?.decision;
      if (decision?.kind === 'accepted') return goneOnIn(decision.incident);
      if (decision) throw dismissedBy(decision);
      const proposal = current.find((one) => one.id === id);
      if (!proposal) throw new Problem('proposals.gone');
      const incident = database.transaction(() => {
        const made = join ? joined(proposal) : opened(proposal);
        take(keptOf(proposal), made.id);
        return made;
      });
      look();
      return incident;
    },

    dismiss(id, reason) {
      lookNow();
      const decision = records.read(id)?.decision;
      if (decision?.kind === 'accepted') throw new Problem('proposals.accepted');
      if (decision) throw dismissedBy(decision);
      const proposal = current.find((one) => one.id === id);
      if (!proposal) throw new Problem('proposals.gone');
      const by = options.operator();
      database.transaction(() => {
        const dismissed = { kind: 'dismissed', reason, by, at: clock() } as const;
        records.keep({ ...keptOf(proposal), decision: dismissed });
        options.journal({ kind: 'dismiss', proposal, reason }, by);
      });
      look();
    },

    stop() {
      stopped = true;
      if (soon) clearTimeout(soon);
      soon = null;
    },
  };

  function opened(proposal: Proposal): Incident {
    return options.open({
      services: idsOf(proposal),
      title: proposal.title[options.language()],
      checklists: proposal.checklists.map((one) => one.id),
      found: foundOf(proposal),
    });
  }

  function joined(proposal: Proposal): Incident {
    if (!proposal.join) throw new Problem('proposals.nothingToJoin');
    const joining = { services: idsOf(proposal), found: foundOf(proposal) };
    return options.join(proposal.join.id, joining);
  }
}

function dismissedBy({ by, reason }: { by: string; reason: string }): Problem {
  return new Problem('proposals.dismissed', { by, reason });
}

function idsOf({ services }: Proposal): string[] {
  return services.map(({ id }) => id);
}

function keptOf(proposal: Proposal): Kept {
  return { id: proposal.id, services: idsOf(proposal), decision: null };
}

function foundOf({ symptoms, layer, nth, since }: Proposal): Found {
  return { symptoms: symptoms.map(({ symptom }) => symptom), layer, nth, since };
}
