import { useStore } from 'zustand';
import { clockTime, dayOf } from '../../shared/time.ts';
import { useLanguage, useSay } from './language.tsx';
import { startStore } from './start.ts';

interface Props {
  /** The board is shown as it was; every other view waits. */
  past: boolean;
}

/** Says that the console is opening, and of when the board is that the page shows meanwhile. */
export function LastKnown({ past }: Props) {
  const say = useSay();
  const language = useLanguage();
  const start = useStore(startStore);
  return (
    <div role="status">
      {start.state === 'remembered' && (
        <p className="notice">
          {past
            ? say('frame.lastKnown', { day: dayOf(start.at, language), time: clockTime(start.at) })
            : say('frame.opening')}
        </p>
      )}
    </div>
  );
}
