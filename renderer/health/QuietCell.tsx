import { clockTime, dayOf, fullTime } from '../../shared/time.ts';
import { useLanguage } from '../app/language.tsx';
import { useNow } from '../app/now.ts';
import { Latency } from '../ui/Latency.tsx';
import { StateMark } from '../ui/StateMark.tsx';
import { StateWord } from '../ui/StateWord.tsx';
import type { Placed } from './arrange.ts';
import { Glow } from './Glow.tsx';
import { ServiceLink } from './ServiceLink.tsx';
import { Sparkline } from './Sparkline.tsx';
import { useCheckHealth, useHealth } from './store.ts';
import type { BoardFocus } from './useBoardFocus.ts';

const NONE: readonly null[] = [];

interface Props {
  placed: Placed;
  focus: BoardFocus;
}

/** A service that needs nobody: there when looked for, and otherwise out of the way. */
export function QuietCell({ placed: { service, standing }, focus }: Props) {
  const health = useCheckHealth(standing.check);
  const points = useHealth((state) => state.recent.get(standing.check ?? '') ?? NONE);
  return (
    <li className="quiet" data-state={standing.state}>
      <Glow service={service.id} />
      <StateMark state={standing.state} firm={standing.firm} silent />
      <ServiceLink service={service} focus={focus} />
      <StateWord state={standing.state} firm={standing.firm} />
      <Sparkline points={points} />
      <span className="quiet-latency">
        <Latency ms={health?.latencyMs ?? null} />
      </span>
      <span className="quiet-since">
        {standing.since !== null && <Began at={standing.since} />}
      </span>
    </li>
  );
}

/** The hour of today, the day of any earlier one: enough where nothing is wrong. */
function Began({ at }: { at: number }) {
  const language = useLanguage();
  const today = dayOf(useNow(), language);
  const day = dayOf(at, language);
  return (
    <time className="num" dateTime={new Date(at).toISOString()} title={fullTime(at, language)}>
      {day === today ? clockTime(at) : day}
    </time>
  );
}
