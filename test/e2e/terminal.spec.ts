import { sayIn } from '../../shared/messages/say.ts';
import { expect, test } from './fixtures.ts';

const say = sayIn('ko');

test('a shell survives a reload, beside another one, and follows into any view', async ({
  start,
}) => {
  const { page } = await start(['--drill', 'november-2023']);
  const input = page.getByRole('textbox', { name: say('terminalView.input') });
  const panel = page.getByRole('region', { name: say('terminalView.region'), exact: true });

  await page.getByRole('heading', { level: 1, name: say('frame.board') }).waitFor();
  await page.keyboard.press('Control+Backquote');
  await expect(panel).toBeVisible();
  await expect(panel.getByRole('tab')).toHaveCount(1);
  // The screen is drawn as a picture; with the screen reader's help on, its text stands beside it.
  const reader = panel.getByRole('button', { name: say('terminalView.reader') });
  await reader.click();
  await input.focus();
  // What is awaited is what the shell made of it, not the echo of what was typed.
  await page.keyboard.type('echo "first-$((40 + 2))"\n');
  await expect(panel).toContainText('first-42');

  await panel.getByRole('button', { name: say('terminalView.new') }).click();
  await expect(panel.getByRole('tab')).toHaveCount(2);
  await input.focus();
  await page.keyboard.type(String.raw`printf '\xed\x95\x9c\xea\xb8\x80-%s\n' $((1 + 1))`);
  await page.keyboard.press('Enter');
  await expect(panel).toContainText('한글-2');

  await page.getByRole('link', { name: say('frame.settings') }).click();
  await expect(panel).toContainText('한글-2');

  await page.reload();
  await expect(panel.getByRole('tab')).toHaveCount(2);
  if ((await reader.getAttribute('aria-pressed')) !== 'true') await reader.click();
  await panel.getByRole('tab').first().click();
  await expect(panel).toContainText('first-42');
  await input.focus();
  await page.keyboard.type('echo "again-$((6 * 7))"\n');
  await expect(panel).toContainText('again-42');
});
