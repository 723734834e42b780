import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Ladder } from '../../../shared/ladder.ts';
import { issue } from '../certificates.ts';

/** Addresses that are kept for examples (RFC 5737); nothing outside the namespaces sees them. */
export const NEAR = '192.0.2.1';
export const FAR = '192.0.2.2';

/** Whether this computer lets a test make network namespaces. */
export const canMakePaths = process.platform === 'linux' && process.getuid?.() === 0;

/** Two network namespaces joined by a cable, with servers at the far end. */
export interface Path extends AsyncDisposable {
  /** Replaces what the two ends drop of what arrives, in nftables' words; none for an open path. */
  drop(...rules: string[]): void;
  /** How much the near end thinks the path carries, bytes. */
  mtu(bytes: number): void;
  /** Walks the ladder of each check from the near end, all at once. */
  walk(...checks: Record<string, unknown>[]): Promise<Ladder[]>;
}

const execute = promisify(execFile);

export async function makePath(): Promise<Path> {
  const id = `${process.pid.toString(36)}${randomBytes(2).toString('hex')}`;
  const [near, far] = [`wr-near-${id}`, `wr-far-${id}`];
  // An interface's name is at most 15 characters.
  const [cable, other] = [`wa${id}`, `wb${id}`];
  const folder = mkdtempSync(join(tmpdir(), 'watchroom-path-'));
  const settings = join('/etc/netns', near);
  let servers: ChildProcess | null = null;

  const ip = (...args: string[]): void => {
    execFileSync('ip', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  };
  const remove = async (): Promise<void> => {
    if (servers && servers.exitCode === null) {
      servers.kill('SIGKILL');
      await once(servers, 'exit');
    }
    for (const name of [near, far]) {
      // Not there where making it is what failed.
      await execute('ip', ['netns', 'del', name]).catch(() => {});
    }
    rmSync(settings, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  };

  try {
    // `ip netns exec` shows these as the namespace's own /etc.
    mkdirSync(settings, { recursive: true });
    writeFileSync(
      join(settings, 'resolv.conf'),
      `nameserver ${FAR}\noptions timeout:2 attempts:1\n`,
    );
    writeFileSync(join(settings, 'nsswitch.conf'), 'hosts: files dns\n');
    for (const name of [near, far]) ip('netns', 'add', name);
    ip('link', 'add', cable, 'netns', near, 'type', 'veth', 'peer', 'name', other, 'netns', far);
    for (const [name, link, address] of [
      [near, cable, NEAR],
      [far, other, FAR],
    ] as const) {
      ip('-n', name, 'address', 'add', `${address}/24`, 'dev', link);
      ip('-n', name, 'link', 'set', 'lo', 'up');
      ip('-n', name, 'link', 'set', link, 'up');
    }
    const authority = issue({ name: 'Path test authority', authority: true });
    const identity = issue({ name: 'portal.test', hosts: ['portal.test'], issuer: authority });
    const identityFile = join(folder, 'identity.json');
    const authorityFile = join(folder, 'authority.pem');
    writeFileSync(
      identityFile,
      JSON.stringify({ cert: identity.cert + authority.cert, key: identity.key }),
    );
    writeFileSync(authorityFile, authority.cert);
    const script = join(import.meta.dirname, 'servers.ts');
    servers = spawn('ip', ['netns', 'exec', far, process.execPath, script, FAR, identityFile], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ready = servers.stdout
      ? once(servers.stdout, 'data')
      : Promise.reject(new Error('no output'));
    const ended = once(servers, 'exit').then(() => {
      throw new Error('the servers at the far end ended');
    });
    ended.catch(() => {});
    await Promise.race([ready, ended]);

    return {
      drop(...rules) {
        for (const name of [near, far]) {
          execFileSync('ip', ['netns', 'exec', name, 'nft', '-f', '-'], {
            input: `flush ruleset
              table inet path {
                chain arriving {
                  type filter hook input priority 0
                  ${rules.map((rule) => `${rule} drop`).join('\n')}
                }
              }\n`,
            stdio: ['pipe', 'ignore', 'pipe'],
          });
        }
      },
      mtu: (bytes) =>
        ip(
          '-n',
          near,
          'route',
          'replace',
          '192.0.2.0/24',
          'dev',
          cable,
          'src',
          NEAR,
          'mtu',
          String(bytes),
        ),
      async walk(...checks) {
        const walker = join(import.meta.dirname, 'walk.ts');
        const { stdout } = await execute(
          'ip',
          ['netns', 'exec', near, process.execPath, walker, JSON.stringify(checks)],
          { timeout: 50_000, env: { ...process.env, NODE_EXTRA_CA_CERTS: authorityFile } },
        );
        return JSON.parse(stdout);
      },
      [Symbol.asyncDispose]: remove,
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
