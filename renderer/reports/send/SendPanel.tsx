import type { Incident } from '../../../shared/incident.ts';
import { useSay } from '../../app/language.tsx';
import { useMayAct } from '../../desk/seat.ts';
import { ErrorState, LoadingState } from '../../ui/Standing.tsx';
import type { Choice } from '../choice.ts';
import type { Findings } from '../redaction/useFindings.ts';
import { fetchSent, useSent } from '../store.ts';
import { SendForm } from './SendForm.tsx';
import { SentList } from './SentList.tsx';
import './send.css';

interface Props {
  incident: Incident;
  choice: Choice;
  findings: Findings;
}

/** Sends the report, and shows what was sent before. */
export function SendPanel({ incident, choice, findings }: Props) {
  const say = useSay();
  const may = useMayAct('reports.send');
  const sent = useSent(incident.id);
  return (
    <div className="report-send">
      {may && (
        <SendForm
          incident={incident}
          choice={choice}
          findings={findings.all}
          sent={sent.state === 'ready' ? sent.value : []}
        />
      )}
      <section aria-label={say('reportView.sentTitle')}>
        <h3>{say('reportView.sentTitle')}</h3>
        {sent.state === 'loading' && <LoadingState />}
        {sent.state === 'failed' && (
          <ErrorState why={sent.why} onRetry={() => void fetchSent(incident.id)} />
        )}
        {sent.state === 'ready' && <SentList sent={sent.value} />}
      </section>
    </div>
  );
}
