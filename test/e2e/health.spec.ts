import { sayIn } from '../../shared/messages/say.ts';
import { expect, test } from './fixtures.ts';

const say = sayIn('ko');
const AUTHENTICATION = '행정전자서명 인증 서버';

test('one cause for three services: called once, walked, and taken in hand', async ({ start }) => {
  const { page } = await start(['--drill', 'november-2023']);
  await page.getByRole('combobox', { name: say('board.speed') }).selectOption('600');

  // At 13:55 of the story the platform follows the portal: still one line and one alarm.
  const needs = page.getByRole('main');
  await expect(needs.getByText(say('board.drags', { count: 3 }))).toBeVisible({ timeout: 60_000 });
  const alarms = page.getByRole('region', { name: say('alarms.calling') });
  await expect(alarms.getByRole('listitem')).toHaveCount(1);
  await expect(alarms).toContainText(AUTHENTICATION);

  await needs.getByRole('button', { name: say('board.oneOrMany') }).click();
  const suspect = needs.getByRole('row').filter({ hasText: '통합 인증 경로' });
  await expect(suspect).toContainText(/2곳 중 2곳/);
  // Not before: a slow moment of this computer, too, makes the platform degraded for a while.
  await page.getByRole('button', { name: say('board.pause') }).click();
  await expect(suspect).toContainText(/\d+곳 중 0곳/);

  // The walk says what was first blamed on a switch.
  await needs.getByRole('link', { name: AUTHENTICATION, exact: true }).first().click();
  await expect(page.getByText(say('service.brokenHere'))).toBeVisible({ timeout: 30_000 });
  await expect(needs).toContainText(
    /작은 요청에는 답하고 1,500바이트를 넘는 요청에는 답하지 않습니다/,
  );

  await page
    .getByRole('navigation')
    .first()
    .getByRole('link', { name: say('frame.board') })
    .click();
  await needs
    .getByRole('button', { name: say('board.acknowledgeOf', { service: AUTHENTICATION }) })
    .click();
  const reason = page.getByRole('textbox', { name: say('handlingView.reason') });
  await reason.fill('인증 담당 부서와 통화 중');
  await reason.press('Enter');
  await expect(alarms).toBeHidden();
  await expect(needs).toContainText('당직 1');
});

test('the wall: no way to press anything, and what fails is said', async ({ start }) => {
  const { page } = await start(['--drill', 'november-2023']);
  await page.getByRole('combobox', { name: say('board.speed') }).selectOption('600');
  await expect(
    page.getByRole('main').getByRole('link', { name: AUTHENTICATION, exact: true }).first(),
  ).toBeVisible({ timeout: 40_000 });
  await page.getByRole('button', { name: say('board.wallOpen') }).click();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText(AUTHENTICATION);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: say('frame.board') })).toBeVisible();
});
