import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Api, Snapshot } from '../../shared/contract.ts';
import type { EvidenceBoard } from '../../shared/evidence.ts';
import { sayIn } from '../../shared/messages/say.ts';
import { Problem, sentence } from '../../shared/problem.ts';
import type { Top, Triage, TriageResult } from '../../shared/triage.ts';
import { eventually } from '../support/eventually.ts';
import { incidentOf } from '../support/incident.ts';
import { nightScene } from '../support/page/scene.ts';
import type { Stage } from '../support/page/stage.ts';
import { Theatre, violations } from '../support/page/theatre.ts';

/** The log view in a real browser: reading, findings, restricting, attaching as evidence. */

const say = sayIn('ko');
const MINUTE = 60_000;
const FROM = Date.parse('2023-11-23T08:50:00+09:00');
const FILE = '/var/log/nginx/g2b-access.log';
const SOURCE = '203.0.113.24';

const reading: Triage = {
  id: 't-1',
  file: FILE,
  query: {},
  state: 'done',
  problem: null,
  format: 'combined',
  bytes: 1_288_490_189,
  read: 1_288_490_189,
  lines: 5_912_004,
  unreadable: 3,
  startedAt: FROM,
  sha256: 'c0ffee'.padEnd(64, '0'),
};

function top(key: string, requests: number, over = 0): Top {
  return {
    key,
    requests,
    over,
    bytes: requests * 5120,
    errors: Math.round(requests / 3),
    from: FROM,
    to: FROM + 91 * MINUTE,
  };
}

const result: TriageResult = {
  from: FROM,
  to: FROM + 91 * MINUTE,
  requests: 5_912_001,
  bytes: 30_269_445_120,
  series: {
    from: FROM,
    stepMs: MINUTE,
    steps: Array.from({ length: 91 }, (_, i) => {
      const busy = i >= 25 && i < 85;
      const requests = 21_000 + ((i * 7919) % 3000) + (busy ? 62_000 : 0);
      return {
        requests,
        clientErrors: 400 + ((i * 31) % 90),
        serverErrors: i >= 30 && i < 85 ? Math.round(requests * 0.4) : 20,
        p95: busy ? 7800 + ((i * 131) % 900) : 310 + ((i * 17) % 40),
      };
    }),
  },
  statuses: [
    { status: 200, requests: 3_901_552 },
    { status: 503, requests: 1_720_449 },
    { status: 404, requests: 290_000 },
  ],
  latency: { p50: 480, p95: 7900, p99: 11_200, max: 30_011 },
  sources: [
    { ...top(SOURCE, 3_650_118), country: 'NL', network: 'AS64500 Example Hosting B.V.' },
    { ...top('2001:db8:7:1::9', 20_114, 12), country: 'KR', network: 'AS64501 한국 통신망' },
    { ...top('198.51.100.3', 18_002), country: null, network: null },
  ],
  subnets: [top('203.0.113.0/24', 3_650_201), top('198.51.100.0/24', 18_002)],
  countries: [top('NL', 3_660_004), top('KR', 2_200_500), top('', 51_497)],
  networks: [top('AS64500 Example Hosting B.V.', 3_650_118)],
  paths: [top('/ep/bid/공고/목록', 3_640_009), top('/', 900_118)],
  agents: [top('python-requests/2.31.0', 3_650_118), top('Mozilla/5.0 (Windows NT 10.0)', 99)],
  addresses: 41_209,
  findings: [
    {
      id: 'f-1',
      kind: 'oneSource',
      sentence: sentence('triageView.part.source', { value: SOURCE }),
      query: { source: SOURCE, path: '/ep/bid/공고/목록' },
    },
    {
      id: 'f-2',
      kind: 'loadBeforeErrors',
      sentence: sentence('triageView.part.time', { value: '09:15–10:15' }),
      query: {},
    },
  ],
  whois: { source: 'ip-location-db', date: '2026-11-01' },
};

const incident = incidentOf({ id: 'i-1', number: 7, title: '나라장터 지연' });
const board: EvidenceBoard = {
  incident: 'i-1',
  hypotheses: [
    {
      id: 'h-1',
      cause: 'repeatedRequests',
      name: { ko: '한 곳의 반복 요청', en: 'Repeated requests from one source' },
      at: FROM,
      by: '당직 1',
      ruledOut: null,
    },
    {
      id: 'h-2',
      cause: 'hardware',
      name: { ko: '장비 고장', en: 'Hardware' },
      at: FROM,
      by: '당직 1',
      ruledOut: { at: FROM, by: '당직 1', reason: '교체 뒤에도 같음' },
    },
  ],
  evidence: [],
};

let theatre: Theatre;
beforeAll(async () => {
  theatre = await Theatre.open();
});
afterEach(() => theatre.clear());
afterAll(() => theatre.close());

async function show(
  change: Partial<Snapshot>,
  answers: Partial<Api> = {},
): Promise<{ page: Page; stage: Stage }> {
  const shown = await theatre.show(
    { ...nightScene(Date.now()), ...change },
    {
      answers: {
        'triage.result': () => result,
        'triage.open': ({ path, query }) => ({ ...reading, id: 't-2', file: path, query }),
        'evidence.board': () => board,
        'evidence.add': () => board,
        ...answers,
      },
    },
  );
  await shown.page.goto(`${new URL(shown.page.url()).origin}/#/triage`);
  await shown.page.getByRole('heading', { level: 1, name: say('triageView.title') }).waitFor();
  return shown;
}

const madeOf = (stage: Stage, call: string) =>
  stage.made.filter((made) => made.call === call).map(({ args }) => args);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

it('opens a log by its path, from the keyboard alone', async () => {
  const { page, stage } = await show({});
  await page.getByText(say('triageView.none')).waitFor();
  expect(await violations(page)).toEqual([]);
  const path = page.getByRole('textbox', { name: say('triageView.path') });
  await path.focus();
  // In a drill its own log stands there.
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(`${FILE}\n`);
  await page.getByRole('heading', { level: 2, name: FILE }).waitFor();
  expect(madeOf(stage, 'triage.open')).toEqual([{ path: FILE, query: {} }]);
});

it('says why a log cannot be opened, and keeps the path', async () => {
  const { page } = await show(
    {},
    {
      'triage.open': () => {
        throw new Problem('problem.internal', { detail: 'ENOENT' });
      },
    },
  );
  const path = page.getByRole('textbox', { name: say('triageView.path') });
  await path.fill('/nowhere');
  await path.press('Enter');
  expect(await page.getByRole('alert').textContent()).toContain('ENOENT');
  expect(await path.inputValue()).toBe('/nowhere');
});

it('picks a log where the host has a dialog', async () => {
  const { page } = await show(
    { host: { kind: 'desktop', picksFiles: true } },
    { 'triage.pick': () => FILE },
  );
  await button(page, say('triageView.browse')).click();
  const path = page.getByRole('textbox', { name: say('triageView.path') });
  await eventually(async () => expect(await path.inputValue()).toBe(FILE));
});

it('follows a reading that runs, and holds it up, ends it and closes it', async () => {
  const running: Triage = { ...reading, state: 'running', read: 429_496_729 };
  // As the console does it: what was told before must not be the last that is heard.
  const told = (state: Triage['state']): Triage => {
    stage.hub.changed('triages', { ...running, state });
    return { ...running, state };
  };
  const { page, stage } = await show(
    { triages: [running] },
    {
      'triage.pause': ({ paused }) => told(paused ? 'paused' : 'running'),
      'triage.cancel': () => told('cancelled'),
      'triage.close': () => null,
    },
  );
  const bar = page.getByRole('progressbar', { name: say('triageView.progress') });
  expect(await bar.evaluate((element: HTMLProgressElement) => element.position)).toBeCloseTo(1 / 3);
  await page.getByText('1.2 GB 중 410 MB (33.3%)').waitFor();

  // The findings are asked for again and again while it runs.
  await eventually(() => expect(madeOf(stage, 'triage.result').length).toBeGreaterThanOrEqual(2));
  let { read } = running;
  await eventually(async () => {
    read += 50_000_000;
    stage.hub.changed('triages', { ...running, read });
    expect(await page.getByText(/MB\/s$/).count()).toBe(1);
  });

  await button(page, say('triageView.pause')).click();
  await button(page, say('triageView.resume')).waitFor();
  expect(await page.getByText(/MB\/s$/).count()).toBe(0);
  await button(page, say('triageView.cancel')).click();
  await page.getByText(say('triageView.state.cancelled'), { exact: true }).waitFor();
  expect(await button(page, say('triageView.cancel')).count()).toBe(0);
  await button(page, say('triageView.close')).click();
  await page.getByText(say('triageView.none')).waitFor();
});

it('says why a reading failed, and offers to read again', async () => {
  const problem = sentence('problem.internal', { detail: 'EIO' });
  const { page, stage } = await show({ triages: [{ ...reading, state: 'failed', problem }] });
  await page.getByText(/EIO/).waitFor();
  await button(page, say('frame.retry')).click();
  expect(madeOf(stage, 'triage.open')).toEqual([{ path: FILE, query: {} }]);
});

it('shows figures in words and tables, with where they come from', async () => {
  const { page } = await show({ triages: [reading] });
  await page.getByText(say('triageView.state.done'), { exact: true }).waitFor();
  expect(await page.getByRole('progressbar').count()).toBe(0);
  const sources = page.getByRole('region', { name: say('triageView.sources') });
  const first = sources.getByRole('row').nth(1);
  await first.waitFor();
  const cells = await first.getByRole('cell').allTextContents();
  expect(cells.slice(0, 4)).toEqual([
    '네덜란드',
    'AS64500 Example Hosting B.V.',
    '3,650,118',
    '61.7%',
  ]);
  // An estimate says that it is one.
  await sources.getByText('약 20,114').waitFor();
  // What nobody knows cannot be asked for.
  const countries = page.getByRole('region', { name: say('triageView.countries') });
  expect(await countries.getByRole('button').count()).toBe(2);
  await countries.getByText(say('triageView.unknown')).waitFor();
  await page.getByText(/ip-location-db\(2026-11-01\)/).waitFor();
  await page.getByText('p50 480 ms · p95 7900 ms · p99 11.2 s · 최대 30.0 s').waitFor();
  await page.getByText('형식에 맞지 않는 3줄은 세지 않았습니다.').waitFor();
});

it.each([
  [
    'a finding',
    `${say('triageView.show')}: 주소 ${SOURCE} · 경로 /ep/bid/공고/목록`,
    {
      source: SOURCE,
      path: '/ep/bid/공고/목록',
    },
  ],
  ['an address', '이것만 다시 읽기: 주소 2001:db8:7:1::9', { source: '2001:db8:7:1::9' }],
  ['a country', '이것만 다시 읽기: 나라 네덜란드', { country: 'NL' }],
  ['a status', '이것만 다시 읽기: 응답 503', { status: '503' }],
])('restricts a new reading to %s, beside what restricts it already', async (_, name, more) => {
  const query = { agent: 'curl' };
  const { page, stage } = await show({ triages: [{ ...reading, query }] });
  await button(page, name).click();
  await eventually(() =>
    expect(madeOf(stage, 'triage.open')).toEqual([{ path: FILE, query: { ...query, ...more } }]),
  );
  // Both stand side by side, and a condition can be taken back.
  await page.getByRole('navigation', { name: say('triageView.readings') }).waitFor();
  await button(page, '조건 빼고 다시 읽기: 프로그램 curl').click();
  await eventually(() =>
    expect(madeOf(stage, 'triage.open').at(-1)).toEqual({ path: FILE, query: more }),
  );
});

it('restricts the time by a drag over the chart, and by keys', async () => {
  const { page, stage } = await show({ triages: [reading] });
  const plot = page.locator('.traffic-chart .u-over');
  await plot.scrollIntoViewIfNeeded();
  const box = await plot.boundingBox();
  if (!box) throw new Error('the chart is not in sight');
  const at = (share: number) => box.x + box.width * share;
  await page.mouse.move(at(0.25), box.y + 80);
  await page.mouse.down();
  await page.mouse.move(at(0.5), box.y + 80, { steps: 5 });
  await page.mouse.up();
  await eventually(() => expect(madeOf(stage, 'triage.open')).toHaveLength(1));
  const [{ query }] = madeOf(stage, 'triage.open') as [{ query: { from: number; to: number } }];
  expect(Math.abs(query.from - (FROM + 91 * MINUTE * 0.25))).toBeLessThan(MINUTE);
  expect(Math.abs(query.to - (FROM + 91 * MINUTE * 0.5))).toBeLessThan(MINUTE);

  await page.getByLabel(say('triageView.from')).fill('2023-11-23T09:19:00');
  await page.getByLabel(say('triageView.to')).fill('2023-11-23T09:00:00');
  await button(page, say('triageView.onlyTime')).click();
  await page.getByText(say('triageView.badTime')).waitFor();
  await page.getByLabel(say('triageView.to')).fill('2023-11-23T10:21:00');
  await page.keyboard.press('Enter');
  const expected = {
    from: Date.parse('2023-11-23T09:19:00+09:00'),
    to: Date.parse('2023-11-23T10:21:00+09:00'),
  };
  await eventually(() =>
    expect(madeOf(stage, 'triage.open').at(-1)).toMatchObject({ query: expected }),
  );
});

it('walks the chart by keys and says each step', async () => {
  const { page } = await show({ triages: [reading] });
  const chart = page.getByRole('application', { name: say('triageView.traffic') });
  await chart.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  const said = page.locator('.traffic-chart [aria-live]');
  await eventually(async () => expect(await said.textContent()).toContain('08:51:00–08:52:00 KST'));
  expect(await said.textContent()).toContain('p95 327 ms');
});

it('attaches a finding as evidence with the query that made it', async () => {
  const { page, stage } = await show({
    triages: [{ ...reading, query: { agent: 'curl' } }],
    incidents: [incident, incidentOf({ id: 'i-0', number: 6, state: 'closed' })],
  });
  const finding = page.getByRole('listitem').filter({ hasText: SOURCE }).first();
  await finding.getByRole('button', { name: new RegExp(say('triageView.attach')) }).click();
  const which = finding.getByRole('combobox', { name: say('triageView.attachTo') });
  expect(await which.locator('option').allTextContents()).toEqual(['7번 나라장터 지연']);
  // A hypothesis that was ruled out is not judged any more.
  const rating = finding.getByRole('combobox', { name: '한 곳의 반복 요청' });
  await rating.selectOption('++');
  expect(await finding.getByRole('combobox', { name: '장비 고장' }).count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await button(page, say('triageView.attachNow')).click();
  await finding.getByText('7번 장애의 증거로 남겼습니다.').waitFor();
  expect(madeOf(stage, 'evidence.add')).toEqual([
    {
      incident: 'i-1',
      text: `주소 ${SOURCE}`,
      source: {
        kind: 'log',
        file: FILE,
        query: { agent: 'curl', source: SOURCE, path: '/ep/bid/공고/목록' },
        bytes: reading.bytes,
        sha256: reading.sha256,
      },
      weight: 3,
      attachments: [],
      ratings: { 'h-1': '++' },
    },
  ]);
});

it('says that there is no incident to attach to', async () => {
  const { page } = await show({ triages: [reading] });
  await page
    .getByRole('button', { name: new RegExp(say('triageView.attach')) })
    .first()
    .click();
  await page.getByText(say('triageView.noIncident')).waitFor();
});

it.each(['light', 'dark'] as const)('has nothing axe objects to (%s)', async (theme) => {
  const { page } = await show({
    settings: { ...nightScene(FROM).settings, theme, language: 'ko' },
    triages: [{ ...reading, id: 't-0', query: { country: 'NL' }, state: 'paused' }, reading],
    incidents: [incident],
  });
  await page.getByText(SOURCE).first().waitFor();
  expect(await violations(page)).toEqual([]);
});
