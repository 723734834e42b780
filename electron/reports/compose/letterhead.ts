import type { Report } from '../../../shared/report.ts';
import { nextVersion } from '../../../shared/sentReport.ts';
import type { Bilingual } from '../../../shared/words.ts';
import { isForThePublic } from './audience.ts';
import type { Telling } from './speech.ts';

/** What stands above the parts. */
export type Letterhead = Pick<
  Report,
  'version' | 'title' | 'number' | 'organisation' | 'department' | 'madeAt' | 'madeBy' | 'marking'
>;

export function letterheadOf(telling: Telling): Letterhead {
  const { commission, office, speech } = telling;
  const { facts, kind, madeAt } = commission;
  const version = nextVersion(kind, facts.sent);
  return {
    version,
    title: titleOf(telling),
    number: numberOf(telling, version),
    organisation: organisationOf(telling),
    department: office.department?.[speech.language] ?? '',
    madeAt: speech.when(madeAt),
    madeBy: isForThePublic(kind) ? '' : facts.madeBy,
    marking: isForThePublic(kind)
      ? { security: '', tlp: 'CLEAR' }
      : { security: facts.draft.security, tlp: facts.draft.tlp },
  };
}

/** The office as its file names it, else the owners of the affected services. */
export function organisationOf({ commission, office, speech }: Telling): string {
  const { language } = speech;
  if (office.organisation) return office.organisation[language];
  const owners = commission.facts.services.map(({ owner }) => owner.name[language]);
  return [...new Set(owners)].join(' · ');
}

/** Operators name an incident by what failed inside; that is nothing for the public. */
function titleOf({ commission, speech }: Telling): string {
  const { incident } = commission.facts;
  const { say, language } = speech;
  if (!isForThePublic(commission.kind)) return incident.title;
  if (commission.kind === 'privacy') return say('report.title.privacy');
  const services = incident.services.map(({ name }) => name[language]).join(', ');
  return services === ''
    ? say('report.title.statementPlain')
    : say('report.title.statement', { services });
}

function numberOf({ commission, office, speech }: Telling, version: number): string {
  const { incident, drill } = commission.facts;
  const { say, language } = speech;
  if (office.number === null) {
    return say(drill ? 'report.drillNumber' : 'report.number', { number: incident.number });
  }
  const number = filled(office.number, language, {
    year: speech.when(incident.openedAt).slice(0, 4),
    number: String(incident.number),
    version: String(version),
  });
  return drill ? say('report.drillOf', { number }) : number;
}

function filled(
  pattern: Bilingual,
  language: keyof Bilingual,
  values: Readonly<Record<string, string>>,
): string {
  return pattern[language].replace(/\{(year|number|version)\}/g, (_, name) => values[name] ?? '');
}
