import type { TimelineEntry } from '../../../../shared/incident.ts';
import type { Report } from '../../../../shared/report.ts';
import { isForThePublic } from '../audience.ts';
import { onOneLine, wordsOf } from '../happening.ts';
import { narrativeOf } from '../narrative.ts';
import type { Speech, Telling } from '../speech.ts';
import { sourcesOf, writtenBy } from '../written.ts';

type Actions = NonNullable<Report['actions']>;

export function actionsOf(telling: Telling): Report['actions'] {
  const { commission, speech } = telling;
  const { facts, kind } = commission;
  const { incident, timeline, draft } = facts;
  const text = narrativeOf(draft, 'measures');
  const source = writtenBy(telling, 'measures');
  // A notice goes to the people whose data leaked: commands and items are none of theirs.
  if (isForThePublic(kind)) return { text, taken: [], skipped: [], source };
  const { when } = speech;
  const items = incident.items
    .filter(({ state }) => state === 'skipped' || state === 'notApplicable')
    .map(({ text: item, reason, by, at }) => ({
      what: item[speech.language],
      reason: reason ?? '',
      by: by ?? '',
      at: at === null ? '' : when(at),
    }));
  return {
    text,
    taken: timeline.flatMap((entry) => takenOf(entry, speech)),
    skipped: [...items, ...timeline.flatMap((entry) => skippedStepOf(entry, speech))],
    source: sourcesOf(source, speech.say('report.actions.source')),
  };
}

/** Whether somebody did something about the incident, rather than saw, judged or wrote. */
function isAct({ what }: TimelineEntry): boolean {
  switch (what.kind) {
    case 'state':
    case 'command':
      return true;
    case 'item':
      return what.to === 'done';
    case 'step':
      return what.done === 'confirmed' || what.done === 'decided' || what.done === 'noted';
    case 'clock':
      return what.phase === 'met';
    case 'reported':
      return (what.report?.sent ?? null) !== null;
    default:
      return false;
  }
}

function takenOf(entry: TimelineEntry, speech: Speech): Actions['taken'] {
  if (!isAct(entry)) return [];
  const { kind, what } = wordsOf(entry, speech);
  return [
    {
      at: speech.when(entry.at),
      by: entry.by ?? speech.say('report.console'),
      what: `${kind}: ${onOneLine(what)}`,
    },
  ];
}

function skippedStepOf(entry: TimelineEntry, speech: Speech): Actions['skipped'] {
  const { what, at, by } = entry;
  if (what.kind !== 'step' || what.done !== 'skipped') return [];
  return [
    {
      what: what.step[speech.language],
      reason: what.text ?? '',
      by: by ?? speech.say('report.console'),
      at: speech.when(at),
    },
  ];
}
