import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sayIn } from '../../shared/messages/say.ts';
import { expect, test } from './fixtures.ts';

const say = sayIn('ko');

let folder: string;
let file: string;
let server: Server;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-edit-'));
  file = join(folder, 'catalogue.yaml');
  server = createServer((_request, response) => response.end('민원 접수'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
test.afterEach(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

test('the catalogue is changed in the window, and what is watched changes with it', async ({
  start,
}) => {
  const { port } = server.address() as AddressInfo;
  const text = `services:
  # 민원의 얼굴
  - id: portal # 주소가 곧 바뀐다
    name: { ko: 민원 포털, en: Portal }
    owner: moj
    checks:
      - { id: page, type: http, url: "http://127.0.0.1:${port}/", interval: 1s } # 첫 화면
`;
  writeFileSync(file, text);
  const { page } = await start(['--catalogue', file]);
  await expect(page.getByRole('main')).toContainText('민원 포털');
  await page.getByRole('link', { name: say('frame.settings') }).click();
  await page.getByRole('link', { name: say('catalogueEdit.open') }).click();
  const outline = page.getByRole('navigation', { name: say('catalogueEdit.outline') });
  await outline.getByRole('button', { name: /민원 포털/ }).click();
  const form = page.getByRole('region', { name: say('catalogueEdit.form') });
  await form.getByRole('button', { name: /http/ }).click();
  await form.getByRole('button', { name: say('catalogueEdit.test') }).click();
  await expect(form.getByText(say('state.up'), { exact: true })).toBeVisible();
  await form.getByRole('button', { name: '← 민원 포털' }).click();

  const name = form.getByRole('textbox', { name: say('catalogueField.name.ko') });
  await name.fill('대표 포털');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(say('catalogueEdit.saved'))).toBeVisible();
  expect(readFileSync(file, 'utf8')).toBe(text.replace('민원 포털', '대표 포털'));

  // It is in force without a restart, and the text in the editor went on as it was.
  await page.getByRole('link', { name: say('frame.board') }).click();
  await expect(page.getByRole('main')).toContainText('대표 포털');

  // The old one is kept, under the name of who replaced it.
  await page.goBack();
  await page.getByRole('button', { name: say('catalogueEdit.history') }).click();
  await form.getByRole('button', { name: new RegExp(say('catalogueEdit.outside')) }).click();
  await form.getByRole('button', { name: say('catalogueEdit.bringBack') }).click();
  await page.keyboard.press('Control+s');
  await expect(page.getByText(say('catalogueEdit.saved'))).toBeVisible();
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('the catalogue of a drill is shown and stays as it is', async ({ start }) => {
  const { page } = await start(['--drill', 'november-2023']);
  await page.getByRole('link', { name: say('frame.settings') }).click();
  await page.getByRole('link', { name: say('catalogueEdit.open') }).click();
  await expect(page.getByText(say('catalogueEdit.drillNote'))).toBeVisible();
  await expect(
    page.getByRole('button', { name: say('catalogueEdit.save'), exact: true }),
  ).toHaveCount(0);
});
