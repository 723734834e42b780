import { useStore } from 'zustand';
import { clockTime, dayOf } from '../../shared/time.ts';
import { useLanguage, useSay } from './language.tsx';
import { startStore } from './start.ts';

/** Says of when the board is that a page shows before the console has opened. */
export function LastKnown() {
  const say = useSay();
  const language = useLanguage();
  const start = useStore(startStore);
  return (
    <div role="status">
      {start.state === 'remembered' && (
        <p className="notice">
          {say('frame.lastKnown', { day: dayOf(start.at, language), time: clockTime(start.at) })}
        </p>
      )}
    </div>
  );
}
