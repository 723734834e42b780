import type { SshTarget } from '../../shared/sshTarget.ts';
import type { Start } from './shell.ts';

/**
 * What holds for every target, whatever the operator's `ssh_config` says: nothing of this computer
 * is lent to the other one, an unknown host asks first, a line that died is noticed within a minute
 * (ssh_config(5)).
 */
const OPTIONS = [
  'ForwardAgent=no',
  'ForwardX11=no',
  'ClearAllForwardings=yes',
  'PermitLocalCommand=no',
  'StrictHostKeyChecking=ask',
  'ConnectTimeout=15',
  'ServerAliveInterval=15',
  'ServerAliveCountMax=3',
  // A line that begins with a tilde belongs to the other computer.
  'EscapeChar=none',
];

/** The arguments of the system's `ssh` for a shell on this target. */
export function sshArguments({ host, user, port, jump, identity }: SshTarget): string[] {
  return [
    ...OPTIONS.flatMap((option) => ['-o', option]),
    ...(user === undefined ? [] : ['-l', user]),
    ...(port === undefined ? [] : ['-p', String(port)]),
    ...(jump?.length ? ['-J', jump.join(',')] : []),
    // Only this key: a server that counts attempts must not see the agent's others first.
    ...(identity === undefined ? [] : ['-o', 'IdentitiesOnly=yes', '-i', identity]),
    '--',
    host,
  ];
}

/** @param path the system's `ssh` */
export function startOfSsh(path: string, target: SshTarget): Start {
  return { speaker: 'remote', path, args: sshArguments(target), environment: {}, nonce: null };
}
