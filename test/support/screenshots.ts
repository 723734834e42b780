import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGS } from './consoles.ts';
import { takeDrill } from './screenshots/drill.ts';
import { takeStage } from './screenshots/stage.ts';
import { provideBrowser } from './tools.ts';

/**
 * Pictures of every view at two sizes, in both themes and languages: `npm run screenshots -- FOLDER`.
 * Most are of the real console running the drill; what the drill does not come to is shown on a
 * stage. Four of them stand in docs/screenshots for the README.
 */

const folder = process.argv[2] ?? 'screenshots';
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: provideBrowser(console.log),
  args: CHROMIUM_ARGS,
});
try {
  await takeDrill(browser, folder);
  await takeStage(browser, folder);
} finally {
  await browser.close();
}
