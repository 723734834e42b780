import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Api, Snapshot } from '../../shared/contract.ts';
import { sayIn } from '../../shared/messages/say.ts';
import type { Language } from '../../shared/words.ts';
import { eventually } from '../support/eventually.ts';
import { deskScene } from '../support/page/deskScene.ts';
import { manyScene } from '../support/page/manyScene.ts';
import { sessionOf } from '../support/page/session.ts';
import { Theatre, violations } from '../support/page/theatre.ts';

/** The command palette and the sheet of keys, in a real browser. */

const say = sayIn('ko');
const NOW = Date.now();

let theatre: Theatre;

beforeAll(async () => {
  theatre = await Theatre.open();
});
afterEach(() => theatre.clear());
afterAll(() => theatre.close());

const show = (change: Partial<Snapshot> = {}, answers: Partial<Api> = {}) =>
  theatre.show(deskScene(NOW, change), { answers });

/** Opens the palette. @returns the field that is typed into */
async function open(page: Page, words = say) {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: words('palette.find') });
  await field.waitFor();
  return field;
}

/** Opens it, types, and runs what stands first. */
async function run(page: Page, typed: string, words = say): Promise<void> {
  await open(page, words);
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
  // Not the field: what changes the language changes its name first.
  const titles = [say('palette.title'), sayIn('en')('palette.title')].join('|');
  await page.getByRole('dialog', { name: new RegExp(titles) }).waitFor({ state: 'detached' });
}

/** The results: selects of the views have options, too. */
const results = (page: Page) => page.getByRole('dialog').getByRole('listbox');
const option = (page: Page, name: string | RegExp) =>
  results(page).getByRole('option', { name }).first();
const chosen = (page: Page) => results(page).getByRole('option', { selected: true });
const options = (page: Page) => results(page).getByRole('option').allInnerTexts();
/** The name of the option the field says is active. */
const active = (page: Page) =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant');
    return id ? document.getElementById(id)?.getAttribute('aria-selected') : null;
  });

describe('the palette', () => {
  it('leads to a service by its initial consonants, with the keyboard alone', async () => {
    const { page } = await show();
    await open(page);
    await page.keyboard.type('ㅅㅇㅎ');
    await eventually(async () =>
      expect(await chosen(page).textContent()).toMatch(/^새올 행정 포털/),
    );
    expect(await active(page)).toBe('true');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '새올 행정 포털' }).waitFor();
    expect(await page.getByRole('combobox', { name: say('palette.find') }).count()).toBe(0);
  });

  it('finds in both languages at once, whichever is spoken', async () => {
    const { page } = await show();
    await open(page);
    await page.keyboard.type('procurement mall');
    await eventually(async () => expect((await options(page))[0]).toContain('종합쇼핑몰'));
  });

  it('moves by the arrow keys round the list, and says how many were found', async () => {
    const { page } = await show();
    await open(page);
    await page.keyboard.type('정부24');
    const list = results(page);
    const all = await list.getByRole('option').count();
    expect(await list.getByRole('group', { name: '서비스' }).getByRole('option').count()).toBe(1);
    await page.keyboard.press('ArrowUp');
    expect(
      await list
        .getByRole('option')
        .nth(all - 1)
        .getAttribute('aria-selected'),
    ).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await list.getByRole('option').first().getAttribute('aria-selected')).toBe('true');
    await page
      .getByRole('status')
      .getByText(say('palette.count', { count: all }))
      .waitFor();
  });

  it('gives the focus back where it was on Escape, and keeps it on Tab', async () => {
    const { page } = await show();
    const service = page.getByRole('link', { name: '국가법령정보' });
    await service.focus();
    const field = await open(page);
    await page.keyboard.press('Tab');
    expect(await field.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    expect(await service.evaluate((node) => node === document.activeElement)).toBe(true);
  });

  it('opens an incident of a service, and goes there', async () => {
    const { page, stage } = await show({ incidents: [] });
    await run(page, '장애 열기 정부24');
    await page.waitForURL(/#\/incidents\/i-1$/);
    expect(stage.made).toContainEqual({ call: 'incidents.open', args: { services: ['gov24'] } });
  });

  it('acknowledges on the board, from any view', async () => {
    const { page } = await show();
    await page.getByRole('link', { name: '조치 절차' }).click();
    await run(page, '인수 정부24');
    await page
      .getByRole('region', { name: /정부24/ })
      .getByLabel('사유')
      .waitFor();
  });

  it('checks every check of a service now, and says why where it fails', async () => {
    const { page, stage } = await show();
    await run(page, '지금 점검 홈택스');
    expect(stage.made.filter(({ call }) => call === 'health.checkNow')).toHaveLength(2);
    await open(page);
    // The stage opens no shells.
    await page.keyboard.type('새 터미널 세션');
    await page.keyboard.press('Enter');
    await page
      .getByRole('dialog', { name: say('palette.title') })
      .getByRole('alert')
      .getByText(/terminal\.open/)
      .waitFor();
  });

  it('changes language and appearance, and remembers what was used', async () => {
    const { page, stage } = await show();
    const en = sayIn('en');
    await run(page, '어둡게');
    expect(stage.snapshot.settings.theme).toBe('dark');
    await run(page, 'english');
    await page.getByRole('heading', { level: 1, name: 'Board' }).waitFor();
    await open(page, en);
    // What is not offered any more is not told: it is dark and English already.
    await option(page, 'Appearance: Light').waitFor();
    expect(await page.getByRole('group', { name: 'Used lately' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await run(page, 'runbooks', en);
    await open(page, en);
    const lately = page.getByRole('group', { name: 'Used lately' });
    await lately.getByRole('option', { name: 'Runbooks' }).waitFor();
  });

  it('offers a viewer, and a locked seat, the ways but none of the acts', async () => {
    const seat = { ...deskScene(NOW).seat, locked: true };
    const { page } = await show({ seat });
    await open(page);
    await page.keyboard.type('정부24');
    await eventually(async () => expect(await options(page)).toHaveLength(1));
    await page.keyboard.press('Control+A');
    await page.keyboard.type('새 터미널');
    await page.getByText(say('palette.nothing', { query: '새 터미널' })).waitFor();
  });

  it('leads to the seat, and the lock, by their commands', async () => {
    const { page, stage } = await show(
      {},
      { 'operators.lock': () => ({ ...stage.snapshot.seat, locked: true }) },
    );
    await run(page, '근무자 바꾸기');
    await page.getByRole('dialog', { name: '근무석' }).waitFor();
    await page.keyboard.press('Escape');
    await run(page, '잠그기');
    await page.getByRole('form', { name: say('desk.lock.locked') }).waitFor();
  });

  it('reaches every view of the rail, and the wallboard', async () => {
    const { page } = await show({}, { 'handover.list': () => [] });
    for (const [typed, path] of [
      ['인계', '/handover'],
      ['접속 기록', '/triage'],
      ['시간대별', '/lanes'],
      ['조치 절차', '/runbooks'],
      ['설정', '/settings'],
    ] as const) {
      await run(page, typed);
      await page.waitForURL(new RegExp(`#${path}$`));
    }
    await run(page, 'wallboard');
    await page.waitForURL(/#\/wall$/);
  });

  it('finds among thousands and draws a handful', async () => {
    const { page } = await theatre.show(manyScene(2000, 1, NOW));
    await open(page);
    await page.keyboard.type('서비스 1999');
    await eventually(async () => expect(await chosen(page).textContent()).toMatch(/^서비스 1999/));
    await page.keyboard.press('Control+A');
    await page.keyboard.type('서비스');
    await page
      .getByText(/그 밖에 \d+건/)
      .first()
      .waitFor();
    expect((await options(page)).length).toBeLessThan(40);
  });

  it('opens while a shell has the keys, and gives them back', async () => {
    const session = sessionOf('t-1', { startedAt: NOW });
    const written: string[] = [];
    const { page } = await show(
      { sessions: [session], settings: { ...deskScene(NOW).settings, terminalOpen: true } },
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
    const shell = page.getByRole('textbox', { name: '터미널 입력' });
    await shell.focus();
    await page.keyboard.type('a');
    await eventually(() => expect(written).toEqual(['a']));
    const field = await open(page);
    await page.keyboard.type('zz');
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    await page.keyboard.type('b');
    await eventually(() => expect(written).toEqual(['a', 'b']));
  });
});

describe('the sheet of keys', () => {
  it('opens by the board’s key too, which has the focus again when it closes', async () => {
    const { page } = await show();
    const key = page.getByRole('button', { name: '단축키', exact: true });
    await key.click();
    const sheet = page.getByRole('dialog', { name: '단축키' });
    for (const group of ['현황판', '장애', '장애: 점검표', '장애: 경과', '증거판']) {
      await sheet.getByRole('region', { name: group, exact: true }).waitFor();
    }
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    expect(await key.evaluate((own) => own === document.activeElement)).toBe(true);
  });

  it('opens by ?, names every key of the frame, and closes by Escape', async () => {
    const { page } = await show();
    await page.getByRole('main').evaluate((main) => main.focus());
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: '단축키' });
    const everywhere = sheet.getByRole('region', { name: '어디에서나' });
    for (const key of ['Ctrl+K', 'Ctrl+Shift+O', 'Ctrl+Shift+L', '?', 'F6']) {
      await everywhere.getByText(key, { exact: true }).waitFor();
    }
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('?');
    expect(await sheet.count()).toBe(0);
  });
});

describe.each([
  ['ko', 'light'],
  ['ko', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] satisfies [Language, 'light' | 'dark'][])('in %s, %s', (language, theme) => {
  it('breaks no rule of accessibility', async () => {
    const words = sayIn(language);
    const { page } = await show({ settings: { ...deskScene(NOW).settings, language, theme } });
    await page.keyboard.press('Control+k');
    await results(page).getByRole('option').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type('정부');
    await chosen(page).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: words('keys.title') }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
