import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { electronBinary } from '../electron/launch/binary.ts';
import { provideBrowser, provideOthers, provideWholeBrowser } from './support/tools.ts';

/** Runs every suite and ends with `N passed, N failed` over all of them. */

interface Count {
  passed: number;
  failed: number;
}

const reports = mkdtempSync(join(tmpdir(), 'watchroom-test-'));
const total: Count = { passed: 0, failed: 0 };

function say(line: string): void {
  console.log(`\n── ${line}`);
}

function add(name: string, count: Count): void {
  total.passed += count.passed;
  total.failed += count.failed;
  say(`${name}: ${count.passed} passed, ${count.failed} failed`);
}

/** Runs a program of the project's own packages with its output on the screen. */
function program(
  script: string,
  args: readonly string[],
  env: Record<string, string> = {},
): boolean {
  const result = spawnSync(process.execPath, [join('node_modules', script), ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return result.status === 0;
}

function step(name: string, script: string, args: readonly string[]): boolean {
  say(name);
  const passed = program(script, args);
  add(name, { passed: Number(passed), failed: Number(!passed) });
  return passed;
}

/** Reads the counts of a suite; a suite that died before reporting counts as one failure. */
function suite(name: string, file: string, ran: boolean, read: (json: unknown) => Count): void {
  let count: Count;
  try {
    count = read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    count = { passed: 0, failed: 1 };
  }
  if (!ran && count.failed === 0) count.failed = 1;
  if (count.passed + count.failed === 0) count.failed = 1;
  add(name, count);
}

const VitestReport = z
  .object({
    numPassedTests: z.number(),
    numFailedTests: z.number(),
    numFailedTestSuites: z.number(),
    numPendingTests: z.number(),
  })
  .transform(
    (r): Count => ({
      passed: r.numPassedTests,
      // A file that does not load has no tests to fail, and what was skipped did not pass.
      failed: Math.max(r.numFailedTests, r.numFailedTestSuites > 0 ? 1 : 0) + r.numPendingTests,
    }),
  );

const PlaywrightReport = z
  .object({
    stats: z.object({
      expected: z.number(),
      unexpected: z.number(),
      flaky: z.number(),
      skipped: z.number(),
    }),
  })
  .transform(
    ({ stats }): Count => ({
      passed: stats.expected,
      // Nothing is skipped silently: what did not run did not pass.
      failed: stats.unexpected + stats.flaky + stats.skipped,
    }),
  );

function e2e(projects: readonly string[], browser: string): void {
  say(`e2e on ${projects.join(', ')}`);
  const file = join(reports, 'e2e.json');
  const ran = program(
    'playwright/cli.js',
    ['test', '--reporter=line,json', ...projects.map((name) => `--project=${name}`)],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: file, WATCHROOM_BROWSER: browser },
  );
  suite('e2e', file, ran, (json) => PlaywrightReport.parse(json));
}

function main(): void {
  const desktop = process.argv.includes('--desktop');
  try {
    if (desktop && electronBinary(process.cwd(), process.env) === null) {
      throw new Error(
        'Electron’s program is not here. Run “npx install-electron”, or name its unpacked folder in ELECTRON_OVERRIDE_DIST_PATH.',
      );
    }
    provideOthers(say);
    const browser = provideBrowser(say);
    provideWholeBrowser(say);
    if (!step('build', 'electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn']))
      return;
    if (desktop) {
      e2e(['desktop'], browser);
      return;
    }
    step('types', 'typescript/bin/tsc', ['--noEmit']);
    step('lint, format and layers', '@biomejs/biome/bin/biome', [
      'check',
      '--error-on-warnings',
      '.',
    ]);
    say('unit and integration');
    const file = join(reports, 'vitest.json');
    const ran = program('vitest/vitest.mjs', [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]);
    suite('unit and integration', file, ran, (json) => VitestReport.parse(json));
    e2e(['browser', 'stand-in'], browser);
  } catch (error) {
    total.failed += 1;
    console.error(error instanceof Error ? error.message : error);
  }
}

main();
rmSync(reports, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
