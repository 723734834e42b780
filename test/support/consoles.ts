import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page } from '@playwright/test';
import type { Desktop, launchDesktopStandIn } from './electron/launch.ts';

/** A console started for one test, with a data folder of its own. */
export interface Started {
  page: Page;
  dataFolder: string;
  /** Does what makes the window save a file. @returns where it was saved */
  saved(act: () => Promise<void>): Promise<string>;
  /** Stops the console from doing anything, until thawed. */
  freeze(): void;
  thaw(): void;
  /** Ends the console as a power cut would. */
  kill(): void;
  /** Starts a console again on the same data; the page, where it outlived the last, is the same. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Chromium as it starts on a machine without a display, a GPU or an outside network. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/;

async function serveConsole(
  args: readonly string[],
): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['electron/cli.ts', 'serve', '--no-open', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LANG: 'ko_KR.UTF-8' },
  });
  let text = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      text += chunk;
      const match = ADDRESS.exec(text);
      if (match) resolve(match[0]);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`the console ended with ${code}: ${text}`)));
  });
  return { child, url };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

export type Size = { width: number; height: number };

export async function startInBrowser(
  browser: Browser,
  args: readonly string[],
  size: Size,
): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), 'watchroom-e2e-'));
  const options = [...args, '--data', join(folder, 'data')];
  let served = await serveConsole([...options, '--port', '0']);
  const port = new URL(served.url).port;
  const context = await browser.newContext({ viewport: size, acceptDownloads: true });
  const page = await context.newPage();
  // A headless browser has no file dialog to answer; without the picker the window downloads.
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await page.goto(served.url);
  return {
    page,
    dataFolder: join(folder, 'data'),
    async saved(act) {
      const [download] = await Promise.all([page.waitForEvent('download'), act()]);
      const path = join(folder, download.suggestedFilename());
      await download.saveAs(path);
      return path;
    },
    freeze: () => served.child.kill('SIGSTOP'),
    thaw: () => served.child.kill('SIGCONT'),
    kill: () => served.child.kill('SIGKILL'),
    async restart() {
      await stop(served.child);
      served = await serveConsole([...options, '--port', port]);
      await page.goto(served.url);
    },
    async close() {
      await context.close();
      await stop(served.child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function startOnDesktop(
  launch: (options: Parameters<typeof launchDesktopStandIn>[0]) => Promise<Desktop>,
  args: readonly string[],
  size: Size,
): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), 'watchroom-e2e-'));
  const saveFolder = join(folder, 'saved');
  mkdirSync(saveFolder);
  const start = () =>
    launch({
      args: [...args, '--data', join(folder, 'data')],
      env: { WATCHROOM_STANDIN_SAVE_FOLDER: saveFolder, LANG: 'ko_KR.UTF-8' },
      executablePath: process.env.WATCHROOM_BROWSER ?? '/usr/bin/chromium',
      viewport: size,
    });
  let running = await start();
  const started: Started = {
    page: running.page,
    dataFolder: join(folder, 'data'),
    async saved(act) {
      // A file may come in the place of one with the same name.
      const seen = (name: string): string =>
        `${name} ${statSync(join(saveFolder, name), { throwIfNoEntry: false })?.ino}`;
      const before = new Set(readdirSync(saveFolder).map(seen));
      const fresh = (): string | undefined =>
        readdirSync(saveFolder).find((name) => !name.startsWith('.') && !before.has(seen(name)));
      await act();
      await expect.poll(fresh).toBeDefined();
      return join(saveFolder, fresh() ?? '');
    },
    freeze: () => running.process.kill('SIGSTOP'),
    thaw: () => running.process.kill('SIGCONT'),
    kill: () => running.process.kill('SIGKILL'),
    async restart() {
      await running.close();
      running = await start();
      started.page = running.page;
    },
    async close() {
      await running.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return started;
}
