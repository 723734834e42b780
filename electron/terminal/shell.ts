import { posix, win32 } from 'node:path';
import type { Quoting } from '../../shared/shellQuote.ts';
import type { Environment } from './environment.ts';
import { type IsExecutable, inUsualPlace, isExecutable, onPath } from './programs.ts';

export type ShellName = 'bash' | 'zsh' | 'fish' | 'sh' | 'pwsh' | 'powershell';

/** A shell of this computer. */
export interface InstalledShell {
  name: ShellName;
  path: string;
}

/** What stands in a terminal: one of our shells, or whatever a host reached by `ssh` has. */
export type Speaker = ShellName | 'remote';

/** A program for a pty, and how it is started so that it marks its commands. */
export interface Start {
  speaker: Speaker;
  path: string;
  args: string[];
  /** Added to the child's environment; an integration script takes out again what it reads. */
  environment: Record<string, string>;
  /** What the shell signs its marks with; null where no script of ours is in it. */
  nonce: string | null;
}

/** The order in which they are offered behind the operator's own. `sh` tells nothing of itself. */
const POSIX_SHELLS = ['bash', 'zsh', 'fish', 'pwsh', 'sh'] as const;

const TITLES: Readonly<Record<ShellName, string>> = {
  bash: 'bash',
  zsh: 'zsh',
  fish: 'fish',
  sh: 'sh',
  pwsh: 'PowerShell',
  powershell: 'Windows PowerShell',
};

export function shellTitle(name: ShellName): string {
  return TITLES[name];
}

/** The rules a shell's words are quoted by. A host that is reached by `ssh` is taken for POSIX. */
export function quotingOf(speaker: Speaker): Quoting {
  return speaker === 'pwsh' || speaker === 'powershell' ? 'powershell' : 'posix';
}

/**
 * The shells of this computer, one of each kind. First the operator's own (`SHELL`) where it marks
 * its commands, `sh` last; on Windows PowerShell 7, then the one that comes with Windows. Nothing
 * but the console's environment decides it.
 */
export function installedShells(
  environment: Environment,
  platform: NodeJS.Platform,
  executable: IsExecutable = isExecutable,
): InstalledShell[] {
  if (platform === 'win32') return windowsShells(environment, executable);
  const own = environment.SHELL ?? '';
  const isOwn = (name: ShellName): boolean =>
    posix.basename(own) === name && posix.isAbsolute(own) && executable(own);
  const found = POSIX_SHELLS.flatMap((name) => {
    const path = isOwn(name)
      ? own
      : (onPath(name, environment, platform, executable) ?? inUsualPlace(name, executable));
    return path === null ? [] : [{ name, path }];
  });
  return found.toSorted((a, b) => rank(a) - rank(b));

  function rank({ name }: InstalledShell): number {
    if (name === 'sh') return 2;
    return isOwn(name) ? 0 : 1;
  }
}

function windowsShells(environment: Environment, executable: IsExecutable): InstalledShell[] {
  const newer = onPath('pwsh', environment, 'win32', executable);
  const root = environment.SystemRoot ?? 'C:\\Windows';
  const older = win32.join(root, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe');
  return [
    ...(newer ? [{ name: 'pwsh', path: newer } as const] : []),
    ...(executable(older) ? [{ name: 'powershell', path: older } as const] : []),
  ];
}

/**
 * How a shell is started so that it reads the operator's own files and marks its commands.
 * @param folder where the integration scripts lie (`assets/shell`)
 * @param nonce what the script signs its marks with
 */
export function startOf(
  { name, path }: InstalledShell,
  environment: Environment,
  folder: string,
  nonce: string,
): Start {
  const secret = { WATCHROOM_NONCE: nonce };
  switch (name) {
    case 'bash': {
      const args = ['--init-file', posix.join(folder, 'bash.sh'), '-i'];
      return { speaker: name, path, args, environment: secret, nonce };
    }
    case 'zsh': {
      // zsh reads .zshenv from ZDOTDIR; the one there gives the operator's ZDOTDIR back.
      const theirs =
        environment.ZDOTDIR === undefined ? {} : { WATCHROOM_ZDOTDIR: environment.ZDOTDIR };
      const ours = { ...secret, ...theirs, ZDOTDIR: posix.join(folder, 'zsh') };
      return { speaker: name, path, args: ['-i'], environment: ours, nonce };
    }
    case 'fish': {
      const script = posix.join(folder, 'fish.fish').replace(/[\\']/g, '\\$&');
      const args = ['--init-command', `source '${script}'`, '-i'];
      return { speaker: name, path, args, environment: secret, nonce };
    }
    case 'pwsh':
    case 'powershell': {
      // PowerShell runs on POSIX too: the path's own rules.
      const script = (path.includes('\\') ? win32 : posix).join(folder, 'pwsh.ps1');
      const args = ['-NoLogo', '-NoExit', '-ExecutionPolicy', 'Bypass', '-File', script];
      return { speaker: name, path, args, environment: secret, nonce };
    }
    case 'sh':
      return { speaker: name, path, args: ['-i'], environment: {}, nonce: null };
  }
}
