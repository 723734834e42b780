import { NativeSelect } from '@mantine/core';
import type { Incident } from '../../shared/incident.ts';
import type { RunbookSummary } from '../../shared/runbook.ts';
import { useNames, useSay } from '../app/language.tsx';
import { useHealth } from '../health/store.ts';
import { RunbookSteps } from '../runbooks/RunbookSteps.tsx';
import { useRunbooks } from '../runbooks/store.ts';
import { EmptyState, ErrorState, LoadingState } from '../ui/Standing.tsx';
import { useAnswer } from '../ui/useAnswer.ts';
import { useKept } from './useKept.ts';

/** A runbook in the incident itself; those of the affected services come first. */
export function RunbookAtHand({ incident }: { incident: Incident }) {
  const say = useSay();
  const name = useNames();
  const runbooks = useRunbooks();
  const services = useHealth((state) => state.services);
  const [keptService, setService] = useKept(`runbook service ${incident.id}`);
  const service =
    incident.services.find(({ id }) => id === keptService)?.id ?? incident.services[0]?.id ?? null;
  const named = new Set(incident.services.flatMap(({ id }) => services.get(id)?.runbooks ?? []));
  const own = runbooks.filter(({ id }) => named.has(id));
  const others = runbooks.filter(({ id }) => !named.has(id));
  const [kept, setRunbook] = useKept(`runbook ${incident.id}`);
  const runbook = runbooks.find(({ id }) => id === kept) ?? own[0] ?? others[0];
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
          onChange={(event) => setRunbook(event.currentTarget.value)}
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
            onChange={(event) => setService(event.currentTarget.value)}
            data={incident.services.map((one) => ({ value: one.id, label: name(one.name) }))}
          />
        )}
      </div>
      <Steps key={runbook.id} runbook={runbook.id} service={service} incident={incident.id} />
    </div>
  );
}

interface StepsProps {
  runbook: string;
  service: string | null;
  incident: string;
}

function Steps({ runbook, service, incident }: StepsProps) {
  const answer = useAnswer('runbooks.get', { runbook });
  if (answer.state === 'loading') return <LoadingState />;
  if (answer.state === 'failed') return <ErrorState why={answer.why} onRetry={answer.reload} />;
  return (
    <RunbookSteps heading="h3" runbook={answer.value} purpose={{ runbook, service, incident }} />
  );
}
