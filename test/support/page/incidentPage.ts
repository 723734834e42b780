import type { Page } from '@playwright/test';
import type { Api, ArgsOf, CallName, Snapshot } from '../../../shared/contract.ts';
import type { TimelineEntry } from '../../../shared/incident.ts';
import { type IncidentDesk, incidentDesk } from './incidentDesk.ts';
import { incidentScene } from './incidentScene.ts';
import type { Stage } from './stage.ts';
import type { Theatre } from './theatre.ts';

interface Showing {
  change?: Partial<Snapshot>;
  answers?: Partial<Api>;
  timeline?: readonly TimelineEntry[];
  /** Where it goes; to the incident itself when left out. */
  path?: string;
  prepare?: (page: Page) => Promise<void>;
}

/** Opens the incident of that night in a window, on a scripted console. */
export async function showIncident(
  theatre: Theatre,
  { change = {}, answers = {}, timeline, path = '/incidents/i-7', prepare }: Showing = {},
): Promise<{ page: Page; stage: Stage; desk: IncidentDesk; scene: Snapshot }> {
  const scene = { ...incidentScene(Date.now()), ...change };
  const desk = incidentDesk(scene, timeline);
  const { page, stage } = await theatre.show(scene, {
    answers: { ...desk.answers, ...answers },
    ...(prepare ? { prepare } : {}),
  });
  await page.goto(`${new URL(page.url()).origin}/#${path}`);
  await page.locator('.incident, .incident-list').first().waitFor();
  return { page, stage, desk, scene };
}

/** The arguments of the calls of one name, in their order. */
export function made<N extends CallName>(stage: Stage, name: N): ArgsOf<N>[] {
  // The stage keeps what came through the call's own schema.
  return stage.made.filter(({ call }) => call === name).map(({ args }) => args as ArgsOf<N>);
}
