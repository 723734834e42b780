import { IconCheck, IconClockHour4 } from '@tabler/icons-react';
import type { ClockPhase } from '../../shared/deadline.ts';
import { StateMark } from '../ui/StateMark.tsx';

/** How a clock stands, as a shape: what is near or over looks like what is degraded or down. */
export function ClockMark({ phase }: { phase: ClockPhase | 'met' }) {
  switch (phase) {
    case 'running':
      return <IconClockHour4 size={14} stroke={1.75} aria-hidden />;
    case 'warning':
      return <StateMark state="degraded" silent />;
    case 'overdue':
      return <StateMark state="down" silent />;
    case 'met':
      return <IconCheck size={14} stroke={2} aria-hidden />;
  }
}
