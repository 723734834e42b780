import { useState } from 'react';
import type { Evidence } from '../../../shared/evidence.ts';
import { clockTime, dayOf } from '../../../shared/time.ts';
import { useLanguage, useSay } from '../../app/language.tsx';
import { AttachmentList } from '../../attachments/AttachmentList.tsx';
import { ReasonForm } from '../../incidents/forms/ReasonForm.tsx';
import { Key } from '../../ui/Key.tsx';
import { useCall } from '../../ui/useCall.ts';
import { EditForm } from '../forms/EditForm.tsx';
import { keepBoard } from '../store.ts';
import { SourceText } from './SourceText.tsx';

interface Props {
  incident: string;
  piece: Evidence;
  editable: boolean;
}

/** The whole of a piece of evidence: its text, its source, what goes with it, and who wrote it. */
export function EvidenceDetails({ incident, piece, editable }: Props) {
  const say = useSay();
  const language = useLanguage();
  const [doing, setDoing] = useState<'edit' | 'withdraw' | null>(null);
  const { run, may, busy, problem } = useCall('evidence.withdraw');
  const { withdrawn, weight, source, attachments, by, at } = piece;
  const when = (moment: number) => `${dayOf(moment, language)} ${clockTime(moment)}`;
  const end = (): void => setDoing(null);
  const withdraw = async (reason: string): Promise<void> => {
    const answer = await run({ incident, evidence: piece.id, reason });
    if (!answer) return;
    keepBoard(answer.value);
    end();
  };
  if (doing === 'edit') return <EditForm incident={incident} piece={piece} onEnd={end} />;
  return (
    <div className="piece">
      <p className="piece-text">{piece.text}</p>
      <p className="piece-source">
        <SourceText incident={incident} source={source} />
        <span className="muted">
          {say('evidenceView.weightOf', { weight, word: say(`evidence.weight.${weight}`) })}
        </span>
        <span className="muted num">{say('evidenceView.addedBy', { by, at: when(at) })}</span>
      </p>
      {withdrawn && (
        <p>{say('evidenceView.withdrawnBy', { ...withdrawn, at: when(withdrawn.at) })}</p>
      )}
      <AttachmentList attachments={attachments} />
      {editable && doing === null && (
        <div className="piece-keys">
          <Key onClick={() => setDoing('edit')}>{say('evidenceView.edit')}</Key>
          <Key onClick={() => setDoing('withdraw')}>{say('evidenceView.withdraw')}</Key>
        </div>
      )}
      {editable && doing === 'withdraw' && (
        <ReasonForm
          label={say('evidenceView.withdrawReason')}
          action={say('evidenceView.withdraw')}
          may={may}
          busy={busy}
          problem={problem}
          onReason={(reason) => void withdraw(reason)}
          onCancel={end}
        />
      )}
    </div>
  );
}
