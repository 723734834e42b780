import type { Sentence } from '../../../shared/problem.ts';
import type { Finding } from '../../../shared/redaction.ts';
import { clockTime, dayOf } from '../../../shared/time.ts';
import { useLanguage, useSay } from '../../app/language.tsx';
import { ReasonForm } from '../../incidents/forms/ReasonForm.tsx';
import { Key } from '../../ui/Key.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { standing } from './findings.ts';

interface Props {
  finding: Finding;
  tabbable: boolean;
  may: boolean;
  busy: boolean;
  /** Whether it is asked why it is kept. */
  asking: boolean;
  problem: Sentence | null;
  onVisit(): void;
  onAsk(ask: boolean): void;
  onDecide(keep: boolean, reason: string): void;
}

/** One piece of personal data: what it is, where it stands, and whether it stays. */
export function FindingRow(props: Props) {
  const { finding, tabbable, may, busy, asking, problem, onVisit, onAsk, onDecide } = props;
  const say = useSay();
  const { kind, text, mask, count, places } = finding;
  const [first] = places;
  const now = standing(finding);
  return (
    <article
      className="redaction-finding"
      tabIndex={tabbable ? 0 : -1}
      data-standing={now}
      aria-label={say('reportView.finding', { kind: say(`redaction.kind.${kind}`), text })}
      onFocus={onVisit}
    >
      <p className="redaction-head">
        <strong>{say(`redaction.kind.${kind}`)}</strong>
        <span className="num muted">{say('reportView.findingCount', { count })}</span>
        <Standing finding={finding} />
      </p>
      {first ? (
        <p className="redaction-place">
          <span className="muted">{first.where}</span> …{first.before}
          <mark>{text}</mark>
          {first.after}…
        </p>
      ) : (
        <p className="redaction-place">
          <mark>{text}</mark>
        </p>
      )}
      <p className="redaction-mask muted">{say('reportView.findingMask', { mask })}</p>
      {may && !asking && (
        <div className="report-keys">
          {now !== 'covered' && (
            <Key disabled={busy} onClick={() => onDecide(false, '')}>
              {say('reportView.cover')}
              <KeyHint>C</KeyHint>
            </Key>
          )}
          <Key disabled={busy} onClick={() => onAsk(true)}>
            {say(now === 'kept' ? 'reportView.keepOtherwise' : 'reportView.keep')}
            <KeyHint>K</KeyHint>
          </Key>
        </div>
      )}
      {asking ? (
        <ReasonForm
          label={say('reportView.keepReason')}
          action={say('reportView.keep')}
          may={may}
          busy={busy}
          problem={problem}
          onReason={(reason) => onDecide(true, reason.trim())}
          onCancel={() => onAsk(false)}
        />
      ) : (
        <ProblemText of={problem} />
      )}
    </article>
  );
}

function Standing({ finding }: { finding: Finding }) {
  const say = useSay();
  const language = useLanguage();
  const { decision } = finding;
  if (decision === null) {
    return <span className="redaction-standing">{say('reportView.undecided')}</span>;
  }
  const { keep, by, at, reason } = decision;
  const when = { by, at: `${dayOf(at, language)} ${clockTime(at)}` };
  return (
    <span className="redaction-standing num">
      {keep ? say('reportView.keptBy', { ...when, reason }) : say('reportView.coveredBy', when)}
    </span>
  );
}
