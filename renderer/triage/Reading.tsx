import type { Triage, TriageQuery, TriageResult } from '../../shared/triage.ts';
import { useSay } from '../app/language.tsx';
import { ProblemText } from '../ui/ProblemText.tsx';
import { EmptyState, ErrorState, LoadingState } from '../ui/Standing.tsx';
import { useCall } from '../ui/useCall.ts';
import { Findings } from './Findings.tsx';
import { Mix } from './Mix.tsx';
import type { Narrow } from './Only.tsx';
import { ReadingHead } from './ReadingHead.tsx';
import { keepTriage } from './store.ts';
import { TopTables } from './TopTables.tsx';
import { Traffic } from './Traffic.tsx';
import { useResult } from './useResult.ts';

interface Props {
  triage: Triage;
  onChoose: (id: string) => void;
}

/** One reading of a log: how far it is, and what it found. */
export function Reading({ triage, onChoose }: Props) {
  const open = useCall('triage.open');
  const read = async (query: TriageQuery) => {
    if (open.busy) return;
    const answer = await open.run({ path: triage.file, query });
    if (!answer) return;
    keepTriage(answer.value);
    onChoose(answer.value.id);
  };
  const ask = open.may ? (query: TriageQuery) => void read(query) : undefined;
  return (
    <>
      <ReadingHead triage={triage} onRead={ask} />
      <div className="reading-problem">
        <ProblemText of={open.problem} />
      </div>
      {triage.state === 'failed' && triage.problem ? (
        <ErrorState why={triage.problem} {...(ask ? { onRetry: () => ask(triage.query) } : {})} />
      ) : (
        <Found triage={triage} onRead={ask} />
      )}
    </>
  );
}

function Found({ triage, onRead }: { triage: Triage; onRead: Narrow | undefined }) {
  const say = useSay();
  const result = useResult(triage);
  if (result.state === 'loading') return <LoadingState />;
  if (result.state === 'failed') return <ErrorState why={result.why} onRetry={result.reload} />;
  const { value } = result;
  const narrow = onRead && ((more: TriageQuery) => onRead({ ...triage.query, ...more }));
  if (value.requests === 0 && triage.state !== 'running') {
    return <EmptyState title={say('triageView.noRequests')} />;
  }
  return (
    <div className="reading">
      <Findings triage={triage} findings={value.findings} onNarrow={narrow} />
      <Figures value={value} onNarrow={narrow} />
    </div>
  );
}

function Figures({ value, onNarrow }: { value: TriageResult; onNarrow: Narrow | undefined }) {
  const say = useSay();
  return (
    <>
      <Mix result={value} onNarrow={onNarrow} />
      {value.series.steps.length > 0 && <Traffic series={value.series} onNarrow={onNarrow} />}
      <TopTables result={value} onNarrow={onNarrow} />
      <p className="muted whois">
        {say('triageView.whois', { source: value.whois.source, date: value.whois.date })}
      </p>
    </>
  );
}
