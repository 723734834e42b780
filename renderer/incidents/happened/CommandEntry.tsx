import type { Happening } from '../../../shared/incident.ts';
import { useLanguage, useNames, useSay } from '../../app/language.tsx';
import { sizeOf } from '../../ui/bytes.ts';
import { lasted } from './lasted.ts';

/** A command that was run: the line, how it ended, and its output folded away. */
export function CommandEntry({ what }: { what: Extract<Happening, { kind: 'command' }> }) {
  const say = useSay();
  const language = useLanguage();
  const step = useNames()(what.step);
  return (
    <>
      <p className="entry-command">
        <code>{what.command}</code>
      </p>
      <p className="entry-reason">
        {step}{' '}
        <span
          className="num entry-exit"
          data-failed={what.exitCode !== null && what.exitCode !== 0}
        >
          {what.exitCode === null
            ? say('runbookView.noExitCode')
            : say('runbookView.exitCode', { code: what.exitCode })}
        </span>{' '}
        <span className="num">{lasted(what.durationMs, language)}</span>
      </p>
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
