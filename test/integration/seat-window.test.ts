import type { Locator, Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { access, type CallName } from '../../shared/access.ts';
import type { Snapshot } from '../../shared/contract.ts';
import type { MessageKey } from '../../shared/messages/index.ts';
import { messages } from '../../shared/messages/index.ts';
import { sayIn } from '../../shared/messages/say.ts';
import { eventually } from '../support/eventually.ts';
import { reportDesk } from '../support/page/reportDesk.ts';
import { seatAnswers, seatScene } from '../support/page/seatScene.ts';
import type { Stage } from '../support/page/stage.ts';
import { Theatre, violations } from '../support/page/theatre.ts';

/**
 * Every view before somebody who may not act: a viewer, and a locked seat whoever sits there. No
 * key stands there that the console would refuse, and everything can still be read.
 */

const say = sayIn('ko');
const NOW = Date.now();

let theatre: Theatre;

beforeAll(async () => {
  theatre = await Theatre.open();
});
afterEach(() => theatre.clear());
afterAll(() => theatre.close());

const { seat: SEAT, operators: OPERATORS } = seatScene(NOW);
const VIEWER = OPERATORS.find(({ role }) => role === 'viewer') ?? SEAT.operator;

/**
 * Shows a view as it is for who sits there. The console behind it refuses nobody anything, so that
 * it hears all that is asked of it.
 */
async function show(seat: Snapshot['seat'], path: string): Promise<{ page: Page; stage: Stage }> {
  const scene = seatScene(NOW);
  const answers = {
    ...seatAnswers(scene),
    ...reportDesk(scene).answers,
    'console.snapshot': () => ({ ...scene, seat }),
  };
  const shown = await theatre.show(scene, { answers });
  await shown.page.goto(`${new URL(shown.page.url()).origin}/#${path}`);
  return shown;
}

/** A key by its name, whatever it is about: the message with anything where its words go. */
function named(key: MessageKey): RegExp {
  const parts = messages[key].ko.split(/\{\{[^}]*\}\}/);
  return new RegExp(
    `^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`,
  );
}

interface View {
  path: string;
  /** Keys that act, as a commander has them. */
  keys: readonly MessageKey[];
  /** What is there to be read. */
  reads: readonly (string | RegExp)[];
}

const VIEWS: readonly View[] = [
  {
    path: '/board',
    keys: [
      'alarms.acknowledgeOf',
      'desk.proposal.joinOf',
      'board.acknowledgeOf',
      'board.pause',
      'board.jumpFrom',
      'board.ownCatalogue',
      'terminalView.new',
      'terminalView.closeSession',
    ],
    reads: ['나라장터', /큰 패킷|10초 안에 첫 응답/, say('board.times', { speed: 60 })],
  },
  {
    path: '/services/nara',
    keys: ['board.checkNowOf', 'service.ladderWalk', 'board.acknowledge'],
    reads: [say('service.ladder'), say('board.checks')],
  },
  {
    path: '/services/law',
    keys: ['board.openIncidentOf', 'board.checkNowOf'],
    reads: [say('service.ladder')],
  },
  {
    path: '/incidents/i-7',
    keys: [
      'incidentView.merge',
      'incidentView.setNow',
      'incidentView.write',
      'incidentView.itemMenu',
      'clock.meetOf',
    ],
    reads: ['박과장', '김하늘', say('incidentView.viewerNote')],
  },
  {
    path: '/incidents/i-7/evidence',
    keys: ['evidenceView.raise', 'evidenceView.add'],
    reads: ['큰 패킷의 90%가 유실됨', say('evidenceView.account')],
  },
  {
    path: '/runbooks/http-phases',
    keys: ['runbookView.start'],
    reads: ['ping -c 3 -s 1472 -M do 10.1.2.3'],
  },
  {
    path: '/reports/i-7?tab=send',
    keys: ['reportView.send'],
    reads: ['행정망 인증 경로 장애', say('reportView.sentTitle')],
  },
  {
    path: '/reports/i-7?tab=export',
    keys: ['reportView.pdf', 'reportView.markdown', 'reportView.json', 'reportView.makeBundle'],
    reads: ['행정망 인증 경로 장애'],
  },
  {
    path: '/reports/i-7?tab=redaction',
    keys: ['reportView.cover', 'reportView.keep'],
    reads: ['행정망 인증 경로 장애'],
  },
  { path: '/reports/i-7?tab=write', keys: [], reads: ['행정망 인증 경로 장애'] },
  {
    path: '/triage',
    keys: [
      'triageView.open',
      'triageView.pause',
      'triageView.close',
      'triageView.only',
      'triageView.onlyTime',
    ],
    reads: ['203.0.113.24', 'python-requests/2.31.0', '503'],
  },
  {
    path: '/handover',
    keys: ['desk.handover.complete'],
    reads: ['새올 행정 포털 중단'],
  },
  {
    path: '/settings',
    keys: ['settings.open', 'settings.addSecret', 'desk.operators.editOf'],
    reads: [say('settings.drillNow'), '당직 2'],
  },
];

const keyOf = (page: Page, key: MessageKey): Locator =>
  page.getByRole('button', { name: named(key) });

async function reads(page: Page, { reads: texts }: View): Promise<void> {
  for (const text of texts) {
    const found = page.getByText(text).filter({ visible: true }).first();
    await found.waitFor();
  }
}

describe.each(VIEWS)('$path', (view) => {
  it('has its keys for who may act', async () => {
    const { page } = await show(SEAT, view.path);
    for (const key of view.keys) await keyOf(page, key).first().waitFor();
  });

  it.each([
    ['a viewer', { ...SEAT, operator: VIEWER }],
    ['a locked seat', { ...SEAT, locked: true }],
  ])('shows %s all there is to read and no key that acts', async (_, seat) => {
    const { page, stage } = await show(seat, view.path);
    await reads(page, view);
    for (const key of view.keys) expect(await keyOf(page, key).count(), key).toBe(0);
    await pressEverything(page);
    expect(acted(stage)).toEqual([]);
  });
});

/** What was asked of the console that needs more than to look. */
const acted = (stage: Stage): CallName[] =>
  stage.made.map(({ call }) => call).filter((call) => access[call].needs !== 'viewer');

/** Letters and signs that act somewhere; Space and Enter press what has the focus. */
const LETTERS = ['a', 'e', 'i', 'm', 'n', 's', 'u', 'x', 'b', 'r', 'h', 'p', '1', '+', 'Space'];

/** Presses every letter from the view and from the places in it, then every button there is. */
async function pressEverything(page: Page): Promise<void> {
  const places = await page.locator('main, main [tabindex="0"]').all();
  for (const place of places.slice(0, 5)) {
    for (const letter of LETTERS) {
      await place.focus();
      await page.keyboard.press(letter);
      // A search or the seat's form may have opened, where a letter is text.
      await page.keyboard.press('Escape');
    }
  }
  // The second time what the first brought to light, too.
  for (let round = 0; round < 2; round++) {
    await page.evaluate(() => {
      const all = 'main, .frame-notices, .drill-band, .terminal-panel, [role="menu"]';
      for (const place of document.querySelectorAll(all)) {
        for (const key of place.querySelectorAll<HTMLElement>('button:enabled')) key.click();
      }
    });
    // What they asked for has left the page when this answer is back.
    await page.evaluate(() => new Promise((next) => setTimeout(next)));
  }
}

it('keeps a form that is open when the seat locks, and sends it only when it is unlocked', async () => {
  const { page, stage } = await show(SEAT, '/board');
  await page.getByRole('button', { name: '인수: 새올 행정 포털' }).click();
  const panel = page.getByRole('region', { name: /^인수: 새올 행정 포털/ });
  await panel.getByRole('textbox', { name: say('handlingView.reason') }).fill('망 담당과 통화 중');
  const act = panel.getByRole('button', { name: say('handlingView.acknowledge'), exact: true });
  expect(await act.isEnabled()).toBe(true);
  stage.hub.replaced({ seat: { ...SEAT, locked: true } });
  await eventually(async () => expect(await act.isDisabled()).toBe(true));
  await page.keyboard.press('Enter');
  expect(acted(stage)).not.toContain('handling.acknowledge');
  stage.hub.replaced({ seat: SEAT });
  await eventually(async () => expect(await act.isEnabled()).toBe(true));
  expect(await panel.getByRole('textbox', { name: say('handlingView.reason') }).inputValue()).toBe(
    '망 담당과 통화 중',
  );
});

it('lets a shell be looked at and sends it nothing, until the seat is unlocked', async () => {
  const { page, stage } = await show({ ...SEAT, locked: true }, '/board');
  const panel = page.getByRole('region', { name: say('terminalView.region') });
  await panel.getByRole('button', { name: say('terminalView.reader') }).click();
  await panel.getByText('duty@station:~$ uptime').first().waitFor();
  const shell = page.getByRole('textbox', { name: say('terminalView.input') });
  await shell.focus();
  await page.keyboard.type('rm');
  expect(await panel.getByRole('alert').count()).toBe(0);
  expect(acted(stage)).toEqual([]);
  stage.hub.replaced({ seat: SEAT });
  await eventually(() => expect(acted(stage)).toEqual(['terminal.resize']));
  await shell.focus();
  await page.keyboard.type('ls');
  await eventually(() => expect(acted(stage)).toContain('terminal.write'));
});

it.each(['/board', '/incidents/i-7', '/triage', '/settings'])(
  'breaks no rule of accessibility for a viewer: %s',
  async (path) => {
    const { page } = await show({ ...SEAT, operator: VIEWER }, path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await violations(page)).toEqual([]);
  },
);
