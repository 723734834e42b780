import { IconPin, IconPinFilled } from '@tabler/icons-react';
import { memo } from 'react';
import type { TimelineEntry } from '../../../shared/incident.ts';
import { clockTime, dayOf } from '../../../shared/time.ts';
import { useLanguage, useSay } from '../../app/language.tsx';
import { KstTime } from '../../ui/KstTime.tsx';
import { kstDay } from '../kst.ts';
import { EntryMark } from './EntryMark.tsx';
import { EntryText } from './EntryText.tsx';
import { writtenApart } from './timeline.ts';

interface Props {
  entry: TimelineEntry;
  /** The number of the incident it was written in, where that is another one. */
  from: number | null;
  pinned: boolean;
  /** Left out where who sits here may not pin. */
  onPin?: ((entry: number, pinned: boolean) => void) | undefined;
  tabbable?: boolean;
  /** With its day, where no heading says it. */
  dated?: boolean;
}

/** One entry: when, what kind, what, and by whom. */
export const EntryRow = memo(function EntryRow(props: Props) {
  const { entry, from, pinned, onPin, tabbable = false, dated = false } = props;
  const say = useSay();
  return (
    <article className="entry" data-kind={entry.what.kind} data-other={from !== null} tabIndex={-1}>
      <span className="entry-time">
        <KstTime at={entry.at} form={dated ? 'day' : 'time'} />
      </span>
      <EntryMark what={entry.what} />
      <div className="entry-what">
        <EntryText what={entry.what} />
        {writtenApart(entry) && <WrittenAt entry={entry} />}
      </div>
      <span className="entry-by muted">
        {from !== null && (
          <span className="entry-from">{say('incidentView.number', { number: from })}</span>
        )}
        {entry.by}
      </span>
      {onPin && (
        <button
          type="button"
          className="entry-pin"
          data-pinned={pinned}
          tabIndex={tabbable ? 0 : -1}
          aria-pressed={pinned}
          aria-label={say('incidentView.pin', { time: clockTime(entry.at) })}
          onClick={() => onPin(entry.id, !pinned)}
        >
          {pinned ? (
            <IconPinFilled size={14} aria-hidden />
          ) : (
            <IconPin size={14} stroke={1.5} aria-hidden />
          )}
        </button>
      )}
    </article>
  );
});

/** When it was written down, with its day where that is another one. */
function WrittenAt({ entry }: { entry: TimelineEntry }) {
  const say = useSay();
  const language = useLanguage();
  const sameDay = kstDay(entry.writtenAt) === kstDay(entry.at);
  const clock = clockTime(entry.writtenAt);
  const time = sameDay ? clock : `${dayOf(entry.writtenAt, language)} ${clock}`;
  return <p className="entry-written muted">{say('incidentView.writtenAt', { time })}</p>;
}
