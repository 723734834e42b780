import { type CSSProperties, memo } from 'react';
import type { ServiceSummary } from '../../../shared/catalogue.ts';
import type { CheckHealth } from '../../../shared/health.ts';
import { clockTime, dayOf, fullTime, spanOf } from '../../../shared/time.ts';
import { useLanguage, useSay } from '../../app/language.tsx';
import { useMinute, useToday } from '../../app/now.ts';
import { Latency } from '../../ui/Latency.tsx';
import { SentenceText } from '../../ui/SentenceText.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { StateWord } from '../../ui/StateWord.tsx';
import { useCheckHealth, useRecent, useStanding } from '../store.ts';
import { DayStrip } from '../strip/DayStrip.tsx';
import { useDays } from '../strip/daysStore.ts';
import { Glow } from './Glow.tsx';
import { cellAcross } from './lines.ts';
import { ServiceLink } from './ServiceLink.tsx';
import { Sparkline } from './Sparkline.tsx';
import './quiet.css';

const MINUTE_MS = 60_000;

interface Props {
  service: ServiceSummary;
  stop: boolean;
}

interface PlaceProps extends Props {
  /** Pixels from the board's top. */
  top: number;
  /** Which of the columns it stands in, from 0. */
  column: number;
  columns: number;
}

/**
 * A service at its place. It is known by its service and not by its line, so that one that leaves
 * the group only moves those after it, and none of them is made anew.
 */
export function QuietPlace({ top, column, columns, ...cell }: PlaceProps) {
  const place: CSSProperties = {
    transform: `translateY(${top}px)`,
    ...cellAcross(column, columns),
  };
  return (
    <li className="quiet-place" data-row="" style={place}>
      <QuietCell {...cell} />
    </li>
  );
}

/** A service that needs nobody: there when looked for, and otherwise out of the way. */
const QuietCell = memo(function QuietCell({ service, stop }: Props) {
  const shown = useStanding(service.id);
  const health = useCheckHealth(shown?.check ?? null);
  const days = useDays(service.id);
  const state = shown?.state ?? 'pending';
  const firm = shown?.firm ?? true;
  const why = state !== 'up' && state !== 'pending' ? health?.reason : undefined;
  const told = why !== undefined || shown?.stale === true || shown?.flapping === true;
  return (
    <div className="quiet" data-state={state} data-stale={shown?.stale ?? false} data-reason={told}>
      <Glow service={service.id} />
      <StateMark state={state} firm={firm} flapping={shown?.flapping} stale={shown?.stale} silent />
      <ServiceLink service={service} stop={stop} />
      <span className="quiet-word">
        <StateWord state={state} firm={firm} flapping={shown?.flapping} />
        {shown?.stale && health && <Age of={health} />}
        {why && (
          <span className="quiet-reason clip">
            <SentenceText of={why} />
          </span>
        )}
      </span>
      {!told && (
        <>
          <span className="quiet-strip">
            <DayStrip days={days} />
          </span>
          <RecentLine check={shown?.check ?? null} />
          <span className="quiet-latency">
            <Latency ms={health?.latencyMs ?? null} />
          </span>
        </>
      )}
      <span className="quiet-since">
        {shown && shown.since !== null && <Began at={shown.since} />}
      </span>
    </div>
  );
});

/** Drawn apart, for it changes with every result and the row seldom does. */
function RecentLine({ check }: { check: string | null }) {
  return <Sparkline points={useRecent(check)} />;
}

/** How old what is shown is, where no newer result came. */
function Age({ of: { lastAt } }: { of: CheckHealth }) {
  const say = useSay();
  const language = useLanguage();
  const now = useMinute();
  if (lastAt === null) return null;
  const minutes = Math.max(1, Math.floor((now - lastAt) / MINUTE_MS));
  const span = spanOf(minutes * MINUTE_MS, language);
  return <span className="num">{say('board.oldResult', { span })}</span>;
}

/** The hour of today, the day of any earlier one: enough where nothing is wrong. */
function Began({ at }: { at: number }) {
  const language = useLanguage();
  const today = useToday(at);
  return (
    <time className="num" dateTime={new Date(at).toISOString()} title={fullTime(at, language)}>
      {today ? clockTime(at) : dayOf(at, language)}
    </time>
  );
}
