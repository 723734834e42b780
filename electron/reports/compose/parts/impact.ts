import type { ServiceSummary } from '../../../../shared/catalogue.ts';
import { beganAt, TIMES } from '../../../../shared/incident.ts';
import type { Report } from '../../../../shared/report.ts';
import { latencyOf } from '../../../../shared/time.ts';
import type { CheckImpact, ReportFacts } from '../../facts.ts';
import { narrativeOf } from '../narrative.ts';
import { percentOf } from '../percent.ts';
import { spanWords } from '../spans.ts';
import type { Telling } from '../speech.ts';
import { sourcesOf, writtenBy } from '../written.ts';

type Charts = NonNullable<Report['impact']>['charts'];

export function impactOf(telling: Telling): Report['impact'] {
  const { commission, speech } = telling;
  const { facts, madeAt } = commission;
  const { say, when } = speech;
  const span = {
    from: when(beganAt(facts.incident)),
    to: when(facts.incident.resolvedAt ?? madeAt),
  };
  return {
    text: narrativeOf(facts.draft, 'impact'),
    rows: facts.impact.map((one) => rowOf(one, telling)),
    charts: chartsOf(telling),
    source: sourcesOf(writtenBy(telling, 'impact'), say('report.impact.source', span)),
  };
}

function rowOf({ check, fared }: CheckImpact, { commission, speech }: Telling) {
  const { observations, failed, uptime, downMs, p50, p95 } = fared;
  return {
    service: serviceOf(check, commission.facts)?.name[speech.language] ?? '',
    check: speech.checkName(check),
    observations,
    failed,
    failedShare: observations > 0 ? percentOf(failed / observations) : '',
    availability: uptime === null ? '' : percentOf(uptime),
    outage: spanWords(downMs, speech),
    p50: p50 === null ? '' : latencyOf(p50),
    p95: p95 === null ? '' : latencyOf(p95),
  };
}

function serviceOf(check: string, { services }: ReportFacts): ServiceSummary | undefined {
  return services.find(({ checks }) => checks.some(({ key }) => key === check));
}

function chartsOf({ commission, speech }: Telling): Charts {
  const { facts } = commission;
  const { incident, lanes, impact, services } = facts;
  const { say, language, checkName } = speech;
  const ends = [
    ...lanes.flatMap(({ stretches }) => stretches.flatMap(({ from, to }) => [from, to])),
    ...impact.flatMap(({ points }) => points.map(({ at }) => at)),
  ];
  if (ends.length === 0) return null;
  // Folded rather than spread: thousands of stretches are more than a call takes arguments.
  const from = ends.reduce((least, at) => Math.min(least, at));
  const to = ends.reduce((most, at) => Math.max(most, at));
  const known = [...services, ...incident.services];
  const marks = TIMES.flatMap((time) => {
    const at = incident.times[time];
    const isSeen = at !== null && at >= from && at <= to;
    return isSeen ? [{ at, label: say(`incident.time.${time}`) }] : [];
  });
  return {
    from,
    to,
    lanes: lanes.map(({ service, stretches }) => ({
      name: known.find(({ id }) => id === service)?.name[language] ?? service,
      stretches,
    })),
    latencies: impact
      .filter(({ points }) => points.length > 0)
      .map(({ check, points }) => {
        const service = serviceOf(check, facts)?.name[language];
        return {
          name: service ? `${service} · ${checkName(check)}` : checkName(check),
          points: points.map(({ at, p50, p95, state }) => ({ at, p50, p95, state })),
        };
      }),
    marks: marks.toSorted((a, b) => a.at - b.at),
  };
}
