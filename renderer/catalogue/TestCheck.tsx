import { Button } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { TestOutcome } from '../../shared/catalogueEdit.ts';
import { PHASES } from '../../shared/health.ts';
import { useSay } from '../app/language.tsx';
import { call } from '../bridge.ts';
import { FaultLines } from '../ui/FaultLines.tsx';
import { Latency } from '../ui/Latency.tsx';
import { ProblemText } from '../ui/ProblemText.tsx';
import { SentenceText } from '../ui/SentenceText.tsx';
import { StateMark } from '../ui/StateMark.tsx';
import { StateWord } from '../ui/StateWord.tsx';
import { useCall } from '../ui/useCall.ts';
import { draftOf, type Editing } from './session.ts';

/** Looks once at a check as it stands in the editor, and shows what was seen. */
export function TestCheck({ editing, at }: { editing: Editing; at: (string | number)[] }) {
  const say = useSay();
  const { run, may, busy, problem } = useCall('catalogue.test');
  const [outcome, setOutcome] = useState<TestOutcome | null>(null);
  const test = useRef('');
  const cancel = useCallback(() => {
    // What cannot be reached has ended, or ends by itself within its timeout.
    if (test.current) call('catalogue.cancelTest', { test: test.current }).catch(() => {});
  }, []);
  // Whoever turns to another part does not wait for this one.
  useEffect(() => cancel, [cancel]);
  if (!may) return null;
  const look = async () => {
    const id = crypto.randomUUID();
    test.current = id;
    setOutcome(null);
    const answer = await run({ ...draftOf(editing), path: at, test: id });
    test.current = '';
    setOutcome(answer?.value ?? null);
  };
  return (
    <section className="catalogue-test" aria-label={say('catalogueEdit.tested')}>
      <p className="muted">{say('catalogueEdit.testHint')}</p>
      <div className="settings-keys">
        <Button aria-busy={busy} disabled={busy} onClick={() => void look()}>
          {say('catalogueEdit.test')}
        </Button>
        {busy && <Button onClick={cancel}>{say('catalogueEdit.cancelTest')}</Button>}
      </div>
      <div role="status">
        {busy && <p>{say('catalogueEdit.testing')}</p>}
        {outcome && <Outcome outcome={outcome} />}
      </div>
      <ProblemText of={problem} />
    </section>
  );
}

function Outcome({ outcome }: { outcome: TestOutcome }) {
  const say = useSay();
  if (outcome.kind === 'cancelled') return <p>{say('catalogueEdit.testCancelled')}</p>;
  if (outcome.kind === 'faults') {
    return (
      <>
        <p>{say('catalogueEdit.notTested')}</p>
        <ul>
          <FaultLines faults={outcome.faults} />
        </ul>
      </>
    );
  }
  const { verdict, reason, phases, latencyMs } = outcome.observation;
  return (
    <>
      <p className="catalogue-verdict">
        <StateMark state={verdict} silent /> <StateWord state={verdict} />{' '}
        <SentenceText of={reason} />
      </p>
      <dl className="catalogue-phases">
        {PHASES.map((phase) => {
          const ms = phases[phase];
          return ms === undefined ? null : (
            <div key={phase}>
              <dt>{say(`board.phase.${phase}`)}</dt>
              <dd>
                <Latency ms={ms} />
              </dd>
            </div>
          );
        })}
        <div>
          <dt>{say('catalogueEdit.total')}</dt>
          <dd>
            <Latency ms={latencyMs} />
          </dd>
        </div>
      </dl>
    </>
  );
}
