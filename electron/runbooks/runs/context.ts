import { Problem } from '../../../shared/problem.ts';
import type { Context } from '../fill.ts';
import type { RunsOptions } from './options.ts';

/** What a runbook is followed for. */
export interface Purpose {
  service: string | null;
  incident: string | null;
}

/**
 * What a runbook's commands are filled from, as service and incident are now.
 * @throws Problem where there is no such service or incident
 */
export function contextFor(
  { service, incident }: Purpose,
  parameters: Readonly<Record<string, string>>,
  options: Pick<RunsOptions, 'service' | 'incident'>,
): Context {
  const found = service === null ? null : options.service(service);
  if (found === undefined) throw new Problem('runs.noService', { service: service ?? '' });
  return {
    service: found,
    incident: incident === null ? null : options.incident(incident),
    parameters,
  };
}
