import { useRef, useState } from 'react';
import type { Gate, StepLine } from '../../../shared/run.ts';
import type { RunbookStep } from '../../../shared/runbook.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { useTerminal } from '../../terminal/store.ts';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { SentenceText } from '../../ui/SentenceText.tsx';
import { useFollowing } from '../run/following.ts';
import { isLatest } from '../run/latest.ts';
import { sessionFor } from '../run/session.ts';
import { useGo } from '../run/useGo.ts';
import { CommandFacts } from './CommandFacts.tsx';
import { GateForm } from './GateForm.tsx';
import { GateNotice } from './GateNotice.tsx';
import { GoKeys } from './GoKeys.tsx';
import { StepOutput } from './StepOutput.tsx';
import { StepResult } from './StepResult.tsx';
import type { StepProps } from './stepProps.ts';

/**
 * The exact line that is typed, the one action that types it, and what came of it. Where a second
 * person must agree, the action asks for them right here.
 */
export function CommandStep({ step, act, of, offers }: StepProps<'command'>) {
  const title = useNames()(step.title);
  const { lines, run } = useFollowing();
  const { go, busy, problem, dismiss } = useGo(step);
  const [approving, setApproving] = useState(false);
  const keys = useRef<HTMLDivElement>(null);
  const known = lines.state === 'ready' ? lines.value.get(step.id) : undefined;
  // What ran stays to be seen as it was typed; what would run now stands in its place again.
  const line = of?.state === 'running' ? of.line : (known?.line ?? of?.line ?? null);
  const into = useInto(step);
  const startable = offers.has('run') || offers.has('again');
  const asking = startable && approving ? gatedLine(known) : null;
  const leave = () => {
    setApproving(false);
    dismiss();
    requestAnimationFrame(() => keys.current?.querySelector('button')?.focus());
  };
  return (
    <div className="step-command">
      {!asking && <Line text={line ?? act.command} />}
      {known?.problem && (
        <p className="problem">
          <SentenceText of={known.problem} />
        </p>
      )}
      <CommandFacts act={act} />
      {known?.gate && !asking && <GateNotice gate={known.gate} />}
      {asking ? (
        <GateForm
          gate={asking.gate}
          line={asking.line}
          step={title}
          busy={busy}
          problem={problem}
          onApprove={async (approval) => {
            if (await go({ untilHuman: false, approval })) setApproving(false);
          }}
          onCancel={leave}
        />
      ) : (
        <div ref={keys}>
          <GoKeys
            step={step}
            offers={offers}
            ready={known !== undefined && known.line !== null}
            busy={busy}
            gated={known?.gate != null}
            into={into}
            onGo={(untilHuman) => {
              if (known?.gate) setApproving(true);
              else void go({ untilHuman, approval: null });
            }}
          />
          <ProblemText of={problem} />
        </div>
      )}
      {of && <StepResult of={of} command />}
      {of && of.endedAt !== null && of.state !== 'skipped' && (
        <StepOutput of={of} fresh={run !== null && isLatest(of, run)} />
      )}
    </div>
  );
}

/** What a second person is shown; null where nobody has to agree. */
function gatedLine(of: StepLine | undefined): { gate: Gate; line: string } | null {
  return of?.gate && of.line !== null ? { gate: of.gate, line: of.line } : null;
}

function Line({ text }: { text: string }) {
  const say = useSay();
  return (
    <>
      <span className="visually-hidden">{say('runbookView.command')}</span>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <pre className="step-line" tabIndex={0}>
        <code>{text}</code>
      </pre>
    </>
  );
}

/** Where the command would be typed, in words: an operator may have a shell of another computer in sight. */
function useInto(step: RunbookStep): string {
  const say = useSay();
  const { runbook } = useFollowing();
  const title = useTerminal((state) => sessionFor(step, runbook, state)?.title);
  return title === undefined
    ? say('runbookView.intoOwn')
    : say('runbookView.into', { session: title });
}
