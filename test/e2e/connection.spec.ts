import { sayIn } from '../../shared/messages/say.ts';
import { expect, test } from './fixtures.ts';

const say = sayIn('ko');

/** As the issue promises it to operators, and a margin for a busy machine's own delays. */
const TOLD_WITHIN_MS = 2000;

test('a console that stops answering is told within two seconds, and its return too', async ({
  start,
}) => {
  const { page, freeze, thaw } = await start(['--drill', 'november-2023']);
  const link = page.getByRole('banner').getByRole('status');
  await expect(link).toHaveText(say('frame.connected'));
  // The page itself notes when the word changed: the test's own steps take time too.
  await page.evaluate((word) => {
    const status = document.querySelector('header [role="status"]');
    new MutationObserver(() => {
      if (status?.textContent?.includes(word)) document.title = `told ${Date.now()}`;
    }).observe(status ?? document.body, { subtree: true, childList: true, characterData: true });
  }, say('frame.disconnected'));
  const frozenAt = Date.now();
  freeze();
  await expect(page).toHaveTitle(/^told \d+$/);
  const told = Number((await page.title()).slice('told '.length));
  expect(told - frozenAt).toBeLessThan(TOLD_WITHIN_MS);
  await expect(page.getByText(/부터 콘솔과 연결이 끊겨 있습니다/)).toBeVisible();
  thaw();
  await expect(link).toHaveText(say('frame.connected'));
  await expect(page.getByText(/부터 콘솔과 연결이 끊겨 있습니다/)).toBeHidden();
});

test('what was acknowledged is there after the console was killed', async ({ start }) => {
  const started = await start(['--drill', 'november-2023']);
  await started.page.getByRole('combobox', { name: say('board.speed') }).selectOption('600');
  await started.page
    .getByRole('button', { name: /장애 등록/ })
    .first()
    .click({ timeout: 40_000 });
  const note = started.page.getByRole('textbox', { name: say('incidentView.note'), exact: true });
  await note.fill('정전 직전의 기록');
  await note.press('Enter');
  const happened = started.page.getByRole('region', { name: say('incidentView.happened') }).first();
  await expect(happened).toContainText('정전 직전의 기록');
  started.kill();
  await started.restart();
  await started.page.getByRole('link', { name: say('frame.incidents') }).click();
  await started.page
    .getByRole('link', { name: /중단|저하/ })
    .first()
    .click();
  await expect(
    started.page.getByRole('region', { name: say('incidentView.happened') }).first(),
  ).toContainText('정전 직전의 기록');
});
