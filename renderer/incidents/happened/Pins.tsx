import type { TimelineEntry } from '../../../shared/incident.ts';
import { useSay } from '../../app/language.tsx';
import { EntryRow } from './EntryRow.tsx';

interface Props {
  entries: readonly TimelineEntry[];
  numberOf(incident: string): number | null;
  onPin: ((entry: number, pinned: boolean) => void) | undefined;
}

/** What somebody pinned: it stays in sight above the timeline, whatever that is filtered by. */
export function Pins({ entries, numberOf, onPin }: Props) {
  const say = useSay();
  if (entries.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="pins" aria-label={say('incidentView.pins')} tabIndex={0}>
      {entries.map((entry) => (
        <EntryRow
          key={entry.id}
          entry={entry}
          from={numberOf(entry.incident)}
          pinned
          onPin={onPin}
          tabbable
          dated
        />
      ))}
    </section>
  );
}
