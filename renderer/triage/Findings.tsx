import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Finding, Triage } from '../../shared/triage.ts';
import { useLanguage, useSay } from '../app/language.tsx';
import { useMayAct } from '../desk/seat.ts';
import { SentenceText } from '../ui/SentenceText.tsx';
import { AttachEvidence } from './AttachEvidence.tsx';
import type { Narrow } from './Only.tsx';
import { partsOf, partText } from './query.ts';

interface Props {
  triage: Triage;
  findings: readonly Finding[];
  onNarrow: Narrow | undefined;
}

/** What stands out, in words, before any table. */
export function Findings({ triage, findings, onNarrow }: Props) {
  const say = useSay();
  return (
    <section className="findings" aria-labelledby="triage-findings">
      <h2 id="triage-findings">{say('triageView.findings')}</h2>
      {findings.length === 0 ? (
        <p className="muted">
          {say(triage.state === 'done' ? 'triageView.noFindings' : 'triageView.noFindingsYet')}
        </p>
      ) : (
        <ul>
          {findings.map((finding) => (
            <FindingRow key={finding.id} triage={triage} finding={finding} onNarrow={onNarrow} />
          ))}
        </ul>
      )}
    </section>
  );
}

function FindingRow({
  triage,
  finding,
  onNarrow,
}: {
  triage: Triage;
  finding: Finding;
  onNarrow: Narrow | undefined;
}) {
  const say = useSay();
  const language = useLanguage();
  const mayAttach = useMayAct('evidence.add');
  const [attaching, setAttaching] = useState(false);
  const parts = partsOf(finding.query).map((part) => partText(finding.query, part, say, language));
  const words = say(finding.sentence.key, finding.sentence.params);
  return (
    <li className="finding">
      <div className="finding-line">
        <p className="finding-words">
          <SentenceText of={finding.sentence} />
          {parts.length > 0 && <span className="muted finding-query">{parts.join(' · ')}</span>}
        </p>
        <div className="finding-keys">
          {onNarrow && parts.length > 0 && (
            <Button
              aria-label={`${say('triageView.show')}: ${parts.join(' · ')}`}
              onClick={() => onNarrow(finding.query)}
            >
              {say('triageView.show')}
            </Button>
          )}
          {mayAttach && (
            <Button
              aria-label={`${say('triageView.attach')}: ${words}`}
              aria-expanded={attaching}
              onClick={() => setAttaching(!attaching)}
            >
              {say('triageView.attach')}
            </Button>
          )}
        </div>
      </div>
      {attaching && (
        <AttachEvidence triage={triage} finding={finding} onEnd={() => setAttaching(false)} />
      )}
    </li>
  );
}
