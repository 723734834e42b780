import type { ServiceSummary } from '../../../shared/catalogue.ts';
import { clockTime, dayOf } from '../../../shared/time.ts';
import { useLanguage, useNames, useSay } from '../../app/language.tsx';

/** As many names as fit a line. */
const NAMED = 6;

interface Props {
  /** Where the cursor stands, milliseconds; null while it stands nowhere. */
  at: number | null;
  failing: readonly ServiceSummary[];
  /** Who fails now, shown while there is no cursor. */
  now: readonly ServiceSummary[];
}

/** When, and who failed then. */
export function LaneReadout({ at, failing, now }: Props) {
  const say = useSay();
  const nameIn = useNames();
  const language = useLanguage();
  const who = at === null ? now : failing;
  const when = at === null ? say('service.now') : `${dayOf(at, language)} ${clockTime(at)} KST`;
  const names = who.slice(0, NAMED).map((one) => nameIn(one.name));
  const rest = who.length - names.length;
  return (
    <p className="lanes-readout" role="status">
      <span className="num">{when}</span>{' '}
      <strong>
        {who.length > 0
          ? say('service.lanesFailing', { count: who.length })
          : say('service.lanesNone')}
      </strong>{' '}
      <span className="muted clip">
        {names.join(', ')}
        {rest > 0 && ` ${say('service.lanesAndMore', { count: rest })}`}
      </span>
    </p>
  );
}
