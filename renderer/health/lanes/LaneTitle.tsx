import type { Bilingual } from '../../../shared/words.ts';
import { useNames, useSay } from '../../app/language.tsx';

interface Props {
  /** Null for services that stand on nothing named. */
  name: Bilingual | null;
  failing: number;
  count: number;
}

/** What the lanes under it stand on. */
export function LaneTitle({ name, failing, count }: Props) {
  const say = useSay();
  const nameIn = useNames();
  return (
    <p className="lane-title">
      {name ? nameIn(name) : say('service.lanesNoGround')}{' '}
      <span className="num muted">
        {failing > 0 ? `${say('service.lanesFailing', { count: failing })} / ${count}` : count}
      </span>
    </p>
  );
}
