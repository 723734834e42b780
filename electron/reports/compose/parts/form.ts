import type { Report, Row } from '../../../../shared/report.ts';
import type { FieldName } from '../../../../shared/reportDraft.ts';
import { formOf } from '../../../../shared/reportForms.ts';
import { organisationOf } from '../letterhead.ts';
import { narrativeOf } from '../narrative.ts';
import type { Telling } from '../speech.ts';
import { writtenBy } from '../written.ts';

/** An authority's form: what operators wrote, else what the console knows, else that it is open. */
export function formPartOf(telling: Telling): Report['form'] {
  const { commission, speech } = telling;
  const { draft } = commission.facts;
  const { say } = speech;
  const rows = formOf(commission.kind).map(({ name, label }): Row => {
    const text = narrativeOf(draft, name);
    const filled =
      text === '' ? knownOf(name, telling) : { value: text, source: writtenBy(telling, name) };
    return { label: say(label), ...(filled ?? { value: say('report.notFilledIn'), source: '' }) };
  });
  return { rows, source: say('report.form.source') };
}

type Filled = Pick<Row, 'value' | 'source'>;

function knownOf(name: FieldName, telling: Telling): Filled | null {
  const { commission, speech } = telling;
  const { incident, draft, madeBy } = commission.facts;
  const { say, language, when } = speech;
  const known = (value: string, source: string): Filled | null =>
    value === '' ? null : { value, source };
  switch (name) {
    case 'reporterOrganisation':
      return known(organisationOf(telling), say('report.form.fromOffice'));
    case 'reporterName':
      return known(madeBy, say('report.form.fromAuthor'));
    case 'intrusionWhen':
      return known(timesTold(['suspected', 'started', 'detected']), say('report.times.record'));
    case 'leakedWhen':
      return known(timesTold(['leaked']), say('report.times.record'));
    case 'intrusionSystems':
      return known(
        incident.services.map((service) => service.name[language]).join(', '),
        say('report.form.fromIncident'),
      );
    case 'intrusionDamage':
      return known(narrativeOf(draft, 'impact'), writtenBy(telling, 'impact'));
    case 'leakedResponse':
      return known(narrativeOf(draft, 'measures'), writtenBy(telling, 'measures'));
    default:
      return null;
  }

  function timesTold(names: readonly (keyof typeof incident.times)[]): string {
    return names
      .flatMap((time) => {
        const at = incident.times[time];
        return at === null ? [] : [`${say(`incident.time.${time}`)}: ${when(at)}`];
      })
      .join('\n');
  }
}
