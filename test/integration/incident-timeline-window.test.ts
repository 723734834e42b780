import type { Locator, Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TimelineEntry } from '../../shared/incident.ts';
import { sayIn } from '../../shared/messages/say.ts';
import { eventually } from '../support/eventually.ts';
import { everyHappening } from '../support/page/happenings.ts';
import { showIncident } from '../support/page/incidentPage.ts';
import { incidentScene, portalTimeline } from '../support/page/incidentScene.ts';
import { portalProposal } from '../support/page/proposals.ts';
import { Theatre, violations } from '../support/page/theatre.ts';
import { yardstick } from '../support/page/yardstick.ts';

/** What happened, in a real browser: the timeline, also one of ten thousand entries. */

const say = sayIn('ko');
let theatre: Theatre;

beforeAll(async () => {
  theatre = await Theatre.open();
});
afterEach(() => theatre.clear());
afterAll(() => theatre.close());

const show = (showing?: Parameters<typeof showIncident>[1]) => showIncident(theatre, showing);
const timeline = (page: Page) => page.getByRole('group', { name: say('incidentView.happened') });
const rows = (page: Page) => timeline(page).getByRole('article');
const search = (page: Page) => page.getByRole('searchbox', { name: say('incidentView.search') });
function note(id: number, text: string, at: number): TimelineEntry {
  const what = { kind: 'note', text, attachments: [], newFact: false } as const;
  return {
    id,
    incident: 'i-7',
    at,
    writtenAt: at,
    by: '당직 1',
    what: { ...what, attachments: [] },
  };
}

describe('the timeline', () => {
  it('keeps room for entries between notices and a terminal as high as it goes', async () => {
    const { settings } = incidentScene(Date.now());
    const { page } = await show({
      change: {
        settings: { ...settings, language: 'en', terminalOpen: true, terminalHeight: 2000 },
        proposals: [portalProposal(Date.now())],
      },
    });
    const list = page.getByRole('group', { name: sayIn('en')('incidentView.happened') });
    await list.getByRole('article').last().waitFor();
    await page.getByRole('button', { name: sayIn('en')('incidentView.filter') }).click();
    expect((await list.boundingBox())?.height).toBeGreaterThanOrEqual(96);
    // The view as a whole leads to the rest.
    const note = page.getByRole('textbox', { name: sayIn('en')('incidentView.note'), exact: true });
    await note.focus();
    await eventually(async () => expect(await liesWithin(note, page.getByRole('main'))).toBe(true));
  });

  it.each(['ko', 'en'] as const)('shares the usual room without a bar: %s', async (language) => {
    const { settings } = incidentScene(Date.now());
    const { page } = await show({
      change: { settings: { ...settings, language, terminalOpen: true } },
    });
    await page.locator('.terminal-panel').waitFor();
    const room = await page
      .getByRole('main')
      .evaluate((main) => [main.scrollHeight, main.clientHeight]);
    expect(room[0]).toBe(room[1]);
  });

  it('says every kind of entry in words, in either language', async () => {
    for (const language of ['ko', 'en'] as const) {
      const shown = await show();
      const { settings } = shown.scene;
      const entries = portalTimeline(Date.now());
      const { page } = await show({
        change: { settings: { ...settings, language } },
        timeline: entries,
      });
      const list = page.getByRole('group', { name: sayIn(language)('incidentView.happened') });
      await list.getByRole('article').last().waitFor();
      const seen = new Set<string>();
      await list.focus();
      for (let i = 0; i < entries.length; i++) {
        await page.keyboard.press('ArrowUp');
        for (const text of await list.getByRole('article').allTextContents()) seen.add(text);
      }
      expect(seen.size).toBeGreaterThanOrEqual(entries.length);
      expect([...seen].filter((text) => /incident\.|\{\{|undefined/.test(text))).toEqual([]);
      await theatre.clear();
    }
  });

  it('gives days with their offset, and both times of what was written down later', async () => {
    const at = Date.parse('2023-11-17T08:40:00+09:00');
    const late = { ...note(1, '민원 전화가 몰림', at), writtenAt: at + 3_600_000 };
    const { page } = await show({ timeline: [late] });
    await timeline(page)
      .getByRole('heading', { name: '11. 17. (금) 한국 표준시 +09:00' })
      .waitFor();
    expect(await rows(page).textContent()).toMatch(/^08:40:00민원 전화가 몰림09:40:00에 기록/);
  });

  it('is narrowed by kinds and by words, also by initial consonants', async () => {
    const { page } = await show();
    await rows(page).last().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('ㅌㅎㅎ');
    await eventually(async () => expect(await rows(page).count()).toBe(1));
    await page.getByText('25건 중 1건').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: say('incidentView.filter'), exact: true }).click();
    for (const group of ['services', 'checklist', 'commands', 'evidence', 'course'] as const) {
      await page
        .getByRole('button', { name: say(`incidentView.group.${group}`), exact: true })
        .click();
    }
    await eventually(async () => expect(await rows(page).count()).toBe(3));
    await search(page).fill('이런 말은 없음');
    await page.getByText(say('incidentView.noMatch')).waitFor();
    await page.reload();
    expect(await search(page).inputValue()).toBe('이런 말은 없음');
    await page.getByRole('button', { name: '종류: 5개 숨김' }).waitFor();
  });

  it('keeps pinned entries above, pinned and let go by key', async () => {
    const { page, stage } = await show();
    const pins = page.getByRole('region', { name: say('incidentView.pins') });
    await pins.getByText('인증 서버 담당 부서와 통화함.').waitFor();
    await timeline(page).focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('p');
    await pins.getByText('보고서를 내보냈습니다 (PDF)').waitFor();
    expect(stage.made.findLast(({ call }) => call === 'incidents.pin')?.args).toEqual({
      incident: 'i-7',
      entry: 25,
      pinned: true,
    });
    await pins
      .getByRole('button', { name: /기록 고정/ })
      .last()
      .click();
    await eventually(async () => expect(await pins.getByRole('article').count()).toBe(1));
  });

  it('marks what was written in an incident that went on here', async () => {
    const { page } = await show();
    await search(page).fill('영향 서비스 추가');
    await eventually(async () => expect(await rows(page).count()).toBe(1));
    expect(await rows(page).textContent()).toContain('6번');
  });

  it('has nothing that axe finds wrong', async () => {
    const { scene } = await show();
    for (const theme of ['light', 'dark'] as const) {
      const { page } = await show({ change: { settings: { ...scene.settings, theme } } });
      await rows(page).last().waitFor();
      await page.getByRole('button', { name: say('incidentView.filter'), exact: true }).click();
      expect(await violations(page, '.happened')).toEqual([]);
    }
  });
});

describe('ten thousand entries', () => {
  const MOST = 10_000;
  const kinds = Object.values(everyHappening(Date.UTC(2023, 10, 17)));
  const long = (now: number): TimelineEntry[] =>
    Array.from({ length: MOST }, (_, i) => {
      const at = now - (MOST - i) * 7000;
      const what = kinds[i % kinds.length];
      return what && i % 3 === 0
        ? { ...note(i + 1, '', at), what }
        : note(i + 1, `메모 ${i + 1}`, at);
    });

  it('draws only what is in sight, and follows the newest', async () => {
    const { page, stage, scene } = await show({ timeline: long(Date.now()) });
    await rows(page)
      .filter({ hasText: /메모 9999/ })
      .waitFor();
    expect(await rows(page).count()).toBeLessThan(100);
    stage.hub.changed('timeline', note(MOST + 1, '방금 들어온 메모', scene.now));
    const arrived = rows(page).filter({ hasText: '방금 들어온 메모' });
    await arrived.waitFor();
    await eventually(async () => expect(await isInSight(page, arrived)).toBe(true));

    // What is measured, or opens below, moves the view without a hand: the newest stays in sight.
    await timeline(page).evaluate((element) => {
      element.scrollTop -= 60;
    });
    await page.setViewportSize({ width: 1280, height: 560 });
    stage.hub.changed('timeline', note(MOST + 2, '좁은 창에 들어온 메모', scene.now));
    const narrow = rows(page).filter({ hasText: '좁은 창에 들어온 메모' });
    await eventually(async () => expect(await isInSight(page, narrow)).toBe(true));

    // Who reads further up is not moved, but told.
    await timeline(page).hover();
    await page.mouse.wheel(0, -3000);
    await narrow.waitFor({ state: 'detached' });
    stage.hub.changed('timeline', note(MOST + 3, '그사이 들어온 메모', scene.now));
    const below = page.getByRole('button', { name: say('incidentView.newBelow', { count: 1 }) });
    await below.click();
    await rows(page).filter({ hasText: '그사이 들어온 메모' }).waitFor();
  });

  it('scrolls from end to end with little work for each frame', async () => {
    const { page } = await show({ timeline: long(Date.now()) });
    await rows(page).last().waitFor();
    const spent = await workOf(page, () =>
      timeline(page).evaluate(async (element) => {
        for (let step = 0; step <= 60; step++) {
          element.scrollTop = (element.scrollHeight * (60 - step)) / 60;
          await new Promise(requestAnimationFrame);
        }
      }),
    );
    expect(await rows(page).count()).toBeLessThan(100);
    // Every frame shows other rows; a hand on the wheel moves far less.
    expect(spent / 61 / (await yardstick(page))).toBeLessThan(FRAME);
  });

  it('finds and filters with little work for each key', async () => {
    const { page } = await show({ timeline: long(Date.now()) });
    await rows(page).last().waitFor();
    await search(page).fill('메모 9999');
    await eventually(async () => expect(await rows(page).count()).toBe(1));
    const texts = ['ㅁ', 'ㅁㅁ', '메', '메모', '메모 5'];
    const spent = await workOf(page, async () => {
      for (const text of texts) {
        await search(page).fill(text);
        await page.getByText(/10000건 중 \d+건/).waitFor();
      }
    });
    expect(spent / texts.length / (await yardstick(page))).toBeLessThan(KEY);
  });
});

/** What a frame, and what a key, may cost the page's thread, by its yardstick. */
const FRAME = 1;
const KEY = 2;

/**
 * How long the page's thread worked meanwhile, milliseconds of processor time: other tests on the
 * same machine do not count.
 */
async function workOf(page: Page, act: () => Promise<unknown>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  const before = await worked();
  await act();
  const spent = (await worked()) - before;
  await session.detach();
  if (process.env.WATCHROOM_SHOW_WORK) console.log(`worked ${Math.round(spent)} ms`);
  return spent;
}

async function isInSight(page: Page, row: ReturnType<Page['getByRole']>): Promise<boolean> {
  const list = await timeline(page).boundingBox();
  const box = await row.boundingBox();
  return !!list && !!box && box.y + box.height <= list.y + list.height + 1;
}

async function liesWithin(part: Locator, whole: Locator): Promise<boolean> {
  const [inner, outer] = [await part.boundingBox(), await whole.boundingBox()];
  if (!inner || !outer) return false;
  return inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height;
}
