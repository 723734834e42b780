import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { Incident } from '../../shared/incident.ts';
import { useSay } from '../app/language.tsx';
import { fetchTimeline, useIncident, useTimeline } from '../incidents/store.ts';
import { EmptyState } from '../ui/Standing.tsx';
import type { Choice } from './choice.ts';
import { PrintedPages } from './pages/PrintedPages.tsx';
import { usePreview } from './pages/usePreview.ts';
import { ReportSide } from './ReportSide.tsx';
import { useFindings } from './redaction/useFindings.ts';
import { fetchDraft, fetchSent, useDecisions, useDraft, useSent } from './store.ts';
import { useChoice } from './useChoice.ts';
import './reports.css';

/**
 * One incident's report: left what is written and where it goes, right the pages as they print.
 * @param address what follows `/reports/`
 */
export function ReportPage({ address }: { address: string }) {
  const say = useSay();
  const { id, choice, choose } = useChoice(address);
  const incident = useIncident(id);
  if (!incident) {
    return (
      <EmptyState title={say('incidentView.gone')} whole>
        <p>{say('incidentView.goneHint')}</p>
        <p>
          <Link href="/reports">{say('reportView.toList')}</Link>
        </p>
      </EmptyState>
    );
  }
  return <Report incident={incident} choice={choice} onChoose={choose} />;
}

interface Props {
  incident: Incident;
  choice: Choice;
  onChoose(change: Partial<Choice>): void;
}

function Report({ incident, choice, onChoose }: Props) {
  const { id } = incident;
  const { language, tab } = choice;
  const { entries } = useTimeline(id);
  const draft = useDraft(id, language);
  const sent = useSent(id);
  useEffect(() => {
    void fetchTimeline(id);
    void fetchSent(id);
  }, [id]);
  useEffect(() => {
    void fetchDraft(id, language);
  }, [id, language]);
  const written = draft.state === 'ready' ? draft.value : null;
  const earlier = sent.state === 'ready' ? sent.value : null;
  const account = [incident, entries.at(-1)?.id, written];
  const decided = useDecisions(id);
  const preview = usePreview(id, choice, [...account, earlier, decided]);
  const [searched, setSearched] = useState(false);
  const searching = tab === 'send' || tab === 'redaction';
  useEffect(() => {
    if (searching) setSearched(true);
  }, [searching]);
  const findings = useFindings(id, choice, searched, account);
  return (
    <div className="report">
      <ReportSide
        incident={incident}
        choice={choice}
        onChoose={onChoose}
        findings={findings}
        faults={preview.faults}
      />
      <PrintedPages preview={preview} />
    </div>
  );
}
