import type { Page } from '@playwright/test';
import type { Api, Snapshot } from '../../../shared/contract.ts';
import type { Size } from '../consoles.ts';
import { incidentDesk } from '../page/incidentDesk.ts';
import { incidentScene } from '../page/incidentScene.ts';
import { recordAnswers } from '../page/record.ts';
import { reportDesk } from '../page/reportDesk.ts';
import { observationsOf } from '../page/scene.ts';
import type { Stage } from '../page/stage.ts';
import type { Theatre } from '../page/theatre.ts';

/** Every view with something in it, by its address. */
export const VIEWS = [
  '/board',
  '/services/saeol',
  '/lanes',
  '/incidents',
  '/incidents/i-7',
  '/incidents/i-7/evidence',
  '/triage',
  '/runbooks',
  '/recordings',
  '/reports',
  '/reports/i-7',
  '/handover',
  '/settings',
] as const;

interface Showing {
  size?: Size;
  settings?: Partial<Snapshot['settings']>;
  answers?: Partial<Api>;
}

/** One night on a scripted console that answers every view. */
export async function showEverything(
  theatre: Theatre,
  { size, settings = {}, answers = {} }: Showing = {},
): Promise<{ page: Page; stage: Stage }> {
  const now = Date.now();
  const plain = incidentScene(now);
  const scene = { ...plain, settings: { ...plain.settings, ...settings } };
  const desk = reportDesk(scene, { tell: () => {} });
  return theatre.show(scene, {
    ...(size ? { size } : {}),
    answers: {
      ...incidentDesk(scene).answers,
      ...desk.answers,
      ...recordAnswers(() => scene.services, Date.now),
      'health.observations': ({ check }) =>
        observationsOf(check, scene.health.find((one) => one.check === check)?.state ?? 'up', now),
      'handover.list': () => [],
      'recordings.list': () => [],
      ...answers,
    },
  });
}

/** Goes to a view, and waits until it is there. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, path);
  await page.waitForURL((url) => url.hash === `#${path}`);
  await page.locator('h1').first().waitFor();
  await page.locator('main [aria-busy="true"]').first().waitFor({ state: 'detached' });
}
