import type { StepRun } from '../../shared/runbook.ts';
import { spanOf } from '../../shared/time.ts';
import { useLanguage, useSay } from '../app/language.tsx';
import { KstTime } from '../ui/KstTime.tsx';

/** Typing the command takes part of a second; only from a second on is it the command's own time. */
const WORTH_TELLING_MS = 1000;

/** How a step's run stands: in words, with its exit code, when it was and how long it took. */
export function RunResult({ run }: { run: StepRun }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <span className="run-result" role="status">
      <span className="run-state" data-run={run.state}>
        {say(`runbookView.${run.state}`)}
      </span>
      {run.endedAt !== null && (
        <>
          <span className="num">
            {run.exitCode === null
              ? say('runbookView.noExitCode')
              : say('runbookView.exitCode', { code: run.exitCode })}
          </span>
          {run.endedAt - run.startedAt >= WORTH_TELLING_MS && (
            <span className="muted num">{spanOf(run.endedAt - run.startedAt, language)}</span>
          )}
        </>
      )}
      <span className="muted">
        <KstTime at={run.startedAt} />
      </span>
    </span>
  );
}
