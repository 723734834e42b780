import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { RunbookStep } from '../../../shared/runbook.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { Markdown } from '../Markdown.tsx';
import { atHand, stepRunOf, useFollowing } from '../run/following.ts';
import { StepActs } from './StepActs.tsx';
import { StepMark } from './StepMark.tsx';
import { useStepKeys } from './useStepKeys.ts';
import './steps.css';

interface Props {
  /** The headings' level where the steps stand. */
  heading: 'h2' | 'h3';
  /** Whether they are in sight, so that the window's keys are theirs. */
  shown?: boolean;
  /** The step somebody was led to from elsewhere, by id or name; it has the focus. */
  led?: string | null;
  /** What stands under a step's text where the runbook is followed for something. */
  noteOf?(step: RunbookStep): ReactNode;
}

/** A runbook's steps with what they do and what came of them; the one at hand is marked. */
export function Steps({ heading: Heading, shown = true, led = null, noteOf }: Props) {
  const say = useSay();
  const name = useNames();
  const following = useFollowing();
  const { run, runbook, acting, lines } = following;
  const here = atHand(following);
  const list = useRef<HTMLOListElement>(null);
  const marked = run !== null || acting;
  useLed(list, led);
  useKeptFocus(list, `${run?.id} ${here}`);
  useStepKeys(list, shown && acting);
  return (
    <>
      {lines.state === 'failed' && <ProblemText of={lines.why} />}
      <ol className="steps" ref={list}>
        {runbook.steps.map((step) => (
          <li
            key={step.id}
            className="step"
            data-step={stepRunOf(run, step)?.state}
            data-led={led !== null && (step.id === led || step.name === led)}
            tabIndex={-1}
            aria-current={marked && step.id === here ? 'step' : undefined}
          >
            <span className="step-number num" aria-hidden>
              {step.id}
            </span>
            <div className="step-body">
              <Heading className="step-title">
                {name(step.title)}
                {marked && step.id === here && (
                  <span className="step-at-hand">{say('runbookView.atHand')}</span>
                )}
                {run?.state === 'waiting' && step.id === here && !stepRunOf(run, step) && (
                  <StepMark state="waiting" />
                )}
              </Heading>
              <Markdown text={name(step.text)} />
              {noteOf?.(step)}
              <StepActs step={step} />
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

type List = RefObject<HTMLOListElement | null>;

function useLed(list: List, led: string | null): void {
  useEffect(() => {
    const step = list.current?.querySelector<HTMLElement>('[data-led="true"]');
    if (led !== null) step?.focus();
  }, [led, list]);
}

/** A key that vanishes with its step would take the focus with it: it goes on to the step at hand. */
function useKeptFocus(list: List, place: string): void {
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    if (document.activeElement !== document.body) return;
    list.current?.querySelector<HTMLElement>('[aria-current="step"]')?.focus();
  }, [place, list]);
}
