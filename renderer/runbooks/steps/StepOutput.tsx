import type { StepRun } from '../../../shared/run.ts';
import { useSay } from '../../app/language.tsx';
import { sizeOf } from '../../ui/bytes.ts';

interface Props {
  of: StepRun;
  /** Whether it is what the operator waits for: then it is open until folded. */
  fresh: boolean;
}

/** What a command wrote, folded away once others were run after it. */
export function StepOutput({ of, fresh }: Props) {
  const say = useSay();
  if (of.output.trim() === '') return <p className="muted">{say('runbookView.noOutput')}</p>;
  return (
    <details className="step-output" open={fresh} key={of.attempt}>
      <summary>{say('runbookView.output', { size: sizeOf(of.outputBytes) })}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <pre tabIndex={0}>{of.output}</pre>
    </details>
  );
}
