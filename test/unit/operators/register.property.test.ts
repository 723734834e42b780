import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  added,
  edited,
  type KeptOperator,
  Register,
  removed,
  withPin,
} from '../../../electron/operators/register.ts';
import { ROLES } from '../../../shared/operator.ts';
import { Problem } from '../../../shared/problem.ts';

const PIN = { salt: '0'.repeat(32), key: '0'.repeat(64), N: 2, r: 1, p: 1 };
const id = fc.constantFrom('a', 'b', 'c', 'd');
const name = fc.constantFrom('가', '나', '다', ' 가', 'Ａ', 'a');
const role = fc.constantFrom(...ROLES);
const pin = fc.constantFrom(PIN, PIN, PIN, null);

type Change = (register: Register) => Register;

const adding =
  (one: Pick<KeptOperator, 'id' | 'name' | 'role'>): Change =>
  (register) =>
    // Ids are made by the part and never come twice.
    register.operators.some((other) => other.id === one.id)
      ? register
      : added(register, { ...one, name: one.name.trim(), pin: PIN, misses: null });

const step = fc.oneof(
  fc.record({ id, name, role }).map(adding),
  fc
    .record({ id, name: fc.option(name), role: fc.option(role) })
    .map(
      (to) => (register: Register) =>
        edited(register, to.id, { name: to.name?.trim(), role: to.role ?? undefined }),
    ),
  id.map((one) => (register: Register) => removed(register, one)),
  fc.tuple(id, pin).map(
    ([one, kept]) =>
      (register: Register) =>
        withPin(register, one, kept),
  ),
);

it('stays sound whatever is done to it: somebody commands, names differ, each of several has a PIN', () => {
  const first = (pin: KeptOperator['pin']): Register => ({
    operators: [{ id: 'a', name: '가', role: 'commander', pin, misses: null }],
    seat: { operator: 'a', since: 0 },
    lockAfter: 10,
  });
  // However the rest falls: several sit here, which random steps alone bring about too seldom.
  const several = [
    adding({ id: 'b', name: '나', role: 'operator' }),
    adding({ id: 'c', name: '다', role: 'commander' }),
  ];
  let most = 0;
  fc.assert(
    fc.property(pin, fc.boolean(), fc.array(step, { maxLength: 30 }), (kept, many, more) => {
      const steps = many ? [...several, ...more] : more;
      let register = first(kept);
      for (const change of steps) {
        const before = structuredClone(register);
        try {
          const next = change(register);
          expect(register, 'changed in place').toEqual(before);
          register = next;
        } catch (error) {
          expect(error).toBeInstanceOf(Problem);
        }
        expect(Register.safeParse(register).success).toBe(true);
      }
      most = Math.max(most, register.operators.length);
    }),
  );
  expect(most, 'operators at most').toBeGreaterThan(2);
});
