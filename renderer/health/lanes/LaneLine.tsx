import { memo } from 'react';
import { Link } from 'wouter';
import type { ServiceSummary } from '../../../shared/catalogue.ts';
import { clockTime } from '../../../shared/time.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { DRAWN, LANE_HEIGHT, lanePaths } from './lanePaths.ts';
import type { Stretch } from './lanes.ts';

interface Props {
  service: ServiceSummary;
  lane: readonly Stretch[];
  /** Milliseconds since the epoch: what the picture spans. */
  from: number;
  to: number;
  /** Pixels of the picture. */
  width: number;
}

/** As many stretches as are told in words; a service that changed oftener is seen to. */
const TOLD = 5;

/** One service: its name and its states over time. */
export const LaneLine = memo(function LaneLine({ service, lane, from, to, width }: Props) {
  const say = useSay();
  const name = useNames()(service.name);
  const paths = width > 0 ? lanePaths(lane, from, to, width) : {};
  const unwell = lane.filter(
    (one) => one.to > from && one.from < to && one.state !== 'up' && one.state !== 'pending',
  );
  const words = unwell.slice(-TOLD).map((one) => {
    const state = say(`state.${one.state}`);
    const at = clockTime(one.from);
    return one.to === Number.POSITIVE_INFINITY
      ? say('service.laneNow', { at, state })
      : say('service.laneStretch', { from: at, to: clockTime(one.to), state });
  });
  return (
    <>
      <Link
        href={`/services/${service.id}`}
        className="lane-name clip"
        title={name}
        tabIndex={-1}
        data-well={unwell.length === 0}
      >
        {name}
      </Link>
      <svg
        className="lane-field"
        width={width}
        height={LANE_HEIGHT}
        role="img"
        aria-label={`${name}: ${words.join(', ') || say('service.laneCalm')}`}
      >
        {DRAWN.map(
          (state) => paths[state] && <path key={state} data-lane={state} d={paths[state]} />,
        )}
      </svg>
    </>
  );
});
