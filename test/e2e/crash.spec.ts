import { sayIn } from '../../shared/messages/say.ts';
import { expect, test } from './fixtures.ts';

const say = sayIn('ko');

test('a shell survives a page that crashed', async ({ start }) => {
  const { page } = await start(['--drill', 'november-2023']);
  await page.getByRole('heading', { level: 1, name: say('frame.board') }).waitFor();
  await page.keyboard.press('Control+Backquote');
  await page.getByRole('textbox', { name: say('terminalView.input') }).focus();
  await page.keyboard.type('echo "before-$((40 + 2))"; sleep 600\n');
  await page.getByRole('button', { name: say('terminalView.reader') }).click();
  const panelOf = (of: typeof page) =>
    of.getByRole('region', { name: say('terminalView.region'), exact: true });
  await expect(panelOf(page)).toContainText('before-42');

  const devtools = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // It never answers.
  devtools.send('Page.crash').catch(() => {});
  await crashed;

  const next = await page.context().newPage();
  await next.goto(page.url());
  await panelOf(next)
    .getByRole('button', { name: say('terminalView.reader') })
    .click();
  await expect(panelOf(next)).toContainText('before-42');
});
