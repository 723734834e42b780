import type { MessageKey } from './messages/index.ts';
import type { ReportKind } from './report.ts';

/** What operators write in their own words: once, for every report of the incident. */
const NARRATIVES = [
  'happened',
  'users',
  'impact',
  'cause',
  'measures',
  'next',
  'statement',
] as const;

/**
 * 침해사고 신고서: what the Korea Internet & Security Agency asks of who reports an intrusion
 * (정보통신망법 제48조의3, 시행령 제58조의2).
 */
const INTRUSION = [
  'reporterOrganisation',
  'reporterName',
  'reporterPhone',
  'reporterMail',
  'intrusionType',
  'intrusionWhen',
  'intrusionSystems',
  'intrusionDamage',
  'intrusionAttacker',
  'intrusionConsent',
] as const;

/**
 * 개인정보 유출 통지: what those concerned must be told (개인정보 보호법 제34조, 시행령 제39조).
 */
const PRIVACY = [
  'leakedItems',
  'leakedWhen',
  'leakedPersons',
  'leakedHow',
  'leakedSelfHelp',
  'leakedResponse',
  'leakedContact',
] as const;

export const REPORT_FIELDS = [...NARRATIVES, ...INTRUSION, ...PRIVACY] as const;
type Name = (typeof REPORT_FIELDS)[number];

export interface Field {
  name: Name;
  label: MessageKey;
  hint: MessageKey;
  /** Markdown of any length, or one line. */
  long: boolean;
}

const LONG: readonly Name[] = [
  ...NARRATIVES,
  'intrusionDamage',
  'intrusionSystems',
  'intrusionAttacker',
  'leakedHow',
  'leakedSelfHelp',
  'leakedResponse',
];

const field = (name: Name): Field => ({
  name,
  label: `report.field.${name}`,
  hint: `report.hint.${name}`,
  long: LONG.includes(name),
});

/** What one writes for a kind of report, in its order. */
const FIELDS_OF: Readonly<Record<ReportKind, readonly Name[]>> = {
  initial: ['happened', 'users', 'impact', 'measures', 'next'],
  interim: ['happened', 'users', 'impact', 'cause', 'measures', 'next'],
  final: ['happened', 'users', 'impact', 'cause', 'measures', 'next'],
  intrusion: [...INTRUSION, 'happened', 'cause', 'measures', 'next'],
  privacy: [...PRIVACY, 'measures', 'next'],
  statement: ['statement'],
  handover: ['next'],
};

export function fieldsOf(kind: ReportKind): Field[] {
  return FIELDS_OF[kind].map(field);
}

/** The fields of the authority's form, in its order; none for the office's own kinds. */
export function formOf(kind: ReportKind): Field[] {
  if (kind === 'intrusion') return INTRUSION.map(field);
  return kind === 'privacy' ? PRIVACY.map(field) : [];
}
