import { randomUUID } from 'node:crypto';
import type { ParsedArgsOf } from '../../shared/contract.ts';
import type { EvidenceBoard } from '../../shared/evidence.ts';
import type { Happening, Incident, TimelineEntry } from '../../shared/incident.ts';
import { Problem } from '../../shared/problem.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../storage/database.ts';
import { add, edit, judge, raise, ruleOut, type Step, withdraw } from './decide.ts';
import { gather } from './gather.ts';
import { evidenceRecordsIn } from './records.ts';
import { type Replayed, replay } from './replay.ts';

export interface EvidenceOptions {
  database: Database;
  clock: Clock;
  /** The name written beside what is done now. */
  operator(): string;
  /** @throws {Problem} where there is none */
  incident(id: string): Incident;
  /** Whether an incident's timeline has such an entry. */
  written(incident: string, entry: number): boolean;
  /** Writes into an incident's timeline, in the transaction of the change. */
  enter(incident: string, what: Happening): TimelineEntry;
  /** Whether such a file is kept. */
  attached(sha256: string): boolean;
  emit: {
    /** A board as it is now, once that is on the disk. */
    changed(board: EvidenceBoard): void;
  };
  newId?: () => string;
}

/**
 * The evidence board of each incident: hypotheses, evidence, and how each fits each. Every change
 * is one transaction with its entry in the timeline, and returns the whole board. What is done
 * twice is done once. The board of a closed incident stays as it is.
 */
export interface EvidenceDesk {
  board(incident: string): EvidenceBoard;
  raise(act: ParsedArgsOf<'evidence.raise'>): EvidenceBoard;
  ruleOut(act: ParsedArgsOf<'evidence.ruleOut'>): EvidenceBoard;
  add(act: ParsedArgsOf<'evidence.add'>): EvidenceBoard;
  edit(act: ParsedArgsOf<'evidence.edit'>): EvidenceBoard;
  judge(act: ParsedArgsOf<'evidence.judge'>): EvidenceBoard;
  withdraw(act: ParsedArgsOf<'evidence.withdraw'>): EvidenceBoard;
}

export function createEvidence(options: EvidenceOptions): EvidenceDesk {
  const { database, clock, newId = randomUUID } = options;
  const records = evidenceRecordsIn(database);

  const changesOf = (id: string) => gather(id, options.incident, records.changes);

  function change(id: string, decide: (now: Replayed) => Step[]): EvidenceBoard {
    return database.transaction(() => {
      mustBeOpen(options.incident(id));
      const changes = changesOf(id);
      const now = replay(id, changes);
      const steps = decide(now);
      if (steps.length === 0) return now.board;
      const at = clock();
      const by = options.operator();
      for (const { change, told } of steps) {
        changes.push(records.append(id, { at, by, what: change }));
        if (told) options.enter(id, told);
      }
      const { board } = replay(id, changes);
      database.afterCommit(() => options.emit.changed(board));
      return board;
    });
  }

  return {
    board(id) {
      // Also where nothing was ever put on it: whoever asks for a board that is not there is told.
      options.incident(id);
      return replay(id, changesOf(id)).board;
    },
    raise: ({ incident, ...act }) => change(incident, ({ board }) => raise(board, act, newId())),
    ruleOut: ({ incident, ...act }) => change(incident, (now) => ruleOut(now, act)),
    add: ({ incident, ...piece }) =>
      change(incident, ({ board }) => {
        const { source, attachments } = piece;
        if (source.kind === 'entry' && !options.written(incident, source.entry)) {
          throw new Problem('evidence.noEntry', { entry: source.entry });
        }
        const lost = attachments.find(({ sha256 }) => !options.attached(sha256));
        if (lost) throw new Problem('attachment.missing', { sha256: lost.sha256 });
        return add(board, piece, newId());
      }),
    edit: ({ incident, ...act }) => change(incident, ({ board }) => edit(board, act)),
    judge: ({ incident, ...act }) => change(incident, ({ board }) => judge(board, act)),
    withdraw: ({ incident, ...act }) => change(incident, ({ board }) => withdraw(board, act)),
  };
}

function mustBeOpen({ number, state, mergedInto }: Incident): void {
  if (mergedInto) throw new Problem('evidence.merged', { number, into: mergedInto.number });
  if (state === 'closed') throw new Problem('evidence.closed', { number });
}
