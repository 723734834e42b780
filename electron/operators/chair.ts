import { mayAct, type Role, type Seat } from '../../shared/operator.ts';
import { Problem, type Sentence, sentenceOf } from '../../shared/problem.ts';
import type { Clock } from '../clock.ts';
import { createIdle } from './idle.ts';
import type { Keeping } from './keeping.ts';
import { find, type KeptOperator, shown } from './register.ts';

/** Who sits here and whether the console is locked. A PIN is not asked for here. */
export interface Chair {
  seat(): Seat;
  /** Who took the seat last. */
  sitter(): KeptOperator;
  /** What may be done now: only looking while it is locked. */
  role(): Role;
  /** Who acts now. @throws Problem while it is locked, or where the role does not suffice */
  acting(needs: Role): KeptOperator;
  /** Whose name stands beside what is done now; nobody's while it is locked. */
  name(): string;
  /** Holds even where it cannot be written down. @param by empty for the console itself */
  lock(by: string): void;
  unlock(): void;
  /** Somebody is at work, or what the automatic lock goes by has changed: it waits anew. */
  restart(): void;
  stop(): void;
}

/** At its start the console is locked where who sat here last has a PIN. */
export function createChair(
  clock: Clock,
  keeping: Keeping,
  emit: { seat(seat: Seat): void; notice(sentence: Sentence): void },
): Chair {
  const idle = createIdle(clock, () => lock(''));
  const sitter = (): KeptOperator => find(keeping.register(), keeping.register().seat.operator);
  let locked = sitter().pin !== null;

  function seat(): Seat {
    const { seat, lockAfter } = keeping.register();
    return { operator: shown(sitter()), since: seat.since, locked, lockAfter };
  }

  function lock(by: string): void {
    if (locked) return;
    locked = true;
    idle.stop();
    try {
      keeping.record({ kind: 'operator', change: 'locked', operator: shown(sitter()) }, by);
    } catch (error) {
      emit.notice(sentenceOf(error));
    }
    emit.seat(seat());
  }

  /** Locks where the time is over but the timer has not rung. */
  function lapse(): void {
    if (idle.isOver()) lock('');
  }

  function restart(): void {
    lapse();
    if (locked || sitter().pin === null) idle.stop();
    else idle.restart(keeping.register().lockAfter);
  }

  return {
    seat,
    sitter,
    role() {
      lapse();
      return locked ? 'viewer' : sitter().role;
    },
    acting(needs) {
      lapse();
      const one = sitter();
      if (locked || !mayAct(one.role, needs)) throw new Problem('problem.notAllowed');
      return one;
    },
    name() {
      lapse();
      return locked ? '' : sitter().name;
    },
    lock,
    unlock() {
      // What was over is so no more.
      idle.stop();
      locked = false;
      restart();
    },
    restart,
    stop: () => idle.stop(),
  };
}
