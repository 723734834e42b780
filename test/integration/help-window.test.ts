import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Api, Snapshot } from '../../shared/contract.ts';
import { sayIn } from '../../shared/messages/say.ts';
import type { Language } from '../../shared/words.ts';
import { brokenRules, smallTargets } from '../support/access/probes.ts';
import { eventually } from '../support/eventually.ts';
import { deskScene } from '../support/page/deskScene.ts';
import { sessionOf } from '../support/page/session.ts';
import { Theatre } from '../support/page/theatre.ts';

/** Help beside the work, in a real browser. */

const say = sayIn('ko');
const NOW = Date.now();

let theatre: Theatre;

beforeAll(async () => {
  theatre = await Theatre.open();
});
afterEach(() => theatre.clear());
afterAll(() => theatre.close());

const show = (change: Partial<Snapshot> = {}, answers: Partial<Api> = {}) =>
  theatre.show(deskScene(NOW, change), { answers: { 'handover.list': () => [], ...answers } });

const panel = (page: Page, words = say) =>
  page.getByRole('complementary', { name: words('help.title') });
const title = (page: Page, words = say) => panel(page, words).getByRole('heading', { level: 2 });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

describe('help', () => {
  it('opens by F1 for the view that is open, beside it, and follows to the next', async () => {
    const { page } = await show();
    await page.keyboard.press('F1');
    await title(page).getByText(say('frame.board'), { exact: true }).waitFor();
    await eventually(async () => expect(await focused(page)).toBe(say('frame.board')));
    const work = await page.getByRole('main').boundingBox();
    const help = await panel(page).boundingBox();
    expect(help?.x).toBeGreaterThanOrEqual((work?.x ?? 0) + (work?.width ?? 0) - 1);
    await page.getByRole('link', { name: say('frame.handover') }).click();
    await title(page).getByText(say('frame.handover'), { exact: true }).waitFor();
    // Who works in the view is not called away from it.
    expect(await focused(page)).not.toBe(say('frame.handover'));
  });

  it('is closed by F1 and by Escape, and gives the focus back', async () => {
    const { page } = await show();
    const service = page.getByRole('link', { name: '국가법령정보' });
    for (const close of ['F1', 'Escape']) {
      await service.focus();
      await page.keyboard.press('F1');
      await title(page).waitFor();
      await eventually(async () => expect(await focused(page)).toBe(say('frame.board')));
      await page.keyboard.press(close);
      await panel(page).waitFor({ state: 'detached' });
      await eventually(async () =>
        expect(await service.evaluate((own) => own === document.activeElement)).toBe(true),
      );
    }
  });

  it('opens from text fields, from the sheet of keys and from the bar', async () => {
    const { page } = await show();
    await page.getByRole('searchbox').first().focus();
    await page.keyboard.press('F1');
    await title(page).waitFor();
    await page.keyboard.press('F1');
    await panel(page).waitFor({ state: 'detached' });
    await page.getByRole('main').evaluate((main) => main.focus());
    await page.keyboard.press('?');
    await page
      .getByRole('dialog', { name: say('keys.title') })
      .getByRole('button', { name: say('help.open') })
      .click();
    await title(page).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    const key = page.getByRole('banner').getByRole('button', { name: say('help.open') });
    expect(await key.getAttribute('aria-expanded')).toBe('true');
    await key.click();
    await panel(page).waitFor({ state: 'detached' });
  });

  it('finds, leads from page to page, and to the views themselves', async () => {
    const { page } = await show();
    await page.keyboard.press('F1');
    await panel(page).getByRole('searchbox').fill('개인정보');
    await panel(page)
      .getByRole('status')
      .getByText(/도움말 \d+건/)
      .waitFor();
    await panel(page)
      .getByRole('button', { name: say('help.topic.report') })
      .click();
    await title(page).getByText(say('help.topic.report'), { exact: true }).waitFor();
    await panel(page)
      .getByRole('button', { name: say('help.topic.evidence') })
      .click();
    await title(page).getByText(say('help.topic.evidence'), { exact: true }).waitFor();
    await eventually(async () => expect(await focused(page)).toBe(say('help.topic.evidence')));
    await panel(page).getByRole('searchbox').fill('zzz');
    await panel(page)
      .getByText(say('help.nothing', { query: 'zzz' }))
      .waitFor();
    // Escape first takes back what was typed.
    await panel(page).getByRole('searchbox').press('Escape');
    await title(page).waitFor();
    await panel(page).getByText(say('help.all')).click();
    await panel(page)
      .getByRole('button', { name: say('help.topic.seat') })
      .last()
      .click();
    await panel(page)
      .getByRole('link', { name: say('frame.settings') })
      .click();
    await page.waitForURL(/#\/settings$/);
    await title(page).getByText(say('frame.settings'), { exact: true }).waitFor();
  });

  it('that cannot be read says so, and the window goes on', async () => {
    const { page } = await theatre.show(deskScene(NOW), {
      prepare: async (fresh) => {
        await fresh.route(/HelpPanel-.*\.js/, (route) => route.abort());
      },
    });
    await page.keyboard.press('F1');
    await panel(page).getByRole('alert').getByText(say('help.missing')).waitFor();
    await page.keyboard.press('F1');
    await panel(page).waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1, name: say('frame.board') }).waitFor();
  });

  it('is found in the palette, in either language', async () => {
    const { page } = await show();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: say('palette.find') }).waitFor();
    await page.keyboard.type('help: drill');
    await page.getByRole('option', { name: say('help.topic.drill'), selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await title(page).getByText(say('help.topic.drill'), { exact: true }).waitFor();
    await eventually(async () => expect(await focused(page)).toBe(say('help.topic.drill')));
  });

  it('shows keys as they are pressed, from the table', async () => {
    const { page } = await show();
    await page.keyboard.press('F1');
    const text = panel(page).locator('.help-text');
    await text.locator('kbd', { hasText: /^A$/ }).waitFor();
    expect(await text.textContent()).not.toMatch(/keys\./);
    const keys = panel(page)
      .getByRole('region', { name: say('keys.board'), exact: true })
      .last();
    await keys.getByText(say('keys.acknowledge'), { exact: true }).waitFor();
  });

  it('leaves F1 to a program in the terminal, and helps with the terminal outside it', async () => {
    const written: string[] = [];
    const { page } = await show(
      {
        sessions: [sessionOf('t-1', { startedAt: NOW })],
        settings: { ...deskScene(NOW).settings, terminalOpen: true },
      },
      {
        'terminal.attach': () => ({ screen: '$ ', seq: 0, nonce: null, commands: [] }),
        'terminal.drawn': () => null,
        'terminal.resize': () => null,
        'terminal.write': ({ data }) => {
          written.push(data);
          return null;
        },
      },
    );
    await page.getByRole('textbox', { name: say('terminalView.input') }).focus();
    await page.keyboard.press('F1');
    await eventually(() => expect(written).toEqual(['\u001bOP']));
    expect(await panel(page).count()).toBe(0);
    await page.getByRole('tab', { name: 'bash' }).focus();
    await page.keyboard.press('F1');
    await title(page).getByText(say('help.topic.terminal'), { exact: true }).waitFor();
  });

  it('stands in the place of the view where there is no room beside it', async () => {
    const { page } = await theatre.show(deskScene(NOW), { size: { width: 640, height: 400 } });
    await page.keyboard.press('F1');
    await title(page).waitFor();
    expect(await page.getByRole('main').isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    await page.getByRole('main').waitFor();
    await eventually(async () =>
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN'),
    );
  });

  it('can be read on the wallboard, and Escape there closes it first', async () => {
    const { page } = await show();
    await page.evaluate(() => {
      location.hash = '#/wall';
    });
    await page.locator('.wall').waitFor();
    await page.keyboard.press('F1');
    await title(page).getByText(say('help.topic.wallboard'), { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'detached' });
    expect(page.url()).toMatch(/#\/wall$/);
  });
});

describe.each([
  ['ko', 'light'],
  ['en', 'dark'],
] satisfies [Language, 'light' | 'dark'][])('in %s, %s', (language, theme) => {
  it('breaks no rule of accessibility, open, searched and folded out', async () => {
    const words = sayIn(language);
    const { page } = await show({ settings: { ...deskScene(NOW).settings, language, theme } });
    await page.keyboard.press('F1');
    await title(page, words).waitFor();
    await panel(page, words).getByText(words('help.all')).click();
    expect(await brokenRules(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await panel(page, words).getByRole('searchbox').fill(words('help.topic.incident'));
    await panel(page, words).getByRole('list').last().waitFor();
    expect(await brokenRules(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
  });
});
