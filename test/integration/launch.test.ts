import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { electronBinary, electronVersion, fetchElectron } from '../../electron/launch/binary.ts';

describe('fetching Electron', () => {
  let program: string;
  let mirror: Server;
  const asked: string[] = [];

  /** Electron's package as npm leaves it, without the program, which may be here already. */
  function placePackage(): void {
    const folder = join(program, 'node_modules', 'electron');
    mkdirSync(folder, { recursive: true });
    for (const name of ['package.json', 'install.js', 'checksums.json']) {
      cpSync(join('node_modules', 'electron', name), join(folder, name));
    }
    const name = join('node_modules', '@electron');
    symlinkSync(resolve(name), join(program, name), 'junction');
  }

  beforeEach(async () => {
    program = mkdtempSync(join(tmpdir(), 'watchroom-mirror-'));
    placePackage();
    mirror = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(404).end();
    });
    await new Promise<void>((listening) => mirror.listen(0, '127.0.0.1', listening));
    const { port } = mirror.address() as AddressInfo;
    vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${port}/`);
    vi.stubEnv('electron_config_cache', join(program, 'cache'));
    vi.stubEnv('force_no_cache', 'true');
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await new Promise((closed) => mirror.close(closed));
    rmSync(program, { recursive: true, force: true });
  });

  it('asks the mirror that is given for the version needed, and ends where it has none', async () => {
    await fetchElectron(program);
    const version = electronVersion(program);
    expect(electronBinary(program, {})).toBeNull();
    expect(asked).not.toHaveLength(0);
    expect(asked.every((path) => path.includes(`electron-v${version}-`))).toBe(true);
  });
});

describe('npm start where no window can be shown', () => {
  let data: string;
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'watchroom-start-'));
  });
  afterEach(() => rmSync(data, { recursive: true, force: true }));

  it('says why in one sentence, serves the same console, and ends when asked to', async () => {
    const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
    // Only Linux starts sessions without a display; elsewhere the browser has to be asked for.
    const linux = process.platform === 'linux';
    const host = linux ? [] : ['--host', 'browser'];
    const child = spawn(
      process.execPath,
      ['electron/start.ts', '--no-open', '--port', '0', '--data', data, ...host],
      { env: { ...env, LC_ALL: 'en_US.UTF-8' }, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const ended = once(child, 'exit');
    try {
      let printed = '';
      for await (const chunk of child.stdout) {
        printed += chunk;
        if (printed.includes('?token=')) break;
      }
      const lines = printed.trim().split('\n');
      expect(lines.at(-1)).toMatch(/http:\/\/127\.0\.0\.1:\d+\/\?token=/);
      if (linux) expect(lines.at(-2)).toContain('There is no display');
    } finally {
      child.kill('SIGTERM');
    }
    expect(await ended).toEqual(process.platform === 'win32' ? [null, 'SIGTERM'] : [0, null]);
  });

  it('refuses what it does not know, with usage', async () => {
    const child = spawn(process.execPath, ['electron/start.ts', '--hots', 'browser'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const [text, [code]] = await Promise.all([
      child.stderr.setEncoding('utf8').toArray(),
      once(child, 'exit'),
    ]);
    expect(code).toBe(2);
    expect(text.join('')).toContain('Usage: npm start --');
  });
});
