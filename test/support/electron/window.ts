import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { CDPSession, Page, Route } from '@playwright/test';
import { toChromium, toProgram } from './address.ts';
import { app, PreventableEvent } from './app.ts';
import { chromiumContext } from './chromium.ts';
import { BINDING, DELIVER, preloadScripts, WORLD } from './preload.ts';
import { protocol, session } from './session.ts';

interface WebPreferences {
  preload: string;
  contextIsolation: boolean;
  sandbox: boolean;
  nodeIntegration: boolean;
}

/** A script context of the isolated world, as Chromium itself reports it. */
interface Context {
  id: number;
  frame: string;
  origin: string;
}

/** Electron's names of permissions and Chromium's, as far as headless Chromium can set them. */
const PERMISSIONS = {
  'clipboard-sanitized-write': { name: 'clipboard-write', allowWithoutSanitization: false },
  'clipboard-read': { name: 'clipboard-read' },
  geolocation: { name: 'geolocation' },
  notifications: { name: 'notifications' },
} as const;

class NavigationEvent extends PreventableEvent {
  readonly url: string;
  readonly isMainFrame: boolean;
  constructor(url: string, isMainFrame: boolean) {
    super();
    this.url = url;
    this.isMainFrame = isMainFrame;
  }
}

/** Stands in for Electron's WebContents: one page of the real Chromium. */
class WebContents extends EventEmitter {
  /** Messages from this page's preload script alone. */
  readonly ipc = new EventEmitter();
  readonly #ready: Promise<Page>;
  readonly #preload: string;
  #cdp: CDPSession | null = null;
  #mainFrame = '';
  #contexts = new Map<number, Context>();
  #loading = false;
  #page: Page | null = null;
  #destroyed = false;
  #openHandler: (details: { url: string }) => { action: 'deny' | 'allow' } = () => ({
    action: 'allow',
  });

  constructor(preload: string) {
    super();
    this.#preload = preload;
    this.#ready = this.#open();
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: 'deny' | 'allow' }): void {
    this.#openHandler = handler;
  }

  /** Delivers to the main frame's preload script; lost where there is none yet, as in Electron. */
  send(channel: string, text: string): void {
    if (typeof text !== 'string') throw new Error('the stand-in carries texts only');
    const context = [...this.#contexts.values()].find((c) => c.frame === this.#mainFrame);
    if (!context || this.#destroyed) return;
    const call = this.#cdp?.send('Runtime.callFunctionOn', {
      executionContextId: context.id,
      functionDeclaration: `(channel, text) => globalThis['${DELIVER}'](channel, text)`,
      arguments: [{ value: channel }, { value: text }],
    });
    // The page may go away while a message is on its way.
    call?.catch(() => {});
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.#ready;
    this.#loading = true;
    try {
      await page.goto(toChromium(url), { waitUntil: 'load' });
    } finally {
      this.#loading = false;
    }
  }

  async #open(): Promise<Page> {
    const context = await chromiumContext();
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    this.#page = page;
    this.#cdp = cdp;
    page.on('close', () => this.#close());
    page.on('popup', (popup) => {
      const { action } = this.#openHandler({ url: toProgram(popup.url()) });
      if (action === 'deny') void popup.close();
    });
    await page.route('**/*', (route) => this.#answer(route));
    await this.#installPreload(cdp);
    await this.#setPermissions(cdp);
    return page;
  }

  async #installPreload(cdp: CDPSession): Promise<void> {
    cdp.on('Runtime.executionContextCreated', ({ context: { id, name, origin, auxData } }) => {
      if (name !== WORLD) return;
      this.#contexts.set(id, { id, frame: auxData?.frameId ?? '', origin });
    });
    cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      this.#contexts.delete(executionContextId);
    });
    cdp.on('Runtime.executionContextsCleared', () => this.#contexts.clear());
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === BINDING) this.#hear(payload, this.#contexts.get(executionContextId));
    });
    await cdp.send('Page.enable');
    this.#mainFrame = (await cdp.send('Page.getFrameTree')).frameTree.frame.id;
    await cdp.send('Runtime.enable');
    await cdp.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD });
    const scripts = preloadScripts(readFileSync(this.#preload, 'utf8'), randomUUID());
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      source: scripts.world,
      worldName: WORLD,
    });
  }

  /** The frame's origin is what Chromium says, never what the message says. */
  #hear(payload: string, context: Context | undefined): void {
    const { channel, message } = JSON.parse(payload);
    const isMain = context?.frame === this.#mainFrame;
    const senderFrame = context
      ? { origin: toProgram(context.origin), parent: isMain ? null : {} }
      : null;
    this.ipc.emit(channel, { sender: this, senderFrame }, message);
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const url = toProgram(request.url());
    if (request.isNavigationRequest() && !this.#loading) {
      const isMainFrame = request.frame() === this.#page?.mainFrame();
      const event = new NavigationEvent(url, isMainFrame);
      this.emit('will-frame-navigate', event);
      if (event.defaultPrevented) return route.abort('aborted');
    }
    if (!(await session.defaultSession.mayRequest(url))) return route.abort('blockedbyclient');
    const response = await protocol.answer(new Request(url, { method: request.method() }));
    if (!response) return route.abort('internetdisconnected');
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }

  async #setPermissions(cdp: CDPSession): Promise<void> {
    const origin = 'app://watchroom';
    for (const [electronName, permission] of Object.entries(PERMISSIONS)) {
      const granted = session.defaultSession.check(this, electronName, origin);
      await cdp.send('Browser.setPermission', {
        permission,
        setting: granted ? 'granted' : 'denied',
        origin: toChromium(origin),
      });
    }
  }

  #close(): void {
    this.#destroyed = true;
    this.emit('destroyed');
  }
}

/** Stands in for Electron's BrowserWindow: shown on no screen, seen through Playwright. */
export class BrowserWindow extends EventEmitter {
  static readonly #open = new Set<BrowserWindow>();
  readonly webContents: WebContents;

  constructor({ webPreferences: set }: { webPreferences: WebPreferences }) {
    super();
    if (!set.contextIsolation || !set.sandbox || set.nodeIntegration) {
      throw new Error('the stand-in only knows windows that are isolated and sandboxed');
    }
    this.webContents = new WebContents(set.preload);
    BrowserWindow.#open.add(this);
    this.webContents.once('destroyed', () => {
      BrowserWindow.#open.delete(this);
      this.emit('closed');
      if (BrowserWindow.#open.size === 0) app.emit('window-all-closed');
    });
  }

  static getFocusedWindow(): BrowserWindow | null {
    return [...BrowserWindow.#open].at(-1) ?? null;
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.loadURL(url);
    this.emit('ready-to-show');
  }

  show(): void {}
  focus(): void {}
  restore(): void {}
  isMinimized(): boolean {
    return false;
  }
}
