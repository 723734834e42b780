import { mayAct, type Role } from '../../shared/operator.ts';
import { Problem } from '../../shared/problem.ts';
import type { Clock } from '../clock.ts';
import type { Keeping } from './keeping.ts';
import { missed, notLater, waitAfter, waitLeft } from './misses.ts';
import { isPin } from './pin.ts';
import { find, type KeptOperator, shown, withOperator } from './register.ts';

/**
 * Checks PINs.
 * @param by whose name stands beside a miss
 * @returns checks that an operator's PIN is the one given and that the role suffices, and gives the
 *   operator without misses, for the caller to keep. One without a PIN is who they say, for there
 *   is no other. Not to be called again before it has returned: guesses would outrun the wait.
 *   It throws a Problem where not; a miss is then on the disk and in the journal
 */
export function createProof(
  clock: Clock,
  keeping: Keeping,
  by: () => string,
): (id: string, pin: string | null, needs: Role) => Promise<KeptOperator> {
  const { register } = keeping;

  /** @throws Problem while the operator has to wait */
  function refuseEarly({ misses, ...one }: KeptOperator): void {
    const known = notLater(misses, clock());
    if (known !== misses) keeping.correct(withOperator(register(), { ...one, misses: known }));
    const wait = waitLeft(known, clock());
    // Not written down: no PIN was tried, and a page that asks on and on must not fill the journal.
    if (wait > 0) throw new Problem('operators.wait', { name: one.name, wait });
  }

  function count(id: string): never {
    const one = find(register(), id);
    const { name } = one;
    const misses = missed(one.misses, clock());
    keeping.commit(
      withOperator(register(), { ...one, misses }),
      { kind: 'operator', change: 'refused', operator: shown(one) },
      by(),
    );
    const wait = waitAfter(misses.count);
    if (wait === 0) throw new Problem('operators.wrongPin', { name });
    throw new Problem('operators.wrongPinWait', { name, count: misses.count, wait });
  }

  /** @throws Problem where there is no such operator, or the role does not suffice */
  function whoMay(id: string, needs: Role): KeptOperator {
    const one = find(register(), id);
    if (!mayAct(one.role, needs)) throw new Problem('operators.mayNot', { name: one.name });
    return one;
  }

  return async (id, pin, needs) => {
    const one = whoMay(id, needs);
    if (one.pin === null) return one;
    if (pin === null) throw new Problem('operators.pinNeeded', { name: one.name });
    refuseEarly(one);
    if (!(await isPin(pin, one.pin))) return count(id);
    // While it was checked, the operator may have been changed or removed.
    return { ...whoMay(id, needs), misses: null };
  };
}
