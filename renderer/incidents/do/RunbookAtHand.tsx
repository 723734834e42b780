import { NativeSelect } from '@mantine/core';
import { Link } from 'wouter';
import type { Incident } from '../../../shared/incident.ts';
import type { RunbookSummary } from '../../../shared/runbook.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { useHealth } from '../../health/store.ts';
import { choose } from '../../runbooks/choice.ts';
import { missingOf, titleOf, valuesOf } from '../../runbooks/form/values.ts';
import { Followed } from '../../runbooks/run/Followed.tsx';
import { latestRun } from '../../runbooks/run/purpose.ts';
import { RunHead } from '../../runbooks/run/RunHead.tsx';
import { useRunbook } from '../../runbooks/run/useRunbook.ts';
import { useStart } from '../../runbooks/run/useRunCall.ts';
import { Steps } from '../../runbooks/steps/Steps.tsx';
import { useRunbooks, useRuns, useSecretNames } from '../../runbooks/store.ts';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../ui/Standing.tsx';
import { useAnswer } from '../../ui/useAnswer.ts';
import { lay, useAtHand } from './atHand.ts';
import { StepItems } from './StepItems.tsx';
import { useWide } from './useWide.ts';

/** A runbook in the incident itself; those of the affected services come first. */
export function RunbookAtHand({ incident }: { incident: Incident }) {
  const say = useSay();
  const name = useNames();
  const runbooks = useRunbooks();
  const services = useHealth((state) => state.services);
  const kept = useAtHand(incident.id);
  const service =
    incident.services.find(({ id }) => id === kept.service)?.id ?? incident.services[0]?.id ?? null;
  const named = new Set(incident.services.flatMap(({ id }) => services.get(id)?.runbooks ?? []));
  const own = runbooks.filter(({ id }) => named.has(id));
  const others = runbooks.filter(({ id }) => !named.has(id));
  const runbook = runbooks.find(({ id }) => id === kept.runbook) ?? own[0] ?? others[0];
  if (!runbook) {
    return <EmptyState title={say('runbookView.none')}>{say('runbookView.noneHint')}</EmptyState>;
  }
  const option = ({ id, title }: RunbookSummary) => ({ value: id, label: name(title) });
  return (
    <div className="runbook-at-hand">
      <div className="runbook-choice">
        <NativeSelect
          aria-label={say('runbookView.choose')}
          value={runbook.id}
          onChange={(event) => lay(incident.id, { runbook: event.currentTarget.value, step: null })}
          data={[
            ...(own.length > 0
              ? [{ group: say('runbookView.ofServices'), items: own.map(option) }]
              : []),
            ...(others.length > 0
              ? [{ group: say('runbookView.others'), items: others.map(option) }]
              : []),
          ]}
        />
        {incident.services.length > 1 && (
          <NativeSelect
            aria-label={say('runbookView.service')}
            value={service ?? ''}
            onChange={(event) => lay(incident.id, { service: event.currentTarget.value })}
            data={incident.services.map((one) => ({ value: one.id, label: name(one.name) }))}
          />
        )}
      </div>
      <Follow
        key={`${runbook.id} ${service}`}
        runbook={runbook.id}
        service={service}
        incident={incident}
      />
    </div>
  );
}

interface FollowProps {
  runbook: string;
  service: string | null;
  incident: Incident;
}

/** The runbook's run for this incident; the first act in it begins one with what is known. */
function Follow({ runbook: id, service, incident }: FollowProps) {
  const say = useSay();
  const { step, view } = useAtHand(incident.id);
  const wide = useWide();
  const runs = useRuns();
  const kept = useSecretNames();
  const { start, may, problem } = useStart();
  const names = useNames();
  const purpose = { runbook: id, service, incident: incident.id };
  const run = latestRun(runs.values(), purpose) ?? null;
  const answer = useRunbook(id, run);
  const form = useAnswer('runbooks.form', purpose);
  if (answer.state === 'loading' || form.state === 'loading') return <LoadingState />;
  if (answer.state === 'failed') return <ErrorState why={answer.why} onRetry={answer.reload} />;
  // Its steps can be read, and say what is wrong, where nothing can fill them.
  const begins = form.state === 'ready' ? form.value.values : {};
  const parameters = valuesOf(answer.value, begins, {});
  const missing = missingOf(answer.value, parameters, kept);
  const over = run === null || run.state === 'done' || run.state === 'stopped';
  return (
    <Followed
      runbook={answer.value}
      purpose={purpose}
      run={run}
      parameters={parameters}
      acting={run !== null || (form.state === 'ready' && missing.length === 0)}
    >
      {run && (
        <RunHead
          run={run}
          onAnew={
            may && over && missing.length === 0
              ? () => void start({ ...purpose, parameters })
              : undefined
          }
        />
      )}
      <ProblemText of={problem} />
      {over && missing.length > 0 && (
        <p className="runbook-needs">
          {say('runbookView.needsValues', {
            names: missing.map((one) => titleOf(one, names)).join(', '),
          })}{' '}
          <Link
            href={`/runbooks/${encodeURIComponent(id)}`}
            onClick={() => choose(id, { service, incident: incident.id, run: null })}
          >
            {say('runbookView.toForm')}
          </Link>
        </p>
      )}
      <Steps
        heading="h3"
        shown={wide || view === 'runbook'}
        led={step}
        noteOf={(of) => <StepItems incident={incident} runbook={id} step={of} />}
      />
    </Followed>
  );
}
