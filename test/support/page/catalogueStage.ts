import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Snapshot } from '../../../shared/contract.ts';
import type { MessageKey } from '../../../shared/messages/index.ts';
import { type Say, sayIn } from '../../../shared/messages/say.ts';
import { type CatalogueScene, catalogueScene } from './catalogueScene.ts';
import { nightScene } from './scene.ts';
import { Theatre } from './theatre.ts';

const korean = sayIn('ko');

/** The editor of the catalogue in the built window, before the real desk and real files. */
interface CatalogueStage {
  theatre: Theatre;
  scene: CatalogueScene;
  /** Of the catalogue, as each test finds it. */
  text: string;
  /** The text as it is on the disk. */
  disk(): string;
  show(change?: (snapshot: Snapshot) => Snapshot, words?: Say): ReturnType<Theatre['show']>;
}

/** Sets the stage for a file of tests, anew for each of them; what its check looks at answers, too. */
export function catalogueStage(): CatalogueStage {
  let server: Server;
  const stage = {
    disk: () => readFileSync(stage.scene.at('catalogue.yaml'), 'utf8'),
    async show(change = (one) => one, words = korean) {
      const snapshot = change({
        ...nightScene(Date.now()),
        world: { kind: 'catalogue', path: stage.scene.at('catalogue.yaml') },
        drill: null,
      });
      const shown = await stage.theatre.show(snapshot, { answers: stage.scene.answers });
      await shown.page.goto(`${new URL(shown.page.url()).origin}/#/catalogue`);
      await yaml(shown.page, words).waitFor();
      return shown;
    },
    // The rest is there before each test.
  } as CatalogueStage;

  beforeAll(async () => {
    stage.theatre = await Theatre.open();
  });
  afterAll(() => stage.theatre.close());
  beforeEach(async () => {
    server = createServer((_request, response) => response.end('민원 접수'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    stage.text = catalogueOf((server.address() as AddressInfo).port);
    stage.scene = catalogueScene({ 'catalogue.yaml': stage.text });
  });
  afterEach(async () => {
    await stage.theatre.clear();
    await stage.scene.close();
    server.closeAllConnections();
    server.close();
  });
  return stage;
}

const catalogueOf = (port: number): string => `# 우리 기관의 카탈로그
organisations:
  - { id: moj, name: { ko: 법무부, en: Justice } }
  - { id: mois, name: { ko: 행정안전부, en: Interior } }
services:
  # 민원의 얼굴
  - id: portal # 주소가 곧 바뀐다
    name: { ko: 민원 포털, en: Portal }
    owner: moj
    checks:
      - { id: page, type: http, url: "http://127.0.0.1:${port}/" } # 첫 화면
      - { id: way, type: ping, host: 127.0.0.1 }
`;

export const yaml = (page: Page, words = korean) =>
  page.getByRole('textbox', { name: words('catalogueEdit.textOf', { file: 'catalogue.yaml' }) });
export const form = (page: Page, words = korean) =>
  page.getByRole('region', { name: words('catalogueEdit.form') });
export const outline = (page: Page, words = korean) =>
  page.getByRole('navigation', { name: words('catalogueEdit.outline') });
export const field = (page: Page, key: MessageKey, words = korean) =>
  form(page, words).getByRole('textbox', { name: words(key) });
/** The text in the editor, as it would be saved. */
export const written = async (page: Page) =>
  (await yaml(page).locator('.cm-line').allTextContents()).join('\n');
