import { sayIn } from '../../shared/messages/say.ts';
import { OPENS_THE_CAUSE } from './drillWords.ts';
import { expect, test } from './fixtures.ts';

const say = sayIn('ko');

// How soon is held by test/unit/renderer/pulse.test.ts, with a clock of its own.
test('a console that stops answering is told, and its return too', async ({ start }) => {
  const { page, freeze, thaw } = await start(['--drill', 'november-2023']);
  const link = page.getByRole('banner').getByRole('status');
  await expect(link).toHaveText(say('frame.connected'));
  freeze();
  await expect(link).toHaveText(say('frame.disconnected'));
  await expect(page.getByText(/부터 콘솔과 연결이 끊겨 있습니다/)).toBeVisible();
  thaw();
  await expect(link).toHaveText(say('frame.connected'));
  await expect(page.getByText(/부터 콘솔과 연결이 끊겨 있습니다/)).toBeHidden();
});

test('what was acknowledged is there after the console was killed', async ({ start }) => {
  const started = await start(['--drill', 'november-2023']);
  await started.page.getByRole('combobox', { name: say('board.speed') }).selectOption('600');
  await started.page
    .getByRole('button', { name: OPENS_THE_CAUSE })
    .first()
    .click({ timeout: 40_000 });
  const note = started.page.getByRole('textbox', { name: say('incidentView.note'), exact: true });
  await note.fill('정전 직전의 기록');
  await note.press('Control+Enter');
  // In the account, not in the field it was typed into.
  const entry = () => started.page.getByRole('article').filter({ hasText: '정전 직전의 기록' });
  await expect(entry()).toBeVisible();
  started.kill();
  await started.restart();
  await started.page.getByRole('link', { name: say('frame.incidents') }).click();
  // Whatever it is called: it may have been opened before anything of it was proposed.
  await started.page.getByRole('main').getByRole('link').first().click();
  await expect(entry()).toBeVisible();
});
