import type { CatalogueFault } from '../../shared/catalogueFault.ts';
import { useSay } from '../app/language.tsx';
import { FaultLines } from './FaultLines.tsx';
import './notOpened.css';

/** Why a catalogue was not opened: every fault in it, with its place. */
export function NotOpened({ faults }: { faults: readonly CatalogueFault[] }) {
  const say = useSay();
  if (faults.length === 0) return null;
  return (
    <div className="not-opened" role="alert">
      <p>{say('settings.notOpened', { count: faults.length })}</p>
      <ul>
        <FaultLines faults={faults} />
      </ul>
    </div>
  );
}
