import type { ServiceSummary } from '../../shared/catalogue.ts';
import { isFailing, type Standing } from '../../shared/standing.ts';

/**
 * The service a runbook is most likely wanted for: one that names it and fails, else the first
 * that names it.
 */
export function firstServiceOf(
  runbook: string,
  services: ReadonlyMap<string, ServiceSummary>,
  standings: ReadonlyMap<string, Standing>,
): string | null {
  const users = [...services.values()].filter((service) => service.runbooks.includes(runbook));
  const failing = users.find(({ id }) => {
    const standing = standings.get(id);
    return standing !== undefined && isFailing(standing);
  });
  return (failing ?? users[0])?.id ?? null;
}
