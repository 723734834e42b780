import type { ParsedArgsOf } from '../../../shared/contract.ts';
import { mayAct } from '../../../shared/operator.ts';
import { Problem } from '../../../shared/problem.ts';
import type { StepLine } from '../../../shared/run.ts';
import type { RunsOptions } from './options.ts';

/** The second person's word, as it comes from the page. */
export type Approval = NonNullable<ParsedArgsOf<'runs.go'>['approval']>;

/**
 * Lets a line through that needs nobody's agreement, and asks the second person where it does.
 * An approval counts for one attempt: it is asked for with the line, and kept nowhere.
 * @returns the name of who agreed; null where nobody had to
 * @throws Problem where the second person is missing, is the first, saw another line, or the PIN is wrong
 */
export async function passGate(
  { step, line, gate }: StepLine,
  approval: Approval | null,
  options: Pick<RunsOptions, 'seat' | 'operators' | 'confirm'>,
): Promise<string | null> {
  if (!gate) return null;
  if (!approval) {
    const others = options
      .operators()
      .filter(({ id, role }) => mayAct(role, 'operator') && id !== options.seat().id);
    throw new Problem(others.length > 0 ? 'runs.needsSecond' : 'runs.noSecond', { step });
  }
  mustHaveSeen(line, approval);
  mustBeAnother(approval, options.seat());
  const { name } = await options.confirm(approval.operator, approval.pin);
  // Meanwhile the second person may have taken the seat.
  mustBeAnother(approval, options.seat());
  return name;
}

/** @throws Problem where the second person saw something else than what would be typed */
export function mustHaveSeen(line: string | null, approval: Approval): void {
  if (approval.line !== line) throw new Problem('runs.otherLine');
}

function mustBeAnother({ operator }: Approval, seat: { id: string; name: string }): void {
  if (operator === seat.id) throw new Problem('runs.sameOperator', { name: seat.name });
}
