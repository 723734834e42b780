import {
  beganAt,
  type Incident,
  TIMES,
  type TimelineEntry,
  type TimeName,
} from '../../../../shared/incident.ts';
import type { Report, Row } from '../../../../shared/report.ts';
import { isForThePublic } from '../audience.ts';
import { spanWords } from '../spans.ts';
import type { Speech, Telling } from '../speech.ts';

/** Of a leak, those concerned are told when it was noticed and when it was over. */
const FOR_THE_PUBLIC: readonly TimeName[] = ['leaked', 'mitigated', 'recovered'];

export function timesOf({ commission, speech }: Telling): Report['times'] {
  const { facts, kind, madeAt } = commission;
  const { incident, timeline } = facts;
  const { say } = speech;
  const { openedAt, openedBy, resolvedAt, closedAt, times } = incident;
  const source = say('report.times.source');
  if (isForThePublic(kind)) {
    const rows = FOR_THE_PUBLIC.map((time) => timeRow(time, incident, '', speech));
    return { rows, durations: [], source };
  }
  const moved = (to: 'resolved' | 'closed', at: number | null): Row => ({
    label: say(`report.times.${to}`),
    value: at === null ? say('report.times.notYet') : speech.when(at),
    source: at === null ? '' : movedBy(to, timeline, speech),
  });
  const rows = [
    ...TIMES.map((time) => {
      const set = times[time] === null ? '' : sourceOf(time, incident, timeline, speech);
      return timeRow(time, incident, set, speech);
    }),
    {
      label: say('report.times.opened'),
      value: speech.when(openedAt),
      source: say('report.times.byOpening', { by: openedBy }),
    },
    moved('resolved', resolvedAt),
    moved('closed', closedAt),
  ];
  return { rows, durations: durationsOf(incident, speech, madeAt), source };
}

function timeRow(time: TimeName, incident: Incident, source: string, speech: Speech): Row {
  const at = incident.times[time];
  const label = speech.say(`incident.time.${time}`);
  return { label, value: at === null ? missing(time, incident, speech) : speech.when(at), source };
}

/** Times that every incident comes to, while it has not come to them. */
const EXPECTED: readonly TimeName[] = ['acknowledged', 'mitigated', 'recovered'];

/** What may never happen, such as a leak, and what is over without it, is not "not yet". */
function missing(time: TimeName, { times, resolvedAt }: Incident, { say }: Speech): string {
  const isOver = times.recovered !== null || resolvedAt !== null;
  return say(
    EXPECTED.includes(time) && !isOver ? 'report.times.notYet' : 'report.times.notRecorded',
  );
}

/** From the start on, as far as anybody knows it. */
export function lastedOf(incident: Incident, speech: Speech, madeAt: number): string {
  const end = incident.times.recovered ?? incident.resolvedAt;
  const span = spanWords((end ?? madeAt) - beganAt(incident), speech);
  return end === null ? speech.say('report.times.soFar', { span }) : span;
}

/** Spans between the times, by which one incident is compared with another. */
const SPANS = [
  ['started', 'detected', 'report.times.startedToDetected'],
  ['detected', 'acknowledged', 'report.times.detectedToAcknowledged'],
  ['detected', 'mitigated', 'report.times.detectedToMitigated'],
  ['detected', 'recovered', 'report.times.detectedToRecovered'],
  ['suspected', 'reported', 'report.times.suspectedToReported'],
] as const;

function durationsOf(incident: Incident, speech: Speech, madeAt: number): Row[] {
  const { say } = speech;
  const rows = SPANS.filter(
    // Nothing was suspected in most incidents: no line says "not yet" of what need not come.
    ([from]) => from !== 'suspected' || incident.times.suspected !== null,
  ).map(([from, to, label]): Row => {
    const [a, b] = [incident.times[from], incident.times[to]];
    const value =
      a === null || b === null
        ? missing(a === null ? from : to, incident, speech)
        : between(a, b, speech);
    return { label: say(label), value, source: '' };
  });
  const total = lastedOf(incident, speech, madeAt);
  return [...rows, { label: say('report.times.total'), value: total, source: '' }];
}

/** What was set by hand may lie the wrong way round; a span of less than nothing is none. */
function between(from: number, to: number, speech: Speech): string {
  if (to >= from) return spanWords(to - from, speech);
  return speech.say('report.times.before', { span: spanWords(from - to, speech) });
}

/**
 * Whoever set a time last stands for it. Else what the incident was opened with: what the checks
 * had seen, or, where they had seen nothing, the moment of opening.
 */
function sourceOf(
  time: TimeName,
  { times, openedAt, openedBy }: Incident,
  timeline: readonly TimelineEntry[],
  speech: Speech,
): string {
  const { say } = speech;
  const set = timeline.findLast(
    ({ what }) => what.kind === 'time' && what.time === time && what.to === times[time],
  );
  if (set?.what.kind === 'time') return setBy(set, set.what.reason, speech);
  if (time !== 'started' && time !== 'detected') return say('report.times.record');
  return times[time] === openedAt
    ? say('report.times.byOpening', { by: openedBy })
    : say('report.times.byChecks');
}

function setBy(
  { by, writtenAt }: TimelineEntry,
  reason: string | null,
  { say, when }: Speech,
): string {
  const said = { by: by ?? say('report.console'), at: when(writtenAt) };
  return reason
    ? say('report.times.setBecause', { ...said, reason })
    : say('report.times.setBy', said);
}

function movedBy(
  to: 'resolved' | 'closed',
  timeline: readonly TimelineEntry[],
  { say, when }: Speech,
): string {
  const moved = timeline.findLast(({ what }) => what.kind === 'state' && what.to === to);
  if (!moved) return '';
  return say('report.times.setBy', {
    by: moved.by ?? say('report.console'),
    at: when(moved.writtenAt),
  });
}
