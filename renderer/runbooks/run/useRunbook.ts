import type { Run } from '../../../shared/run.ts';
import type { Runbook } from '../../../shared/runbook.ts';
import { type Answered, useAnswer } from '../../ui/useAnswer.ts';

/**
 * A runbook: as it was when the run began, or as it is. The last answer stays while a run begins,
 * so that what the operator is doing in its steps is not drawn anew.
 */
export function useRunbook(id: string, run: Run | null): Answered<Runbook> & { reload(): void } {
  return useAnswer<'runs.runbook' | 'runbooks.get'>(
    run ? 'runs.runbook' : 'runbooks.get',
    run ? { run: run.id } : { runbook: id },
    0,
    id,
  );
}
