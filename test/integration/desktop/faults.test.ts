import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildProgram, needsBuild } from '../../../electron/launch/build.ts';
import { sayIn } from '../../../shared/messages/say.ts';
import { launchDesktopStandIn } from '../../support/electron/launch.ts';
import { eventually } from '../../support/eventually.ts';
import { provideBrowser } from '../../support/tools.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let folder: string;
beforeAll(async () => {
  if (needsBuild(resolve('.'))) await buildProgram(resolve('.'));
  folder = mkdtempSync(join(tmpdir(), 'watchroom-faults-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BOARD = sayIn('en')('frame.board');
const BROKEN = pathToFileURL(resolve('test/support/electron/broken.ts')).href;
const FAULTS = pathToFileURL(resolve('test/support/faultsOnDemand.ts')).href;

// Windows has no signals to bring one about with.
describe.skipIf(process.platform === 'win32')('a fault in the main process', () => {
  it('is in the log and said in the window, and the program goes on', async () => {
    const data = join(folder, 'data');
    mkdirSync(data);
    writeFileSync(join(data, 'settings.json'), JSON.stringify({ language: 'en' }));
    const desktop = await launchDesktopStandIn({
      args: ['--data', data, '--drill=november-2023'],
      executablePath: provideBrowser(() => {}),
      env: { LC_ALL: 'en_US.UTF-8', NODE_OPTIONS: `--import=${FAULTS}` },
    });
    try {
      // A drill has no board of last time: there is one when the console is open.
      await desktop.page.getByRole('heading', { level: 1, name: BOARD }).waitFor();
      desktop.process.kill('SIGUSR2');
      await desktop.page
        .getByText(/brought about by a signal/)
        .first()
        .waitFor();
      await desktop.page.reload();
      await desktop.page
        .getByText(/brought about by a signal/)
        .first()
        .waitFor();
      await eventually(() => {
        const text = logIn(data);
        expect(text).toContain('"fault of the program"');
        expect(text).toContain('"host":"desktop"');
      });
    } finally {
      await desktop.close();
    }
    expect(desktop.process.exitCode).toBe(0);
  });
});

const logIn = (data: string): string => {
  const logs = join(data, 'logs');
  return readdirSync(logs)
    .map((name) => readFileSync(join(logs, name), 'utf8'))
    .join('');
};

describe('before there is a console', () => {
  const launch = (name: string, broken: 'later' | 'whole') => {
    const data = join(folder, name);
    mkdirSync(data);
    writeFileSync(join(data, 'settings.json'), JSON.stringify({ language: 'en' }));
    const desktop = launchDesktopStandIn({
      args: ['--data', data, '--drill=november-2023'],
      executablePath: provideBrowser(() => {}),
      env: { LC_ALL: 'en_US.UTF-8', BROKEN: broken, NODE_OPTIONS: `--import=${BROKEN}` },
    });
    return { data, desktop };
  };

  it('a fault is said and in the log once there is one', async () => {
    const { data, desktop } = launch('early', 'later');
    const { page, close } = await desktop;
    try {
      await page
        .getByText(/broken while it was read/)
        .first()
        .waitFor();
      await page.getByRole('heading', { level: 1, name: BOARD }).waitFor();
      expect(logIn(data)).toMatch(/"at":"start".*broken while it was read/);
    } finally {
      await close();
    }
  });

  it('a program that cannot start says so, and leaves why in the log', async () => {
    const { data, desktop } = launch('never', 'whole');
    const { process, close } = await desktop;
    try {
      if (process.exitCode === null) await once(process, 'exit');
      expect(process.exitCode).toBe(2);
      expect(logIn(data)).toContain('the program did not start');
      expect(logIn(data)).toContain('broken as a whole');
    } finally {
      await close();
    }
  });
});
