import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  // Each test starts a console of its own; two cores carry two of them.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    // No film of the pages: to take it is half of a test's time.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: true, sources: false },
    screenshot: 'only-on-failure',
  },
  // The same specs on every host: the installed browser, the desktop's built main and preload on a
  // stand-in for Electron, and real Electron where its binary is.
  projects: [
    { name: 'browser' },
    // A page that crashed is opened anew by the person there, by the program here.
    { name: 'stand-in', testIgnore: 'crash.spec.ts' },
    { name: 'desktop', testIgnore: 'crash.spec.ts' },
  ],
});
