import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { MenuItemConstructorOptions } from 'electron';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { menuTemplate } from '../../electron/hosts/desktop/menu.ts';
import { documentOf } from '../../electron/reports/document/build.ts';
import type { Pictures } from '../../electron/reports/document/document.ts';
import { createTypesetter } from '../../electron/reports/typesetting/typeset.ts';
import { noticeOf } from '../../shared/alarmNotice.ts';
import type { Api, Snapshot } from '../../shared/contract.ts';
import { sayIn } from '../../shared/messages/say.ts';
import { LANGUAGES, type Language } from '../../shared/words.ts';
import { eventually } from '../support/eventually.ts';
import { englishIn, koreanIn } from '../support/languages.ts';
import { busyScene, daysOf } from '../support/page/busyScene.ts';
import { deskScene, handoverFacts, handoverOf } from '../support/page/deskScene.ts';
import { incidentScene, portalTimeline } from '../support/page/incidentScene.ts';
import { portalAlarm } from '../support/page/proposals.ts';
import { Theatre } from '../support/page/theatre.ts';
import { reportExample } from '../support/report.ts';
import { tinyPng } from '../support/reportDocument.ts';
import { officeOf, PICTURE, reportFacts } from '../support/reportFacts.ts';
import { textOfPdf } from '../support/reportReaders/readers.ts';

/** What people see is in their language, wherever they see it; only what people wrote stays as it is. */

// Many views, one after the other, in a browser that others make wait.
vi.setConfig({ testTimeout: 180_000 });

const NOW = Date.now();

/** What is untranslated in a language, given the data that is shown. */
function untranslated(language: Language, texts: readonly string[], data: unknown): string[] {
  return language === 'en' ? koreanIn(texts, data) : englishIn(texts);
}

describe('the window', () => {
  let theatre: Theatre;
  beforeAll(async () => {
    theatre = await Theatre.open();
  });
  afterEach(() => theatre.clear());
  afterAll(() => theatre.close());

  /** Every text that is shown or read out, the words of each place by themselves. */
  const textsOf = (page: Page): Promise<string[]> =>
    page.evaluate(() => {
      const texts = new Set<string>([document.title]);
      const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.parentElement?.closest('script, style')) texts.add(node.nodeValue?.trim() ?? '');
      }
      for (const element of document.querySelectorAll('*')) {
        for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext']) {
          texts.add(element.getAttribute(name)?.trim() ?? '');
        }
      }
      texts.delete('');
      return [...texts];
    });

  const incident = incidentScene(NOW);
  const id = incident.incidents[0]?.id ?? '';
  const SCENES: readonly [what: string, scene: Snapshot, addresses: readonly string[]][] = [
    [
      'a busy night',
      busyScene(NOW),
      ['/board', '/lanes', '/services/saeol', '/triage', '/runbooks', '/recordings', '/settings'],
    ],
    [
      'an incident',
      incident,
      ['/incidents', `/incidents/${id}`, `/incidents/${id}/evidence`, '/reports', `/reports/${id}`],
    ],
    [
      'the end of a shift',
      deskScene(NOW, { handover: handoverOf(NOW) }),
      ['/handover', '/catalogue', '/nowhere'],
    ],
  ];
  const answers: Partial<Api> = {
    'incidents.timeline': () => portalTimeline(NOW),
    'health.days': ({ services }) => daysOf(services, NOW),
    'handover.facts': () => handoverFacts(NOW),
    'handover.list': () => [handoverOf(NOW)],
    'recordings.list': () => [],
    'reports.sent': () => [],
    'support.logs': () => ({ folder: '/var/lib/watchroom/logs', bytes: 4096 }),
  };

  describe.each(LANGUAGES)('in %s', (language) => {
    it.each(SCENES)('shows nothing in the other language: %s', async (_what, scene, addresses) => {
      const snapshot = { ...scene, settings: { ...scene.settings, language } };
      // The name of the Korean language in itself, to choose it by.
      const data = [snapshot, portalTimeline(NOW), handoverFacts(NOW), handoverOf(NOW), '한국어'];
      const { page } = await theatre.show(snapshot, { answers });
      const left: string[] = [];
      for (const address of addresses) {
        await page.evaluate((to) => {
          location.hash = to;
        }, address);
        await eventually(async () => {
          const heading = page.getByRole('heading', { level: 1 }).first();
          expect(await heading.textContent()).not.toBe('');
        });
        const texts = await textsOf(page);
        expect(texts.length, address).toBeGreaterThan(10);
        left.push(...untranslated(language, texts, data).map((text) => `${address}: ${text}`));
      }
      expect(left).toEqual([]);
    });
  });
});

describe('the hosts', () => {
  const labelsOf = (items: readonly MenuItemConstructorOptions[]): string[] =>
    items.flatMap((item) => [
      ...(item.label ? [item.label] : []),
      ...(Array.isArray(item.submenu) ? labelsOf(item.submenu) : []),
    ]);
  const does = { goTo: () => {}, press: () => {}, wallboard: () => {} };

  it.each(LANGUAGES)('speak %s in menus on each system', (language) => {
    for (const platform of ['win32', 'darwin', 'linux'] as const) {
      const labels = labelsOf(menuTemplate({ language, platform, developing: true, does }));
      expect(labels.length).toBeGreaterThan(10);
      // The name of this language in itself.
      expect(untranslated(language, labels, ['한국어'])).toEqual([]);
    }
  });

  it.each(LANGUAGES)('speak %s in notifications', (language) => {
    const { body, title } = noticeOf(portalAlarm(NOW), [], language);
    expect(untranslated(language, [title, ...body.split('\n')], [])).toEqual([]);
    expect(title.length * body.length).toBeGreaterThan(0);
  });
});

describe('a report', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'watchroom-languages-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const pictures: Pictures = new Map([
    [PICTURE.sha256, { mime: 'image/png', bytes: tinyPng(), width: 2, height: 2 }],
  ]);

  it.each(LANGUAGES)('is set in %s', (language) => {
    const typesetter = createTypesetter({
      assetsFolder: resolve('assets'),
      templatesFolder: join(folder, 'templates'),
    });
    const report = reportExample(language, 'final');
    const document = documentOf(report, officeOf(), sayIn(language), pictures);
    const { pdf } = typesetter.pdf(document, pictures, NOW);
    const lines = textOfPdf(folder, pdf)
      .pages.flatMap((page) => page.split(/\n| {2,}/))
      .map((line) => line.trim());
    expect(lines.length).toBeGreaterThan(100);
    expect(untranslated(language, lines, [reportFacts(), officeOf(), '한국어'])).toEqual([]);
  });
});
