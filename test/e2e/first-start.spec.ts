import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { sayIn } from '../../shared/messages/say.ts';
import { expect, test } from './fixtures.ts';

const ko = sayIn('ko');
const en = sayIn('en');

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('one key from the first start to the drill, which waited for it; never shown again', async ({
  start,
}) => {
  const started = await start([]);
  await expect(heading(started.page, ko('welcome.language'))).toBeVisible();
  await started.page.keyboard.press('Escape');
  await expect(heading(started.page, ko('frame.board'))).toBeVisible();
  const band = started.page.getByRole('region', { name: ko('board.drillBand') });
  // The story waited, and now it runs.
  await expect(band.getByRole('button', { name: ko('board.pause') })).toBeVisible();
  await started.restart();
  await expect(heading(started.page, ko('frame.board'))).toBeVisible();
  await expect(heading(started.page, ko('welcome.language'))).toBeHidden();
});

test.describe('with a catalogue', () => {
  let folder: string;
  let server: Server;
  test.beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'watchroom-first-'));
    server = createServer((_request, response) => response.end('민원 접수'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  test.afterEach(() => {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true, force: true });
  });

  test('three steps by keyboard: language, catalogue with its faults, operator with a PIN', async ({
    start,
  }) => {
    const file = join(folder, 'catalogue.yaml');
    writeFileSync(file, 'services:\n  - id: portal\n    nmae: 포털\n');
    const started = await start([]);
    const { page } = started;
    await expect(heading(page, ko('welcome.language'))).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(heading(page, en('welcome.language'))).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(heading(page, en('welcome.watch'))).toBeVisible();
    await page.keyboard.press('ArrowDown');
    const path = page.getByRole('textbox', { name: en('settings.path') });
    await path.fill(file);
    await path.press('Enter');
    await expect(page.getByRole('alert')).toContainText(`${file}:3:5`);
    const { port } = server.address() as AddressInfo;
    writeFileSync(
      file,
      `services:
  - id: minwon
    name: { ko: 민원 접수, en: Petitions }
    owner: moj
    checks:
      - { id: page, type: http, url: "http://127.0.0.1:${port}/", interval: 1s, timeout: 2s }
`,
    );
    await path.press('Enter');
    await expect(heading(page, en('welcome.operator'))).toBeVisible();
    const name = page.getByRole('textbox', { name: en('desk.operators.name') });
    await name.fill('김하늘');
    await page.getByLabel(en('desk.operators.newPin'), { exact: true }).fill('1234');
    await page.getByLabel(en('desk.operators.again')).fill('1234');
    await page.keyboard.press('Enter');
    // Too simple a PIN is refused by the console, and the way on stays open.
    await expect(page.getByRole('alert')).toBeVisible();
    await page.getByLabel(en('desk.operators.newPin'), { exact: true }).fill('80241');
    await page.getByLabel(en('desk.operators.again')).fill('80241');
    await page.keyboard.press('Enter');
    await expect(heading(page, en('frame.board'))).toBeVisible();
    await expect(page.getByRole('main')).toContainText('Petitions');
    await expect(page.getByRole('banner')).toContainText('김하늘');
    // Catalogue, language and operator are remembered, and nothing is asked again.
    await started.restart();
    await expect(started.page.getByRole('main')).toContainText('Petitions');
    await expect(started.page.getByRole('banner')).toContainText('김하늘');
  });
});

test('the tour leads through the whole drill, and sees each thing done', async ({ start }) => {
  const { page } = await start([]);
  for (const title of ['welcome.language', 'welcome.watch', 'welcome.operator'] as const) {
    await expect(heading(page, ko(title))).toBeVisible();
    await page.keyboard.press('Enter');
  }
  const tour = page.getByRole('complementary', { name: ko('tour.title') });
  const step = (name: Parameters<typeof ko>[0]) =>
    expect(tour.getByRole('heading', { level: 2, name: ko(name) })).toBeVisible();
  const done = (name: Parameters<typeof ko>[0]) =>
    expect(tour.locator('[data-done="true"]').filter({ hasText: ko(name) })).toBeVisible({
      timeout: 60_000,
    });

  await step('tour.board');
  await done('tour.board.seen');
  await page.keyboard.press('Alt+Period');
  await step('tour.accept');
  await page.keyboard.press('Shift+I');
  await done('tour.accept.opened');
  await page.keyboard.press('Alt+Period');
  await step('tour.act');
  const doing = page.getByRole('region', { name: ko('incidentView.do') });
  await expect(doing.getByRole('checkbox').first()).toBeFocused();
  await page.keyboard.press('Space');
  await done('tour.act.item');
  await page.getByRole('tab', { name: ko('incidentView.runbook') }).click();
  await page
    .getByRole('combobox', { name: ko('runbookView.choose') })
    .selectOption('name-resolution');
  await page
    .getByRole('button', { name: ko('runbookView.runStep', { step: '이 컴퓨터가 아는 주소' }) })
    .click();
  await done('tour.act.step');
  await page.keyboard.press('Alt+Period');
  await step('tour.evidence');
  await tour.getByRole('link', { name: ko('tour.show') }).click();
  await done('tour.evidence.board');
  await page.keyboard.press('Alt+Period');
  await step('tour.report');
  await tour.getByRole('link', { name: ko('tour.show') }).click();
  await done('tour.report.opened');
  await tour.getByRole('button', { name: ko('tour.finish') }).click();
  await expect(tour).toBeHidden();
});
