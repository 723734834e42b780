import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { sayIn } from '../../shared/messages/say.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Language } from '../../shared/words.ts';
import { CHROMIUM_ARGS, type Started, startInBrowser } from './consoles.ts';
import { provideBrowser } from './tools.ts';

/**
 * Pictures of every view at two sizes, in both themes and languages, from the real console running
 * the drill: `npm run screenshots -- FOLDER`. Four of them stand in docs/screenshots for the README.
 */

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const LOOKS: readonly { language: Language; theme: Settings['theme'] }[] = [
  { language: 'ko', theme: 'light' },
  { language: 'ko', theme: 'dark' },
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
];

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

async function shoot(started: Started, folder: string, incident: string): Promise<void> {
  const { page } = started;
  const base = page.url().replace(/#.*/, '');
  const views: [string, string][] = [
    ['board', '/board'],
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
        if (name === 'incident') await page.keyboard.press('Control+Backquote');
        // The charts and sparklines are drawn in the frame after the data.
        await page.evaluate(
          () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
        );
        await page.screenshot({
          path: join(folder, `${name}-${size.width}-${look.theme}-${look.language}.png`),
        });
        if (name === 'incident') await page.keyboard.press('Control+Backquote');
      }
    }
  }
}

const folder = process.argv[2] ?? 'screenshots';
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: provideBrowser(console.log),
  args: CHROMIUM_ARGS,
});
const started = await startInBrowser(browser, ['--drill', 'november-2023'], {
  width: 1280,
  height: 800,
});
try {
  await shoot(started, folder, await workThrough(started.page));
} finally {
  await started.close();
  await browser.close();
}
