import { type Browser, test as base, chromium, expect } from '@playwright/test';
import {
  CHROMIUM_ARGS,
  type Size,
  type Started,
  startInBrowser,
  startOnDesktop,
} from '../support/consoles.ts';
import { launchDesktop, launchDesktopStandIn } from '../support/electron/launch.ts';
import { provideBrowser } from '../support/tools.ts';

/** Starts a console with command-line options, on the host the project is named after. */
export type Start = (args: readonly string[], size?: Size) => Promise<Started>;

export const WORKSTATION: Size = { width: 1280, height: 800 };

export const test = base.extend<{ start: Start }, { installed: Browser }>({
  installed: [
    async ({ browserName: _chromium }, use) => {
      const browser = await chromium.launch({
        executablePath: provideBrowser(() => {}),
        args: CHROMIUM_ARGS,
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  start: async ({ installed }, use, info) => {
    const all: Started[] = [];
    await use(async (args, size = WORKSTATION) => {
      const started =
        info.project.name === 'browser'
          ? await startInBrowser(installed, args, size)
          : await startOnDesktop(
              info.project.name === 'desktop' ? launchDesktop : launchDesktopStandIn,
              args,
              size,
            );
      all.push(started);
      return started;
    });
    for (const started of all) await started.close();
  },
});

export { expect };
