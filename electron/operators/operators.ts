import { randomBytes } from 'node:crypto';
import { type Operator, OperatorName, type Role, type Seat } from '../../shared/operator.ts';
import { Problem, type Sentence } from '../../shared/problem.ts';
import type { Clock } from '../clock.ts';
import { createChair } from './chair.ts';
import { openRegister } from './file.ts';
import { createKeeping, type OperatorAct, type RecordAct } from './keeping.ts';
import { type Cost, isWeakPin, type KeptPin, keepPin, PIN_COST } from './pin.ts';
import { createProof } from './proof.ts';
import {
  added,
  edited,
  find,
  type KeptOperator,
  type Register,
  removed,
  shown,
  withOperator,
  withPin,
} from './register.ts';

export interface OperatorsOptions {
  /** `operators.json` of the data folder, which exists. */
  file: string;
  clock: Clock;
  /** Who sits here first where there is no register yet; null or unfit: 당직 1. */
  first: string | null;
  record: RecordAct;
  emit: {
    /** Everybody, whenever somebody changed. */
    operators(all: Operator[]): void;
    seat(seat: Seat): void;
    /** Somebody else sits here now. */
    relieved(from: Operator, to: Operator): void;
    /** The console locked itself, but could not write it down. */
    notice(sentence: Sentence): void;
  };
  /** Unguessable bytes, for salts and ids. */
  random?: (bytes: number) => Uint8Array;
  /** What a new PIN's hash costs. */
  cost?: Cost;
}

/**
 * Who may do what, and who sits at this console. Each change is on the disk and in the journal
 * before it counts. PINs are checked one after another, so that guesses cannot outrun the wait.
 */
export interface Operators {
  /** What was met while opening: a register set aside. */
  readonly notices: readonly Sentence[];
  all(): Operator[];
  seat(): Seat;
  /** What may be done at this console now: only looking while it is locked. */
  role(): Role;
  /**
   * Takes the seat, or unlocks one's own.
   * @param needs the least role of whoever may take it
   * @throws Problem where the PIN is wrong, or too many were, or the role does not suffice
   */
  signIn(operator: string, pin: string | null, needs?: Role): Promise<Seat>;
  /**
   * That who gives the PIN is who they say and may do it, without taking the seat.
   * @throws Problem as {@link Operators.signIn} does
   */
  confirm(operator: string, pin: string | null, needs: Role): Promise<Operator>;
  /** @throws Problem where who sits here has no PIN: a lock without one would keep nobody out */
  lock(): Seat;
  /** Somebody is at work: the automatic lock waits anew. */
  active(): void;
  /** @throws Problem where the one there is has no PIN, the name is taken or the PIN weak */
  add(one: { name: string; role: Role; pin: string }): Promise<Operator>;
  /** @throws Problem where the name is taken, or nobody would command any more */
  edit(operator: string, to: { name?: string | undefined; role?: Role | undefined }): Operator;
  /** @throws Problem where it is who sits here, or the last commander */
  remove(operator: string): void;
  /**
   * One's own with the old one; a commander sets anybody's.
   * @param pin null takes it away, which only the only operator may
   * @throws Problem where the old one is wrong, or the new one weak
   */
  setPin(operator: string, old: string | null, pin: string | null): Promise<Operator>;
  /** @param minutes 0 to 480; 0 for never */
  lockAfter(minutes: number): Seat;
  /** Ends the automatic lock's timer. */
  stop(): void;
}

const FIRST_NAME = '당직 1';
/** How long an office's screen stands unattended before it locks, as a rule; minutes. */
const LOCK_AFTER = 10;
const ID_BYTES = 8;

/** @throws Problem where the register cannot be read, or a first one not be written */
export function createOperators(options: OperatorsOptions): Operators {
  const { file, clock, emit, random = randomBytes, cost = PIN_COST } = options;
  const newId = (): string => Buffer.from(random(ID_BYTES)).toString('hex');
  const opened = openRegister(file, clock(), () => firstRegister(options.first, newId(), clock()));
  const keeping = createKeeping(file, opened.register, options.record);
  const { register } = keeping;
  const chair = createChair(clock, keeping, emit);
  const prove = createProof(clock, keeping, chair.name);
  let turn: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work);
    // One that was refused must not keep the next from its turn.
    turn = mine.catch(() => {});
    return mine;
  }

  /** @param one the operator as changed, or as it was before it went */
  function commit(
    next: Register,
    change: OperatorAct['change'],
    one: KeptOperator,
    by: KeptOperator,
  ): void {
    keeping.commit(next, { kind: 'operator', change, operator: shown(one) }, by.name);
  }

  function tell(): void {
    emit.operators(register().operators.map(shown));
    emit.seat(chair.seat());
  }

  function newPin(pin: string): Promise<KeptPin> {
    if (isWeakPin(pin)) throw new Problem('operators.weakPin');
    return keepPin(pin, cost, random);
  }

  chair.restart();

  return {
    notices: opened.notices,
    all: () => register().operators.map(shown),
    seat: chair.seat,
    role: chair.role,

    signIn: (operator, pin, needs = 'viewer') =>
      inTurn(async () => {
        const one = await prove(operator, pin, needs);
        const before = chair.sitter();
        const same = before.id === one.id;
        if (same && one.pin === null) return chair.seat();
        const since = same ? register().seat.since : clock();
        const next = { ...register(), seat: { operator: one.id, since } };
        commit(withOperator(next, one), 'signedIn', one, one);
        chair.unlock();
        emit.seat(chair.seat());
        if (!same) emit.relieved(shown(before), shown(one));
        return chair.seat();
      }),

    confirm: (operator, pin, needs) =>
      inTurn(async () => {
        const one = await prove(operator, pin, needs);
        commit(withOperator(register(), one), 'confirmed', one, one);
        return shown(one);
      }),

    lock() {
      const { pin, name } = chair.sitter();
      if (pin === null) throw new Problem('operators.noPinToLock', { name });
      chair.lock(name);
      return chair.seat();
    },

    active: () => chair.restart(),

    add: ({ name, role, pin }) =>
      inTurn(async () => {
        const unproven = { id: newId(), name, role, pin: null, misses: null };
        added(register(), unproven);
        const one = { ...unproven, pin: await newPin(pin) };
        const by = chair.acting('commander');
        commit(added(register(), one), 'added', one, by);
        tell();
        return shown(one);
      }),

    edit(operator, to) {
      const by = chair.acting('commander');
      const next = edited(register(), operator, to);
      commit(next, 'edited', find(next, operator), by);
      tell();
      return shown(find(next, operator));
    },

    remove(operator) {
      const by = chair.acting('commander');
      commit(removed(register(), operator), 'removed', find(register(), operator), by);
      tell();
    },

    setPin: (operator, old, pin) =>
      inTurn(async () => {
        const own = chair.sitter().id === operator;
        const needs = own ? 'viewer' : 'commander';
        chair.acting(needs);
        if (own) await prove(operator, old, 'viewer');
        const kept = pin === null ? null : await newPin(pin);
        // It may have been locked meanwhile.
        const by = chair.acting(needs);
        const next = withPin(register(), operator, kept);
        const one = find(next, operator);
        commit(next, 'pinSet', one, by);
        chair.restart();
        tell();
        return shown(one);
      }),

    lockAfter(minutes) {
      const by = chair.acting('commander');
      const act: OperatorAct = {
        kind: 'operator',
        change: 'lockAfter',
        operator: shown(by),
        minutes,
      };
      keeping.commit({ ...register(), lockAfter: minutes }, act, by.name);
      chair.restart();
      emit.seat(chair.seat());
      return chair.seat();
    },

    stop: chair.stop,
  };
}

function firstRegister(first: string | null, id: string, now: number): Register {
  const name = OperatorName.safeParse(first);
  const one: KeptOperator = {
    id,
    name: name.success ? name.data : FIRST_NAME,
    role: 'commander',
    pin: null,
    misses: null,
  };
  return { operators: [one], seat: { operator: id, since: now }, lockAfter: LOCK_AFTER };
}
