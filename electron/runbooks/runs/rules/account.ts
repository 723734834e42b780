import { createHash } from 'node:crypto';
import type { Happening } from '../../../../shared/incident.ts';
import type { StepRun } from '../../../../shared/run.ts';
import type { RunbookStep } from '../../../../shared/runbook.ts';
import type { Bilingual } from '../../../../shared/words.ts';
import type { Followed, Told } from './change.ts';

type StepHappening = Extract<Happening, { kind: 'step' }>;

/** Of an output that nobody saw the end of, and of which nothing is kept. */
const HASH_OF_NOTHING = createHash('sha256').digest('hex');

/** What a command did, for the timeline: it stands where the command began. */
export function commandEntry(
  { runbook }: Followed,
  step: RunbookStep,
  { line, ...latest }: StepRun,
  durationMs: number,
): Told['entry'] {
  const what: Happening = {
    kind: 'command',
    runbook: runbook.id,
    step: step.title,
    command: line ?? '',
    exitCode: latest.exitCode,
    durationMs,
    output: latest.output,
    outputBytes: latest.outputBytes,
    outputSha256: latest.outputSha256 ?? HASH_OF_NOTHING,
    state: latest.state,
    ...(latest.boundary && { boundary: latest.boundary }),
    approvedBy: latest.approvedBy,
    marker: latest.marker,
  };
  return { what, by: latest.by, at: latest.startedAt };
}

/** What a person did, or a waiting that ended, for the timeline. */
export function stepEntry(
  { run, runbook }: Followed,
  step: RunbookStep,
  told: {
    done: StepHappening['done'];
    state: StepHappening['state'];
    chosen?: readonly Bilingual[];
    text?: string | null;
    /** Null for the console. */
    by: string | null;
    at: number;
  },
): Told['entry'] {
  const what: Happening = {
    kind: 'step',
    runbook: runbook.id,
    run: run.id,
    step: step.title,
    done: told.done,
    state: told.state,
    chosen: [...(told.chosen ?? [])],
    text: told.text ?? null,
  };
  return { what, by: told.by, at: told.at };
}
