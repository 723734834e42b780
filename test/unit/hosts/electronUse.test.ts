import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The program's own sources, by path. */
const sources = new Map(
  globSync('{electron,renderer,shared}/**/*.{ts,tsx,html}').map((path) => [
    path.replaceAll('\\', '/'),
    readFileSync(path, 'utf8'),
  ]),
);
/** Where a pattern stands, as paths. */
function having(pattern: RegExp, text: (source: string) => string = bare): string[] {
  return [...sources].filter(([, source]) => pattern.test(text(source))).map(([path]) => path);
}
/** Without comments, which may say what is not done. */
function bare(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

describe('the sources', () => {
  it('are all read', () => {
    expect([...sources.keys()]).toContain('electron/preload.ts');
    expect(having(/app\.enableSandbox\(\)/)).toEqual(['electron/main.ts']);
  });

  it.each([
    ['a certificate that is no good', /certificate-error|setCertificateVerifyProc/],
    ['a certificate of the user’s', /select-client-certificate|importCertificate/],
    ['weaker encryption', /setSSLConfig|NODE_TLS_REJECT_UNAUTHORIZED/],
    [
      'Chromium’s own guards',
      /ignore-certificate-errors|disable-web-security|no-sandbox|no-zygote/,
    ],
    ['the sandbox or isolation of a page', /(contextIsolation|sandbox|webSecurity): *false/],
    [
      'Node for a page',
      /(nodeIntegration\w*|webviewTag|allowRunningInsecureContent|experimentalFeatures|plugins): *true/,
    ],
    ['features of Blink', /enableBlinkFeatures|enable-blink-features|enable-features/],
    ['a webview or a frame', /<webview|allowpopups|createElement\('(iframe|webview)'|<iframe/],
    ['a view of another page', /\bWebContentsView\b|\bBrowserView\b/],
    ['the remote module', /@electron\/remote|enableRemoteModule/],
    ['a script that is put into a page', /executeJavaScript|insertCSS|addScriptToEvaluate/],
    ['a text that is run', /\beval\(|new Function\(|setTimeout\('|vm'|runInNewContext/],
    ['a page from a file', /\bloadFile\(|['"`]file:\/\//],
    ['a page by plain http', /loadURL\(['"`]http:/],
    ['one more preload script', /setPreloads|registerPreloadScript/],
    ['a channel for every window', /\bipcMain\.(on|once|handle|handleOnce|addListener)\b/],
    ['plain text instead of a key store', /setUsePlainTextEncryption|encryptString\(/],
    ['an open debugger', /remote-debugging|inspect-brk|--inspect/],
    [
      'markup from a text',
      /dangerouslySetInnerHTML|\.innerHTML *=|insertAdjacentHTML|document\.write/,
    ],
  ])('have no way to %s', (what, pattern) => {
    expect(having(pattern)).toEqual(REASONED[what] ?? []);
  });

  it('make a window by the one function of its options, and guard it', () => {
    const makers = having(/new BrowserWindow\(/);
    expect(makers).not.toEqual([]);
    for (const path of makers) {
      const source = bare(sources.get(path) ?? '');
      const made = source.split('new BrowserWindow(').length - 1;
      expect(source.match(/windowOptions\(/g), path).toHaveLength(made);
      expect(source.match(/guardNavigation\(/g), path).toHaveLength(made);
      // What the function says of the page is said by nobody else.
      expect(source, path).not.toContain('webPreferences');
    }
    expect(having(/webPreferences/)).toEqual(['electron/hosts/desktop/window.ts']);
  });

  it('guard the session, and use no other', () => {
    expect(having(/guardSession\(session\.defaultSession\)/)).not.toEqual([]);
    expect(having(/fromPartition|fromPath|partition:/)).toEqual([]);
  });

  it('hand an address to the system in the one place that checks it', () => {
    const places = having(/\bopenExternal\(/);
    expect(places).toEqual(['electron/hosts/desktop/host.ts']);
    for (const path of places) {
      expect(bare(sources.get(path) ?? '')).toMatch(
        /const link = openable\(address\);\s+if \(link === null\) throw [^;]+;\s+await shell\.openExternal\(link\)/,
      );
    }
  });

  it('speak to a page on the one channel alone', () => {
    expect(having(/\bipcRenderer\b/)).toEqual(['electron/preload.ts']);
    expect(having(/\.ipc\.|contents\.send\(|MessageChannelMain|postMessage.*\[port/)).toEqual([
      'electron/hosts/desktop/ipc.ts',
    ]);
    for (const path of ['electron/preload.ts', 'electron/hosts/desktop/ipc.ts']) {
      const source = bare(sources.get(path) ?? '');
      const calls = [
        ...source.matchAll(/(?:ipcRenderer|\.ipc|contents)\.(on|off|send)\(\s*([\w'"`:-]+)/g),
      ].map(([, , channel]) => channel);
      expect(calls).toHaveLength(3);
      expect(new Set(calls), path).toEqual(new Set(['CHANNEL']));
    }
  });
});

/** Where something of the above stands for a reason. */
const REASONED: Readonly<Record<string, readonly string[]>> = {
  // Ends what a hostile answer makes long; the text it runs is fixed.
  'a text that is run': ['electron/health/http/bounded.ts'],
};

/**
 * Electron's supported majors with the day their support ends: the last three are supported. From
 * releases.electronjs.org/schedule, and the policy in Electron's docs/tutorial/electron-timelines.
 * Each release of Watchroom brings the table up to date.
 */
const SUPPORTED = {
  /** The day the table was read. */
  asOf: '2026-11-28',
  majors: [45, 44, 43],
};

describe('Electron', () => {
  const declared = JSON.parse(readFileSync('package.json', 'utf8')).devDependencies.electron;
  const locked = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages[
    'node_modules/electron'
  ].version;
  const installed = JSON.parse(readFileSync('node_modules/electron/package.json', 'utf8')).version;
  const majorOf = (version: string): number => Number(/^[\^~]?(\d+)\./.exec(version)?.[1]);

  it(`is a major that is supported (as of ${SUPPORTED.asOf})`, () => {
    for (const version of [declared, locked, installed]) {
      expect(SUPPORTED.majors).toContain(majorOf(version));
    }
  });

  it('is a release, not a preview of one', () => {
    for (const version of [declared, locked]) expect(version).toMatch(/^[\^~]?\d+\.\d+\.\d+$/);
  });
});
