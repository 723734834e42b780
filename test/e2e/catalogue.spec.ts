import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sayIn } from '../../shared/messages/say.ts';
import { OPENS_THE_CAUSE } from './drillWords.ts';
import { expect, test } from './fixtures.ts';

const say = sayIn('ko');

let folder: string;
let file: string;
let server: Server;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-catalogue-'));
  file = join(folder, 'catalogue.yaml');
  server = createServer((_request, response) => response.end('민원 접수'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
test.afterEach(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

function service(id: string, name: string): string {
  const { port } = server.address() as AddressInfo;
  return `
  - id: ${id}
    name: { ko: ${name}, en: ${id} }
    owner: moj
    checks:
      - { id: page, type: http, url: "http://127.0.0.1:${port}/", interval: 1s, timeout: 2s }
`;
}

test('one’s own catalogue: faults with their place, opened, remembered, edited while it runs', async ({
  start,
}) => {
  const started = await start([]);
  const board = started.page.getByRole('main');
  // Nothing was set: past the first start there is the drill, under its banner.
  await expect(started.page.getByRole('heading', { level: 1 })).toHaveText(say('welcome.language'));
  await started.page.keyboard.press('Escape');
  await expect(started.page.getByRole('region', { name: say('board.drillBand') })).toBeVisible();

  writeFileSync(file, 'services:\n  - id: portal\n    nmae: 포털\n');
  await started.page.getByRole('button', { name: say('board.ownCatalogue') }).click();
  const path = started.page.getByRole('textbox', { name: say('settings.path') });
  await path.fill(file);
  await started.page.getByRole('button', { name: say('settings.open'), exact: true }).click();
  await expect(started.page.getByRole('alert')).toContainText(`${file}:3:5`);
  await expect(started.page.getByRole('alert')).toContainText('nmae');

  writeFileSync(file, `services:${service('minwon', '민원 접수')}`);
  await started.page.getByRole('button', { name: say('settings.open'), exact: true }).click();
  await expect(board).toContainText('민원 접수');
  await expect(board).not.toContainText('나라장터');
  await expect(started.page.getByRole('region', { name: say('board.drillBand') })).toBeHidden();

  // A good edit is taken up, a bad one keeps the last good catalogue and says so.
  appendFileSync(file, service('permit', '인허가'));
  await expect(board).toContainText('인허가');
  appendFileSync(file, '  - id: Broken Id\n');
  await expect(started.page.getByText(/잘못된 곳/)).toBeVisible();
  await expect(board).toContainText('인허가');

  // Remembered, and without anything of the drill.
  writeFileSync(file, `services:${service('minwon', '민원 접수')}`);
  await started.restart();
  await expect(started.page.getByRole('main')).toContainText('민원 접수');
  await expect(started.page.getByRole('region', { name: say('board.drillBand') })).toBeHidden();
});

test('nothing of a drill mixes with what is real', async ({ start }) => {
  writeFileSync(file, `services:${service('minwon', '민원 접수')}`);
  const { page } = await start(['--drill', 'november-2023']);
  await page.getByRole('combobox', { name: say('board.speed') }).selectOption('600');
  await page.getByRole('button', { name: OPENS_THE_CAUSE }).first().click({ timeout: 40_000 });
  await expect(page.getByRole('region', { name: say('incidentView.know') })).toBeVisible();

  await page.getByRole('link', { name: say('frame.settings') }).click();
  await page.getByRole('textbox', { name: say('settings.path') }).fill(file);
  await page.getByRole('button', { name: say('settings.open'), exact: true }).click();
  await page.getByRole('link', { name: say('frame.incidents') }).click();
  await expect(page.getByRole('main')).toContainText(say('incidentView.none'));

  await page.getByRole('link', { name: say('frame.settings') }).click();
  await page.getByRole('button', { name: say('settings.toDrill') }).click();
  await page.getByRole('link', { name: say('frame.incidents') }).click();
  await expect(page.getByRole('main')).not.toContainText(say('incidentView.none'));
});
