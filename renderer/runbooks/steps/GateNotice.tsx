import { IconUsers } from '@tabler/icons-react';
import type { Gate } from '../../../shared/run.ts';
import { useNames, useSay } from '../../app/language.tsx';

/** That a second person must agree, and why. */
export function GateNotice({ gate }: { gate: Gate }) {
  const say = useSay();
  const name = useNames();
  return (
    <p className="gate-notice">
      <IconUsers size={14} stroke={1.5} aria-hidden />
      <span>
        {say(gate.by === 'step' ? 'runbookView.gate.byStep' : 'runbookView.gate.byList')}
        {gate.why && ` ${name(gate.why)}`}
      </span>
    </p>
  );
}
