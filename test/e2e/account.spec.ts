import { sayIn } from '../../shared/messages/say.ts';
import { expect, test } from './fixtures.ts';
import { FIRST_PIN, SECOND, secondOperator } from './operators.ts';

const say = sayIn('ko');
const PROCUREMENT = '나라장터';

test('23 November: slow before dead, one source in the log, and both accounts on one board', async ({
  start,
}) => {
  const { page } = await start(['--drill', 'november-2023']);
  await page
    .getByRole('button', { name: new RegExp(say('board.jumpFrom', { day: '.*' })) })
    .click();
  await page.getByRole('menuitem', { name: /11\. 23\./ }).click();
  await page.getByRole('combobox', { name: say('board.speed') }).selectOption('60');
  await expect(
    page.getByRole('status').filter({ hasText: `장애 제안: ${PROCUREMENT}` }),
  ).toBeVisible({ timeout: 80_000 });
  // The story waits here: the outage of that day lasts an hour of it.
  await page.getByRole('button', { name: say('board.pause') }).click();
  await page.getByRole('heading', { level: 1, name: say('frame.board') }).click();
  await page.keyboard.press('i');
  await expect(
    page.getByRole('heading', { level: 1, name: new RegExp(PROCUREMENT) }),
  ).toBeVisible();
  const incident = new URL(page.url()).hash;

  // The palette leads anywhere; here to the log, which the drill's own servers wrote.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('접속 기록');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: say('triageView.open'), exact: true }).click();
  const finding = page.getByRole('listitem').filter({ hasText: /한 곳이 .* 되풀이해 불렀습니다/ });
  await expect(finding).toContainText('자동 방어가 흔히 막기 시작하는 수준보다 느립니다');

  // Two hypotheses, and what the log shows attached with the query that made it.
  const base = page.url().replace(/#.*/, '');
  await page.goto(`${base}${incident}/evidence`);
  for (const cause of ['repeatedRequests', 'hardware'] as const) {
    await page.getByRole('button', { name: new RegExp(say('evidenceView.raise')) }).click();
    await page
      .getByRole('combobox', { name: say('evidenceView.cause') })
      .selectOption({ label: say(`evidence.cause.${cause}`) });
    await page.getByRole('button', { name: say('evidenceView.raiseNow'), exact: true }).click();
    await expect(
      page.getByRole('columnheader', { name: new RegExp(say(`evidence.cause.${cause}`)) }),
    ).toBeVisible();
  }
  await page.goto(`${base}#/triage`);
  await finding.getByRole('button', { name: new RegExp(say('triageView.attach')) }).click();
  await page
    .getByRole('combobox', { name: say('evidence.cause.repeatedRequests') })
    .selectOption({ label: say('evidence.rating.++') });
  await page
    .getByRole('combobox', { name: say('evidence.cause.hardware') })
    .selectOption({ label: say('evidence.rating.-') });
  await page.getByRole('button', { name: say('triageView.attachNow'), exact: true }).click();
  await page.goto(`${base}${incident}/evidence`);
  await expect(
    page.getByRole('columnheader', { name: new RegExp(say('evidence.cause.repeatedRequests')) }),
  ).toContainText(say('evidenceView.unopposed'));
  await expect(page.getByRole('main')).toContainText(/되풀이해 불렀습니다/);
  await expect(page.getByRole('region', { name: say('evidenceView.account') })).toContainText(
    say('evidence.cause.repeatedRequests'),
  );
});

test('a shift is handed over by PIN, and a locked seat shows all and does nothing', async ({
  start,
}) => {
  const started = await start(['--drill', 'november-2023']);
  const { page } = started;
  await secondOperator(page);

  await page.keyboard.press('Control+Shift+L');
  const band = page.getByRole('form', { name: say('desk.lock.locked') });
  await expect(band).toBeVisible();
  await page.getByRole('link', { name: say('frame.board') }).click();
  await expect(page.getByRole('link', { name: '정부24' })).toBeVisible();
  await band.getByLabel(/비밀번호/).fill(FIRST_PIN);
  await page.keyboard.press('Enter');
  await expect(band).toBeHidden();

  await page.getByRole('link', { name: say('frame.handover') }).click();
  await page.getByLabel(say('desk.handover.note')).fill('홈택스 응답이 늦음. 담당자와 통화함.');
  await page.getByRole('button', { name: say('desk.handover.complete') }).click();
  await page.getByLabel(/비밀번호/).fill(SECOND.pin);
  await page.getByRole('button', { name: say('desk.handover.sign') }).click();
  await expect(page.getByRole('banner')).toContainText(SECOND.name);

  // Who has the seat outlives a kill, locked.
  started.kill();
  await started.restart();
  await expect(started.page.getByRole('banner')).toContainText(SECOND.name);
  await expect(started.page.getByRole('form', { name: say('desk.lock.locked') })).toBeVisible();
});
