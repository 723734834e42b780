import { useMemo } from 'react';
import type { Runbook } from '../../shared/runbook.ts';
import { useNames, useSay } from '../app/language.tsx';
import { Markdown } from './Markdown.tsx';
import { StepCommand } from './StepCommand.tsx';
import { latestRuns, type Purpose, stepAtHand } from './steps.ts';
import { useRuns } from './store.ts';
import './runbooks.css';

interface Props {
  runbook: Runbook;
  purpose: Purpose;
  /** The headings' level where the steps stand. */
  heading: 'h2' | 'h3';
}

/** A runbook's steps with their commands and what came of them; the one at hand is marked. */
export function RunbookSteps({ runbook, purpose, heading: Heading }: Props) {
  const say = useSay();
  const name = useNames();
  const runs = useRuns();
  const { runbook: id, service, incident } = purpose;
  const latest = useMemo(
    () => latestRuns(runs.values(), { runbook: id, service, incident }),
    [runs, id, service, incident],
  );
  const atHand = stepAtHand(runbook, latest);
  return (
    <ol className="steps">
      {runbook.steps.map((step, index) => (
        <li
          key={step.id}
          className="step"
          data-run={latest.get(step.id)?.state}
          aria-current={step.id === atHand ? 'step' : undefined}
        >
          <span className="step-number num" aria-hidden>
            {index + 1}
          </span>
          <div className="step-body">
            <Heading className="step-title">
              {name(step.title)}
              {step.id === atHand && (
                <span className="step-at-hand">{say('runbookView.atHand')}</span>
              )}
            </Heading>
            <Markdown text={name(step.text)} />
            {step.command !== null && (
              <StepCommand step={step} purpose={purpose} run={latest.get(step.id)} />
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
