import { Button } from '@mantine/core';
import { useState } from 'react';
import type { MessageKey } from '../../shared/messages/index.ts';
import { type Sentence, sentence, sentenceOf } from '../../shared/problem.ts';
import type { ReportFormat } from '../../shared/report.ts';
import type { Language } from '../../shared/words.ts';
import { useSay } from '../app/language.tsx';
import { call } from '../bridge.ts';
import { useMayAct } from '../desk/seat.ts';
import { ProblemText } from '../ui/ProblemText.tsx';
import { SentenceText } from '../ui/SentenceText.tsx';
import { type Saved, saveFile } from '../ui/saveFile.ts';

const FORMATS: readonly { format: ReportFormat; name: MessageKey }[] = [
  { format: 'pdf', name: 'reportView.pdf' },
  { format: 'md', name: 'reportView.markdown' },
  { format: 'json', name: 'reportView.json' },
];

/** Makes the report as a file and brings it to where the operator says. */
export function ExportKeys({ incident, language }: { incident: string; language: Language }) {
  const say = useSay();
  const may = useMayAct('reports.export');
  const [making, setMaking] = useState<ReportFormat | null>(null);
  const [outcome, setOutcome] = useState<Sentence | null>(null);
  const [problem, setProblem] = useState<Sentence | null>(null);
  const make = async (format: ReportFormat): Promise<void> => {
    if (making) return;
    setMaking(format);
    setProblem(null);
    setOutcome(null);
    try {
      const file = await call('reports.export', { incident, language, format });
      setOutcome(outcomeOf(await saveFile(file)));
    } catch (error) {
      setProblem(sentenceOf(error));
    } finally {
      setMaking(null);
    }
  };
  return (
    <>
      {may && <h2>{say('reportView.export')}</h2>}
      {may && (
        <div className="report-export">
          {FORMATS.map(({ format, name }) => (
            <Button
              key={format}
              variant={format === 'pdf' ? 'filled' : 'default'}
              aria-busy={making === format}
              onClick={() => void make(format)}
            >
              {say(name)}
            </Button>
          ))}
        </div>
      )}
      <p className="report-outcome" role="status">
        {outcome && <SentenceText of={outcome} />}
      </p>
      <ProblemText of={problem} />
    </>
  );
}

function outcomeOf(saved: Saved): Sentence | null {
  switch (saved.kind) {
    case 'saved':
      return sentence('reportView.savedAt', { path: saved.path });
    case 'downloaded':
      return sentence('reportView.downloaded', { name: saved.name });
    case 'cancelled':
      return null;
  }
}
