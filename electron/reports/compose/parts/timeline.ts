import type { Attachment } from '../../../../shared/attachment.ts';
import type { Happening } from '../../../../shared/incident.ts';
import type { Report } from '../../../../shared/report.ts';
import { clockTime } from '../../../../shared/time.ts';
import { onOneLine, wordsOf } from '../happening.ts';
import type { Telling } from '../speech.ts';

/** Entries written later than this after the fact say when they were written. */
const LATE_MS = 60_000;

export function timelineOf({ commission, speech }: Telling): Report['timeline'] {
  const { say, when } = speech;
  const entries = commission.facts.timeline.map((entry) => {
    const time = clockTime(entry.at);
    const late = Math.abs(entry.writtenAt - entry.at) >= LATE_MS;
    const { kind, what } = wordsOf(entry, speech);
    return {
      day: when(entry.at).slice(0, -` ${time}`.length),
      time,
      writtenAt: late ? when(entry.writtenAt) : null,
      by: entry.by ?? say('report.console'),
      kind,
      // What a command printed is told where commands are.
      what: entry.what.kind === 'command' ? onOneLine(what) : what,
      files: filesOf(entry.what),
    };
  });
  return { entries, source: say('report.timeline.source', { count: entries.length }) };
}

function filesOf(what: Happening): Attachment[] {
  return what.kind === 'note' || what.kind === 'evidence' ? [...(what.attachments ?? [])] : [];
}
