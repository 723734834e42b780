import type { Session } from 'electron';
import { describe, expect, it } from 'vitest';
import { readDesktopArguments } from '../../../../electron/hosts/desktop/arguments.ts';
import { menuTemplate } from '../../../../electron/hosts/desktop/menu.ts';
import { mayNavigate } from '../../../../electron/hosts/desktop/navigation.ts';
import { unpacked } from '../../../../electron/hosts/desktop/packed.ts';
import { guardSession, mayHave, mayLoad } from '../../../../electron/hosts/desktop/permissions.ts';
import { windowOptions } from '../../../../electron/hosts/desktop/window.ts';

describe('a window', () => {
  it('gives its page nothing but the preload script', () => {
    expect(windowOptions('/program/preload.cjs', false).webPreferences).toMatchObject({
      preload: '/program/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      spellcheck: false,
    });
  });

  it('has the paper of its theme before the page paints', () => {
    expect(windowOptions('p', true).backgroundColor).not.toBe(
      windowOptions('p', false).backgroundColor,
    );
  });

  it.each([
    ['app://watchroom/index.html', true],
    ['app://watchroom/index.html#/board', true],
    ['app://watchroom/', false],
    ['app://watchroom/index.html?x', false],
    ['app://watchroom/other.html', false],
    ['app://watchroom.example/index.html', false],
    ['https://example.org/', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['about:blank', false],
  ])('going to %s: %s', (url, allowed) => {
    expect(mayNavigate(url)).toBe(allowed);
  });
});

describe('what a page may have', () => {
  it.each([
    ['clipboard-sanitized-write', 'app://watchroom', true],
    ['clipboard-sanitized-write', 'app://watchroom/', true],
    ['clipboard-sanitized-write', 'app://watchroom/index.html', true],
    ['clipboard-sanitized-write', 'app://watchroom.example', false],
    ['clipboard-sanitized-write', 'https://watchroom', false],
    ['clipboard-sanitized-write', '', false],
    ['clipboard-read', 'app://watchroom', false],
    ['deprecated-sync-clipboard-read', 'app://watchroom', false],
    ['geolocation', 'app://watchroom', false],
    ['notifications', 'app://watchroom', false],
    ['media', 'app://watchroom', false],
    ['display-capture', 'app://watchroom', false],
    ['openExternal', 'app://watchroom', false],
    ['fileSystem', 'app://watchroom', false],
    ['local-network-access', 'app://watchroom', false],
    ['loopback-network', 'app://watchroom', false],
    ['hid', 'app://watchroom', false],
    ['serial', 'app://watchroom', false],
    ['usb', 'app://watchroom', false],
    ['unknown', 'app://watchroom', false],
  ] as const)('%s from %s: %s', (permission, origin, allowed) => {
    expect(mayHave(permission, origin)).toBe(allowed);
  });

  it.each([
    ['app://watchroom/assets/a.js', true],
    ['blob:app://watchroom/1', true],
    ['data:image/png;base64,', true],
    ['app://watchroom.example/a.js', false],
    ['http://127.0.0.1:8080/', false],
    ['https://example.org/', false],
    ['wss://example.org/', false],
    ['file:///etc/passwd', false],
  ])('loading %s: %s', (url, allowed) => {
    expect(mayLoad(url)).toBe(allowed);
  });
});

describe('a guarded session', () => {
  type Handler<N extends keyof Session> = Session[N] extends (handler: infer H) => void
    ? NonNullable<H>
    : never;
  const handlers: {
    check?: Handler<'setPermissionCheckHandler'>;
    request?: Handler<'setPermissionRequestHandler'>;
    device?: Handler<'setDevicePermissionHandler'>;
    before?: (details: { url: string }, decide: (answer: object) => void) => void;
  } = {};
  const session = {
    setPermissionCheckHandler: (handler: never) => Object.assign(handlers, { check: handler }),
    setPermissionRequestHandler: (handler: never) => Object.assign(handlers, { request: handler }),
    setDevicePermissionHandler: (handler: never) => Object.assign(handlers, { device: handler }),
    webRequest: {
      onBeforeRequest: (handler: never) => Object.assign(handlers, { before: handler }),
    },
  };
  // As much of a session as the guard may touch.
  guardSession(session as unknown as Session);

  it.each([
    ['app://watchroom/index.html', 'clipboard-sanitized-write', true],
    ['app://watchroom/index.html', 'clipboard-read', false],
    ['https://example.org/', 'clipboard-sanitized-write', false],
  ] as const)('answers %s asking for %s with %s', (url, permission, granted) => {
    const answers: boolean[] = [];
    const contents = { getURL: () => url } as never;
    handlers.request?.(contents, permission, (answer) => answers.push(answer), {} as never);
    expect(answers).toEqual([granted]);
    expect(handlers.check?.(null, permission, url, {} as never)).toBe(granted);
  });

  it('gives no device and cancels what leads outside', () => {
    const answers: object[] = [];
    handlers.before?.({ url: 'https://example.org/' }, (answer) => answers.push(answer));
    handlers.before?.({ url: 'app://watchroom/index.html' }, (answer) => answers.push(answer));
    expect(answers).toEqual([{ cancel: true }, { cancel: false }]);
    expect(handlers.device?.({} as never)).toBe(false);
  });
});

describe('the command line of the desktop program', () => {
  it('holds ours among the switches of Electron and Chromium', () => {
    const argv = ['.', '--no-sandbox', '--data=/d', '--catalogue', 'c.yaml', '--lang=ko'];
    expect(readDesktopArguments(argv)).toEqual({
      dataFolder: '/d',
      catalogue: 'c.yaml',
      drill: null,
    });
  });

  it.each([
    [['--data', '--drill=n'], { dataFolder: null, catalogue: null, drill: 'n' }],
    [['--drill=', 'n'], { dataFolder: null, catalogue: null, drill: null }],
    [['--catalogue'], { dataFolder: null, catalogue: null, drill: null }],
    [['--data=a=b', '--database', 'x'], { dataFolder: 'a=b', catalogue: null, drill: null }],
  ])('of %j never takes a switch for a value', (argv, read) => {
    expect(readDesktopArguments(argv)).toEqual(read);
  });
});

describe('the menu', () => {
  it.each(['linux', 'darwin', 'win32'] as const)(
    'speaks both languages alike on %s',
    (platform) => {
      const rolesOf = (language: 'ko' | 'en') =>
        JSON.stringify(menuTemplate(language, platform, false), (key, value) =>
          key === 'label' ? undefined : value,
        );
      expect(rolesOf('ko')).toBe(rolesOf('en'));
      expect(JSON.stringify(menuTemplate('ko', platform, false))).toMatch(/복사/);
    },
  );

  it('offers developer tools in development alone', () => {
    expect(JSON.stringify(menuTemplate('en', 'linux', true))).toContain('toggleDevTools');
    expect(JSON.stringify(menuTemplate('en', 'linux', false))).not.toContain('toggleDevTools');
  });
});

describe('a packed program’s file', () => {
  it.each([
    [
      '/opt/watchroom/resources/app.asar/assets',
      '/opt/watchroom/resources/app.asar.unpacked/assets',
    ],
    ['C:\\W\\resources\\app.asar\\assets', 'C:\\W\\resources\\app.asar.unpacked\\assets'],
    ['/home/me/watchroom/assets', '/home/me/watchroom/assets'],
    ['/home/app.asarium/assets', '/home/app.asarium/assets'],
  ])('%s lies at %s', (path, real) => {
    expect(unpacked(path)).toBe(real);
  });
});
