import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ArgsOf } from '../../../shared/contract.ts';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { type RunCall, useRunCall } from './useRunCall.ts';

interface Props<N extends RunCall> {
  call: N;
  argsOf(run: string): ArgsOf<N>;
  /** The whole name, where the visible words need their step to be understood. */
  label?: string;
  /** Whether it is the main action of its step. */
  main?: boolean;
  children: ReactNode;
}

/** A key that does one thing to the run. Who may not do it is shown none. */
export function RunKey<N extends RunCall>({ call, argsOf, label, main, children }: Props<N>) {
  const { act, may, busy, problem } = useRunCall(call);
  if (!may) return null;
  return (
    <>
      <Button
        data-main={main || undefined}
        aria-busy={busy}
        {...(label === undefined ? {} : { 'aria-label': label })}
        onClick={() => {
          if (!busy) void act(argsOf);
        }}
      >
        {children}
      </Button>
      <ProblemText of={problem} />
    </>
  );
}
