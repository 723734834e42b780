import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { _electron, type BrowserContext, chromium, type Page } from '@playwright/test';
import { electronBinary } from '../../../electron/launch/binary.ts';
import { toProgram } from './address.ts';
import { ENDPOINT } from './chromium.ts';
import { SAVE_FOLDER } from './dialog.ts';
import type { Act, Seen } from './remote.ts';

const PROGRAM = resolve(import.meta.dirname, '..', '..', '..');
const REGISTER = pathToFileURL(join(import.meta.dirname, 'register.ts')).href;
/** Time enough for the console to write down and close what is open. */
const CLOSE_MS = 10_000;
const OPEN_MS = 30_000;

/** Chromium makes no request of its own, and runs as root and without a screen. */
const CHROMIUM_FLAGS = [
  '--remote-debugging-port=0',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface DesktopOptions {
  /** After the program's name: --data DIR and so on. */
  args: readonly string[];
  env?: Readonly<Record<string, string>>;
  viewport?: { width: number; height: number };
}

export interface Desktop {
  page: Page;
  context: BrowserContext;
  /** The main process. */
  process: ChildProcess;
  /** When it was started, milliseconds since the epoch. */
  startedAt: number;
  close(): Promise<void>;
}

/** What a test of the stand-in does and sees outside of pages. */
export interface StandIn extends Desktop {
  act(act: Act): void;
  /** Everything so far, oldest first. */
  seen: readonly Seen[];
  /** Starts the program once more, beside the first. @returns its exit code */
  startAgain(args: readonly string[]): Promise<number | null>;
}

/**
 * Runs the built desktop program on the stand-in for Electron.
 * @param options.executablePath a Chromium, Chrome or Edge
 * @param options.main another main script than the built one
 * @param options.script runs in every page before its own scripts
 * @throws with what the program printed, where no window opens in time
 */
export async function launchDesktopStandIn(
  options: DesktopOptions & { executablePath: string; main?: string; script?: string },
): Promise<StandIn> {
  const profile = mkdtempSync(join(tmpdir(), 'watchroom-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executablePath,
    args: CHROMIUM_FLAGS,
    viewport: options.viewport ?? { width: 1280, height: 800 },
  });
  if (options.script) await context.addInitScript(options.script);
  const startedAt = Date.now();
  const main = options.main ?? join(PROGRAM, 'dist', 'main', 'main.js');
  const spawnProgram = (args: readonly string[]): ChildProcess =>
    spawn(process.execPath, ['--import', REGISTER, main, ...args], {
      cwd: PROGRAM,
      env: { ...process.env, ...options.env, [ENDPOINT]: endpointOf(profile) },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
  const child = spawnProgram(options.args);
  const seen: Seen[] = [];
  // Only the stand-in of the same folder speaks here.
  child.on('message', (message) => seen.push(message as Seen));
  const close = async (): Promise<void> => {
    await end(child);
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  };
  try {
    return {
      page: await windowOf(context, child),
      context,
      process: child,
      startedAt,
      close,
      act: (act) => child.send(act),
      seen,
      async startAgain(args) {
        const [code] = await once(spawnProgram(args), 'exit');
        return code;
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Where the Chromium of a profile listens: it writes its port and path there. */
function endpointOf(profile: string): string {
  const [port, path] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  return `ws://127.0.0.1:${port}${path}`;
}

async function windowOf(context: BrowserContext, child: ChildProcess): Promise<Page> {
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed = (printed + text).slice(-10_000);
    });
  }
  const ended = once(child, 'exit').then(([code, signal]) => {
    throw new Error(`the desktop program ended (${code ?? signal}) before a window:\n${printed}`);
  });
  const opened = async (): Promise<Page> => {
    const page = await context.waitForEvent('page', { timeout: OPEN_MS });
    await page.waitForURL(({ href }) => toProgram(href).startsWith('app://watchroom/'), {
      timeout: OPEN_MS,
    });
    return page;
  };
  try {
    return await Promise.race([opened(), ended]);
  } finally {
    ended.catch(() => {});
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const kill = setTimeout(() => child.kill('SIGKILL'), CLOSE_MS);
  await exited;
  clearTimeout(kill);
}

/**
 * Runs the built desktop program on real Electron.
 * @throws where there is no Electron, or no display for it
 */
export async function launchDesktop(options: DesktopOptions): Promise<Desktop> {
  const executablePath = electronBinary(PROGRAM, process.env);
  if (!executablePath)
    throw new Error('there is no Electron here; see ELECTRON_OVERRIDE_DIST_PATH');
  const startedAt = Date.now();
  const electron = await _electron.launch({
    executablePath,
    args: [PROGRAM, ...options.args],
    env: { ...(process.env as Record<string, string>), ...options.env },
  });
  const saveFolder = options.env?.[SAVE_FOLDER];
  if (saveFolder) {
    // The system's dialog waits for a person; the file is still written by the program itself.
    await electron.evaluate(({ dialog }, folder) => {
      const save = async (...args: unknown[]) => {
        const { defaultPath } = args.at(-1) as { defaultPath: string };
        const name = defaultPath.split(/[\\/]/).at(-1);
        return { canceled: false, filePath: `${folder}/${name}` };
      };
      Object.assign(dialog, { showSaveDialog: save });
    }, saveFolder);
  }
  const page = await electron.firstWindow();
  if (options.viewport) await page.setViewportSize(options.viewport);
  return {
    page,
    context: electron.context(),
    process: electron.process(),
    startedAt,
    close: () => electron.close(),
  };
}
