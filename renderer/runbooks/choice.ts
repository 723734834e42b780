import { z } from 'zod';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
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

/** What was chosen on a runbook's page. What is left out is chosen by what fits. */
const Choice = z.object({
  service: z.string().nullable().optional(),
  incident: z.string().nullable().optional(),
  /** The run that is shown; null for the form of a new one. */
  run: z.string().nullable().optional(),
});
export type Choice = z.infer<typeof Choice>;

const choices = createStore<Readonly<Record<string, Choice>>>(() => ({}));

const place = (runbook: string): string => `runbook ${runbook}`;

/** What a reload or a look at another view must not lose; the window forgets it with its tab. */
function remembered(runbook: string): Choice {
  try {
    return Choice.parse(JSON.parse(sessionStorage.getItem(place(runbook)) ?? '{}'));
  } catch {
    // Written by an older window.
    return {};
  }
}

/** Chooses on a runbook's page; what is not named stays. */
export function choose(runbook: string, change: Choice): void {
  const next = { ...(choices.getState()[runbook] ?? remembered(runbook)), ...change };
  sessionStorage.setItem(place(runbook), JSON.stringify(next));
  choices.setState({ [runbook]: next });
}

export function useChoice(runbook: string): Choice {
  const known = useStore(choices, (all) => all[runbook]);
  return known ?? remembered(runbook);
}
