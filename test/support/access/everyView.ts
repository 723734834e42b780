import type { Page } from '@playwright/test';
import { addressOfBundle } from '../../../shared/bundleAddress.ts';
import type { Api, Snapshot } from '../../../shared/contract.ts';
import type { Size } from '../consoles.ts';
import { incidentDesk } from '../page/incidentDesk.ts';
import { incidentScene } from '../page/incidentScene.ts';
import { recordAnswers } from '../page/record.ts';
import { recordingAnswers } from '../page/recordedNight.ts';
import { reportDesk } from '../page/reportDesk.ts';
import { DESK_RUNBOOK, runDesk } from '../page/runDesk.ts';
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
  `/runbooks/${DESK_RUNBOOK.id}`,
  '/recordings',
  '/recordings/rec-1',
  '/reports',
  '/reports/i-7',
  '/handover',
  '/settings',
  '/wall/choose',
  addressOfBundle('/srv/i-7.watchroom'),
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
      ...runDesk(scene).answers,
      ...recordingAnswers(now),
      'health.observations': ({ check }) =>
        observationsOf(check, scene.health.find((one) => one.check === check)?.state ?? 'up', now),
      'handover.list': () => [],
      'wallboard.displays': () => [
        { id: 1, name: '', width: 1920, height: 1080, own: true, shown: false },
        { id: 2, name: 'Wall', width: 3840, height: 2160, own: false, shown: true },
      ],
      'bundle.verify': () => ({ file: 'i-7.watchroom', whole: false, lines: ['report.pdf'] }),
      ...answers,
    },
  });
}

/** Goes to a view, whatever it shows: the one before it is no longer there. */
export async function turnTo(page: Page, path: string): Promise<void> {
  await page.evaluate(async (hash) => {
    if (location.hash === `#${hash}`) return;
    const heard = new Promise((shown) => addEventListener('hashchange', shown, { once: true }));
    location.hash = hash;
    await heard;
  }, path);
}

/** Goes to a view, and waits until it is there, with its code and its data. */
export async function goTo(page: Page, path: string): Promise<void> {
  await turnTo(page, path);
  await page.locator('h1').first().waitFor();
  const waiting = page.locator('main').locator('[aria-busy="true"], .standing-late');
  await waiting.first().waitFor({ state: 'detached' });
}
