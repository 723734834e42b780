import { type KeyboardEvent, useState } from 'react';
import { useLanguage, useSay } from '../../app/language.tsx';
import { DayStrip, STRIP_DAYS } from './DayStrip.tsx';
import { useDays } from './daysStore.ts';
import { dayParts, stripText } from './dayText.ts';

/** Pixels from one day to the next where there is a page's width for it. */
const PITCH = 6;

/** The strip of a service's own page: its days can be walked by keys, each told. */
export function StripWalk({ service }: { service: string }) {
  const say = useSay();
  const language = useLanguage();
  const days = useDays(service)?.slice(-STRIP_DAYS);
  const [asked, setAsked] = useState<number | null>(null);
  const last = (days?.length ?? 0) - 1;
  const at = Math.min(asked ?? last, last);
  const day = days?.[at];
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    setAsked(Math.min(Math.max(to, 0), last));
  };
  const text = day ? dayParts(day, say, language) : [];
  return (
    <section className="strip-walk" aria-label={say('service.stripByDay')}>
      <div className="section-head">
        <h2>{say('service.stripByDay')}</h2>
        <span className="num muted">
          {asked !== null ? text.join(' · ') : days && stripText(days, say)}
        </span>
      </div>
      <div
        className="strip-field"
        role="slider"
        tabIndex={0}
        aria-label={say('service.stripByDay')}
        aria-valuemin={0}
        aria-valuemax={Math.max(last, 0)}
        aria-valuenow={Math.max(at, 0)}
        aria-valuetext={text.join(', ') || say('service.stripLoading')}
        aria-readonly="true"
        onKeyDown={onKeyDown}
        onBlur={() => setAsked(null)}
      >
        <DayStrip days={days} pitch={PITCH} marked={asked === null ? null : at} />
      </div>
      <p className="strip-ends muted" aria-hidden="true">
        <span>{say('service.daysAgo', { days: STRIP_DAYS })}</span>
        <span>{say('service.today')}</span>
      </p>
    </section>
  );
}
