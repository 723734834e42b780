import { useEffect, useRef, useState } from 'react';
import type { Hypothesis } from '../../../shared/evidence.ts';
import type { RankedHypothesis } from '../../../shared/hypotheses.ts';
import { clockTime, dayOf } from '../../../shared/time.ts';
import { useLanguage, useNames, useSay } from '../../app/language.tsx';
import { ReasonForm } from '../../incidents/forms/ReasonForm.tsx';
import { Key } from '../../ui/Key.tsx';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { useCall } from '../../ui/useCall.ts';
import { StandingOfOne } from '../StandingOfOne.tsx';
import { keepBoard } from '../store.ts';
import { leaveByEscape } from './leave.ts';

interface Props {
  incident: string;
  hypothesis: Hypothesis;
  /** Left out where it is ruled out. */
  ranked: RankedHypothesis | undefined;
  editable: boolean;
  onEnd(): void;
}

/** One hypothesis: who raised it, what speaks against it, and the keys that end it or take it up. */
export function HypothesisPanel({ incident, hypothesis, ranked, editable, onEnd }: Props) {
  const say = useSay();
  const nameIn = useNames();
  const language = useLanguage();
  const box = useRef<HTMLElement>(null);
  const [asking, setAsking] = useState(false);
  const { run, may, busy, problem } = useCall('evidence.ruleOut');
  useEffect(() => box.current?.focus(), []);
  const { id, by, at, ruledOut } = hypothesis;
  const when = (moment: number) => `${dayOf(moment, language)} ${clockTime(moment)}`;
  const end = async (reason: string | null): Promise<void> => {
    const answer = await run({ incident, hypothesis: id, reason });
    if (!answer) return;
    keepBoard(answer.value);
    setAsking(false);
  };
  const title = say('evidenceView.hypothesis', { name: nameIn(hypothesis.name) });
  return (
    <section
      className="board-form"
      aria-label={title}
      ref={box}
      tabIndex={-1}
      onKeyDown={leaveByEscape(onEnd)}
    >
      <h2>{title}</h2>
      <p>
        <span className="muted num">{say('evidenceView.raisedBy', { by, at: when(at) })}</span>{' '}
        {ranked && <StandingOfOne of={ranked} />}
      </p>
      {ruledOut && <p>{say('evidenceView.ruledOutBy', { ...ruledOut, at: when(ruledOut.at) })}</p>}
      {ranked && ranked.contradictedBy.length > 0 && (
        <>
          <h3>{say('evidenceView.contradictedBy')}</h3>
          <ul className="board-form-pieces">
            {ranked.contradictedBy.map((piece) => (
              <li key={piece.id}>{piece.text}</li>
            ))}
          </ul>
        </>
      )}
      {asking ? (
        <ReasonForm
          label={say('evidenceView.ruleOutReason')}
          action={say('evidenceView.ruleOut')}
          may={may}
          busy={busy}
          problem={problem}
          onReason={(reason) => void end(reason)}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <div className="board-form-keys">
          {editable && !ruledOut && (
            <Key onClick={() => setAsking(true)}>{say('evidenceView.ruleOut')}</Key>
          )}
          {editable && ruledOut && (
            <Key aria-busy={busy} onClick={() => void end(null)}>
              {say('evidenceView.takeUp')}
            </Key>
          )}
          <Key onClick={onEnd}>{say('frame.close')}</Key>
          <ProblemText of={problem} />
        </div>
      )}
    </section>
  );
}
