import { clockTime } from '../../../shared/time.ts';
import { useSay } from '../../app/language.tsx';
import { useHandling } from '../handling/store.ts';

/** Who has in hand what fails, or that nobody has. */
export function Owner({ services }: { services: readonly string[] }) {
  const say = useSay();
  const { acknowledgements } = useHandling();
  const held = acknowledgements.filter(({ service }) => services.includes(service));
  const last = held.at(-1);
  if (!last) return <span className="muted">{say('board.nobody')}</span>;
  const whole = held.length >= services.length;
  const owner = whole
    ? last.owner
    : say('board.partlyInHand', { owner: last.owner, count: held.length, all: services.length });
  const until =
    last.until === null ? '' : say('board.inHandUntil', { time: clockTime(last.until) });
  return (
    <span className="owner" title={`${last.reason} (${last.by})`}>
      <span className="clip">{owner}</span>
      <span className="clip muted">{until === '' ? last.reason : until}</span>
    </span>
  );
}
