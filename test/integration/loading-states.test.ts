import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addressOfBundle } from '../../shared/bundleAddress.ts';
import { type Api, calls, type Snapshot } from '../../shared/contract.ts';
import { type Say, sayIn } from '../../shared/messages/say.ts';
import { Problem } from '../../shared/problem.ts';
import type { Language } from '../../shared/words.ts';
import { turnTo } from '../support/access/everyView.ts';
import { accessFaults } from '../support/access/probes.ts';
import { incidentScene } from '../support/page/incidentScene.ts';
import { Theatre } from '../support/page/theatre.ts';

/** Views that wait for their code or their data, or do not get it, by the rules of WCAG 2.2 AA. */

/** Each walks through every view that asks the console for something. */
const PATIENCE_MS = 240_000;

const ASKING = [
  '/services/saeol',
  '/lanes',
  '/incidents/i-7',
  '/incidents/i-7/evidence',
  '/runbooks/http-phases',
  '/recordings',
  '/recordings/rec-1',
  '/reports/i-7',
  '/handover',
  '/wall/choose',
  addressOfBundle('/srv/i-7.watchroom'),
  '/catalogue',
];

let theatre: Theatre;

beforeAll(async () => {
  theatre = await Theatre.open();
});
afterEach(() => theatre.clear());
afterAll(() => theatre.close());

/** A console that says how things are, and answers everything else in one way. */
const answering = (answer: () => unknown) =>
  Object.fromEntries(
    Object.keys(calls)
      .filter((call) => call !== 'console.snapshot')
      .map((call) => [call, answer]),
  ) as Partial<Api>;

const SILENT = answering(() => new Promise(() => {}));
const FAILING = answering(() => {
  throw new Problem('problem.internal', { detail: 'disk I/O error' });
});

const waits = (say: Say) => new RegExp(`^(${say('frame.loading')}|${say('bundleView.checking')})$`);
const fails = (say: Say) => new RegExp(`^(${say('frame.failed')}|${say('bundleView.unchecked')})$`);

describe.each([
  ['ko', 'light'],
  ['en', 'dark'],
] satisfies [Language, 'light' | 'dark'][])('in %s, %s', (language, theme) => {
  const say = sayIn(language);
  const scene = incidentScene(Date.now());
  const snapshot: Snapshot = { ...scene, settings: { ...scene.settings, language, theme } };

  it.each([
    ['waits for its data', SILENT, waits(say)],
    ['does not get it', FAILING, fails(say)],
  ])(
    'no view that %s breaks a rule',
    async (_, answers, told) => {
      const { page } = await theatre.show(snapshot, { answers });
      const found: string[] = [];
      for (const view of ASKING) {
        await turnTo(page, view);
        const said = page.getByRole('main').getByText(told, { exact: true });
        await said.filter({ visible: true }).first().waitFor();
        found.push(...(await accessFaults(page)).map((fault) => `${view}: ${fault}`));
      }
      expect(found).toEqual([]);
    },
    PATIENCE_MS,
  );

  it('a view that waits for its code breaks none', async () => {
    const come = Promise.withResolvers<void>();
    const { page } = await theatre.show(snapshot, {
      prepare: async (fresh) => {
        await fresh.route('**/assets/RunbookList-*.js', async (route) => {
          await come.promise;
          await route.continue();
        });
      },
    });
    await turnTo(page, '/runbooks');
    await page.getByRole('main').getByText(say('frame.loading'), { exact: true }).waitFor();
    expect(await accessFaults(page)).toEqual([]);
    come.resolve();
    await page.getByRole('heading', { level: 1, name: say('frame.runbooks') }).waitFor();
  });
});
