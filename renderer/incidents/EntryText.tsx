import type { Happening } from '../../shared/incident.ts';
import { useNames, useSay } from '../app/language.tsx';
import { SentenceText } from '../ui/SentenceText.tsx';
import { CommandEntry } from './CommandEntry.tsx';

/** What an entry tells, in words. */
export function EntryText({ what }: { what: Happening }) {
  const say = useSay();
  switch (what.kind) {
    case 'note':
      return <p className="entry-note">{what.text}</p>;
    case 'transition':
      return <TransitionText what={what} />;
    case 'item':
      return <ItemText what={what} />;
    case 'command':
      return <CommandEntry what={what} />;
    case 'edited': {
      const key = what.field === 'title' ? 'incidentView.entryTitle' : 'incidentView.entrySeverity';
      return <p>{say(key, { from: what.from, to: what.to })}</p>;
    }
    case 'reported':
      return <p>{say('incidentView.entryReported', { format: what.format.toUpperCase() })}</p>;
    case 'opened':
      return <p>{say('incidentView.entryOpened')}</p>;
    case 'resolved':
      return <p>{say('incidentView.entryResolved')}</p>;
    case 'closed':
      return <p>{say('incidentView.entryClosed')}</p>;
  }
}

function TransitionText({ what }: { what: Extract<Happening, { kind: 'transition' }> }) {
  const say = useSay();
  const name = useNames();
  return (
    <>
      <p>
        {say('incidentView.entryTransition', {
          service: name(what.service.name),
          from: say(`state.${what.from}`),
          to: say(`state.${what.to}`),
        })}
      </p>
      <p className="entry-reason">
        <SentenceText of={what.reason} /> <span className="entry-check">{what.check}</span>
      </p>
    </>
  );
}

const ITEM_KEYS = {
  done: 'incidentView.entryDone',
  skipped: 'incidentView.entrySkipped',
  open: 'incidentView.entryReopened',
} as const;

function ItemText({ what }: { what: Extract<Happening, { kind: 'item' }> }) {
  const say = useSay();
  const name = useNames();
  return (
    <>
      <p>{say(ITEM_KEYS[what.to], { item: name(what.text) })}</p>
      {what.reason && <p className="entry-reason">{what.reason}</p>}
    </>
  );
}
