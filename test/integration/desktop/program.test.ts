import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildProgram, needsBuild } from '../../../electron/launch/build.ts';
import { launchDesktopStandIn } from '../../support/electron/launch.ts';
import { provideBrowser } from '../../support/tools.ts';

let folder: string;
beforeAll(async () => {
  if (needsBuild(resolve('.'))) await buildProgram(resolve('.'));
  folder = mkdtempSync(join(tmpdir(), 'watchroom-program-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const launch = (args: string[]) =>
  launchDesktopStandIn({
    args,
    executablePath: provideBrowser(() => {}),
    env: { LC_ALL: 'en_US.UTF-8' },
  });

describe('the built desktop program', () => {
  it('shows the drill under the real policy with nothing refused, and ends clean', async () => {
    const desktop = await launch(['--data', join(folder, 'data'), '--drill=november-2023']);
    const complaints: string[] = [];
    desktop.page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    desktop.page.on('pageerror', (error) => complaints.push(error.message));
    try {
      await desktop.page.reload();
      await desktop.page.getByRole('navigation').first().waitFor();
      await desktop.page.getByText('정부24', { exact: true }).waitFor();
      expect(complaints).toEqual([]);
    } finally {
      await desktop.close();
    }
    expect(desktop.process.exitCode).toBe(0);
  });

  it('says which data folder it cannot use, and ends with 2', async () => {
    const file = join(folder, 'taken');
    writeFileSync(file, '');
    await expect(launch(['--data', file])).rejects.toThrow(
      new RegExp(`ended \\(2\\) before a window:\n.*The data folder ${file} cannot be used`),
    );
  });
});
