import { Problem } from '../../../shared/problem.ts';
import type { StepLine } from '../../../shared/run.ts';
import type { Runbook, RunbookStep } from '../../../shared/runbook.ts';
import type { Danger } from '../danger.ts';
import { type Context, fillCommand } from '../fill.ts';

/**
 * What a step would type, exactly, and whether a second person must agree to it; or why it cannot.
 * A step that a person does types nothing.
 */
export function lineOf(
  { id: step, act }: RunbookStep,
  runbook: Runbook,
  context: () => Context,
  danger: Pick<Danger, 'gateOf'>,
): StepLine {
  if (act.kind !== 'command') return { step, line: null, problem: null, gate: null };
  try {
    const line = fillCommand(act, runbook, context());
    return { step, line, problem: null, gate: danger.gateOf(act, line) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { step, line: null, problem: error.sentence, gate: null };
  }
}
