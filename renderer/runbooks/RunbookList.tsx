import { useMemo } from 'react';
import { Link } from 'wouter';
import type { ServiceSummary } from '../../shared/catalogue.ts';
import type { Run } from '../../shared/run.ts';
import { useNames, useSay } from '../app/language.tsx';
import { useHealth } from '../health/store.ts';
import { KstTime } from '../ui/KstTime.tsx';
import { EmptyState } from '../ui/Standing.tsx';
import { choose } from './choice.ts';
import { RunsInProgress } from './RunsInProgress.tsx';
import { useRunbooks, useRuns } from './store.ts';
import '../ui/list.css';
import './runbooks.css';

/** What is being followed now, and all runbooks: how long, who uses them, when last followed. */
export function RunbookList() {
  const say = useSay();
  const name = useNames();
  const runbooks = useRunbooks();
  const services = useHealth((state) => state.services);
  const runs = useRuns();
  const users = useMemo(() => usersOf(services.values()), [services]);
  const last = useMemo(() => lastRuns(runs.values()), [runs]);
  const rows = runbooks.map((runbook) => ({
    runbook,
    used: (users.get(runbook.id) ?? []).map(name).join(', '),
  }));
  return (
    <>
      <div className="list-head">
        <h1>{say('runbookView.title')}</h1>
      </div>
      <RunsInProgress />
      {runbooks.length === 0 ? (
        <EmptyState title={say('runbookView.none')}>{say('runbookView.noneHint')}</EmptyState>
      ) : (
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{say('runbookView.columnTitle')}</th>
              <th scope="col">{say('runbookView.columnSteps')}</th>
              <th scope="col" className="list-grow">
                {say('runbookView.columnServices')}
              </th>
              <th scope="col">{say('runbookView.columnLast')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ runbook, used }) => (
              <tr key={runbook.id}>
                <td className="list-name runbook-name">
                  <Link
                    href={`/runbooks/${encodeURIComponent(runbook.id)}`}
                    // What was looked at there last may be over by now.
                    onClick={() => choose(runbook.id, { run: undefined })}
                  >
                    {name(runbook.title)}
                  </Link>
                </td>
                <td className="num">{runbook.steps}</td>
                <td className="muted runbook-users" title={used}>
                  {used}
                </td>
                <td className="muted">
                  <LastRun at={last.get(runbook.id)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function LastRun({ at }: { at: number | undefined }) {
  return at === undefined ? '–' : <KstTime at={at} form="day" />;
}

function usersOf(services: Iterable<ServiceSummary>): Map<string, ServiceSummary['name'][]> {
  const users = new Map<string, ServiceSummary['name'][]>();
  for (const service of services) {
    for (const runbook of service.runbooks) {
      users.set(runbook, [...(users.get(runbook) ?? []), service.name]);
    }
  }
  return users;
}

function lastRuns(runs: Iterable<Run>): Map<string, number> {
  const last = new Map<string, number>();
  for (const run of runs) {
    last.set(run.runbook, Math.max(run.startedAt, last.get(run.runbook) ?? 0));
  }
  return last;
}
