import { clockTime } from '../../../shared/time.ts';
import { useSay } from '../../app/language.tsx';
import { useStation } from '../../app/station.ts';
import { SentenceText } from '../../ui/SentenceText.tsx';

/** Says over the board that what it shows is no news, while this station itself is in trouble. */
export function StationBand() {
  const say = useSay();
  const station = useStation();
  return (
    <div role="status">
      {(station?.state === 'cutOff' || station?.state === 'overloaded') && (
        <p className="station-band" data-station={station.state}>
          <strong>{say(`board.${station.state}`, { time: clockTime(station.since) })}</strong>{' '}
          <span>
            <SentenceText of={station.reason} />
          </span>
        </p>
      )}
    </div>
  );
}
