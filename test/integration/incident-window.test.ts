import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Api, Snapshot } from '../../shared/contract.ts';
import type { Incident, TimelineEntry } from '../../shared/incident.ts';
import { sayIn } from '../../shared/messages/say.ts';
import type { Session } from '../../shared/terminal.ts';
import { eventually } from '../support/eventually.ts';
import { nightScene } from '../support/page/scene.ts';
import type { Stage } from '../support/page/stage.ts';
import { Theatre } from '../support/page/theatre.ts';

/** The incident page and the terminal panel in a real browser, with what no whole console shows. */

const say = sayIn('ko');
const NOW = Date.UTC(2023, 10, 17, 0, 0);

const incident: Incident = {
  id: 'i-1',
  number: 7,
  title: '새올 행정 포털 중단',
  severity: 2,
  state: 'open',
  services: [{ id: 'saeol', name: { ko: '새올 행정 포털', en: 'Saeol internal portal' } }],
  startedAt: NOW,
  openedAt: NOW,
  openedBy: '당직 1',
  resolvedAt: null,
  closedAt: null,
  checklist: null,
};

const session: Session = {
  id: 's-1',
  title: 'bash',
  shell: 'bash',
  startedAt: NOW,
  exitCode: null,
  integrated: true,
};

function note(id: number, text: string): TimelineEntry {
  const at = NOW + id * 1000;
  return { id, incident: 'i-1', at, writtenAt: at, by: '당직 1', what: { kind: 'note', text } };
}

let theatre: Theatre;

beforeAll(async () => {
  theatre = await Theatre.open();
});
afterEach(() => theatre.clear());
afterAll(() => theatre.close());

async function show(
  answers: Partial<Api>,
  change: Partial<Snapshot> = {},
): Promise<{ page: Page; stage: Stage }> {
  const scene = { ...nightScene(Date.now()), incidents: [incident], ...change };
  const { page, stage } = await theatre.show(scene, {
    answers: { 'reports.preview': () => [], ...answers },
  });
  await page.goto(`${new URL(page.url()).origin}/#/incidents/i-1`);
  await page.getByRole('heading', { level: 1, name: incident.title }).waitFor();
  return { page, stage };
}

const noteBox = (page: Page) =>
  page.getByRole('textbox', { name: say('incidentView.note'), exact: true });

it('writes a note on Enter, but neither while Hangul is composed nor with Shift', async () => {
  const { page, stage } = await show({ 'incidents.note': ({ text }) => note(1, text) });
  const written = () => stage.made.filter(({ call }) => call === 'incidents.note');
  await noteBox(page).fill('인증 서버와');
  await noteBox(page).dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
  await noteBox(page).press('Shift+Enter');
  await page.keyboard.type('통화함');
  expect(written()).toHaveLength(0);
  await noteBox(page).press('Enter');
  await page.getByRole('article').filter({ hasText: '통화함' }).waitFor();
  expect(written()).toMatchObject([{ args: { text: '인증 서버와\n통화함' } }]);
  expect(await noteBox(page).inputValue()).toBe('');
});

it('keeps a half-written note over a reload and a look at another view', async () => {
  const { page } = await show({});
  await noteBox(page).fill('아직 다 적지 않음');
  await page.getByRole('link', { name: say('frame.incidents') }).click();
  await page.getByRole('link', { name: incident.title }).click();
  expect(await noteBox(page).inputValue()).toBe('아직 다 적지 않음');
  await page.reload();
  expect(await noteBox(page).inputValue()).toBe('아직 다 적지 않음');
});

it('keeps a note that could not be written, and says why', async () => {
  const { page } = await show({});
  await noteBox(page).fill('전화함');
  await noteBox(page).press('Enter');
  await page.getByRole('alert').waitFor();
  expect(await noteBox(page).inputValue()).toBe('전화함');
});

it('draws only what is in sight of ten thousand entries, and follows the newest', async () => {
  const entries = Array.from({ length: 10_000 }, (_, index) =>
    note(index + 1, `메모 ${index + 1}`),
  );
  const { page, stage } = await show({ 'incidents.timeline': () => entries });
  const rows = page.getByRole('article');
  const newest = rows.filter({ hasText: /메모 10000/ });
  await newest.waitFor();
  expect(await rows.count()).toBeLessThan(100);
  stage.hub.changed('timeline', note(10_001, '방금 들어온 메모'));
  const arrived = rows.filter({ hasText: '방금 들어온 메모' });
  await arrived.waitFor();
  await eventually(async () => expect(await isInSight(page, arrived)).toBe(true));

  // Who reads further up is not moved, but told.
  const list = page.getByRole('group', { name: say('incidentView.happened') });
  await list.evaluate((element) => {
    element.scrollTop = 0;
  });
  await rows
    .filter({ hasText: /메모 1당직|메모 1$/ })
    .first()
    .waitFor();
  stage.hub.changed('timeline', note(10_002, '그사이 들어온 메모'));
  const below = page.getByRole('button', { name: say('incidentView.newBelow', { count: 1 }) });
  await below.click();
  await rows.filter({ hasText: '그사이 들어온 메모' }).waitFor();
});

async function isInSight(page: Page, row: ReturnType<Page['getByRole']>): Promise<boolean> {
  const list = await page.getByRole('group', { name: say('incidentView.happened') }).boundingBox();
  const box = await row.boundingBox();
  return !!list && !!box && box.y + box.height <= list.y + list.height + 1;
}

it('fetches the screen again where output was lost, and shows all of it once', async () => {
  let made = '';
  let seq = 0;
  const { page, stage } = await show(
    {
      'terminal.attach': () => ({ screen: made, seq }),
      'terminal.resize': () => null,
    },
    { sessions: [session], settings: { ...nightScene(NOW).settings, terminalOpen: true } },
  );
  const print = (text: string, told = true): void => {
    made += text;
    seq += 1;
    if (told) stage.hub.tell('terminal.output', { session: 's-1', seq, data: text });
  };
  const panel = page.getByRole('region', { name: say('terminalView.region') });
  await panel.getByRole('button', { name: say('terminalView.reader') }).click();
  const screen = panel.locator('.xterm-accessibility-tree');
  const attached = () => stage.made.filter(({ call }) => call === 'terminal.attach').length;
  await eventually(() => expect(attached()).toBe(1));
  print('one\r\n');
  await screen.getByText('one').waitFor();
  print('two\r\n', false);
  print('three\r\n');
  await screen.getByText('three').waitFor();
  expect(attached()).toBe(2);
  const lines = screen.getByText(/one|two|three/);
  await eventually(async () =>
    expect(await lines.allInnerTexts()).toEqual(['one', 'two', 'three']),
  );
});
