import type { StepRun } from '../../../shared/run.ts';
import type { RunbookStep, StepAct } from '../../../shared/runbook.ts';
import type { Offer } from '../run/offers.ts';

/** What a step of one kind is shown by. */
export interface StepProps<K extends StepAct['kind'] = StepAct['kind']> {
  step: RunbookStep;
  act: Extract<StepAct, { kind: K }>;
  /** The latest attempt; undefined before the first. */
  of: StepRun | undefined;
  /** What can be asked of it now; nothing where it is shown only. */
  offers: ReadonlySet<Offer>;
}
