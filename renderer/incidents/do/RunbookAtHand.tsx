import { NativeSelect } from '@mantine/core';
import type { Incident } from '../../../shared/incident.ts';
import type { RunbookSummary } from '../../../shared/runbook.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { useHealth } from '../../health/store.ts';
import { RunbookSteps } from '../../runbooks/RunbookSteps.tsx';
import { useRunbooks } from '../../runbooks/store.ts';
import { EmptyState, ErrorState, LoadingState } from '../../ui/Standing.tsx';
import { useAnswer } from '../../ui/useAnswer.ts';
import { lay, useAtHand } from './atHand.ts';
import { StepItems } from './StepItems.tsx';

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
      <Steps key={runbook.id} runbook={runbook.id} service={service} incident={incident} />
    </div>
  );
}

interface StepsProps {
  runbook: string;
  service: string | null;
  incident: Incident;
}

function Steps({ runbook, service, incident }: StepsProps) {
  const { step } = useAtHand(incident.id);
  const answer = useAnswer('runbooks.get', { runbook });
  if (answer.state === 'loading') return <LoadingState />;
  if (answer.state === 'failed') return <ErrorState why={answer.why} onRetry={answer.reload} />;
  return (
    <RunbookSteps
      heading="h3"
      runbook={answer.value}
      purpose={{ runbook, service, incident: incident.id }}
      led={step}
      noteOf={(of) => <StepItems incident={incident} runbook={runbook} step={of} />}
    />
  );
}
