import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ArgsOf, CallName, ResultOf } from '../../shared/contract.ts';
import { ProblemText } from './ProblemText.tsx';
import { useCall } from './useCall.ts';

interface Props<N extends CallName> extends ButtonProps {
  call: N;
  args: ArgsOf<N>;
  onDone?: (result: ResultOf<N>) => void;
  /** The whole name where the visible words need their row to be understood. */
  label?: string;
  tabIndex?: number;
  children: ReactNode;
}

/**
 * A button that asks the console for one thing: waits visibly and shows what went wrong. Who may
 * not ask is shown none.
 */
export function ActionButton<N extends CallName>(props: Props<N>) {
  const { call: name, args, onDone, label, children, ...button } = props;
  const { run, may, busy, problem } = useCall(name);
  const act = async () => {
    const answer = await run(args);
    if (answer) onDone?.(answer.value);
  };
  if (!may) return null;
  return (
    <>
      <Button
        {...button}
        {...(label === undefined ? {} : { 'aria-label': label })}
        aria-busy={busy}
        onClick={() => {
          if (!busy) void act();
        }}
      >
        {children}
      </Button>
      <ProblemText of={problem} />
    </>
  );
}
