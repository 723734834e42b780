import type { ReactNode } from 'react';
import type { Run } from '../../../shared/run.ts';
import type { Runbook } from '../../../shared/runbook.ts';
import { FollowingProvider } from './following.ts';
import type { Purpose } from './purpose.ts';
import { useLines } from './useLines.ts';

interface Props {
  runbook: Runbook;
  purpose: Purpose;
  run: Run | null;
  parameters: Readonly<Record<string, string>>;
  acting: boolean;
  children: ReactNode;
}

/** Stands around what shows a runbook that is followed, and asks once what its commands type. */
export function Followed({ children, ...following }: Props) {
  const { runbook, purpose, run, parameters } = following;
  const lines = useLines(runbook, purpose, run, parameters);
  return <FollowingProvider value={{ ...following, lines }}>{children}</FollowingProvider>;
}
