import { z } from 'zod';
import { type Operator, OperatorName, Role, Seat } from '../../shared/operator.ts';
import { Problem } from '../../shared/problem.ts';
import { Millis } from '../../shared/words.ts';
import { Misses } from './misses.ts';
import { KeptPin } from './pin.ts';

/** More than a control room ever has; each is in every snapshot. */
export const MOST_OPERATORS = 200;

/** An operator with what checks the PIN: never leaves this part. */
export const KeptOperator = z.strictObject({
  id: z.string().min(1).max(200),
  name: OperatorName,
  role: Role,
  pin: KeptPin.nullable(),
  misses: Misses.nullable(),
});
export type KeptOperator = z.infer<typeof KeptOperator>;

/** Everybody who may sit here, and who did last. */
export const Register = z
  .strictObject({
    operators: z.array(KeptOperator).min(1).max(MOST_OPERATORS),
    seat: z.strictObject({ operator: z.string(), since: Millis }),
    lockAfter: Seat.shape.lockAfter,
  })
  .refine(isSound);
export type Register = z.infer<typeof Register>;

/** What holds always: somebody commands, nobody is mistaken for another, the seat is somebody's. */
function isSound(register: { operators: KeptOperator[]; seat: { operator: string } }): boolean {
  const { operators, seat } = register;
  const distinct = (of: (one: KeptOperator) => string): boolean =>
    new Set(operators.map(of)).size === operators.length;
  return (
    distinct(({ id }) => id) &&
    distinct(({ name }) => likeness(name)) &&
    operators.some(({ role }) => role === 'commander') &&
    operators.some(({ id }) => id === seat.operator) &&
    (operators.length === 1 || operators.every(({ pin }) => pin !== null))
  );
}

/** An operator as everybody may see it. */
export function shown({ id, name, role, pin }: KeptOperator): Operator {
  return { id, name, role, hasPin: pin !== null };
}

/** @throws Problem where there is no such operator */
export function find({ operators }: Register, id: string): KeptOperator {
  const one = operators.find((operator) => operator.id === id);
  if (!one) throw new Problem('operators.unknown');
  return one;
}

/** With one operator as given. The others, and their order, stay. */
export function withOperator(register: Register, one: KeptOperator): Register {
  const operators = register.operators.map((other) => (other.id === one.id ? one : other));
  return { ...register, operators };
}

/** @throws Problem where somebody has no PIN yet, the name is taken, or there are too many */
export function added(register: Register, one: KeptOperator): Register {
  const { operators } = register;
  const open = operators.find(({ pin }) => pin === null);
  if (open) throw new Problem('operators.pinFirst', { name: open.name });
  if (operators.length >= MOST_OPERATORS) {
    throw new Problem('operators.tooMany', { limit: MOST_OPERATORS });
  }
  refuseTaken(register, one);
  return { ...register, operators: [...operators, one] };
}

/** @throws Problem where the name is taken, or nobody would command any more */
export function edited(
  register: Register,
  id: string,
  to: { name?: string | undefined; role?: Role | undefined },
): Register {
  const before = find(register, id);
  const one = { ...before, name: to.name ?? before.name, role: to.role ?? before.role };
  refuseTaken(register, one);
  if (one.role !== 'commander') refuseLast(register, before);
  return withOperator(register, one);
}

/** @throws Problem where the operator sits here, or nobody would command any more */
export function removed(register: Register, id: string): Register {
  const one = find(register, id);
  refuseLast(register, one);
  if (register.seat.operator === id) throw new Problem('operators.seated', { name: one.name });
  return { ...register, operators: register.operators.filter((other) => other.id !== id) };
}

/**
 * A new PIN, or none. Whoever set it may, so the wait after misses ends.
 * @throws Problem where one of several would have none
 */
export function withPin(register: Register, id: string, pin: KeptPin | null): Register {
  if (pin === null && register.operators.length > 1) throw new Problem('operators.pinWanted');
  return withOperator(register, { ...find(register, id), pin, misses: null });
}

function refuseTaken({ operators }: Register, { id, name }: KeptOperator): void {
  const like = operators.find(
    (other) => other.id !== id && likeness(other.name) === likeness(name),
  );
  if (like) throw new Problem('operators.nameTaken', { name: like.name });
}

function refuseLast({ operators }: Register, { id, name }: KeptOperator): void {
  const left = operators.some((other) => other.id !== id && other.role === 'commander');
  if (!left) throw new Problem('operators.lastCommander', { name });
}

/** The same for names that a reader would take for the same. */
function likeness(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ');
}
