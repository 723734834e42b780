import { useMemo } from 'react';
import { Link } from 'wouter';
import { useNames, useSay } from '../app/language.tsx';
import { KstTime } from '../ui/KstTime.tsx';
import { choose } from './choice.ts';
import { RunPurpose } from './RunPurpose.tsx';
import { inProgress } from './run/purpose.ts';
import { RunMark } from './run/RunMark.tsx';
import { useRuns } from './store.ts';

/** Runs that are not over, with what each waits for. @param props.of one runbook's alone */
export function RunsInProgress({ of }: { of?: string }) {
  const say = useSay();
  const name = useNames();
  const runs = useRuns();
  const shown = useMemo(
    () => inProgress(runs.values()).filter((run) => of === undefined || run.runbook === of),
    [runs, of],
  );
  if (shown.length === 0) return null;
  return (
    <table className="list runs-in-progress">
      <caption>{say('runbookView.inProgress')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('runbookView.columnTitle')}</th>
          <th scope="col">{say('runbookView.columnStands')}</th>
          <th scope="col" className="list-grow">
            {say('runbookView.columnFor')}
          </th>
          <th scope="col">{say('runbookView.columnBegun')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((run) => (
          <tr key={run.id}>
            <td className="list-name runbook-name">
              <Link
                href={`/runbooks/${encodeURIComponent(run.runbook)}`}
                onClick={() => choose(run.runbook, { run: run.id })}
              >
                {name(run.title)}
              </Link>
            </td>
            <td>
              <RunMark run={run} />
            </td>
            <td className="run-for">
              <RunPurpose run={run} />
            </td>
            <td className="muted">
              {run.by} <KstTime at={run.startedAt} form="day" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
