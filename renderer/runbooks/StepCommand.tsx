import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { type Sentence, sentenceOf } from '../../shared/problem.ts';
import type { RunbookStep, StepRun } from '../../shared/runbook.ts';
import { useNames, useSay } from '../app/language.tsx';
import { useMayAct } from '../desk/seat.ts';
import { ProblemText } from '../ui/ProblemText.tsx';
import { useAnswer } from '../ui/useAnswer.ts';
import { RunResult } from './RunResult.tsx';
import { runStep } from './runStep.ts';
import type { Purpose } from './steps.ts';

interface Props {
  step: RunbookStep;
  purpose: Purpose;
  /** The step's latest run for this purpose. */
  run: StepRun | undefined;
}

/** The exact line that would be typed, the one action that types it, and what came of it. */
export function StepCommand({ step, purpose, run }: Props) {
  const say = useSay();
  const name = useNames();
  const { runbook, service } = purpose;
  const line = useAnswer('runbooks.command', { runbook, step: step.id, service });
  const may = useMayAct('runbooks.run');
  const [problem, setProblem] = useState<Sentence | null>(null);
  const [starting, setStarting] = useState(false);
  const running = starting || run?.state === 'running';
  const start = async (): Promise<void> => {
    setStarting(true);
    setProblem(null);
    try {
      await runStep(step.id, purpose);
    } catch (error) {
      setProblem(sentenceOf(error));
    } finally {
      setStarting(false);
    }
  };
  if (line.state === 'failed') return <ProblemText of={line.why} />;
  return (
    <div className="step-command">
      <span className="visually-hidden">{say('runbookView.command')}</span>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <pre className="step-line" tabIndex={0}>
        <code>{line.state === 'ready' ? line.value : ' '}</code>
      </pre>
      <div className="step-act">
        {may && (
          <Button
            leftSection={<IconPlayerPlay size={14} stroke={1.5} aria-hidden />}
            disabled={line.state !== 'ready'}
            aria-busy={running}
            {...(running ? { 'data-disabled': true } : {})}
            aria-label={say(run ? 'runbookView.againStep' : 'runbookView.runStep', {
              step: name(step.title),
            })}
            onClick={() => {
              if (!running) void start();
            }}
          >
            {say(run ? 'runbookView.again' : 'runbookView.run')}
          </Button>
        )}
        {run && <RunResult run={run} />}
      </div>
      <ProblemText of={problem} />
      {run && run.state !== 'running' && <RunOutput run={run} />}
    </div>
  );
}

function RunOutput({ run }: { run: StepRun }) {
  const say = useSay();
  if (run.output.trim() === '') {
    return <p className="muted">{say('runbookView.noOutput')}</p>;
  }
  return (
    // A fresh run's output is what the operator waits for: it is open until folded.
    <details className="step-output" open key={run.id}>
      <summary>{say('runbookView.output')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <pre tabIndex={0}>{run.output}</pre>
    </details>
  );
}
