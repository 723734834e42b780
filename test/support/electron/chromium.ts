import { type BrowserContext, chromium } from '@playwright/test';

/** The variable that names the debugging endpoint of the Chromium which plays Electron's part. */
export const ENDPOINT = 'WATCHROOM_STANDIN_CHROMIUM';

let context: Promise<BrowserContext> | null = null;

/** The Chromium that the test started, as Electron's own one would be there. */
export function chromiumContext(): Promise<BrowserContext> {
  context ??= connect();
  return context;
}

async function connect(): Promise<BrowserContext> {
  const endpoint = process.env[ENDPOINT];
  if (!endpoint) throw new Error(`${ENDPOINT} must name a Chromium's debugging endpoint`);
  const browser = await chromium.connectOverCDP(endpoint);
  const [first] = browser.contexts();
  if (!first) throw new Error('Chromium has no default context');
  // What no window answers, a page that was opened past the program for one, reaches nothing.
  await first.route('**/*', (route) => route.abort('internetdisconnected'));
  return first;
}
