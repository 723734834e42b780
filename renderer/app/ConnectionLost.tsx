import { useStore } from 'zustand';
import { clockTime } from '../../shared/time.ts';
import { connectionStore } from '../bridge.ts';
import { useSay } from './language.tsx';

/** Says since when the page shows the past. */
export function ConnectionLost() {
  const say = useSay();
  const connection = useStore(connectionStore);
  return (
    <div role="status">
      {connection.state === 'disconnected' && (
        <p className="notice" data-grave="true">
          {say('frame.disconnectedSince', { time: clockTime(connection.since) })}
        </p>
      )}
    </div>
  );
}
