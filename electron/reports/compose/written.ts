import type { FieldName } from '../../../shared/reportDraft.ts';
import { isForThePublic } from './audience.ts';
import { narrativeOf } from './narrative.ts';
import type { Telling } from './speech.ts';

/** Who wrote a field last, and when; empty where nobody did. */
export function writtenBy({ commission, speech }: Telling, field: FieldName): string {
  const { draft } = commission.facts;
  const written = draft.fields[field];
  if (!written || narrativeOf(draft, field) === '') return '';
  const { say, when } = speech;
  return isForThePublic(commission.kind)
    ? say('report.writtenByOffice')
    : say('report.written', { by: written.by, at: when(written.at) });
}

/** The sources of a part that has more than one; empty ones are none. */
export function sourcesOf(...sources: string[]): string {
  return sources.filter((source) => source !== '').join(' / ');
}
