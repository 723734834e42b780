import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { sayIn } from '../../shared/messages/say.ts';
import { expect, test } from './fixtures.ts';

const say = sayIn('ko');
const PORTAL = '시도·새올행정시스템';
/** What the portal stands on, and where its failure comes from. */
const AUTHENTICATION = '행정전자서명 인증 서버';

test('the whole job: see it fail, open the incident, act, and hand in the report', async ({
  start,
}) => {
  const started = await start(['--drill', 'november-2023']);
  const { page } = started;
  await expect(page.getByRole('region', { name: say('board.drillBand') })).toContainText(
    say('board.drill'),
  );

  // The week begins at 08:30; at 08:40 of the story log-in hangs.
  await page.getByRole('combobox', { name: say('board.speed') }).selectOption('300');
  const row = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: AUTHENTICATION, exact: true }) });
  await expect(row.last()).toContainText(/연결은 되었으나 .*응답이 시작되지 않았습니다/, {
    timeout: 40_000,
  });
  // The story stands here, before it fails for a third.
  await page.getByRole('button', { name: say('board.pause') }).click();
  await expect(row.last()).toContainText(say('state.down'), { timeout: 40_000 });
  // The portal fails with it: one line, and one incident of both.
  await expect(row.last()).toContainText(/서비스 2개/, { timeout: 40_000 });

  // Two keys from the alarm to the first item done: one takes the proposal, one the item at hand.
  await expect(
    page.getByRole('status').filter({ hasText: `${AUTHENTICATION} 외 1개` }),
  ).toContainText('I 키', { timeout: 40_000 });
  // The hands leave the field of the drill's speed first: what is typed in a field is text.
  await page.getByRole('heading', { level: 1, name: say('frame.board') }).click();
  await page.keyboard.press('i');
  const heading = page.getByRole('heading', { level: 1, name: new RegExp(AUTHENTICATION) });
  await expect(heading).toBeVisible();
  const doing = page.getByRole('region', { name: say('incidentView.do') });
  await expect(doing.getByRole('checkbox').first()).toBeFocused();
  await page.keyboard.press('Space');
  await expect(doing.getByRole('checkbox').first()).toBeChecked();
  const happened = page.getByRole('region', { name: say('incidentView.happened') }).first();
  await expect(happened).toContainText(say('incident.entry.openedProposed'));

  // Nothing is resolved while a required item is open.
  const resolve = page.getByRole('button', {
    name: say('incidentView.jump', { state: say('incident.state.resolved') }),
  });
  await resolve.click();
  await expect(page.getByRole('alert')).toContainText('필수');

  const requiredName = new RegExp(`^${say('incidentView.required')}.+`);
  const left = doing.getByRole('checkbox', { name: requiredName, checked: false });
  expect(await left.count()).toBeGreaterThan(1);
  // What is required follows what is known: each is looked for anew, and held by its own name.
  while ((await left.count()) > 1) {
    const item = page.locator(`[id="${await left.first().getAttribute('id')}"]`);
    await item.click();
    await expect(item).toBeChecked();
  }
  await left.focus();
  await page.keyboard.press('s');
  await page
    .getByRole('textbox', { name: say('incidentView.reason.skipped') })
    .fill('야간이라 현장 확인이 불가함');
  await page.keyboard.press('Enter');
  await expect(doing).toContainText('야간이라 현장 확인이 불가함');

  // A step of a runbook in a real shell.
  await page.getByRole('tab', { name: say('incidentView.runbook') }).click();
  await page
    .getByRole('combobox', { name: say('runbookView.choose') })
    .selectOption('name-resolution');
  const command = page.getByRole('code').filter({ hasText: 'getent' });
  await expect(command).toContainText('127.0.0.1');
  const typed = (await command.textContent()) ?? '';
  await page
    .getByRole('button', { name: say('runbookView.runStep', { step: '이 컴퓨터가 아는 주소' }) })
    .click();
  await expect(page.getByRole('tab', { name: /이름 풀이/ })).toBeVisible();
  const entry = happened.getByRole('article').filter({ hasText: typed.trim() });
  await expect(entry).toContainText(/종료 코드 \d+/, { timeout: 40_000 });

  const note = page.getByRole('textbox', { name: say('incidentView.note'), exact: true });
  await note.fill('인증 서버 담당 부서와 통화함');
  await note.press('Control+Enter');
  await expect(
    happened.getByRole('article').filter({ hasText: '인증 서버 담당 부서와 통화함' }),
  ).toBeVisible();

  await resolve.click();
  const steps = page.getByRole('list', { name: say('incidentView.steps') });
  await expect(steps.locator('[aria-current="step"]')).toHaveText(say('incident.state.resolved'));

  await page.getByRole('link', { name: say('incidentView.toReport') }).click();
  await expect(page.getByRole('img', { name: /쪽 중 1쪽/ })).toBeVisible({ timeout: 40_000 });
  await page.getByRole('tab', { name: say('reportView.tab.export'), exact: true }).click();
  const pdf = await started.saved(() =>
    page.getByRole('button', { name: say('reportView.pdf'), exact: true }).click(),
  );
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  // A page breaks lines; words and times stay whole.
  const flat = text.replace(/\s+/g, '');
  for (const expected of [
    PORTAL,
    '훈련',
    '인증서버담당부서와통화함',
    '야간이라현장확인이불가함',
    'getent',
  ]) {
    expect(flat).toContain(expected.replace(/\s+/g, ''));
  }
  expect(text).toMatch(/\d{4}\. \d{1,2}\. \d{1,2}\. \(.\) \d\d:\d\d:\d\d/);

  const markdown = await started.saved(() =>
    page.getByRole('button', { name: say('reportView.markdown'), exact: true }).click(),
  );
  expect(readFileSync(markdown, 'utf8')).toContain(PORTAL);
  const json = await started.saved(() =>
    page.getByRole('button', { name: say('reportView.json'), exact: true }).click(),
  );
  expect(JSON.parse(readFileSync(json, 'utf8')).drill).toBe(true);

  // The account keeps that it was handed out, over a reload, and closes.
  await page.reload();
  await page.getByRole('link', { name: say('reportView.toIncident') }).click();
  await expect(happened).toContainText('PDF');
  await page.keyboard.press('m');
  await expect(steps.locator('[aria-current="step"]')).toHaveText(say('incident.state.closed'));
});
