import type { TimelineEntry } from '../../shared/incident.ts';
import { clockTime, dayOf } from '../../shared/time.ts';
import { useLanguage, useSay } from '../app/language.tsx';
import { KstTime } from '../ui/KstTime.tsx';
import { EntryMark } from './EntryMark.tsx';
import { EntryText } from './EntryText.tsx';
import { kstDay } from './kst.ts';
import { writtenLater } from './timeline.ts';

/** One entry: when, what kind, what, and by whom. */
export function EntryRow({ entry }: { entry: TimelineEntry }) {
  return (
    <article className="entry" data-kind={entry.what.kind}>
      <span className="entry-time">
        <KstTime at={entry.at} />
      </span>
      <EntryMark what={entry.what} />
      <div className="entry-what">
        <EntryText what={entry.what} />
        {writtenLater(entry) && <WrittenAt entry={entry} />}
      </div>
      <span className="entry-by muted">{entry.by}</span>
    </article>
  );
}

/** When it was written down, with its day where that is another one. */
function WrittenAt({ entry }: { entry: TimelineEntry }) {
  const say = useSay();
  const language = useLanguage();
  const sameDay = kstDay(entry.writtenAt) === kstDay(entry.at);
  const clock = clockTime(entry.writtenAt);
  const time = sameDay ? clock : `${dayOf(entry.writtenAt, language)} ${clock}`;
  return <p className="entry-written muted">{say('incidentView.writtenAt', { time })}</p>;
}
