import type { TemplateFault } from '../../../shared/reportMaking.ts';
import { useSay } from '../../app/language.tsx';
import { FaultLines } from '../../ui/FaultLines.tsx';
import { eachOnce } from './faults.ts';

/** What is wrong with the files by which the office shapes its reports. */
export function OfficeFaults({ faults }: { faults: readonly TemplateFault[] }) {
  const say = useSay();
  if (faults.length === 0) return null;
  return (
    <section className="report-faults" aria-label={say('reportView.faults')}>
      <h3>{say('reportView.faults')}</h3>
      <p>{say('reportView.faultsHint')}</p>
      <ul>
        <FaultLines faults={eachOnce(faults)} />
      </ul>
    </section>
  );
}
