import { Button, Switch } from '@mantine/core';
import { useState } from 'react';
import type { SavedFile } from '../../../shared/contract.ts';
import type { Sentence } from '../../../shared/problem.ts';
import type { ReportFormat } from '../../../shared/report.ts';
import { useSay } from '../../app/language.tsx';
import { call } from '../../bridge.ts';
import { useMayAct } from '../../desk/seat.ts';
import { KstTime } from '../../ui/KstTime.tsx';
import { SentenceText } from '../../ui/SentenceText.tsx';
import { savedWords } from '../../ui/savedWords.ts';
import { saveFile } from '../../ui/saveFile.ts';
import type { Choice } from '../choice.ts';
import { formatName, formatsFor } from './formats.ts';
import { MakingBar } from './MakingBar.tsx';
import { useMaking } from './useMaking.ts';

/** So many outcomes are kept in sight. */
const OUTCOMES = 8;

interface Props {
  incident: string;
  choice: Choice;
}

/** Makes the report as a file and brings it to where the operator says. */
export function ExportPanel({ incident, choice: { kind, language, redacted } }: Props) {
  const say = useSay();
  const may = useMayAct('reports.export');
  const making = useMaking();
  const [signed, setSigned] = useState(true);
  const [outcomes, setOutcomes] = useState<readonly { at: number; what: Sentence }[]>([]);
  const make = async (what: string, ask: (making: string) => Promise<SavedFile>): Promise<void> => {
    const answer = await making.begin(what, async (id) =>
      savedWords(await saveFile(await ask(id))),
    );
    const said = answer?.value;
    if (said) {
      setOutcomes((before) => [{ at: Date.now(), what: said }, ...before].slice(0, OUTCOMES));
    }
  };
  const which = { incident, kind, language, redacted };
  const exportAs = (format: ReportFormat) =>
    make(say(formatName(format)), (id) => call('reports.export', { ...which, format, making: id }));
  const bundle = () =>
    make(say('reportView.bundle'), (id) =>
      call('reports.bundle', { ...which, signed, making: id }),
    );
  if (!may) return <p className="muted">{say('reportView.lookOnly')}</p>;
  return (
    <div className="report-export">
      <p className="muted">{say(redacted ? 'reportView.exportsRedacted' : 'reportView.exports')}</p>
      <MakingBar making={making} />
      <ul className="report-formats">
        {formatsFor(kind).map(({ format, name, use }) => (
          <li key={format} className="report-format">
            <Button
              variant={format === 'pdf' ? 'filled' : 'default'}
              aria-busy={making.what === say(name)}
              disabled={making.what !== null}
              onClick={() => void exportAs(format)}
            >
              {say(name)}
            </Button>
            <p>{say(use)}</p>
          </li>
        ))}
      </ul>
      <h3>{say('reportView.bundle')}</h3>
      <p className="muted">
        {say(redacted ? 'reportView.bundleRedacted' : 'reportView.bundleHint')}
      </p>
      <div className="report-bundle">
        <Button disabled={making.what !== null} onClick={() => void bundle()}>
          {say('reportView.makeBundle')}
        </Button>
        <Switch
          size="xs"
          label={say('reportView.signed')}
          checked={signed}
          onChange={(event) => setSigned(event.currentTarget.checked)}
        />
      </div>
      <div role="status" aria-label={say('reportView.outcomes')}>
        {outcomes.length > 0 && (
          <ul className="report-outcomes">
            {outcomes.map(({ at, what }) => (
              <li key={`${at} ${what.key}`}>
                <KstTime at={at} /> <SentenceText of={what} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
