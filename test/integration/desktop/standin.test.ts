import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CALL_LIMIT } from '../../../shared/wire.ts';
import { type Desktop, launchDesktopStandIn } from '../../support/electron/launch.ts';
import { buildPreload } from '../../support/preload.ts';
import { provideBrowser } from '../../support/tools.ts';

/** Hears what the wire brings, and tries what the policy forbids. */
const SCRIPT = `
  window.heard = [];
  window.stop = window.watchroom.receive((...args) => window.heard.push(args));
  window.watchroom.post('hello');
  try {
    window.evaluated = new Function('return true')();
  } catch (error) {
    window.evaluated = error.name;
  }
`;
const PAGE = `<!doctype html><title>page</title>
<script>window.inlineRan = true</script>
<script type="module" src="./page.js"></script>
<style>body { color: rgb(1, 2, 3) }</style>`;

let folder: string;
let desktop: Desktop;
let page: Page;

/** Polled from here, because the policy forbids the page a condition given as text. */
const WAIT = { timeout: 10_000, interval: 20 };

const value = (name: string): Promise<unknown> =>
  page.evaluate((key) => Reflect.get(window, key), name);
const heard = (): Promise<unknown> => value('heard');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-desktop-'));
  const pageFolder = join(folder, 'page');
  mkdirSync(pageFolder);
  writeFileSync(join(pageFolder, 'index.html'), PAGE);
  writeFileSync(join(pageFolder, 'page.js'), SCRIPT);
  desktop = await launchDesktopStandIn({
    args: [await buildPreload(folder), pageFolder],
    executablePath: provideBrowser(() => {}),
    main: resolve('test/integration/desktop/echo-main.ts'),
  });
  page = desktop.page;
});

afterAll(async () => {
  await desktop?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the desktop host in a real page', () => {
  it('carries texts both ways, and only texts', async () => {
    await expect.poll(heard, WAIT).toEqual([['heard hello']]);
  });

  it('gives the page two functions and nothing of Electron or Node', async () => {
    const seen = await page.evaluate(() => ({
      bridge: Object.entries(window.watchroom ?? {}).map(([name, value]) => [name, typeof value]),
      frozen: Object.isFrozen(window.watchroom),
      globals: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
        (name) => name in window,
      ),
      own: Object.keys(window).filter((name) => name.startsWith('watchroom')),
    }));
    expect(seen).toEqual({
      bridge: [
        ['post', 'function'],
        ['receive', 'function'],
      ],
      frozen: true,
      globals: [],
      own: ['watchroom'],
    });
  });

  it('drops what is not a text and what is too long', async () => {
    await page.evaluate((limit) => {
      const post = window.watchroom?.post as ((message: unknown) => void) | undefined;
      post?.({ text: 'object' });
      post?.(42);
      post?.('x'.repeat(limit + 1));
      post?.('last');
    }, CALL_LIMIT);
    await expect.poll(heard, WAIT).toEqual([['heard hello'], ['heard last']]);
  });

  it('carries a text of the full length', async () => {
    await page.evaluate((limit) => window.watchroom?.post('x'.repeat(limit)), CALL_LIMIT);
    const lengths = () =>
      page.evaluate(() => {
        const lists = Reflect.get(window, 'heard') as string[][];
        return lists.map(([text]) => text?.length);
      });
    await expect.poll(lengths, WAIT).toContain(CALL_LIMIT + 'heard '.length);
  });

  it('stops hearing when it is told to', async () => {
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const stop = window.watchroom?.receive(() => seen.push('stopped'));
      stop?.();
      window.watchroom?.receive((text) => seen.push(text));
      window.watchroom?.post('after');
    });
    await expect.poll(() => value('seen'), WAIT).toEqual(['heard after']);
  });

  it('runs no inline script, and styles the page', async () => {
    expect(await value('inlineRan')).toBeUndefined();
    const colour = await page.evaluate(() => getComputedStyle(document.body).color);
    expect(colour).toBe('rgb(1, 2, 3)');
  });

  it('runs no text as script and reaches no other address', async () => {
    expect(await value('evaluated')).toBe('EvalError');
    const refused = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.addedRan = true';
      document.body.append(script);
      const fetched = await fetch('http://127.0.0.1:9/').then(
        () => 'fetched',
        () => 'refused',
      );
      return { ran: Reflect.get(window, 'addedRan') ?? 'refused', fetched };
    });
    expect(refused).toEqual({ ran: 'refused', fetched: 'refused' });
  });

  it('stays on its page and opens no other window', async () => {
    const address = page.url();
    const refused = page.waitForEvent('requestfailed');
    await page.evaluate(() => {
      location.href = 'https://example.org/';
    });
    expect((await refused).url()).toBe('https://example.org/');
    const opened = desktop.context.waitForEvent('page');
    await page.evaluate(() => {
      window.open('https://example.org/');
    });
    const other = await opened;
    if (!other.isClosed()) await other.waitForEvent('close');
    expect(page.url()).toBe(address);
    expect(await heard()).not.toHaveLength(0);
  });

  it('may write to the clipboard and may not read it', async () => {
    const states = await page.evaluate(async () => {
      const query = (name: string) =>
        navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state);
      return [await query('clipboard-write'), await query('clipboard-read')];
    });
    expect(states).toEqual(['granted', 'denied']);
  });

  it('is whole again after a reload', async () => {
    await page.reload();
    await expect.poll(heard, WAIT).toEqual([['heard hello']]);
  });

  it('ends the program when its window is closed', async () => {
    const ended = once(desktop.process, 'exit');
    await page.close();
    expect(await ended).toEqual([0, null]);
  });
});
