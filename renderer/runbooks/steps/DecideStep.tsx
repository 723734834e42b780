import { IconArrowRight, IconCheck } from '@tabler/icons-react';
import { useNames, useSay } from '../../app/language.tsx';
import { Key } from '../../ui/Key.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { useFollowing } from '../run/following.ts';
import { useRunCall } from '../run/useRunCall.ts';
import { SkipKey } from './SkipKey.tsx';
import { StepResult } from './StepResult.tsx';
import type { StepProps } from './stepProps.ts';

/** As many options as there are digits to choose them by. */
const BY_DIGIT = 9;

/** A person says how it goes on: each option says where it leads. */
export function DecideStep({ step, act, of, offers }: StepProps<'decide'>) {
  const say = useSay();
  const name = useNames();
  const { runbook } = useFollowing();
  const { act: decide, may, busy, problem } = useRunCall('runs.decide');
  const open = offers.has('person');
  const placeOf = (to: string | null): string => {
    const target = runbook.steps.find(({ id }) => id === to);
    return target
      ? say('runbookView.leadsTo', { step: target.id, title: name(target.title) })
      : say('runbookView.leadsToEnd');
  };
  return (
    <div className="step-command">
      <ul className="step-options">
        {act.options.map(({ label, to }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an option has no other identity than its place.
          <li key={index} data-chosen={of?.option === index}>
            {open && may ? (
              <Key
                data-option={index + 1}
                aria-busy={busy}
                onClick={() => {
                  if (!busy) void decide((run) => ({ run, step: step.id, option: index }));
                }}
              >
                {name(label)}
                {index < BY_DIGIT && <KeyHint>{String(index + 1)}</KeyHint>}
              </Key>
            ) : (
              <span className="step-option">
                {of?.option === index && <IconCheck size={14} stroke={1.75} aria-hidden />}
                {name(label)}
                {of?.option === index && (
                  <span className="visually-hidden">{say('runbookView.chosen')}</span>
                )}
              </span>
            )}
            <span className="step-leads muted">
              <IconArrowRight size={12} stroke={1.5} aria-hidden />
              {placeOf(to)}
            </span>
          </li>
        ))}
      </ul>
      {offers.has('skip') && (
        <div className="step-act">
          <SkipKey step={step} />
        </div>
      )}
      <ProblemText of={problem} />
      {of && of.endedAt !== null && <StepResult of={of} />}
    </div>
  );
}
