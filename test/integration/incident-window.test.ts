import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sayIn } from '../../shared/messages/say.ts';
import { eventually } from '../support/eventually.ts';
import { made, showIncident } from '../support/page/incidentPage.ts';
import { Theatre, violations } from '../support/page/theatre.ts';

/** The list, the incident's head and what is known of it in a real browser, on a scripted console. */

const say = sayIn('ko');
let theatre: Theatre;

beforeAll(async () => {
  theatre = await Theatre.open();
});
afterEach(() => theatre.clear());
afterAll(() => theatre.close());

const show = (showing?: Parameters<typeof showIncident>[1]) => showIncident(theatre, showing);
const head = (page: Page) => page.getByRole('region', { name: say('incidentView.head') });
const box = (page: Page, name: string | RegExp) => page.getByRole('checkbox', { name });
const packets = /작은 패킷과 큰 패킷/;

describe('the head', () => {
  it('shows the six states in order and goes to the next with one key', async () => {
    const { page, stage } = await show();
    const steps = page.getByRole('list', { name: say('incidentView.steps') });
    expect(await steps.getByRole('listitem').allInnerTexts()).toEqual([
      '감지',
      '인지',
      '조사',
      '완화',
      '해결',
      '종결',
    ]);
    expect(await steps.locator('[aria-current="step"]').textContent()).toBe('인지');
    await page.keyboard.press('m');
    await eventually(async () =>
      expect(await steps.locator('[aria-current="step"]').textContent()).toBe('조사'),
    );
    expect(made(stage, 'incidents.move')).toEqual([{ incident: 'i-7', to: 'investigating' }]);
  });

  it('names the required items left instead of resolving, and goes to the first', async () => {
    const { page, stage } = await show();
    await page.getByRole('button', { name: '해결 단계로 넘기기' }).click();
    const left = head(page).getByRole('alert');
    await left.getByText('필수 항목 2개가 남아').waitFor();
    expect(await left.getByRole('button').allInnerTexts()).toEqual([
      '작은 패킷과 큰 패킷을 나누어 보내 봅니다.',
      '내부 결정권자에게 보고하고 보고 시각을 적습니다.',
    ]);
    await eventually(async () =>
      expect(await box(page, packets).evaluate((at) => at === document.activeElement)).toBe(true),
    );
    expect(made(stage, 'incidents.move')).toEqual([]);
    await left.getByRole('button', { name: /내부 결정권자/ }).click();
    await eventually(async () =>
      expect(await box(page, /내부 결정권자/).evaluate((at) => at === document.activeElement)).toBe(
        true,
      ),
    );
  });

  it('is investigated again only with a reason', async () => {
    const { page, stage } = await show({ path: '/incidents/i-8' });
    await page.getByRole('button', { name: say('incidentView.reopen') }).click();
    const panel = page.getByRole('region', { name: say('incidentView.reopen') });
    const again = panel.getByRole('button', { name: say('incidentView.reopen') });
    expect(await again.isDisabled()).toBe(true);
    await page.keyboard.type('지연이 다시 나타남');
    await page.keyboard.press('Enter');
    await panel.waitFor({ state: 'detached' });
    expect(made(stage, 'incidents.move')).toEqual([
      { incident: 'i-8', to: 'investigating', reason: '지연이 다시 나타남' },
    ]);
  });

  it('renames in place, and leaves the name on Escape', async () => {
    const { page, stage } = await show();
    const edit = page.getByRole('button', { name: say('incidentView.editTitle') });
    await edit.click();
    await page.keyboard.press('Escape');
    await edit.click();
    await page.getByRole('textbox', { name: say('incidentView.titleField') }).fill('인증 장애');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '인증 장애' }).waitFor();
    expect(made(stage, 'incidents.rename')).toEqual([{ incident: 'i-7', title: '인증 장애' }]);
  });

  it('is graded on each scale of the catalogue, by menu', async () => {
    const { page, stage } = await show();
    await page.getByRole('button', { name: '위기경보: 주의' }).click();
    expect(await page.getByRole('menuitem').allInnerTexts()).toEqual([
      '심각',
      '경계',
      '주의',
      '관심',
      say('incidentView.ungraded'),
    ]);
    await page.getByRole('menuitem', { name: '심각' }).click();
    await page.getByRole('button', { name: '위기경보: 심각' }).waitFor();
    expect(made(stage, 'incidents.grade')).toEqual([
      { incident: 'i-7', scale: 'crisis', level: 'grave' },
    ]);
  });

  it('gives duties by name, or to oneself with one key', async () => {
    const { page, stage } = await show();
    await page.getByRole('button', { name: '기록: 나' }).click();
    await page.getByRole('button', { name: '기록: 당직 1' }).waitFor();
    await page.getByRole('button', { name: '지휘: 박과장' }).click();
    await page.getByRole('combobox', { name: '지휘' }).fill('이국장');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '지휘: 이국장' }).waitFor();
    expect(made(stage, 'incidents.duty')).toEqual([
      { incident: 'i-7', duty: 'scribe', name: '당직 1' },
      { incident: 'i-7', duty: 'commander', name: '이국장' },
    ]);
  });

  it('says how often it was, and what it took in', async () => {
    const { page } = await show();
    expect(await head(page).textContent()).toContain('7일 동안 4번째');
    const absorbed = page.getByRole('link', { name: '6번을 합침' });
    expect(await absorbed.getAttribute('href')).toBe('#/incidents/i-6');
  });

  it('goes on in another open incident, and shows that one', async () => {
    const { page, stage } = await show();
    await page.getByRole('button', { name: say('incidentView.merge') }).click();
    const panel = page.getByRole('region', { name: say('incidentView.merge') });
    expect(await panel.getByRole('option').allInnerTexts()).toEqual(['8번 나라장터 지연']);
    await panel.getByRole('textbox').fill('같은 원인');
    await panel.getByRole('button', { name: say('incidentView.merge') }).click();
    await page.getByRole('heading', { level: 1, name: '나라장터 지연' }).waitFor();
    expect(made(stage, 'incidents.merge')).toEqual([
      { incident: 'i-7', into: 'i-8', reason: '같은 원인' },
    ]);
    await page.goBack();
    await page.getByRole('link', { name: '8번에서 이어 감' }).waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
  });

  it('is split by its services, never by all of them', async () => {
    const { page, stage } = await show();
    await page.getByRole('button', { name: say('incidentView.split') }).click();
    const panel = page.getByRole('region', { name: say('incidentView.split') });
    const services = panel.getByRole('checkbox');
    await services.nth(0).check();
    await services.nth(1).check();
    await panel.getByText(say('incidentView.splitHint')).waitFor();
    await services.nth(0).uncheck();
    await panel.getByRole('textbox', { name: say('incidentView.reason.split') }).fill('다름');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: '7번에서 나눔' }).waitFor();
    expect(made(stage, 'incidents.split')).toEqual([
      { incident: 'i-7', services: ['gov24'], reason: '다름' },
    ]);
  });
});

describe('what is known', () => {
  const times = (page: Page) => page.getByRole('region', { name: say('incidentView.times') });

  it('has all eight times, and sets one that is not known with one key', async () => {
    const { page, stage } = await show();
    expect(await times(page).getByRole('term').count()).toBe(8);
    await page.getByRole('button', { name: '의심 정황 인지: 지금' }).click();
    await eventually(() =>
      expect(made(stage, 'incidents.time')).toMatchObject([{ time: 'suspected' }]),
    );
    // It is what the statutory clock runs from.
    await page.getByRole('listitem', { name: '침해사고 최초신고' }).waitFor();
  });

  it('sets a time right with a reason, and shows what it was', async () => {
    const { page, stage } = await show();
    expect(await times(page).textContent()).toMatch(/고치기 전 .*당직 1/);
    await page.getByRole('button', { name: '시각 고치기: 감지' }).click();
    await page.getByLabel('감지 시각 (한국 표준시)').fill('2023-11-17T08:40:00');
    await page.getByRole('textbox', { name: say('incidentView.reason.time') }).fill('전화 기록');
    await page.keyboard.press('Enter');
    await times(page).getByText('11. 17. (금) 08:40:00').waitFor();
    expect(made(stage, 'incidents.time')).toEqual([
      {
        incident: 'i-7',
        time: 'detected',
        at: Date.parse('2023-11-17T08:40:00+09:00'),
        reason: '전화 기록',
      },
    ]);
  });

  it('shows the affected services as they stand, takes one out and adds another', async () => {
    const { page, stage } = await show();
    const services = page.getByRole('region', { name: say('incidentView.services') });
    expect(await services.getByRole('listitem').first().textContent()).toContain('중단');
    await services.getByRole('button', { name: '빼기: 정부24' }).click();
    await services.getByRole('link', { name: '정부24' }).waitFor({ state: 'detached' });
    expect(await services.getByRole('button', { name: /^빼기/ }).count()).toBe(0);
    await services.getByRole('combobox').fill('홈택');
    await page.getByRole('option', { name: '홈택스' }).click();
    await services.getByRole('link', { name: '홈택스' }).waitFor();
    expect(made(stage, 'incidents.services')).toEqual([
      { incident: 'i-7', services: ['saeol'] },
      { incident: 'i-7', services: ['saeol', 'hometax'] },
    ]);
  });

  it('leads to the evidence and to the report', async () => {
    const { page } = await show();
    const known = page.getByRole('region', { name: say('incidentView.know') });
    const links = await known
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toContain('#/incidents/i-7/evidence');
    expect(links).toContain('#/reports/i-7');
  });
});

it('lists what is in hand, everything when asked, and finds by initial consonants', async () => {
  const { page } = await show({ path: '/incidents' });
  const titles = () => page.locator('.list-name').allTextContents();
  expect(await titles()).toEqual(['나라장터 지연', '행정망 인증 경로 장애']);
  await page.getByText(say('incidentView.all'), { exact: true }).click();
  await eventually(async () => expect(await titles()).toHaveLength(4));
  await page
    .getByRole('combobox', { name: say('incidentView.columnState') })
    .selectOption({ label: say('incident.state.closed') });
  expect(await titles()).toEqual(['정부24 중단', '인증서 만료']);
  await page.getByRole('searchbox').fill('ㅇㅈㅅ');
  await eventually(async () => expect(await titles()).toEqual(['인증서 만료']));
  await page.getByRole('searchbox').fill('99번');
  await page.getByText(say('incidentView.noneFound')).waitFor();
});

it('offers nothing to change to a viewer, and tells why there is no note', async () => {
  const { page } = await show({
    change: {
      seat: {
        operator: { id: 'o-3', name: '상황실 참관', role: 'viewer', hasPin: true },
        since: 0,
        locked: false,
        lockAfter: 15,
      },
    },
  });
  await page.getByText(say('incidentView.viewerNote')).waitFor();
  const incident = page.getByRole('main');
  for (const name of [
    /넘기기/,
    /합치기/,
    /더 보기/,
    /시각 고치기/,
    /추가/,
    /빼기/,
    /맡기/,
    /고정/,
  ]) {
    expect(await incident.getByRole('button', { name }).count()).toBe(0);
  }
  await page.keyboard.press('m');
  await box(page, packets).click({ force: true });
  expect(await incident.getByRole('textbox').count()).toBe(0);
  expect(await box(page, packets).getAttribute('aria-checked')).toBe('false');
});

it.each([
  ['ko', 'light'],
  ['en', 'dark'],
] as const)('has nothing that axe finds wrong: %s, %s', async (language, scheme) => {
  const { settings } = (await show()).scene;
  const { page } = await show({ change: { settings: { ...settings, language, theme: scheme } } });
  expect(await violations(page, '.incident')).toEqual([]);
  for (const panel of ['merge', 'split'] as const) {
    await page.getByRole('button', { name: sayIn(language)(`incidentView.${panel}`) }).click();
    expect(await violations(page, '.incident')).toEqual([]);
  }
});
