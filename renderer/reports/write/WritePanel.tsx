import type { Incident } from '../../../shared/incident.ts';
import { fieldsOf } from '../../../shared/reportForms.ts';
import type { TemplateFault } from '../../../shared/reportMaking.ts';
import { useSay } from '../../app/language.tsx';
import { useMayAct } from '../../desk/seat.ts';
import { ErrorState, LoadingState } from '../../ui/Standing.tsx';
import { useAnswer } from '../../ui/useAnswer.ts';
import type { Choice } from '../choice.ts';
import { fetchDraft, useDraft } from '../store.ts';
import { FieldBox } from './FieldBox.tsx';
import { Marking } from './Marking.tsx';
import { OfficeFaults } from './OfficeFaults.tsx';
import './write.css';

interface Props {
  incident: Incident;
  choice: Choice;
  /** What the making of the pages found wrong with the office's files. */
  faults: readonly TemplateFault[];
}

/** What operators write in their own words, for every report of the incident. */
export function WritePanel({ incident, choice: { kind, language }, faults }: Props) {
  const say = useSay();
  const may = useMayAct('reports.write');
  const draft = useDraft(incident.id, language);
  const office = useAnswer('reports.office', { language });
  if (draft.state === 'loading') return <LoadingState />;
  if (draft.state === 'failed') {
    return <ErrorState why={draft.why} onRetry={() => void fetchDraft(incident.id, language)} />;
  }
  const known = office.state === 'ready' ? office.value : { security: [], faults: [] };
  return (
    <div className="report-write">
      <OfficeFaults faults={[...known.faults, ...faults]} />
      {kind === 'final' && incident.resolvedAt === null && (
        <p className="report-remark">{say('reportView.unresolved')}</p>
      )}
      <Marking draft={draft.value} levels={known.security} />
      <p className="muted">{say('reportView.writeHint')}</p>
      {fieldsOf(kind).map((field) => (
        <FieldBox key={`${language} ${field.name}`} draft={draft.value} field={field} may={may} />
      ))}
    </div>
  );
}
