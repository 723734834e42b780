import { accessSync, constants } from 'node:fs';
import { posix, win32 } from 'node:path';
import type { Environment } from './environment.ts';

export type ShellName = 'bash' | 'zsh' | 'sh' | 'pwsh' | 'powershell';

/** A shell and how it is started so that it marks its commands. */
export interface Shell {
  name: ShellName;
  path: string;
  args: string[];
  /** Added to the child's environment; the integration script takes them out again. */
  environment: Record<string, string>;
  /** Whether an integration script exists for it. Whether it took effect shows at its first mark. */
  marks: boolean;
}

/** Whether a path is a program that may be run. */
export type IsExecutable = (path: string) => boolean;

const isExecutable: IsExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * The operator's own shell where it is bash or zsh, else bash, else sh; on Windows PowerShell 7,
 * else the one that comes with Windows. Nothing but the console's environment decides it.
 * @param folder where the integration scripts lie (`assets/shell`)
 * @param nonce what the script signs its marks with
 */
export function chooseShell(
  environment: Environment,
  platform: NodeJS.Platform,
  folder: string,
  nonce: string,
  executable: IsExecutable = isExecutable,
): Shell {
  const secret = { WATCHROOM_NONCE: nonce };
  if (platform === 'win32') return windowsShell(environment, folder, secret, executable);

  const own = environment.SHELL ?? '';
  const name = posix.basename(own);
  if (name === 'zsh' && posix.isAbsolute(own) && executable(own)) {
    // zsh reads .zshenv from ZDOTDIR; the one there gives the operator's ZDOTDIR back.
    const theirs =
      environment.ZDOTDIR === undefined ? {} : { WATCHROOM_ZDOTDIR: environment.ZDOTDIR };
    const ours = { ...secret, ...theirs, ZDOTDIR: posix.join(folder, 'zsh') };
    return { name: 'zsh', path: own, args: ['-i'], environment: ours, marks: true };
  }
  const bash =
    name === 'bash' && posix.isAbsolute(own) && executable(own)
      ? own
      : onPath('bash', environment.PATH, posix, ':', executable);
  if (bash) {
    const args = ['--init-file', posix.join(folder, 'bash.sh'), '-i'];
    return { name: 'bash', path: bash, args, environment: secret, marks: true };
  }
  return { name: 'sh', path: '/bin/sh', args: ['-i'], environment: {}, marks: false };
}

function windowsShell(
  environment: Environment,
  folder: string,
  secret: Record<string, string>,
  executable: IsExecutable,
): Shell {
  // Windows' own spelling is `Path`.
  const path = environment.PATH ?? environment.Path;
  const newer = onPath('pwsh.exe', path, win32, ';', executable);
  const root = environment.SystemRoot ?? 'C:\\Windows';
  const script = win32.join(folder, 'pwsh.ps1');
  return {
    name: newer ? 'pwsh' : 'powershell',
    path: newer ?? win32.join(root, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe'),
    args: ['-NoLogo', '-NoExit', '-ExecutionPolicy', 'Bypass', '-File', script],
    environment: secret,
    marks: true,
  };
}

function onPath(
  program: string,
  path: string | undefined,
  rules: typeof posix,
  separator: string,
  executable: IsExecutable,
): string | undefined {
  const folders = (path ?? '').split(separator).filter((folder) => rules.isAbsolute(folder));
  return folders.map((folder) => rules.join(folder, program)).find(executable);
}
