import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Run } from '../../../shared/run.ts';
import { useSay } from '../../app/language.tsx';
import { ReasonForm } from '../../incidents/forms/ReasonForm.tsx';
import { Key } from '../../ui/Key.tsx';
import { KstTime } from '../../ui/KstTime.tsx';
import { SentenceText } from '../../ui/SentenceText.tsx';
import { RunKey } from './RunKey.tsx';
import { RunMark } from './RunMark.tsx';
import { useRunCall } from './useRunCall.ts';
import './run.css';

interface Props {
  run: Run;
  /** What beginning anew does here; left out where nobody may. */
  onAnew?: (() => void) | undefined;
}

/** A run as a whole: how it stands, who began it, and the keys that stop it or take it up again. */
export function RunHead({ run, onAnew }: Props) {
  const say = useSay();
  const given = Object.entries(run.parameters).filter(([, value]) => value !== '');
  return (
    <div className="run-head">
      <p className="step-facts">
        <span role="status">
          <RunMark run={run} />
        </span>
        <span className="muted">
          {say('runbookView.begun', { name: run.by })} <KstTime at={run.startedAt} form="day" />
        </span>
      </p>
      {run.why && (
        <p className="step-why">
          <SentenceText of={run.why} />
        </p>
      )}
      {given.length > 0 && (
        <dl className="run-parameters">
          {given.map(([name, value]) => (
            <div key={name}>
              <dt className="muted">{name}</dt>
              <dd>
                <code>{value}</code>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className="step-act">
        {run.state === 'stopped' && (
          <RunKey call="runs.resume" argsOf={(id) => ({ run: id })}>
            {say('runbookView.resume')}
          </RunKey>
        )}
        {(run.state === 'waiting' || run.state === 'running') && <StopKey />}
        {onAnew && <Key onClick={onAnew}>{say('runbookView.anew')}</Key>}
      </div>
    </div>
  );
}

function StopKey() {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const key = useRef<HTMLButtonElement>(null);
  const { act, may, busy, problem, dismiss } = useRunCall('runs.stop');
  const leave = () => {
    setAsking(false);
    dismiss();
    requestAnimationFrame(() => key.current?.focus());
  };
  if (asking) {
    return (
      <ReasonForm
        label={say('runbookView.stopReason')}
        action={say('runbookView.stop')}
        may={may}
        busy={busy}
        problem={problem}
        onReason={(reason) => void act((run) => ({ run, reason }))}
        onCancel={leave}
      />
    );
  }
  if (!may) return null;
  return (
    <Button ref={key} onClick={() => setAsking(true)}>
      {say('runbookView.stop')}
    </Button>
  );
}
