import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Session } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  DENIED,
  GRANTED,
  guardSession,
  mayHave,
  mayLoad,
  type Permission,
} from '../../../../electron/hosts/desktop/permissions.ts';

/** The permissions Electron knows, as its own types for a handler name them. */
function known(handler: string): string[] {
  const types = readFileSync('node_modules/electron/electron.d.ts', 'utf8');
  const [, union] = new RegExp(`${handler}\\(handler: .*?permission: ('[^,]+'),`).exec(types) ?? [];
  return [...(union ?? '').matchAll(/'([^']+)'/g)].map(([, name]) => name ?? '').toSorted();
}

const HANDLERS = ['setPermissionCheckHandler', 'setPermissionRequestHandler'];
const denied = Object.keys(DENIED) as Permission[];
const granted = Object.keys(GRANTED) as Permission[];

describe('the table of permissions', () => {
  it.each(HANDLERS)('has a line with a reason for each one that %s knows', (handler) => {
    const names = known(handler);
    expect(names).toContain('geolocation');
    expect([...granted, ...denied].toSorted()).toEqual(names);
    for (const reason of Object.values({ ...GRANTED, ...DENIED })) expect(reason).toMatch(/\w{2}/);
  });

  it('grants what is named here, and nothing else', () => {
    expect(granted).toEqual(['clipboard-sanitized-write', 'fullscreen']);
  });

  it.each(granted)('grants %s to our page alone', (permission) => {
    for (const ours of ['app://watchroom', 'app://watchroom/', 'app://watchroom/index.html#/']) {
      expect(mayHave(permission, ours)).toBe(true);
    }
    for (const other of [
      '',
      'null',
      'app://watchroom.example',
      'app://watchroom.example/index.html',
      'APP://WATCHROOM',
      'https://watchroom',
      'https://evil.example/?app://watchroom/',
      'file:///app://watchroom/',
      'blob:app://watchroom/1',
      'about:blank',
    ]) {
      expect(mayHave(permission, other), other).toBe(false);
    }
  });

  it.each(denied)('grants %s to nobody', (permission) => {
    expect(mayHave(permission, 'app://watchroom')).toBe(false);
  });

  it.each(['a-later-one', 'toString', '__proto__', 'constructor', ''])(
    'does not grant %j, which it does not know',
    (name) => {
      // What a later Electron may ask for.
      expect(mayHave(name as Permission, 'app://watchroom')).toBe(false);
    },
  );
});

describe('what a page may load', () => {
  it.each([
    ['app://watchroom/assets/a.js', true],
    ['blob:app://watchroom/1', true],
    ['data:image/png;base64,', true],
    ['devtools://devtools/bundled/inspector.html', true],
    ['app://watchroom', false],
    ['app://watchroom.example/a.js', false],
    ['APP://watchroom/a.js', false],
    ['http://127.0.0.1:8080/', false],
    ['https://example.org/', false],
    ['https://app://watchroom/', false],
    ['wss://example.org/', false],
    ['ftp://example.org/', false],
    ['file:///etc/passwd', false],
    ['chrome://gpu', false],
    ['chrome-extension://a/b.js', false],
    ['', false],
  ])('%s: %s', (url, allowed) => {
    expect(mayLoad(url)).toBe(allowed);
  });
});

describe('a guarded session', () => {
  /** As much of a session as the guard may touch; it keeps what was set. */
  class FakeSession extends EventEmitter {
    readonly handlers = new Map<string, (...args: unknown[]) => unknown>();
    readonly webRequest = {
      onBeforeRequest: (handler: (...args: unknown[]) => unknown): void => {
        this.handlers.set('before', handler);
      },
    };
    #keep(name: string) {
      return (handler: (...args: unknown[]) => unknown): void => {
        this.handlers.set(name, handler);
      };
    }
    readonly setPermissionCheckHandler = this.#keep('check');
    readonly setPermissionRequestHandler = this.#keep('request');
    readonly setDevicePermissionHandler = this.#keep('device');
    readonly setDisplayMediaRequestHandler = this.#keep('display');
    readonly setBluetoothPairingHandler = this.#keep('pairing');
    readonly setUSBProtectedClassesHandler = this.#keep('classes');
    ask(name: string, ...args: unknown[]): unknown {
      return this.handlers.get(name)?.(...args);
    }
  }

  let session: FakeSession;
  beforeEach(() => {
    session = new FakeSession();
    guardSession(session as unknown as Session);
  });

  const OURS = 'app://watchroom/index.html';
  it.each([
    ['our page', OURS, OURS, true, true],
    ['an inner frame', OURS, OURS, false, false],
    ['a frame of another origin', OURS, 'https://evil.example/', true, false],
    ['a window that went elsewhere', 'https://evil.example/', OURS, true, false],
    ['a window without a page', '', '', true, false],
  ])('answers what %s asks', (_who, url, requestingUrl, isMainFrame, allowed) => {
    const answers: unknown[] = [];
    for (const permission of ['clipboard-sanitized-write', 'clipboard-read', 'media']) {
      session.ask(
        'request',
        { getURL: () => url },
        permission,
        (answer: boolean) => answers.push(answer),
        { isMainFrame, requestingUrl },
      );
    }
    expect(answers).toEqual([allowed, false, false]);
  });

  it('checks by the origin that Electron names, also where there is no window', () => {
    expect(session.ask('check', null, 'clipboard-sanitized-write', 'app://watchroom')).toBe(true);
    expect(session.ask('check', null, 'clipboard-sanitized-write', 'https://a.kr')).toBe(false);
    expect(session.ask('check', null, 'hid', 'app://watchroom')).toBe(false);
  });

  it('gives no device, pairs with none, and lets no class of them go', () => {
    expect(session.ask('device', { deviceType: 'usb', origin: 'app://watchroom' })).toBe(false);
    const answers: unknown[] = [];
    session.ask('pairing', { pairingKind: 'confirm' }, (answer: object) => answers.push(answer));
    expect(answers).toEqual([{ confirmed: false }]);
    const protectedClasses = ['audio', 'hid', 'mass-storage'];
    expect(session.ask('classes', { protectedClasses })).toEqual(protectedClasses);
  });

  it('shows no screen', () => {
    const streams: unknown[] = [];
    session.ask('display', { videoRequested: true }, (chosen: unknown) => streams.push(chosen));
    expect(streams).toEqual([null]);
  });

  it.each([
    ['select-hid-device', [{}], []],
    ['select-usb-device', [{}], []],
    ['select-serial-port', [[{ portId: '1' }], {}], ['']],
    ['file-system-access-restricted', [{}], ['deny']],
  ])('refuses at %s', (name, details, answer) => {
    const prevented: string[] = [];
    const answers: unknown[] = [];
    const event = { preventDefault: () => prevented.push(name) };
    session.emit(name, event, ...details, (...given: unknown[]) => answers.push(given));
    expect(prevented).toEqual([name]);
    expect(answers).toEqual([answer]);
  });

  it('downloads nothing', () => {
    const prevented: string[] = [];
    session.emit('will-download', { preventDefault: () => prevented.push('download') }, {}, {});
    expect(prevented).toEqual(['download']);
  });

  it('cancels what leads outside', () => {
    const answers: unknown[] = [];
    const decide = (answer: unknown) => answers.push(answer);
    session.ask('before', { url: 'https://example.org/' }, decide);
    session.ask('before', { url: OURS }, decide);
    expect(answers).toEqual([{ cancel: true }, { cancel: false }]);
  });
});
