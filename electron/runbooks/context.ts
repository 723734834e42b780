import { Problem } from '../../shared/problem.ts';
import { assertNever } from '../../shared/words.ts';

/** What a command can know of a service: from its first check that has it. */
export interface RunbookService {
  id: string;
  name: string;
  url: string | null;
  host: string | null;
  port: number | null;
}

/** What a command can know of the incident a runbook is followed in. */
export interface RunbookIncident {
  id: string;
  /** What operators call it on the phone. */
  number: number;
  title: string;
}

/** What a runbook's commands are filled from. */
export interface Context {
  service: RunbookService | null;
  incident: RunbookIncident | null;
  /** By name, as {@link checkParameters} returns them. */
  parameters: Readonly<Record<string, string>>;
}

/** What stands in `{{…}}` besides a runbook's own parameters. */
export const CONTEXT_NAMES = [
  'service.id',
  'service.name',
  'service.url',
  'service.host',
  'service.port',
  'incident.id',
  'incident.number',
  'incident.title',
] as const;
export type ContextName = (typeof CONTEXT_NAMES)[number];

export function isContextName(name: string): name is ContextName {
  return CONTEXT_NAMES.some((known) => known === name);
}

/**
 * What service or incident give for a name.
 * @throws Problem where there is none, or it cannot be typed safely
 */
export function contextValue(name: ContextName, { service, incident }: Context): string {
  const parameter = `{{${name}}}`;
  if (name.startsWith('service.')) {
    if (!service) throw new Problem('runbook.needsService', { parameter });
  } else if (!incident) throw new Problem('runbook.needsIncident', { parameter });
  const value = givenBy(name, service, incident);
  if (value === null || value === '') {
    if (service && name.startsWith('service.')) {
      throw new Problem('runbook.noValue', { service: service.id, parameter });
    }
    throw new Problem('runbook.noTitle', { parameter });
  }
  const text = String(value);
  if (!isTypable(text)) throw new Problem('runbook.badValue', { parameter });
  return text;
}

function givenBy(
  name: ContextName,
  service: RunbookService | null,
  incident: RunbookIncident | null,
): string | number | null {
  switch (name) {
    case 'service.id':
      return service?.id ?? null;
    case 'service.name':
      return service?.name ?? null;
    case 'service.url':
      return service?.url ?? null;
    case 'service.host':
      return service?.host ?? null;
    case 'service.port':
      return service?.port ?? null;
    case 'incident.id':
      return incident?.id ?? null;
    case 'incident.number':
      return incident?.number ?? null;
    case 'incident.title':
      return incident?.title ?? null;
    default:
      return assertNever(name);
  }
}

/**
 * Whether quoting is enough to make a text a harmless word: a line editor acts on control
 * characters, a program on what begins like an option.
 */
export function isTypable(text: string): boolean {
  return !/\p{Cc}/u.test(text) && !text.startsWith('-');
}
