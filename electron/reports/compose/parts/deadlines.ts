import { clocksOf } from '../../../../shared/clocks.ts';
import type { Clock } from '../../../../shared/deadline.ts';
import type { Report } from '../../../../shared/report.ts';
import { isForThePublic } from '../audience.ts';
import { spanWords } from '../spans.ts';
import type { Speech, Telling } from '../speech.ts';

export function deadlinesOf({ commission, speech }: Telling): Report['deadlines'] {
  const { facts, kind, madeAt } = commission;
  const clocks = clocksOf(facts.incident, facts.deadlines).filter(
    // Those concerned are told of the duty towards them, not of the office's own.
    ({ deadline }) => !isForThePublic(kind) || deadline.from === 'leaked',
  );
  return {
    rows: clocks.map((clock) => ({
      ...rowOf(clock, speech, madeAt),
      note: isForThePublic(kind) ? '' : noteOf(clock, speech),
    })),
    source: speech.say('report.deadlines.source', { at: speech.when(madeAt) }),
  };
}

function rowOf(clock: Clock, speech: Speech, madeAt: number) {
  const { say, language, when } = speech;
  const { deadline, from, due } = clock;
  const start =
    deadline.from === 'newFact' ? say('clock.newFact') : say(`incident.time.${deadline.from}`);
  return {
    name: deadline.name[language],
    law: [deadline.law, deadline.article].flatMap((text) => text?.[language] ?? []).join(' '),
    tell: deadline.tell[language],
    from: `${start}, ${when(from)}`,
    due: when(due),
    state: stateOf(clock, speech, madeAt),
  };
}

/** Of one that nobody met, without a span: it would be another one a minute later. */
function stateOf({ due, met }: Clock, speech: Speech, madeAt: number): string {
  const { say, when } = speech;
  if (met === null) return say(`report.deadline.${madeAt >= due ? 'missed' : 'running'}`);
  if (met.at <= due) return say('report.deadline.kept', { at: when(met.at) });
  const span = spanWords(met.at - due, speech);
  return say('report.deadline.keptLate', { at: when(met.at), span });
}

/** Who said how it was met; where a time of the incident met it, that one. */
function noteOf({ met, deadline }: Clock, { say }: Speech): string {
  if (met === null) return '';
  if (met.by !== '') {
    return met.note === '' ? met.by : say('report.deadline.note', { note: met.note, by: met.by });
  }
  return deadline.until
    ? say('clock.metByTime', { time: say(`incident.time.${deadline.until}`) })
    : '';
}
