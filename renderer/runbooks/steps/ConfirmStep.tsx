import { Button, Checkbox } from '@mantine/core';
import { IconCheck, IconSquare, IconSquareCheck } from '@tabler/icons-react';
import { useNames, useSay } from '../../app/language.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { useRunCall } from '../run/useRunCall.ts';
import { SkipKey } from './SkipKey.tsx';
import { StepResult } from './StepResult.tsx';
import type { StepProps } from './stepProps.ts';

/** Something a person does: its items are ticked one by one, then it is confirmed as done. */
export function ConfirmStep({ step, act, of, offers }: StepProps<'confirm'>) {
  const say = useSay();
  const name = useNames();
  const ticking = useRunCall('runs.tick');
  const confirming = useRunCall('runs.confirm');
  const open = offers.has('person');
  const ticked = new Set(of?.ticked);
  const left = act.items.length - ticked.size;
  return (
    <div className="step-command">
      {act.items.length > 0 && (
        <ul className="step-items">
          {act.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an item has no other identity than its place.
            <li key={index}>
              {open && ticking.may ? (
                <Checkbox
                  size="xs"
                  label={name(item)}
                  checked={ticked.has(index)}
                  onChange={(event) => {
                    const done = event.currentTarget.checked;
                    if (ticking.busy) return;
                    void ticking.act((run) => ({ run, step: step.id, item: index, done }));
                  }}
                />
              ) : (
                <Item text={name(item)} done={ticked.has(index)} />
              )}
            </li>
          ))}
        </ul>
      )}
      {open && (
        <div className="step-act">
          {confirming.may && (
            <Button
              leftSection={<IconCheck size={14} stroke={1.5} aria-hidden />}
              data-main
              disabled={left > 0}
              aria-busy={confirming.busy}
              aria-label={say('runbookView.confirmStep', { step: name(step.title) })}
              onClick={() => {
                if (!confirming.busy) void confirming.act((run) => ({ run, step: step.id }));
              }}
            >
              {say('runbookView.confirm')}
              <KeyHint>G</KeyHint>
            </Button>
          )}
          {offers.has('skip') && <SkipKey step={step} />}
          {left > 0 && (
            <span className="muted">{say('runbookView.itemsLeft', { count: left })}</span>
          )}
        </div>
      )}
      <ProblemText of={confirming.problem ?? ticking.problem} />
      {of && of.endedAt !== null && <StepResult of={of} />}
    </div>
  );
}

/** An item where nobody ticks it: how it stands, by shape and word. */
function Item({ text, done }: { text: string; done: boolean }) {
  const say = useSay();
  const Shape = done ? IconSquareCheck : IconSquare;
  return (
    <span className="step-read">
      <Shape size={16} stroke={1.5} aria-hidden />
      {text}
      {done && <span className="visually-hidden">{say('runbookView.ticked')}</span>}
    </span>
  );
}
