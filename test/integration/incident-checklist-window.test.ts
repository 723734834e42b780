import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sayIn } from '../../shared/messages/say.ts';
import { eventually } from '../support/eventually.ts';
import { made, showIncident } from '../support/page/incidentPage.ts';
import { Theatre } from '../support/page/theatre.ts';

/** The checklists of an incident in a real browser: keys, reasons, what is due, and runbooks. */

const say = sayIn('ko');
let theatre: Theatre;

beforeAll(async () => {
  theatre = await Theatre.open();
});
afterEach(() => theatre.clear());
afterAll(() => theatre.close());

const show = (showing?: Parameters<typeof showIncident>[1]) => showIncident(theatre, showing);
const box = (page: Page, name: string | RegExp) => page.getByRole('checkbox', { name });
const packets = /작은 패킷과 큰 패킷/;

describe('what is to do', () => {
  it('has the first open item under the next key on arrival', async () => {
    const { page, stage } = await show();
    await page.keyboard.press('Space');
    await box(page, packets).and(page.locator('[aria-checked="true"]')).waitFor();
    expect(made(stage, 'incidents.item')).toEqual([
      { incident: 'i-7', item: 'portal/2', to: 'done' },
    ]);
  });

  it('marks done with Enter too, once however long it is held', async () => {
    const { page, stage } = await show();
    await page.keyboard.down('Enter');
    await page.keyboard.down('Enter');
    await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await box(page, packets).and(page.locator('[aria-checked="true"]')).waitFor();
    expect(made(stage, 'incidents.item')).toHaveLength(1);
  });

  it('counts what is settled, and what is required and left', async () => {
    const { page } = await show();
    const column = page.getByRole('region', { name: say('incidentView.do') });
    await column.getByText('5개 중 1개, 필수 2개 남음').waitFor();
    await page.keyboard.press('Space');
    await column.getByText('5개 중 2개, 필수 1개 남음').waitFor();
  });

  it('moves between items with the arrows, and skips with a reason by a key', async () => {
    const { page, stage } = await show();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('s');
    const reason = page.getByRole('textbox', { name: say('incidentView.reason.skipped') });
    expect(await reason.evaluate((at) => at === document.activeElement)).toBe(true);
    await reason.fill('야간이라 확인이 불가함');
    await page.keyboard.press('Enter');
    const load = page.getByRole('listitem').filter({ has: box(page, /인증 서버의 부하/) });
    await load.getByText('야간이라 확인이 불가함').waitFor();
    expect(made(stage, 'incidents.item')).toEqual([
      { incident: 'i-7', item: 'portal/3', to: 'skipped', reason: '야간이라 확인이 불가함' },
    ]);
    expect(
      await box(page, /인증 서버의 부하/).evaluate((at) => at === document.activeElement),
    ).toBe(true);
  });

  it.each([
    ['x', 'notApplicable'],
    ['b', 'blocked'],
  ] as const)('asks why for the key %s', async (key, to) => {
    const { page, stage } = await show();
    await page.keyboard.press(key);
    await page.getByRole('textbox', { name: say(`incidentView.reason.${to}`) }).fill('사유');
    await page.keyboard.press('Enter');
    await eventually(() =>
      expect(made(stage, 'incidents.item')).toMatchObject([{ to, reason: '사유' }]),
    );
  });

  it('is assigned by a key, to oneself with the next', async () => {
    const { page, stage } = await show();
    await page.keyboard.press('a');
    await page.getByRole('combobox', { name: say('incidentView.assignee') }).waitFor();
    await page.getByRole('button', { name: say('incidentView.me'), exact: true }).click();
    await page.getByText('담당 당직 1').waitFor();
    expect(made(stage, 'incidents.assign')).toEqual([
      { incident: 'i-7', item: 'portal/2', to: '당직 1' },
    ]);
  });

  it('offers the same in a menu, and sets back what was done', async () => {
    const { page, stage } = await show();
    await page.getByRole('button', { name: /^더 보기: 로그인이 멈춘/ }).click();
    expect(await page.getByRole('menuitem').count()).toBe(1);
    await page.getByRole('menuitem', { name: say('incidentView.act.open'), exact: true }).click();
    await eventually(() =>
      expect(made(stage, 'incidents.item')).toEqual([
        { incident: 'i-7', item: 'portal/1', to: 'open' },
      ]),
    );
  });

  it('says what is overdue and what is near by words beside the shape', async () => {
    const { page } = await show();
    const row = (name: RegExp) => page.getByRole('listitem').filter({ has: box(page, name) });
    expect(await row(packets).textContent()).toMatch(/기한 .*40분 지남/);
    expect(await row(/인증 서버의 부하/).textContent()).toMatch(/기한 .*4분 남음/);
    expect(await row(/예비 회선/).textContent()).toMatch(/막힘 당직 2 .*통신사 담당자/s);
  });

  it('folds what does not apply now, with the condition, and shows it when it does', async () => {
    const { page, stage, desk } = await show();
    await page.getByText('지금은 해당하지 않는 항목 1개').click();
    await page.getByText('해당하는 때: 공격 의심').waitFor();
    expect(await box(page, /침해사고 최초신고/).count()).toBe(0);
    const incident = desk.incident();
    stage.hub.changed('incidents', {
      ...incident,
      times: { ...incident.times, suspected: incident.openedAt },
    });
    await box(page, /침해사고 최초신고/).waitFor();
  });

  it('leads to the step of the runbook, and from the step back to the item', async () => {
    const { page } = await show();
    await page.keyboard.press('r');
    const step = page.getByRole('listitem').filter({
      has: page.getByRole('heading', { name: '2번째 단계' }),
    });
    await eventually(async () =>
      expect(await step.evaluate((at) => at === document.activeElement)).toBe(true),
    );
    await step.getByRole('button', { name: /점검 항목: 작은 패킷/ }).click();
    await eventually(async () =>
      expect(await box(page, packets).evaluate((at) => at === document.activeElement)).toBe(true),
    );
  });

  it('takes items and checklists that were not foreseen', async () => {
    const { page, stage } = await show();
    await page.getByRole('textbox', { name: say('incidentView.newItem') }).fill('라우터 교체');
    await page.getByRole('checkbox', { name: say('incidentView.required'), exact: true }).check();
    await page.getByRole('button', { name: say('incidentView.addItem') }).click();
    const added = page.getByRole('group', { name: say('incidentView.added') });
    await added.getByText('라우터 교체').waitFor();
    await page.getByRole('button', { name: say('incidentView.addChecklist') }).click();
    await page.getByRole('group', { name: 'ddos' }).waitFor();
    expect(made(stage, 'incidents.addItem')).toEqual([
      { incident: 'i-7', text: '라우터 교체', required: true },
    ]);
    expect(made(stage, 'incidents.addChecklist')).toEqual([{ incident: 'i-7', checklist: 'ddos' }]);
  });
});
