import { Link } from 'wouter';
import type { Happening } from '../../../shared/incident.ts';
import { useLanguage, useNames, useSay } from '../../app/language.tsx';
import { recordingPath } from '../../runbooks/steps/recordingPath.ts';
import { StepMark } from '../../runbooks/steps/StepMark.tsx';
import { sizeOf } from '../../ui/bytes.ts';
import { commandFacts } from './entryWords.ts';
import { lasted } from './lasted.ts';

/** A command that was run: the line, how it ended, where it is recorded, its output folded away. */
export function CommandEntry({ what }: { what: Extract<Happening, { kind: 'command' }> }) {
  const say = useSay();
  const language = useLanguage();
  const step = useNames()(what.step);
  const facts = commandFacts(what, say);
  return (
    <>
      <p className="entry-command">
        <code>{what.command}</code>
      </p>
      <p className="entry-reason">
        {step} {what.state && <StepMark state={what.state} />}{' '}
        <span
          className="num entry-exit"
          data-failed={what.state === undefined && what.exitCode !== null && what.exitCode !== 0}
        >
          {what.exitCode === null
            ? say('runbookView.noExitCode')
            : say('runbookView.exitCode', { code: what.exitCode })}
        </span>{' '}
        <span className="num">{lasted(what.durationMs, language)}</span>
        {what.marker && (
          <>
            {' '}
            <Link href={recordingPath(what.marker)}>{say('runbookView.recording')}</Link>
          </>
        )}
      </p>
      {facts.length > 0 && <p className="entry-reason">{facts.join(', ')}</p>}
      <Output what={what} />
    </>
  );
}

function Output({ what }: { what: Extract<Happening, { kind: 'command' }> }) {
  const say = useSay();
  if (what.output.trim() === '') {
    return <p className="entry-reason">{say('incidentView.noOutput')}</p>;
  }
  return (
    <details className="entry-output">
      <summary>{say('incidentView.output', { size: sizeOf(what.outputBytes) })}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <pre tabIndex={0}>{what.output}</pre>
    </details>
  );
}
