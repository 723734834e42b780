import { Button } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { sentence } from '../../../shared/problem.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { useFollowing } from '../run/following.ts';
import { useStart } from '../run/useRunCall.ts';
import { useSecretNames } from '../store.ts';
import { ParameterField } from './ParameterField.tsx';
import { SecretField } from './SecretField.tsx';
import { faultOf, missingOf, titleOf } from './values.ts';
import './form.css';

interface Props {
  onValue(name: string, value: string): void;
  onStarted(run: string): void;
}

/** What a runbook asks for before it is followed, and the key that begins a run. Enter begins, too. */
export function StartForm({ onValue, onStarted }: Props) {
  const say = useSay();
  const { runbook, purpose, parameters, lines } = useFollowing();
  const names = useNames();
  const kept = useSecretNames();
  const { start, may, busy, problem } = useStart();
  /** Faults of what nobody has filled in yet are told once somebody wants to begin. */
  const [wanted, setWanted] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const missing = missingOf(runbook, parameters, kept);
  const said = [
    problem,
    lines.state === 'failed' ? lines.why : null,
    ...(lines.state === 'ready' ? [...lines.value.values()].map((line) => line.problem) : []),
  ];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || !may) return;
    setWanted(true);
    const first = missing[0];
    if (first) {
      form.current
        ?.querySelector<HTMLElement>(`[data-parameter="${CSS.escape(first.name)}"]`)
        ?.focus();
      return;
    }
    const run = await start({ ...purpose, parameters });
    if (run) onStarted(run.id);
  };
  const named = runbook.parameters.some(({ name }) => faultOf(name, [problem]) !== null);
  return (
    <form
      className="start-form"
      ref={form}
      noValidate
      aria-label={say('runbookView.form')}
      onSubmit={(event) => void submit(event)}
    >
      {runbook.parameters.map((parameter) => {
        const { name } = parameter;
        const isMissing = missing.includes(parameter);
        if (parameter.secret) {
          return <SecretField key={name} parameter={parameter} missing={wanted && isMissing} />;
        }
        const empty = isMissing && wanted ? sentence('runbookView.needed') : null;
        return (
          <ParameterField
            key={name}
            parameter={parameter}
            value={parameters[name] ?? ''}
            fault={isMissing ? empty : faultOf(name, said)}
            onValue={(value) => onValue(name, value)}
          />
        );
      })}
      {may && (
        <div className="step-act">
          <Button type="submit" variant="filled" aria-busy={busy}>
            {say('runbookView.start')}
            {runbook.parameters.length > 0 && <KeyHint>Enter</KeyHint>}
          </Button>
          <span className="muted">{say('runbookView.startHint')}</span>
        </div>
      )}
      {!named && <ProblemText of={problem} />}
      {wanted && missing.length > 0 && (
        <p className="problem" role="alert">
          {say('runbookView.missing', {
            names: missing.map((one) => titleOf(one, names)).join(', '),
          })}
        </p>
      )}
    </form>
  );
}
