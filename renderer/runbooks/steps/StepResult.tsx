import { IconMovie } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { StepRun } from '../../../shared/run.ts';
import { spanOf } from '../../../shared/time.ts';
import { useLanguage, useSay } from '../../app/language.tsx';
import { KstTime } from '../../ui/KstTime.tsx';
import { SentenceText } from '../../ui/SentenceText.tsx';
import { Elapsed } from './Elapsed.tsx';
import { recordingPath } from './recordingPath.ts';
import { StepMark } from './StepMark.tsx';

/** Typing a command takes part of a second; only from a second on is it the command's own time. */
const WORTH_TELLING_MS = 1000;

interface Props {
  of: StepRun;
  /** Whether a shell did it, which tells an exit code and may have been recorded. */
  command?: boolean;
}

/** How the latest attempt at a step stands or came out, and who had a part in it. */
export function StepResult({ of, command = false }: Props) {
  const say = useSay();
  const { state, endedAt, startedAt, limitMs } = of;
  return (
    <div className="step-result">
      <p className="step-facts">
        <span role="status">
          <StepMark state={state} />
        </span>
        {state === 'running' && <Elapsed startedAt={startedAt} limitMs={limitMs} />}
        {command && endedAt !== null && state !== 'skipped' && <ExitCode of={of} />}
        {endedAt !== null && <Lasted ms={endedAt - startedAt} />}
        {of.attempt > 1 && (
          <span className="num">{say('runbookView.attempt', { count: of.attempt })}</span>
        )}
        <span className="muted">
          {of.by} <KstTime at={startedAt} />
        </span>
        {of.approvedBy !== null && (
          <span>{say('runbookView.approvedBy', { name: of.approvedBy })}</span>
        )}
        {of.marker && (
          <Link className="step-recording" href={recordingPath(of.marker)}>
            <IconMovie size={14} stroke={1.5} aria-hidden />
            {say('runbookView.recording')}
          </Link>
        )}
      </p>
      {of.why && (
        <p className="step-why">
          <SentenceText of={of.why} />
        </p>
      )}
      {of.reason && <p className="step-why">{say('runbookView.reason', { reason: of.reason })}</p>}
      {of.boundary === 'prompt' && <p className="muted">{say('runbookView.byPrompt')}</p>}
    </div>
  );
}

function ExitCode({ of: { exitCode } }: { of: StepRun }) {
  const say = useSay();
  return (
    <span className="num">
      {exitCode === null
        ? say('runbookView.noExitCode')
        : say('runbookView.exitCode', { code: exitCode })}
    </span>
  );
}

function Lasted({ ms }: { ms: number }) {
  const language = useLanguage();
  if (ms < WORTH_TELLING_MS) return null;
  return <span className="num muted">{spanOf(ms, language)}</span>;
}
