import { type ReactNode, useEffect, useMemo, useRef } from 'react';
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
  /** The step somebody was led to from elsewhere; it comes into sight and has the focus. */
  led?: string | null;
  /** What stands under a step's text where the runbook is followed for something. */
  noteOf?(step: string): ReactNode;
}

/** A runbook's steps with their commands and what came of them; the one at hand is marked. */
export function RunbookSteps({ runbook, purpose, heading: Heading, led = null, noteOf }: Props) {
  const say = useSay();
  const name = useNames();
  const runs = useRuns();
  const { runbook: id, service, incident } = purpose;
  const latest = useMemo(
    () => latestRuns(runs.values(), { runbook: id, service, incident }),
    [runs, id, service, incident],
  );
  const atHand = stepAtHand(runbook, latest);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const step = list.current?.querySelector<HTMLElement>('[data-led="true"]');
    if (led !== null) step?.focus();
  }, [led]);
  return (
    <ol className="steps" ref={list}>
      {runbook.steps.map((step, index) => (
        <li
          key={step.id}
          className="step"
          data-run={latest.get(step.id)?.state}
          data-led={step.id === led}
          {...(step.id === led ? { tabIndex: -1 } : {})}
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
            {noteOf?.(step.id)}
            {step.command !== null && (
              <StepCommand step={step} purpose={purpose} run={latest.get(step.id)} />
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
