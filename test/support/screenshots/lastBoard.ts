import type { Browser } from '@playwright/test';
import { startServer } from '../../../electron/hosts/browser/server.ts';
import { pastOf } from '../../../electron/hosts/past.ts';
import { LastBoard } from '../../../shared/lastBoard.ts';
import type { Size } from '../consoles.ts';
import { nightScene } from '../page/scene.ts';
import { type Look, picture } from './looks.ts';

const AN_HOUR = 3_600_000;

/** The board as it was last, before a console that never opens. @param window the built window */
export async function takeLastBoard(
  browser: Browser,
  window: string,
  folder: string,
  look: Look,
  size: Size,
): Promise<void> {
  const night = nightScene(Date.now() - AN_HOUR);
  const kept = LastBoard.strip().parse({
    ...night,
    settings: { ...night.settings, ...look },
    world: { kind: 'catalogue', path: '/srv/catalogue.yaml' },
    drill: null,
  });
  const server = await startServer({
    port: 0,
    pageFolder: window,
    session: 'picture',
    console: Promise.withResolvers<never>().promise,
    language: () => look.language,
    admitted: () => {},
    past: pastOf(
      async () => null,
      async () => Buffer.from(JSON.stringify(kept)),
    ),
  });
  const page = await browser.newPage({ viewport: size, colorScheme: look.theme });
  try {
    await page.goto(server.url());
    await page.locator('main [inert] h1').waitFor();
    await picture(page, folder, 'last-board', look);
  } finally {
    await page.close();
    await server.close();
  }
}
