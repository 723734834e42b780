import { randomUUID } from 'node:crypto';
import type { Deadline } from '../../shared/deadline.ts';
import type { Handling } from '../../shared/handling.ts';
import type { Handover, HandoverFacts } from '../../shared/handover.ts';
import type { Transition } from '../../shared/health.ts';
import { type Happening, type Incident, isOpen } from '../../shared/incident.ts';
import type { JournalAct } from '../../shared/journal.ts';
import { mayAct, type Operator } from '../../shared/operator.ts';
import { Problem } from '../../shared/problem.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../storage/database.ts';
import { factsOf, type ServiceName } from './facts.ts';
import { handoverRecordsIn } from './records.ts';

export interface HandoverOptions {
  database: Database;
  clock: Clock;
  /** The name that is written beside what is done now. */
  operator: () => string;
  journal: (act: JournalAct, operator: string) => unknown;
  /** When who sits here took the seat, milliseconds. */
  seatSince: () => number;
  incidents: () => readonly Incident[];
  deadlines: () => readonly Deadline[];
  /** Firm changes confirmed since a moment (milliseconds), in any order. */
  transitions: (from: number) => readonly (Transition & { service: ServiceName })[];
  handling: () => Handling;
  service: (id: string) => ServiceName | undefined;
  /** Undefined where there is none such. */
  operatorOf: (id: string) => Operator | undefined;
  /** Checks the PIN and gives the operator the seat. @throws {Problem} where it is wrong */
  sign: (operator: string, pin: string | null) => Promise<Operator>;
  /** Writes into an incident's timeline. */
  enter: (incident: string, what: Happening, by: string) => unknown;
  emit: {
    /** The last handover, told after it is on the disk. */
    changed(handover: Handover | null): void;
  };
  newId?: () => string;
}

/**
 * The shifts handed over in one world. Whatever a call changed is on the disk, with its entry in the
 * journal, before it returns.
 */
export interface HandoverDesk {
  /** What the next shift must know, as it stands now. */
  facts(): HandoverFacts;
  /** Keeps the facts with the note. One that nobody signed gives way to it, and stays in the list. */
  complete(note: string): Handover;
  /**
   * Takes the shift over, with the seat.
   * @throws {Problem} where it is not the one that waits, its writer or a viewer signs, or the PIN
   *   is wrong
   */
  sign(id: string, operator: string, pin: string | null): Promise<Handover>;
  /** Newest first. */
  list(limit: number): Handover[];
  /** Null before the first one. */
  last(): Handover | null;
}

export function createHandover(options: HandoverOptions): HandoverDesk {
  const { database, clock, emit, newId = randomUUID } = options;
  const records = handoverRecordsIn(database);
  /** The one whose signature is being checked. */
  let signing: string | null = null;

  function facts(): HandoverFacts {
    const since = Math.min(options.seatSince(), clock());
    return factsOf({
      since,
      at: clock(),
      incidents: options.incidents(),
      deadlines: options.deadlines(),
      transitions: options.transitions(since),
      handling: options.handling(),
      service: options.service,
    });
  }

  function last(): Handover | null {
    return records.newest(1)[0] ?? null;
  }

  /** The one that waits for a signature. */
  function waiting(id: string): Handover {
    const handover = records.read(id);
    if (!handover) throw new Problem('handover.notFound');
    const { signed } = handover;
    if (signed) throw new Problem('handover.signed', { by: signed.by });
    if (last()?.id !== id) throw new Problem('handover.replaced');
    return handover;
  }

  function mayTakeOver({ from }: Handover, id: string): void {
    const operator = options.operatorOf(id);
    if (!operator) throw new Problem('handover.noOperator');
    const { name, role } = operator;
    if (name === from) throw new Problem('handover.ownShift', { name });
    if (!mayAct(role, 'operator')) throw new Problem('handover.viewer', { name });
  }

  return {
    facts,
    last,
    list: (limit) => records.newest(limit),

    complete(note) {
      const from = options.operator();
      const handover: Handover = {
        id: newId(),
        from,
        facts: facts(),
        note,
        completedAt: clock(),
        signed: null,
      };
      database.transaction(() => {
        records.add(handover);
        options.journal({ kind: 'handover', change: 'completed', handover }, from);
        database.afterCommit(() => emit.changed(handover));
      });
      return handover;
    },

    async sign(id, operator, pin) {
      mayTakeOver(waiting(id), operator);
      // The seat must not be given for a handover that somebody else signs meanwhile.
      if (signing === id) throw new Problem('handover.signing');
      signing = id;
      try {
        const { name: by } = await options.sign(operator, pin);
        return database.transaction(() => {
          const handover: Handover = { ...waiting(id), signed: { by, at: clock() } };
          records.update(handover);
          options.journal({ kind: 'handover', change: 'signed', handover }, by);
          for (const incident of options.incidents().filter(isOpen)) {
            options.enter(incident.id, { kind: 'handover', from: handover.from, to: by }, by);
          }
          database.afterCommit(() => emit.changed(handover));
          return handover;
        });
      } finally {
        signing = null;
      }
    },
  };
}
