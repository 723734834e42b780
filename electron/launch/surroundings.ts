import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Surroundings } from './choice.ts';

/** Whether a window can be shown. Only Linux has sessions that say so. */
export function hasDisplay(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** What decides on Linux whether Chromium can build its sandbox. Null: the kernel has no such switch. */
export interface SandboxFacts {
  root: boolean;
  /** user.max_user_namespaces */
  maxNamespaces: number | null;
  /** kernel.unprivileged_userns_clone, Debian's older switch */
  clone: number | null;
  /** kernel.apparmor_restrict_unprivileged_userns, on in Ubuntu since 23.10 */
  apparmorRestricts: number | null;
  /** chrome-sandbox beside Electron belongs to root with the mode 4755. */
  setuidHelper: boolean;
}

/**
 * Judges the facts. Source: Chromium, docs/security/apparmor-userns-restrictions.md and
 * docs/linux/suid_sandbox_development.md.
 */
export function judgeSandbox(facts: SandboxFacts): Surroundings['sandbox'] {
  if (facts.root) return 'root';
  if (facts.setuidHelper) return 'usable';
  const forbidden = facts.maxNamespaces === 0 || facts.clone === 0 || facts.apparmorRestricts === 1;
  return forbidden ? 'forbidden' : 'usable';
}

/** The setuid program that builds the sandbox where user namespaces are forbidden. */
export function sandboxHelper(binary: string): string {
  return join(dirname(binary), 'chrome-sandbox');
}

function kernelNumber(name: string): number | null {
  try {
    return Number(readFileSync(`/proc/sys/${name}`, 'utf8'));
  } catch {
    return null;
  }
}

function isSetuidRoot(path: string): boolean {
  try {
    const { uid, mode } = statSync(path);
    return uid === 0 && (mode & 0o7777) === 0o4755;
  } catch {
    return false;
  }
}

/** @param binary Electron's program, null while there is none */
export function findSandbox(platform: NodeJS.Platform, binary: string | null) {
  if (platform !== 'linux') return 'usable';
  return judgeSandbox({
    root: process.getuid?.() === 0,
    maxNamespaces: kernelNumber('user/max_user_namespaces'),
    clone: kernelNumber('kernel/unprivileged_userns_clone'),
    apparmorRestricts: kernelNumber('kernel/apparmor_restrict_unprivileged_userns'),
    setuidHelper: binary !== null && isSetuidRoot(sandboxHelper(binary)),
  });
}
