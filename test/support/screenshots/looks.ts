import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Settings } from '../../../shared/settings.ts';
import type { Language } from '../../../shared/words.ts';

export interface Look {
  language: Language;
  theme: Exclude<Settings['theme'], 'system'>;
}

export const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;
export const LOOKS: readonly Look[] = [
  { language: 'ko', theme: 'light' },
  { language: 'ko', theme: 'dark' },
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
];

/** Keeps what a page shows, named by what it is and how it looks. */
export async function picture(page: Page, folder: string, name: string, look: Look): Promise<void> {
  // The charts and sparklines are drawn in the frame after the data.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  const width = page.viewportSize()?.width;
  await page.screenshot({
    path: join(folder, `${name}-${width}-${look.theme}-${look.language}.png`),
  });
}
