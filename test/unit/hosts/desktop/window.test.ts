import { describe, expect, it } from 'vitest';
import { readDesktopArguments } from '../../../../electron/hosts/desktop/arguments.ts';
import { unpacked } from '../../../../electron/hosts/desktop/packed.ts';
import { windowOptions } from '../../../../electron/hosts/desktop/window.ts';

describe('a window', () => {
  /** Whole, so that whatever is added or turned is looked at here. */
  const PREFERENCES = {
    preload: '/program/preload.cjs',
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    devTools: false,
    navigateOnDragDrop: false,
    disableBlinkFeatures: 'Auxclick',
    spellcheck: false,
    backgroundThrottling: false,
  };

  it('gives its page nothing but the preload script, whatever its theme', () => {
    for (const dark of [true, false]) {
      expect(windowOptions('/program/preload.cjs', dark).webPreferences).toEqual(PREFERENCES);
    }
  });

  it('has the developer tools in development alone, and nothing else then', () => {
    const { webPreferences } = windowOptions('/program/preload.cjs', false, true);
    expect(webPreferences).toEqual({ ...PREFERENCES, devTools: true });
  });

  it('has the paper of its theme before the page paints', () => {
    expect(windowOptions('p', true).backgroundColor).not.toBe(
      windowOptions('p', false).backgroundColor,
    );
  });
});

describe('the command line of the desktop program', () => {
  it('holds ours among the switches of Electron and Chromium', () => {
    const argv = ['.', '--no-sandbox', '--data=/d', '--catalogue', 'c.yaml', '--lang=ko'];
    expect(readDesktopArguments(argv)).toEqual({
      dataFolder: '/d',
      catalogue: 'c.yaml',
      drill: null,
      hidden: false,
    });
  });

  it.each([
    [['--data', '--drill=n'], { dataFolder: null, catalogue: null, drill: 'n', hidden: false }],
    [['--drill=', 'n'], { dataFolder: null, catalogue: null, drill: null, hidden: false }],
    [['--catalogue'], { dataFolder: null, catalogue: null, drill: null, hidden: false }],
    [
      ['--data=a=b', '--database', 'x'],
      { dataFolder: 'a=b', catalogue: null, drill: null, hidden: false },
    ],
  ])('of %j never takes a switch for a value', (argv, read) => {
    expect(readDesktopArguments(argv)).toEqual(read);
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
