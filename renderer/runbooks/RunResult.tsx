import type { StepRun } from '../../shared/runbook.ts';
import { useLanguage, useSay } from '../app/language.tsx';
import { KstTime } from '../ui/KstTime.tsx';
import { lasted } from './lasted.ts';

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
          <span className="muted num">{lasted(run.endedAt - run.startedAt, language)}</span>
        </>
      )}
      <span className="muted">
        <KstTime at={run.startedAt} />
      </span>
    </span>
  );
}
