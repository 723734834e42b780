import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** A program the tests need, what it is called, and where it comes from. */
interface Tool {
  names: readonly string[];
  /** Package names by package manager. */
  packages: { apt: string; dnf: string };
  purpose: string;
}

const BROWSER: Tool = {
  names: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
  ],
  packages: { apt: 'chromium', dnf: 'chromium' },
  purpose: 'the e2e tests drive the window in it',
};

/** The same browser without the window around its pages, which takes a third of the time. */
const HEADLESS: Tool = {
  names: ['chromium-headless-shell'],
  packages: { apt: 'chromium-headless-shell', dnf: 'chromium-headless' },
  purpose: BROWSER.purpose,
};

/** Besides the browser: what the tests of probes and reports call by name. */
const OTHERS: readonly Tool[] = [
  {
    names: ['pdftotext'],
    packages: { apt: 'poppler-utils', dnf: 'poppler-utils' },
    purpose: 'the report tests read the PDF back with it',
  },
  {
    names: ['soffice', 'libreoffice'],
    packages: { apt: 'libreoffice-writer-nogui', dnf: 'libreoffice-writer' },
    purpose: 'the report tests read the Word document back with it',
  },
  {
    names: ['unzip'],
    packages: { apt: 'unzip', dnf: 'unzip' },
    purpose: 'the bundle tests unpack evidence with it, as its README says',
  },
  {
    names: ['openssl'],
    packages: { apt: 'openssl', dnf: 'openssl' },
    purpose: 'the bundle tests check a signature with it, as its README says',
  },
  {
    names: ['ping'],
    packages: { apt: 'iputils-ping', dnf: 'iputils' },
    purpose: 'the ping check runs it',
  },
  {
    names: ['curl'],
    packages: { apt: 'curl', dnf: 'curl' },
    purpose: 'the runbook tests run steps that call it',
  },
];

/** What makes a network with a fault in it, where the tests may: Linux namespaces, as root. */
const NETWORK: readonly Tool[] = [
  {
    names: ['ip'],
    packages: { apt: 'iproute2', dnf: 'iproute' },
    purpose: 'the ladder tests join two network namespaces with it',
  },
  {
    names: ['nft'],
    packages: { apt: 'nftables', dnf: 'nftables' },
    purpose: 'the ladder tests drop large packets with it',
  },
];

/** The other shells the terminal integrates with; Windows has PowerShell instead. */
const SHELLS: readonly Tool[] = [
  {
    names: ['zsh'],
    packages: { apt: 'zsh', dnf: 'zsh' },
    purpose: 'the terminal tests run its integration in it',
  },
  {
    names: ['fish'],
    packages: { apt: 'fish', dnf: 'fish' },
    purpose: 'the terminal tests run its integration in it',
  },
];

/** Another computer, on this one. */
const SSH: readonly Tool[] = [
  {
    names: ['ssh'],
    packages: { apt: 'openssh-client', dnf: 'openssh-clients' },
    purpose: 'the terminal tests reach a host with it',
  },
  {
    names: ['sshd'],
    packages: { apt: 'openssh-server', dnf: 'openssh-server' },
    purpose: 'the terminal tests log in to it',
  },
];

/** Where Windows and macOS keep browsers that are not on the path. */
const INSTALLED_BROWSERS: readonly string[] = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
];

/** Where servers lie; only root's own path leads there. */
const SERVERS = process.platform === 'win32' ? [] : ['/usr/local/sbin', '/usr/sbin', '/sbin'];

/** The first of the names that is on the path and may be run. */
export function onPath(names: readonly string[]): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...SERVERS];
  for (const name of names) {
    for (const folder of folders) {
      for (const file of [join(folder, name), join(folder, `${name}.exe`)]) {
        try {
          accessSync(file, constants.X_OK);
          return file;
        } catch {
          // not here
        }
      }
    }
  }
  return null;
}

function run(command: string, args: readonly string[], timeout: number): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'ignore', timeout, env }).status === 0;
}

let aptUpdated = false;

/** Installs by the system's package manager; only root may. */
function installPackage(tool: Tool): void {
  if (process.getuid?.() !== 0) return;
  if (onPath(['apt-get'])) {
    if (!aptUpdated) run('apt-get', ['update', '-qq'], 300_000);
    aptUpdated = true;
    run('apt-get', ['install', '-y', '-qq', tool.packages.apt], 600_000);
  } else if (onPath(['dnf'])) {
    run('dnf', ['install', '-y', '-q', tool.packages.dnf], 600_000);
  }
}

function missing(tool: Tool): string {
  return `${tool.names[0]} is missing: ${tool.purpose}. Install it (Debian: apt-get install ${tool.packages.apt}) and run the tests again.`;
}

function playwrightBrowser(): string | null {
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

/** Set by whoever runs the suites; otherwise what is on this computer. */
function namedBrowser(): string | null {
  const named = process.env.WATCHROOM_BROWSER;
  return named && existsSync(named) ? named : null;
}

function findWholeBrowser(): string | null {
  return (
    onPath(BROWSER.names) ??
    INSTALLED_BROWSERS.find((path) => existsSync(path)) ??
    playwrightBrowser()
  );
}

function findBrowser(): string | null {
  return namedBrowser() ?? onPath(HEADLESS.names) ?? findWholeBrowser();
}

/**
 * Finds a Chromium-based browser, or gets one: Playwright's own download, else the package manager.
 * @throws an error that says what to install
 */
export function provideBrowser(say: (line: string) => void): string {
  if (!namedBrowser() && !onPath(HEADLESS.names)) {
    // Also where a whole browser is there, with which everything takes three times as long.
    say(`${HEADLESS.names[0]} is missing; trying the package manager`);
    installPackage(HEADLESS);
  }
  return provided(findBrowser, [BROWSER], say);
}

/** The same with all that stands around pages, such as the system's notifications. */
export function provideWholeBrowser(say: (line: string) => void): string {
  return provided(findWholeBrowser, [BROWSER], say);
}

function provided(
  find: () => string | null,
  tools: readonly Tool[],
  say: (line: string) => void,
): string {
  const present = find();
  if (present) return present;
  say('no browser found; trying Playwright’s download, then the package manager');
  run(
    process.execPath,
    [join('node_modules', 'playwright', 'cli.js'), 'install', 'chromium'],
    300_000,
  );
  const downloaded = find();
  if (downloaded) return downloaded;
  for (const tool of tools) {
    installPackage(tool);
    const installed = find();
    if (installed) return installed;
  }
  throw new Error(missing(BROWSER));
}

/** Finds or installs what the other suites call. @throws an error that says what to install */
export function provideOthers(say: (line: string) => void): void {
  const everywhere = process.platform === 'win32' ? OTHERS : [...OTHERS, ...SHELLS, ...SSH];
  for (const tool of process.platform === 'linux' ? [...everywhere, ...NETWORK] : everywhere) {
    if (onPath(tool.names)) continue;
    say(`${tool.names[0]} is missing; trying the package manager`);
    installPackage(tool);
    if (!onPath(tool.names)) throw new Error(missing(tool));
  }
}
