import { useMemo } from 'react';
import { type RunningClock, runningClocks } from '../../shared/runningClocks.ts';
import { useDeadlines } from '../incidents/plans.ts';
import { useIncidents } from '../incidents/store.ts';

/** The clocks of all incidents that nobody has met yet, the soonest due first. */
export function useRunningClocks(): RunningClock[] {
  const incidents = useIncidents();
  const deadlines = useDeadlines();
  return useMemo(() => runningClocks([...incidents.values()], deadlines), [incidents, deadlines]);
}
