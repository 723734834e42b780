import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { CDPSession, Page, Route } from '@playwright/test';
import type { Bounds } from '../../../electron/hosts/desktop/windowState.ts';
import { toChromium, toProgram } from './address.ts';
import { app, PreventableEvent } from './app.ts';
import { chromiumContext } from './chromium.ts';
import { BINDING, DELIVER, KEYS, preloadScripts, WORLD } from './preload.ts';
import { onAct, tell } from './remote.ts';
import { screen } from './screen.ts';
import { protocol, session } from './session.ts';
import { putOnShelf, shelfPort } from './shelf.ts';

/** How long a page may not answer until it counts as unresponsive, milliseconds; never, when left out. */
export const HANG_MS = 'WATCHROOM_STANDIN_HANG_MS';

/** Chromium's numbers of what keeps a page from loading. */
const ABORTED = -3;
const FAILED = -2;

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
  #ready: Promise<Page>;
  readonly #preload: string;
  #cdp: CDPSession | null = null;
  #mainFrame = '';
  #contexts = new Map<number, Context>();
  #loading = false;
  #page: Page | null = null;
  #destroyed = false;
  #crashed = false;
  #hangWatch: NodeJS.Timeout | null = null;
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
    if (this.#crashed) this.#replacePage();
    const page = await this.#ready;
    this.#loading = true;
    tell({ seen: 'load', over: false });
    try {
      await page.goto(toChromium(url, await shelfPort()), { waitUntil: 'load' });
      this.emit('did-finish-load');
    } catch (error) {
      const description = String(error);
      const code = /ERR_ABORTED|interrupted/.test(description) ? ABORTED : FAILED;
      if (!this.#crashed) this.emit('did-fail-load', {}, code, description, url, true);
      throw error;
    } finally {
      this.#loading = false;
      tell({ seen: 'load', over: true });
    }
  }

  getURL(): string {
    return this.#page ? toProgram(this.#page.url()) : '';
  }

  forcefullyCrashRenderer(): void {
    // A process that is gone gives no answer.
    this.#cdp?.send('Page.crash').catch(() => {});
  }

  sendInputEvent(event: { type: string; keyCode: string; modifiers: string[] }): void {
    if (event.type !== 'keyDown') return;
    const names = { control: 'Control', meta: 'Meta', shift: 'Shift' } as Record<string, string>;
    const keys = [...event.modifiers.map((name) => names[name] ?? name), event.keyCode];
    void this.#page?.keyboard.press(keys.join('+'));
  }

  async close(): Promise<void> {
    const page = await this.#ready;
    await page.close();
  }

  /** A page that crashed cannot be driven any more, so the window goes on with another one. */
  #replacePage(): void {
    const dead = this.#page;
    // Its end is not the window's.
    this.#page = null;
    this.#crashed = false;
    this.#contexts.clear();
    this.#ready = this.#open();
    void dead?.close();
  }

  /** Asks the page again and again for a sign of life. */
  #watchForHangs(page: Page, cdp: CDPSession): void {
    const limit = Number(process.env[HANG_MS] ?? 0);
    if (limit === 0) return;
    let asked = 0;
    this.#hangWatch = setInterval(() => {
      if (page !== this.#page || this.#crashed) return;
      if (asked === 0) {
        asked = performance.now();
        const answered = (): void => {
          asked = 0;
        };
        cdp.send('Runtime.evaluate', { expression: '1' }).then(answered, answered);
      } else if (performance.now() - asked > limit) {
        asked = 0;
        this.emit('unresponsive');
      }
    }, limit / 4);
  }

  #crash(): void {
    this.#crashed = true;
    if (this.#hangWatch) clearInterval(this.#hangWatch);
    this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  }

  async #open(): Promise<Page> {
    const context = await chromiumContext();
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    this.#page = page;
    this.#cdp = cdp;
    page.on('close', () => {
      if (page === this.#page) this.#close();
    });
    page.on('crash', () => this.#crash());
    this.#watchForHangs(page, cdp);
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
    if (channel === KEYS) {
      this.emit('before-input-event', new PreventableEvent(), message);
      return;
    }
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
    return route.continue({ url: new URL(putOnShelf(response), request.url()).href });
  }

  async #setPermissions(cdp: CDPSession): Promise<void> {
    const origin = 'app://watchroom';
    for (const [electronName, permission] of Object.entries(PERMISSIONS)) {
      const granted = session.defaultSession.check(this, electronName, origin);
      await cdp.send('Browser.setPermission', {
        permission,
        setting: granted ? 'granted' : 'denied',
        origin: toChromium(origin, await shelfPort()),
      });
    }
  }

  #close(): void {
    this.#destroyed = true;
    if (this.#hangWatch) clearInterval(this.#hangWatch);
    this.emit('destroyed');
  }
}

interface Shown {
  visible: boolean;
  focused: boolean;
  minimised: boolean;
  maximised: boolean;
  fullScreen: boolean;
}

interface WindowOptions extends Partial<Bounds> {
  fullscreen?: boolean;
  webPreferences: WebPreferences;
}

const byId = new Map<number, BrowserWindow>();

/** Stands in for Electron's BrowserWindow: shown on no screen, seen through Playwright. */
export class BrowserWindow extends EventEmitter {
  static #next = 1;
  readonly id = BrowserWindow.#next++;
  readonly webContents: WebContents;
  #bounds: Bounds;
  #is: Shown = {
    visible: false,
    focused: false,
    minimised: false,
    maximised: false,
    fullScreen: false,
  };
  #destroyed = false;

  constructor(options: WindowOptions) {
    super();
    const { webPreferences: set } = options;
    if (!set.contextIsolation || !set.sandbox || set.nodeIntegration) {
      throw new Error('the stand-in only knows windows that are isolated and sandboxed');
    }
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    this.#is.fullScreen = options.fullscreen ?? false;
    this.webContents = new WebContents(set.preload);
    app.windows.add(this);
    byId.set(this.id, this);
    this.webContents.once('destroyed', () => this.#ended());
    const { loadURL } = this.webContents;
    let painted = false;
    this.webContents.loadURL = async (url) => {
      await loadURL.call(this.webContents, url);
      if (!painted && !this.#destroyed) this.emit('ready-to-show');
      painted = true;
    };
  }

  static getFocusedWindow(): BrowserWindow | null {
    return [...byId.values()].at(-1) ?? null;
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  show(): void {
    this.#become({ visible: true, focused: true });
  }
  showInactive(): void {
    this.#become({ visible: true });
  }
  hide(): void {
    this.#become({ visible: false, focused: false });
  }
  focus(): void {
    this.#become({ focused: true });
    this.emit('focus');
  }
  minimize(): void {
    this.#become({ minimised: true, focused: false });
  }
  restore(): void {
    this.#become({ minimised: false });
  }
  maximize(): void {
    this.#become({ visible: true, maximised: true });
  }
  setFullScreen(fullScreen: boolean): void {
    this.#become({ fullScreen });
    this.emit(fullScreen ? 'enter-full-screen' : 'leave-full-screen');
  }
  setBounds(bounds: Bounds): void {
    this.#bounds = { ...bounds };
    this.#become({});
    this.emit('move');
    this.emit('resize');
  }

  getBounds(): Bounds {
    return this.#is.fullScreen ? screen.getDisplayMatching(this.#bounds).bounds : this.#bounds;
  }
  getNormalBounds(): Bounds {
    return this.#bounds;
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  isFocused(): boolean {
    return this.#is.focused;
  }
  isMinimized(): boolean {
    return this.#is.minimised;
  }
  isMaximized(): boolean {
    return this.#is.maximised;
  }
  isFullScreen(): boolean {
    return this.#is.fullScreen;
  }
  isVisible(): boolean {
    return this.#is.visible;
  }

  /** There is no menu and no taskbar around a headless page. */
  removeMenu(): void {}
  flashFrame(_on: boolean): void {}
  setOverlayIcon(_image: unknown, _description: string): void {}

  close(): boolean {
    if (this.#destroyed) return true;
    const event = new PreventableEvent();
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    this.destroy();
    return true;
  }

  destroy(): void {
    void this.webContents.close().catch(() => {});
    this.#ended();
  }

  #ended(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    app.windows.delete(this);
    byId.delete(this.id);
    tell({ seen: 'windowClosed', id: this.id });
    this.emit('closed');
    if (app.windows.size === 0) app.emit('window-all-closed');
  }

  #become(now: Partial<Shown>): void {
    this.#is = { ...this.#is, ...now };
    tell({ seen: 'window', id: this.id, ...this.#is, bounds: this.getBounds() });
  }
}

onAct('closeWindow', ({ window }) => byId.get(window)?.close());
onAct('minimise', ({ window }) => byId.get(window)?.minimize());
onAct('moveWindow', ({ window, bounds }) => byId.get(window)?.setBounds(bounds));
