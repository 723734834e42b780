import { ReportKind } from '../../shared/report.ts';
import { Language } from '../../shared/words.ts';

/** The tabs of the report page, in the order of their keys `1` to `4`. */
export const TABS = ['write', 'export', 'send', 'redaction'] as const;
export type Tab = (typeof TABS)[number];

/** Which report of an incident is looked at, and at which side of it one works. */
export interface Choice {
  kind: ReportKind;
  language: Language;
  redacted: boolean;
  tab: Tab;
}

/**
 * The choice an address holds: `kind=final&lang=en&redacted=1&tab=send`. What it does not say, or
 * says wrongly, is as in `plain`.
 */
export function choiceIn(query: string, plain: Choice): Choice {
  const said = new URLSearchParams(query);
  const kind = ReportKind.safeParse(said.get('kind'));
  const language = Language.safeParse(said.get('lang'));
  return {
    kind: kind.success ? kind.data : plain.kind,
    language: language.success ? language.data : plain.language,
    redacted: said.has('redacted') ? said.get('redacted') === '1' : plain.redacted,
    tab: TABS.find((tab) => tab === said.get('tab')) ?? plain.tab,
  };
}

/** The address that holds a choice, for the part behind `#`. */
export function addressOf(incident: string, { kind, language, redacted, tab }: Choice): string {
  const query = new URLSearchParams({ kind, lang: language });
  if (redacted) query.set('redacted', '1');
  query.set('tab', tab);
  return `/reports/${incident}?${query}`;
}
