import type { Page } from '@playwright/test';
import { sayIn } from '../../shared/messages/say.ts';
import { expect } from './fixtures.ts';

const say = sayIn('ko');

/** What who sits here first gets for a PIN. */
export const FIRST_PIN = '830142';
export const SECOND = { name: '당직 2', pin: '592817' };

/** Who sits here gets a PIN, and a second operator is there to agree. */
export async function secondOperator(page: Page): Promise<void> {
  await page.getByRole('link', { name: say('frame.settings') }).click();
  const main = page.getByRole('main');
  await main.getByRole('button', { name: say('desk.operators.setOwnPin') }).click();
  await page.getByLabel(say('desk.operators.newPin'), { exact: true }).fill(FIRST_PIN);
  await page.getByLabel(say('desk.operators.again'), { exact: true }).fill(FIRST_PIN);
  await page.getByRole('button', { name: say('desk.operators.setPin'), exact: true }).click();
  await expect(main.getByText(say('desk.operators.pinSaved'))).toBeVisible();
  await main.getByRole('button', { name: say('desk.operators.add') }).click();
  await page.getByLabel(say('desk.operators.name')).fill(SECOND.name);
  await page.getByLabel(say('desk.operators.newPin'), { exact: true }).fill(SECOND.pin);
  await page.getByLabel(say('desk.operators.again'), { exact: true }).fill(SECOND.pin);
  await page.getByRole('button', { name: say('desk.operators.addKey'), exact: true }).click();
  await expect(main.getByText(SECOND.name)).toBeVisible();
}
