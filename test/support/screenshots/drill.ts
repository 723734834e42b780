import type { Browser, Page } from '@playwright/test';
import { sayIn } from '../../../shared/messages/say.ts';
import type { Language } from '../../../shared/words.ts';
import { type Started, startInBrowser } from '../consoles.ts';
import { LOOKS, picture, SIZES } from './looks.ts';

const say = sayIn('ko');

/** Brings the week to a failing portal with an incident in hand. @returns the incident's id */
async function workThrough(page: Page): Promise<string> {
  // Once the portal fails with it, the console proposes both as one.
  await page
    .getByRole('status')
    .filter({ hasText: '행정전자서명 인증 서버 외 1개' })
    .waitFor({ timeout: 60_000 });
  await page.keyboard.press('i');
  await page.getByRole('region', { name: say('incidentView.do') }).waitFor();
  await page.getByRole('checkbox').nth(0).click();
  await page.getByRole('checkbox').nth(1).click();
  const incident = new URL(page.url()).hash.split('/').at(-1) ?? '';
  const note = page.getByRole('textbox', { name: say('incidentView.note'), exact: true });
  await note.fill(
    'L4 스위치 교체를 검토했으나 작은 패킷은 통과하고 큰 패킷만 사라짐. 라우터 모듈을 먼저 확인하기로 함.',
  );
  await note.press('Control+Enter');
  await page.getByRole('tab', { name: say('incidentView.runbook') }).click();
  await page
    .getByRole('combobox', { name: say('runbookView.choose') })
    .selectOption('route-and-path-mtu');
  await page
    .getByRole('button', { name: /터미널에서 실행/ })
    .first()
    .click();
  await page
    .getByRole('article')
    .filter({ hasText: /종료 코드/ })
    .waitFor({ timeout: 60_000 });
  await page.getByRole('tab', { name: new RegExp(say('incidentView.checklist')) }).click();
  await page.keyboard.press('Control+Backquote');
  return incident;
}

/** Opens the newest recording where a step began. */
async function play(page: Page, language: Language): Promise<void> {
  await page.getByRole('main').getByRole('table').getByRole('link').first().click();
  const markers = sayIn(language)('recordingView.markers');
  const region = page.getByRole('region', { name: markers, exact: true });
  await region.getByRole('button').last().click();
}

/** The key that shows and hides what stands beside a view in its picture. */
const BESIDE: Readonly<Record<string, string>> = { help: 'F1', incident: 'Control+Backquote' };

async function shoot(started: Started, folder: string, incident: string): Promise<void> {
  const { page } = started;
  const base = page.url().replace(/#.*/, '');
  const views: [string, string][] = [
    ['board', '/board'],
    ['help', '/board'],
    ['service', '/services/authentication'],
    ['lanes', '/lanes'],
    ['incidents', '/incidents'],
    ['incident', `/incidents/${incident}`],
    ['evidence', `/incidents/${incident}/evidence`],
    ['triage', '/triage'],
    ['handover', '/handover'],
    ['runbooks', '/runbooks'],
    ['runbook', '/runbooks/route-and-path-mtu'],
    ['recordings', '/recordings'],
    ['recording', '/recordings'],
    ['reports', '/reports'],
    ['report', `/reports/${incident}?kind=interim&tab=write`],
    ['report-export', `/reports/${incident}?kind=interim&tab=export`],
    ['report-send', `/reports/${incident}?kind=interim&tab=send`],
    ['report-redaction', `/reports/${incident}?kind=interim&tab=redaction`],
    ['settings', '/settings'],
    ['settings-support', '/settings/support'],
    ['catalogue', '/catalogue'],
    ['wall', '/wall'],
  ];
  for (const look of LOOKS) {
    await page.goto(`${base}#/settings`);
    const main = page.getByRole('main');
    await main
      .getByText(sayIn(look.language)(`settings.language.${look.language}`), { exact: true })
      .click();
    const theme = sayIn(look.language)(`settings.theme.${look.theme}`);
    await main.getByText(theme, { exact: true }).click();
    await main.getByRole('radio', { name: theme, checked: true }).waitFor({ state: 'attached' });
    for (const size of SIZES) {
      await page.setViewportSize(size);
      for (const [name, hash] of views) {
        await page.goto(`${base}#${hash}`);
        await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
        if (name === 'recording') await play(page, look.language);
        if (/^report(-|$)/.test(name)) {
          await main.getByRole('img', { name: /쪽 중 1쪽|Page 1 of/ }).waitFor({ timeout: 60_000 });
        }
        if (name === 'report-redaction') await main.getByRole('article').first().waitFor();
        const beside = BESIDE[name];
        if (beside) await page.keyboard.press(beside);
        if (name === 'help') await page.getByRole('complementary').getByRole('article').waitFor();
        if (name === 'catalogue') await main.locator('.cm-line').first().waitFor();
        await picture(page, folder, name, look);
        if (beside) await page.keyboard.press(beside);
      }
    }
  }
}

/** Every view of the real console while it runs the drill. */
export async function takeDrill(browser: Browser, folder: string): Promise<void> {
  const size = SIZES[0];
  const started = await startInBrowser(browser, ['--drill', 'november-2023'], size);
  try {
    await shoot(started, folder, await workThrough(started.page));
  } finally {
    await started.close();
  }
}
