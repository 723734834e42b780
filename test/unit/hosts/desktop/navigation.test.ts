import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { guardNavigation, mayNavigate } from '../../../../electron/hosts/desktop/navigation.ts';

const OURS = 'app://watchroom/index.html';
const ELSEWHERE = [
  'app://watchroom/',
  'app://watchroom/index.html?x',
  'app://watchroom/other.html',
  'app://watchroom/index.html/',
  'app://watchroom/../index.html',
  'app://watchroom.example/index.html',
  'app://user@watchroom/index.html',
  'APP://watchroom/index.html',
  'app:///index.html',
  'https://example.org/',
  'http://127.0.0.1/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'blob:app://watchroom/1',
  'view-source:app://watchroom/index.html',
  'chrome://gpu',
  'about:blank',
  '',
];

describe('where a window may go', () => {
  it.each([OURS, `${OURS}#/board`, `${OURS}#https://example.org/`, `${OURS}#a\nb`])('%j', (url) => {
    expect(mayNavigate(url)).toBe(true);
  });

  it.each(ELSEWHERE)('never %j', (url) => {
    expect(mayNavigate(url)).toBe(false);
  });
});

describe('a guarded window', () => {
  class FakeContents extends EventEmitter {
    opened: ((details: { url: string }) => { action: string }) | null = null;
    setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
      this.opened = handler;
    }
    /** @returns whether the guard prevented it */
    happens(name: string, details: object = {}, ...more: unknown[]): boolean {
      let prevented = false;
      const preventDefault = (): void => {
        prevented = true;
      };
      this.emit(name, { ...details, preventDefault }, ...more);
      return prevented;
    }
  }

  let contents: FakeContents;
  beforeEach(() => {
    contents = new FakeContents();
    // As much of a window as the guard may touch.
    guardNavigation(contents as unknown as WebContents);
  });

  it('loads its page anew', () => {
    expect(contents.happens('will-frame-navigate', { isMainFrame: true, url: OURS })).toBe(false);
  });

  it.each(ELSEWHERE)('does not go to %j', (url) => {
    expect(contents.happens('will-frame-navigate', { isMainFrame: true, url })).toBe(true);
  });

  it.each([OURS, ...ELSEWHERE])('loads nothing into an inner frame, not %j', (url) => {
    expect(contents.happens('will-frame-navigate', { isMainFrame: false, url })).toBe(true);
  });

  it.each([OURS, ...ELSEWHERE])('is not redirected, not to %j', (url) => {
    expect(contents.happens('will-redirect', { isMainFrame: true, url })).toBe(true);
  });

  it.each([OURS, ...ELSEWHERE])('opens no window for %j', (url) => {
    expect(contents.opened?.({ url })).toEqual({ action: 'deny' });
  });

  it('attaches no webview', () => {
    const preferences = { contextIsolation: true, sandbox: true };
    expect(contents.happens('will-attach-webview', {}, preferences, { src: OURS })).toBe(true);
  });

  it('chooses no Bluetooth device', () => {
    const chosen: unknown[] = [];
    const choose = (id: string) => chosen.push(id);
    const devices = [{ deviceId: '1', deviceName: 'a' }];
    expect(contents.happens('select-bluetooth-device', {}, devices, choose)).toBe(true);
    expect(chosen).toEqual(['']);
  });
});
