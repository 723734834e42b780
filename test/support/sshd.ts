import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { SshTarget } from '../../shared/sshTarget.ts';
import { eventually } from './eventually.ts';
import { onPath } from './tools.ts';

export interface Sshd {
  target: SshTarget;
  /** Holds an `ssh` that keeps its known hosts in the test's folder; goes first in the PATH. */
  programs: string;
  close(): Promise<void>;
}

/**
 * A real SSH server on loopback, with keys of its own, for whoever runs the tests.
 * @param folder an own one of the test
 * @param command what everybody gets who logs in
 * @param known whether the client knows the host already
 */
export async function startSshd(folder: string, command: string, known: boolean): Promise<Sshd> {
  const sshd = program('sshd');
  const ssh = program('ssh');
  const at = (name: string): string => join(folder, name);
  // OpenSSH wants this folder where it runs as root.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true, mode: 0o755 });
  for (const key of ['host', 'key']) {
    execFileSync(program('ssh-keygen'), ['-q', '-t', 'ed25519', '-N', '', '-f', at(key)]);
  }
  const publicKey = (key: string): string =>
    execFileSync('cat', [at(`${key}.pub`)], { encoding: 'utf8' });
  writeFileSync(at('authorized_keys'), publicKey('key'), { mode: 0o600 });
  const port = await freePort();
  writeFileSync(
    at('sshd_config'),
    [
      'ListenAddress 127.0.0.1',
      `Port ${port}`,
      `HostKey ${at('host')}`,
      `AuthorizedKeysFile ${at('authorized_keys')}`,
      'PidFile none',
      'UsePAM no',
      'StrictModes no',
      'PasswordAuthentication no',
      'PermitRootLogin prohibit-password',
      'PrintMotd no',
      `ForceCommand ${command}`,
    ].join('\n'),
  );
  writeFileSync(
    at('ssh_config'),
    [`UserKnownHostsFile ${at('known_hosts')}`, 'GlobalKnownHostsFile none', 'LogLevel ERROR'].join(
      '\n',
    ),
  );
  writeFileSync(at('known_hosts'), known ? `[127.0.0.1]:${port} ${publicKey('host')}` : '');
  const programs = at('programs');
  mkdirSync(programs);
  writeFileSync(join(programs, 'ssh'), `#!/bin/sh\nexec ${ssh} -F ${at('ssh_config')} "$@"\n`);
  chmodSync(join(programs, 'ssh'), 0o755);

  const server = spawn(sshd, ['-D', '-e', '-f', at('sshd_config')]);
  let said = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await eventually(() => {
    if (!said.includes('Server listening')) throw new Error(`sshd does not listen: ${said}`);
  });
  return {
    target: SshTarget.parse({
      id: 'web-1',
      name: { ko: '웹 1', en: 'Web 1' },
      host: '127.0.0.1',
      port,
      user: userInfo().username,
      identity: at('key'),
    }),
    programs,
    async close() {
      const ended = once(server, 'exit');
      server.kill();
      await ended;
    },
  };
}

function program(name: string): string {
  const path = onPath([name]);
  if (!path) throw new Error(`${name} is missing: the SSH tests run it.`);
  return path;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
