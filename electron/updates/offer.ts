import { Problem } from '../../shared/problem.ts';
import { compareVersions, parseVersion } from './version.ts';

/**
 * Whether a signed manifest offers anything: only what is newer, and never less than was offered
 * before, for an old manifest keeps its good signature.
 * @param versions `seen`: the newest one ever offered here; null for none
 * @returns false where the running version is the one offered
 * @throws {Problem} for an older version, or a manifest shown again
 */
export function decide(versions: {
  offered: string;
  running: string;
  seen: string | null;
}): boolean {
  const offered = parseVersion(versions.offered);
  const running = parseVersion(versions.running);
  if (!offered || !running) throw new Problem('updates.noVersion', { version: versions.offered });
  const seen = versions.seen === null ? null : parseVersion(versions.seen);
  if (seen && compareVersions(offered, seen) < 0) {
    throw new Problem('updates.replayed', { offered: versions.offered, seen: versions.seen ?? '' });
  }
  if (compareVersions(offered, running) < 0) {
    const { offered: older, running: newer } = versions;
    throw new Problem('updates.older', { offered: older, running: newer });
  }
  return compareVersions(offered, running) > 0;
}
