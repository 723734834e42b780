import type { AffectedService, Incident } from '../../shared/incident.ts';
import { isOpen } from '../../shared/incident.ts';
import { Problem } from '../../shared/problem.ts';
import { type Ledger, type LedgerOptions, ledgerOf } from './ledger.ts';
import { type Records, recordsIn } from './records.ts';
import type { Act, Change } from './rules/change.ts';
import { type Witness, type WitnessOptions, witnessOf } from './witness.ts';

export interface DeskOptions extends LedgerOptions, WitnessOptions {
  /** The name that is written beside what is done now. */
  operator: () => string;
}

/** What every change of an incident goes through. */
export interface Desk {
  readonly records: Records;
  readonly ledger: Ledger;
  readonly witness: Witness;
  /** @throws Problem where there is no such incident */
  get(id: string): Incident;
  /** The operator of now, now. */
  act(): Act;
  /** One change by the operator of now: read, decided, written, and only then told. */
  change(id: string, decide: (incident: Incident, act: Act) => Change): Incident;
  /**
   * No service is dealt with twice.
   * @param ours incidents in which they may be
   * @throws Problem that names another open incident of one of the services
   */
  mustBeFree(services: readonly AffectedService[], ...ours: readonly string[]): void;
}

export function deskOf(options: DeskOptions): Desk {
  const { database, clock, operator } = options;
  const records = recordsIn(database);
  const ledger = ledgerOf(records, options);

  function get(id: string): Incident {
    const incident = records.read(id);
    if (!incident) throw new Problem('incident.notFound', { incident: id });
    return incident;
  }

  const act = (): Act => ({ by: operator(), at: clock() });

  return {
    records,
    ledger,
    witness: witnessOf(records, ledger, options),
    get,
    act,

    change: (id, decide) =>
      database.transaction(() => {
        const now = act();
        const before = get(id);
        const changed = decide(before, now);
        ledger.keep(before, changed, now);
        return changed.incident;
      }),

    mustBeFree(services, ...ours) {
      for (const { id, name } of services) {
        const open = records.ofService(id).find((one) => isOpen(one) && !ours.includes(one.id));
        if (open) throw new Problem('incident.alreadyOpen', { ...name, number: open.number });
      }
    },
  };
}
