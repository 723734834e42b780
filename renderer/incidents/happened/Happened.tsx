import { useCallback, useDeferredValue, useMemo } from 'react';
import type { Incident } from '../../../shared/incident.ts';
import { useLanguage, useSay } from '../../app/language.tsx';
import { useMayAct } from '../../desk/seat.ts';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../ui/Standing.tsx';
import { useCall } from '../../ui/useCall.ts';
import { takesChanges } from '../editable.ts';
import { fetchTimeline, keepIncident, useIncidents, useTimeline } from '../store.ts';
import { useKept } from '../useKept.ts';
import { Entries } from './Entries.tsx';
import { EntryFinder, filterEntries } from './filter.ts';
import { GROUPS, type Group } from './kinds.ts';
import { NoteBox } from './note/NoteBox.tsx';
import { Pins } from './Pins.tsx';
import { TimelineFilterBar } from './TimelineFilterBar.tsx';
import { useReady } from './useReady.ts';
import './happened.css';

/** What happened: pinned entries, the timeline, and at the bottom the box for a note. */
export function Happened({ incident }: { incident: Incident }) {
  const say = useSay();
  const language = useLanguage();
  const may = useMayAct('incidents.note');
  const { entries, whole, problem } = useTimeline(incident.id);
  const [query, setQuery] = useKept(`search ${incident.id}`);
  const [kept, setKept] = useKept(`hidden ${incident.id}`);
  const hidden = useMemo(() => hiddenOf(kept), [kept]);
  const finder = useMemo(() => new EntryFinder(say, language), [say, language]);
  useReady(finder, entries);
  // The field follows the keys at once; ten thousand entries follow when there is time.
  const sought = useDeferredValue(query);
  const shown = useMemo(
    () => filterEntries(entries, { hidden, query: sought }, finder),
    [entries, hidden, sought, finder],
  );
  const pinned = useMemo(() => {
    const pins = new Set(incident.pins);
    return entries.filter(({ id }) => pins.has(id));
  }, [entries, incident.pins]);
  const numberOf = useNumbers(incident);
  const pinning = useCall('incidents.pin');
  const { run } = pinning;
  const pin = useCallback(
    async (entry: number, to: boolean) => {
      const answer = await run({ incident: incident.id, entry, pinned: to });
      if (answer) keepIncident(answer.value);
    },
    [run, incident.id],
  );
  const onPin = may && takesChanges(incident) ? pin : undefined;
  return (
    <section className="happened" aria-label={say('incidentView.happened')}>
      <TimelineFilterBar
        query={query}
        hidden={hidden}
        shown={
          shown.length === entries.length ? null : { count: shown.length, total: entries.length }
        }
        onQuery={setQuery}
        onHidden={(next) => setKept([...next].join(' '))}
      />
      <Pins entries={pinned} numberOf={numberOf} onPin={onPin} />
      <ProblemText of={pinning.problem} />
      <div className="timeline">
        {shown.length > 0 && (
          <Entries entries={shown} pins={incident.pins} numberOf={numberOf} onPin={onPin} />
        )}
        {entries.length > 0 && shown.length === 0 && (
          <EmptyState title={say('incidentView.noMatch')}>
            {say('incidentView.noMatchHint')}
          </EmptyState>
        )}
        {problem && <ErrorState why={problem} onRetry={() => void fetchTimeline(incident.id)} />}
        {entries.length === 0 && !problem && !whole && <LoadingState />}
        {entries.length === 0 && whole && <EmptyState title={say('incidentView.noTimeline')} />}
      </div>
      <Foot incident={incident} may={may} />
    </section>
  );
}

/** The box for a note, or why there is none. */
function Foot({ incident, may }: { incident: Incident; may: boolean }) {
  const say = useSay();
  if (incident.mergedInto) {
    const { number } = incident.mergedInto;
    return <p className="note-closed muted">{say('incidentView.mergedNote', { number })}</p>;
  }
  if (incident.state === 'closed') {
    return <p className="note-closed muted">{say('incidentView.closedNote')}</p>;
  }
  if (!may) return <p className="note-closed muted">{say('incidentView.viewerNote')}</p>;
  return <NoteBox incident={incident} />;
}

/** The number of the incident an entry was written in; null for the shown one. */
function useNumbers(incident: Incident): (id: string) => number | null {
  const incidents = useIncidents();
  return useCallback(
    (id) => {
      if (id === incident.id) return null;
      const refs = incident.splitFrom
        ? [...incident.absorbed, incident.splitFrom]
        : incident.absorbed;
      return refs.find((ref) => ref.id === id)?.number ?? incidents.get(id)?.number ?? null;
    },
    [incident, incidents],
  );
}

function hiddenOf(kept: string): ReadonlySet<Group> {
  const words = new Set(kept.split(' '));
  return new Set(GROUPS.filter((group) => words.has(group)));
}
