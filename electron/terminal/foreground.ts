import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Of a pty: the process it was started with, and the name of the one that has it now. */
export interface Foreground {
  readonly pid: number;
  readonly process: string;
}

/** Programs that are shells, or have the prompt of one in them, here or on another computer. */
const SHELLS = new Set([
  ...['sh', 'bash', 'dash', 'ash', 'ksh', 'mksh', 'zsh', 'fish', 'pwsh'],
  ...['su', 'sudo', 'doas', 'ssh', 'mosh-client', 'docker', 'podman', 'kubectl'],
]);

/**
 * What has a terminal. `shell`: what it was started with, and no program that shell started.
 * `inner`: a shell inside, or a program that leads to one. `unknown`: it cannot be told from here.
 */
export type Front = 'shell' | 'inner' | 'program' | 'unknown';

/** @param path the program the pty was started with */
export function frontOf(pty: Foreground, path: string): Front {
  // Windows does not tell.
  if (process.platform === 'win32') return 'unknown';
  const name = basename(pty.process).replace(/^-/, '');
  const group = process.platform === 'linux' ? foregroundGroup(pty.pid) : null;
  const own = group === null ? name === basename(path) : group === pty.pid;
  if (own) return 'shell';
  return SHELLS.has(name) ? 'inner' : 'program';
}

/**
 * The process group in front, as Linux tells (proc_pid_stat(5), `tpgid`). By its number, for a
 * script is called like the shell that runs it.
 */
function foregroundGroup(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name stands in parentheses and may hold anything.
    const group = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[5]);
    return Number.isInteger(group) && group > 0 ? group : null;
  } catch {
    return null;
  }
}
