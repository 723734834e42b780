import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { RunbookStep } from '../../../shared/runbook.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { ReasonForm } from '../../incidents/forms/ReasonForm.tsx';
import { useRunCall } from '../run/useRunCall.ts';

/** Leaves a step out; why is asked on the spot. */
export function SkipKey({ step }: { step: RunbookStep }) {
  const say = useSay();
  const title = useNames()(step.title);
  const [asking, setAsking] = useState(false);
  const key = useRef<HTMLButtonElement>(null);
  const { act, may, busy, problem, dismiss } = useRunCall('runs.skip');
  const leave = () => {
    setAsking(false);
    dismiss();
    requestAnimationFrame(() => key.current?.focus());
  };
  if (!asking) {
    if (!may) return null;
    return (
      <Button
        ref={key}
        aria-label={say('runbookView.skipStep', { step: title })}
        onClick={() => setAsking(true)}
      >
        {say('runbookView.skip')}
      </Button>
    );
  }
  return (
    <ReasonForm
      label={say('runbookView.skipReason')}
      action={say('runbookView.skip')}
      may={may}
      busy={busy}
      problem={problem}
      onReason={(reason) => void act((run) => ({ run, step: step.id, reason }))}
      onCancel={leave}
    />
  );
}
