import { worstOf } from '../../../../shared/health.ts';
import type { Report } from '../../../../shared/report.ts';
import { isForThePublic } from '../audience.ts';
import { narrativeOf } from '../narrative.ts';
import type { Telling } from '../speech.ts';

export function servicesOf({ commission, speech }: Telling): Report['services'] {
  const { facts, madeAt, kind } = commission;
  const { say, language, when } = speech;
  // A reason names addresses and inner errors, and users' narrative is for officials.
  const isPublic = isForThePublic(kind);
  const rows = facts.incident.services.map(({ id, name, grade: gradeThen }) => {
    const service = facts.services.find((candidate) => candidate.id === id);
    const keys = new Set(service?.checks.map((check) => check.key));
    const worst = worstOf(facts.health.filter((health) => keys.has(health.check)));
    const grade = service?.grade ?? gradeThen;
    return {
      name: (service?.name ?? name)[language],
      owner: service?.owner.name[language] ?? '',
      grade: grade === null ? '' : say('report.grade', { grade }),
      state: say(worst ? `state.${worst.state}` : 'state.unknown'),
      since: worst ? say('report.services.since', { at: when(worst.since) }) : '',
      reason: worst && !isPublic ? say(worst.reason.key, worst.reason.params) : '',
    };
  });
  return {
    users: isPublic ? '' : narrativeOf(facts.draft, 'users'),
    rows,
    source: say('report.services.source', { at: when(madeAt) }),
  };
}
