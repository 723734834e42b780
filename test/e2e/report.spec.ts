import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { sayIn } from '../../shared/messages/say.ts';
import { expect, test } from './fixtures.ts';

const say = sayIn('ko');
const PHONE = '010-2345-6789';
const MEASURE = '라우터 모듈을 교체함';

/** Brings the week to a failing portal and opens its incident. */
async function openIncident(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: say('board.speed') }).selectOption('600');
  await expect(
    page.getByRole('status').filter({ hasText: '행정전자서명 인증 서버 외 1개' }),
  ).toContainText('I 키', { timeout: 60_000 });
  await page.getByRole('button', { name: say('board.pause') }).click();
  await page.getByRole('heading', { level: 1, name: say('frame.board') }).click();
  await page.keyboard.press('i');
  await expect(page.getByRole('region', { name: say('incidentView.do') })).toBeVisible();
}

const tab = (page: Page, name: 'write' | 'export' | 'send' | 'redaction') =>
  page.getByRole('tab', { name: say(`reportView.tab.${name}`), exact: true });

/** The text of a PDF without what breaks its lines. */
function textOf(pdf: string): string {
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  return text.replace(/\s+/g, '');
}

/** The pages as they stand, once none is being made. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('img', { name: /쪽 중 1쪽/ })).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('.report-pages')).toHaveAttribute('aria-busy', 'false', {
    timeout: 60_000,
  });
}

async function write(page: Page, field: 'happened' | 'measures', text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: say(`report.field.${field}`), exact: true });
  await box.fill(text);
  await box.blur();
  await expect(box).toHaveValue(text);
  await expect(
    page
      .locator('.report-field')
      .filter({ has: box })
      .getByText(/당직 1 저장$/),
  ).toBeVisible();
}

async function send(page: Page): Promise<void> {
  await tab(page, 'send').click();
  const form = page.getByRole('form', { name: say('reportView.sendForm') });
  await form.getByRole('textbox', { name: say('reportView.to') }).fill('행정안전부 상황실');
  await expect(form.getByText(say('reportView.warn.notSearched'))).toHaveCount(0, {
    timeout: 60_000,
  });
  await form.getByRole('checkbox', { name: say('reportView.agree') }).check();
  await form.getByRole('button', { name: say('reportView.send') }).click();
}

test('a report is written, covered, exported and sent; the next one says what changed', async ({
  start,
}) => {
  // A dozen pages are typeset over and over, on a machine that does other things besides.
  test.setTimeout(300_000);
  const started = await start(['--drill', 'november-2023']);
  const { page } = started;
  await openIncident(page);
  await page.getByRole('link', { name: say('incidentView.toReport') }).click();
  await settled(page);

  // What is written is on the pages once it is saved.
  const first = page.getByRole('img', { name: /쪽 중 1쪽/ });
  const before = await first.getAttribute('src');
  await write(page, 'happened', `인증 서버 담당(${PHONE})과 통화함. 로그인이 멈춤.`);
  await expect(async () => {
    const pictures = await page.locator('.report-page img').all();
    const sources = await Promise.all(pictures.map((one) => one.getAttribute('src')));
    expect(sources.some((source) => source !== null && source !== before)).toBe(true);
  }).toPass();
  await settled(page);

  // Covered, but for what is kept for a reason.
  await page.getByRole('switch', { name: say('reportView.redacted') }).check();
  await tab(page, 'redaction').click();
  const phone = page.getByRole('article').filter({ hasText: PHONE });
  await phone.getByRole('button', { name: say('reportView.cover') }).click({ timeout: 60_000 });
  await expect(phone).toContainText(/가림 · 당직 1/);
  await settled(page);
  await tab(page, 'export').click();
  const covered = await started.saved(() =>
    page.getByRole('button', { name: say('reportView.pdf'), exact: true }).click(),
  );
  expect(textOf(covered)).not.toContain(PHONE);
  await tab(page, 'redaction').click();
  await phone.getByRole('button', { name: say('reportView.keep') }).click();
  await page.getByRole('textbox', { name: say('reportView.keepReason') }).fill('기관 대표 번호임');
  await page.keyboard.press('Enter');
  await expect(phone).toContainText('기관 대표 번호임');
  await tab(page, 'export').click();
  const kept = await started.saved(() =>
    page.getByRole('button', { name: say('reportView.pdf'), exact: true }).click(),
  );
  expect(textOf(kept)).toContain(PHONE);

  // Marked, sent, and there to be had again.
  await tab(page, 'write').click();
  await page.getByRole('combobox', { name: say('reportView.tlp') }).selectOption('RED');
  await send(page);
  const sent = page.getByRole('region', { name: say('reportView.sentTitle') });
  await expect(sent).toContainText('최초보고 제1보', { timeout: 60_000 });
  await expect(sent).toContainText('행정안전부 상황실');
  const copy = await started.saved(() =>
    sent
      .getByRole('button', {
        name: say('reportView.saveSent', { what: '최초보고 제1보', format: 'PDF' }),
      })
      .click(),
  );
  expect(textOf(copy)).toContain('TLP:RED');

  // The second version carries the account on.
  await page.getByRole('combobox', { name: say('reportView.kind') }).selectOption('interim');
  await tab(page, 'write').click();
  await write(page, 'measures', MEASURE);
  await settled(page);
  await tab(page, 'export').click();
  const second = await started.saved(() =>
    page.getByRole('button', { name: say('reportView.pdf'), exact: true }).click(),
  );
  const text = textOf(second);
  expect(text).toContain('제2보');
  expect(text.split(MEASURE.replace(/\s+/g, '')).length).toBeGreaterThan(2);

  // All of it outlives the page.
  await page.reload();
  await settled(page);
  await tab(page, 'send').click();
  await expect(sent).toContainText('최초보고 제1보');
  await tab(page, 'write').click();
  const measures = page.getByRole('textbox', { name: say('report.field.measures'), exact: true });
  await expect(measures).toHaveValue(MEASURE);

  // What is typed while the console is silent stays, and is saved when it is back.
  started.freeze();
  await expect(page.getByText(/연결이 끊/)).toBeVisible();
  await measures.fill(`${MEASURE}. 재시험 통과.`);
  await expect(page.getByText(say('reportView.saving'), { exact: true })).toBeVisible();
  started.thaw();
  await expect(
    page
      .locator('.report-field')
      .filter({ has: measures })
      .getByText(/당직 1 저장$/),
  ).toBeVisible();
  await page.reload();
  await expect(measures).toHaveValue(`${MEASURE}. 재시험 통과.`);
});
