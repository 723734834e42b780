import { useState } from 'react';
import { Link } from 'wouter';
import type { Run } from '../../shared/run.ts';
import type { Runbook } from '../../shared/runbook.ts';
import { useNames, useSay } from '../app/language.tsx';
import { useMayAct } from '../desk/seat.ts';
import { ErrorState, LoadingState } from '../ui/Standing.tsx';
import { useAnswer } from '../ui/useAnswer.ts';
import { choose, useChoice } from './choice.ts';
import { StartForm } from './form/StartForm.tsx';
import { valuesOf } from './form/values.ts';
import { IncidentPick } from './IncidentPick.tsx';
import { Markdown } from './Markdown.tsx';
import { RunPurpose } from './RunPurpose.tsx';
import { RunsInProgress } from './RunsInProgress.tsx';
import { Followed } from './run/Followed.tsx';
import { type Purpose, shownRun } from './run/purpose.ts';
import { RunHead } from './run/RunHead.tsx';
import { useRunbook } from './run/useRunbook.ts';
import { ServicePick } from './ServicePick.tsx';
import { Steps } from './steps/Steps.tsx';
import { useRunbooks, useRuns } from './store.ts';
import { usePurpose } from './usePurpose.ts';
import './runbooks.css';

/** One runbook: before a run its form and what it would type, then the run itself. */
export function RunbookPage({ id }: { id: string }) {
  const say = useSay();
  const name = useNames();
  const chosen = useChoice(id);
  const looked = usePurpose(id);
  const run = shownRun(useRuns(), looked, chosen.run);
  const purpose = run ? { runbook: id, service: run.service, incident: run.incident } : looked;
  const answer = useRunbook(id, run);
  const summary = useRunbooks().find((one) => one.id === id);
  const title = answer.state === 'ready' ? answer.value.title : summary?.title;
  return (
    <div className="runbook-page">
      <header className="runbook-head">
        <h1>{title ? name(title) : say('keys.runbookPage')}</h1>
        <Link href="/runbooks">{say('runbookView.toList')}</Link>
      </header>
      {answer.state === 'loading' && <LoadingState />}
      {answer.state === 'failed' && <ErrorState why={answer.why} onRetry={answer.reload} />}
      {answer.state === 'ready' && <Opened runbook={answer.value} purpose={purpose} run={run} />}
    </div>
  );
}

interface OpenedProps {
  runbook: Runbook;
  purpose: Purpose;
  run: Run | null;
}

function Opened({ runbook, purpose, run }: OpenedProps) {
  const name = useNames();
  const { id } = runbook;
  return (
    <>
      {run ? (
        <div className="runbook-purpose">
          <RunPurpose run={run} />
        </div>
      ) : (
        <div className="runbook-purpose">
          <ServicePick
            runbook={id}
            chosen={purpose.service}
            onChoose={(service) => choose(id, { service, incident: undefined })}
          />
          <IncidentPick
            chosen={purpose.incident}
            onChoose={(incident) => choose(id, { incident })}
          />
        </div>
      )}
      <Markdown text={name(runbook.intro)} />
      <Following key={id} runbook={runbook} purpose={purpose} run={run} />
    </>
  );
}

function Following({ runbook, purpose, run }: OpenedProps) {
  const say = useSay();
  const may = useMayAct('runs.start');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  // The fields stay where they are while another service or incident fills them anew.
  const form = useAnswer('runbooks.form', purpose, 0, runbook.id);
  if (form.state === 'loading') return <LoadingState />;
  if (form.state === 'failed' && run === null) {
    return <ErrorState why={form.why} onRetry={form.reload} />;
  }
  const begins = form.state === 'ready' ? form.value.values : {};
  return (
    <Followed
      runbook={runbook}
      purpose={purpose}
      run={run}
      parameters={valuesOf(runbook, begins, typed)}
      acting={run !== null}
    >
      {run ? (
        <RunHead run={run} onAnew={may ? () => choose(runbook.id, { run: null }) : undefined} />
      ) : (
        <>
          <RunsInProgress of={runbook.id} />
          <StartForm
            onValue={(name, value) => setTyped((before) => ({ ...before, [name]: value }))}
            onStarted={(begun) => {
              choose(runbook.id, { run: begun });
              setTyped({});
            }}
          />
          <p className="runbook-dry muted">{say('runbookView.dryRun')}</p>
        </>
      )}
      <Steps heading="h2" />
    </Followed>
  );
}
