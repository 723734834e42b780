import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { judgeBundle } from '../../../electron/bundleVerdict.ts';
import { addressOfBundle } from '../../../shared/bundleAddress.ts';
import type { Api, Snapshot } from '../../../shared/contract.ts';
import { sayIn } from '../../../shared/messages/say.ts';
import { newSigner, smallBundle } from '../bundle.ts';
import type { Size } from '../consoles.ts';
import { incidentOf } from '../incident.ts';
import { itemOf } from '../item.ts';
import { portalProposal } from '../page/proposals.ts';
import { nightScene } from '../page/scene.ts';
import { buildWindow, discardWindow, type Stage } from '../page/stage.ts';
import { Theatre } from '../page/theatre.ts';
import { takeCatalogue } from './catalogue.ts';
import { takeLastBoard } from './lastBoard.ts';
import { LOOKS, type Look, picture, SIZES } from './looks.ts';

/** A window on a stage, and the means to keep pictures of it. */
export interface Scene {
  look: Look;
  show(
    change: Partial<Snapshot>,
    answers: Partial<Api>,
    path?: string,
  ): Promise<{ page: Page; stage: Stage }>;
  keep(page: Page, name: string): Promise<void>;
}

/** What the drill does not come to: the first start, an editor, what only the desktop has. */
export async function takeStage(browser: Browser, folder: string): Promise<void> {
  const window = await buildWindow();
  const theatre = await Theatre.open({ folder: window });
  try {
    for (const look of LOOKS) {
      for (const size of SIZES) {
        const scene = sceneOf(theatre, folder, look, size);
        for (const take of TAKES) {
          await take(scene);
          await theatre.clear();
        }
        await takeLastBoard(browser, window, folder, look, size);
      }
    }
  } finally {
    await theatre.close();
    await discardWindow(window);
  }
}

function sceneOf(theatre: Theatre, folder: string, look: Look, size: Size): Scene {
  return {
    look,
    keep: (page, name) => picture(page, folder, name, look),
    async show(change, answers, path) {
      const night = nightScene(Date.now());
      const settings = { ...night.settings, ...look };
      const shown = await theatre.show({ ...night, settings, ...change }, { size, answers });
      if (path) await shown.page.goto(`${new URL(shown.page.url()).origin}/#${path}`);
      return shown;
    },
  };
}

const desktop = { kind: 'desktop', picksFiles: true } as const;

async function takeWelcome({ keep, look, show }: Scene): Promise<void> {
  const night = nightScene(0);
  const operators = night.operators.slice(0, 1).map((one) => ({ ...one, hasPin: false }));
  const [operator = night.seat.operator] = operators;
  const seat = { ...night.seat, operator };
  const { page } = await show({ welcome: true, operators, seat }, {});
  for (const step of ['language', 'watch', 'operator'] as const) {
    const name = sayIn(look.language)(`welcome.${step}`);
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await keep(page, `welcome-${step}`);
    await page.keyboard.press('Enter');
  }
}

async function takeTour({ keep, look, show }: Scene): Promise<void> {
  const say = sayIn(look.language);
  const incidents = [incidentOf({ items: [itemOf()] })];
  const { page } = await show(
    { incidents, proposals: [portalProposal(Date.now())] },
    { 'evidence.board': ({ incident }) => ({ incident, hypotheses: [], evidence: [] }) },
    '/settings/tour',
  );
  await page.getByRole('button', { name: say('tour.start') }).click();
  const card = page.getByRole('complementary', { name: say('tour.title') });
  for (const step of ['board', 'accept', 'act', 'evidence', 'report'] as const) {
    await card.getByRole('heading', { name: say(`tour.${step}`) }).waitFor();
    const there = card.getByRole('link', { name: say('tour.show') });
    // What a report is made of is not on this stage.
    if (step !== 'report' && (await there.count()) > 0) {
      await there.click();
      await there.waitFor({ state: 'detached' });
    }
    await keep(page, `tour-${step}`);
    await page.keyboard.press('Alt+Period');
  }
}

async function takeUpdates({ keep, look, show }: Scene): Promise<void> {
  const notes = sayIn(look.language)('updates.hint');
  const offer = { version: '1.1.0', released: Date.UTC(2026, 10, 28), size: 157_286_400, notes };
  const settings = { ...nightScene(0).settings, ...look, updateFrom: '/srv/updates' };
  const { page } = await show(
    { settings, host: desktop },
    { 'updates.state': () => ({ kind: 'offered', lookedAt: Date.now(), offer }) },
    '/settings/updates',
  );
  await page.getByText('1.1.0').waitFor();
  await keep(page, 'settings-updates');
}

async function takeWalls({ keep, look, show }: Scene): Promise<void> {
  const display = { width: 1920, height: 1080, own: false, shown: false };
  const displays = [
    { ...display, id: 1, name: 'Desk', own: true },
    { ...display, id: 2, name: 'Wall', shown: true },
    { ...display, id: 3, name: '' },
  ];
  const answers: Partial<Api> = { 'wallboard.displays': () => displays };
  const { page } = await show({ host: desktop }, answers, '/wall/choose');
  await page.getByText(sayIn(look.language)('wall.own')).waitFor();
  await keep(page, 'wall-choose');
  await page.goto(page.url().replace('choose', 'screen'));
  await page.getByRole('heading', { name: sayIn(look.language)('board.wall') }).waitFor();
  await keep(page, 'wall-screen');
}

async function takeBundles({ keep, look, show }: Scene): Promise<void> {
  const say = sayIn(look.language);
  const folder = mkdtempSync(join(tmpdir(), 'watchroom-picture-'));
  try {
    const path = join(folder, '제출본.watchroom');
    const bundle = await smallBundle({ signer: await newSigner() });
    writeFileSync(path, bundle);
    const { page } = await show(
      {},
      { 'bundle.verify': ({ path: asked, language }) => judgeBundle(asked, language) },
      addressOfBundle(path),
    );
    await page.getByText(say('bundleView.whole'), { exact: true }).waitFor();
    await keep(page, 'bundle');
    writeFileSync(path, bundle.subarray(1));
    await page.getByRole('button', { name: say('bundleView.again') }).click();
    await page.getByText(say('bundleView.unchecked')).waitFor();
    await keep(page, 'bundle-refused');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const TAKES = [takeWelcome, takeTour, takeUpdates, takeWalls, takeBundles, takeCatalogue];
