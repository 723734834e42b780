import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Api } from '../../shared/contract.ts';
import { Problem } from '../../shared/problem.ts';
import type { UpdateOffer, UpdateState } from '../../shared/updates.ts';
import { nightScene } from '../support/page/scene.ts';
import { Theatre, violations } from '../support/page/theatre.ts';

/** The window's part in an update: each step on a click, and what it says at each. */

let theatre: Theatre;

beforeAll(async () => {
  theatre = await Theatre.open();
});
afterEach(() => theatre.clear());
afterAll(() => theatre.close());

const OFFER: UpdateOffer = {
  version: '1.1.0',
  released: Date.UTC(2026, 10, 28),
  size: 150 * 1024 * 1024,
  notes: '- 고친 점\n- <b>a fix</b>',
};

async function show(
  state: UpdateState,
  {
    answers = {},
    from = '/srv/updates',
    kind = 'desktop',
  }: { answers?: Partial<Api>; from?: string | null; kind?: 'desktop' | 'browser' } = {},
) {
  const scene = nightScene(Date.now());
  const shown = await theatre.show(
    {
      ...scene,
      host: { ...scene.host, kind },
      settings: { ...scene.settings, updateFrom: from },
    },
    { answers: { 'updates.state': () => state, ...answers } },
  );
  await shown.page.getByRole('link', { name: '설정' }).click();
  const part = shown.page.getByRole('region', { name: '업데이트', exact: true });
  await part.waitFor();
  return { ...shown, part };
}

const axe = (page: Page): Promise<string[]> => violations(page, '[data-part="updates"]');

it('looks, shows the notes as plain text, fetches, and asks twice before it quits', async () => {
  const { page, part, stage } = await show(
    { kind: 'unasked' },
    {
      answers: {
        'updates.look': () => ({ kind: 'offered', lookedAt: Date.now(), offer: OFFER }),
        'updates.prepare': () => ({
          kind: 'ready',
          offer: OFFER,
          path: 'C:\\W.exe',
          command: null,
        }),
        'updates.install': () => ({
          kind: 'ready',
          offer: OFFER,
          path: 'C:\\W.exe',
          command: null,
        }),
      },
    },
  );
  await part.getByRole('button', { name: '지금 찾기' }).click();
  await part.getByText('새 버전 1.1.0이 있습니다 (150 MB).').waitFor();
  await part.getByText('- <b>a fix</b>').waitFor();
  expect(await axe(page)).toEqual([]);
  await part.getByRole('button', { name: '받아서 확인' }).click();
  await part.getByRole('button', { name: '종료하고 설치', exact: true }).click();
  expect(stage.made.some(({ call }) => call === 'updates.install')).toBe(false);
  await part.getByRole('button', { name: '종료하고 설치합니다' }).click();
  await expect.poll(() => stage.made.some(({ call }) => call === 'updates.install')).toBe(true);
});

it('says which command an administrator runs, where the program may not', async () => {
  const command = "sudo apt-get install --yes '/home/a/updates/W.deb'";
  const { page, part } = await show({ kind: 'ready', offer: OFFER, path: '/w.deb', command });
  await part.getByText(command).waitFor();
  expect(await part.getByRole('button', { name: /종료하고 설치/ }).count()).toBe(0);
  expect(await axe(page)).toEqual([]);
});

it('says why an update was refused', async () => {
  const { part } = await show(
    { kind: 'unasked' },
    {
      answers: {
        'updates.look': () => {
          throw new Problem('updates.badSignature');
        },
      },
    },
  );
  await part.getByRole('button', { name: '지금 찾기' }).click();
  await part
    .getByRole('alert')
    .getByText(/서명이 맞지 않아 받지 않았습니다/)
    .waitFor();
});

it('asks nothing where nobody said where from, and remembers where', async () => {
  const { part, stage } = await show(
    { kind: 'off' },
    { from: null, answers: { 'updates.from': () => ({ kind: 'unasked' }) } },
  );
  expect(await part.getByRole('button', { name: '지금 찾기' }).count()).toBe(0);
  await part.getByLabel('업데이트를 찾을 곳').fill(' /srv/updates ');
  await part.getByRole('button', { name: '저장' }).click();
  await expect
    .poll(() => stage.made.find(({ call }) => call === 'updates.from')?.args)
    .toEqual({ from: '/srv/updates' });
});

it('leaves it to the administrator in a browser', async () => {
  const { part } = await show({ kind: 'elsewhere' }, { kind: 'browser' });
  await part
    .getByText('이 컴퓨터에서 Watchroom을 업데이트하는 일은 시스템 관리자가 맡습니다.')
    .waitFor();
});
