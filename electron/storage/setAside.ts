import { existsSync, renameSync } from 'node:fs';
import { join, parse } from 'node:path';

/** What SQLite keeps beside a database: its logs, and an index of one. */
const COMPANIONS = ['-wal', '-shm', '-journal'] as const;

/**
 * Moves a damaged database and its companions out of the way; none is ever overwritten.
 * @param at the time for the new name
 * @returns where the database lies now
 */
export function setAside(file: string, at: number): string {
  const aside = freeName(file, at);
  // The database last: killed in between, it is still there, and is found damaged again. An empty
  // one must never meet the old log, for SQLite would delete that.
  for (const suffix of [...COMPANIONS, '']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  }
  return aside;
}

function freeName(file: string, at: number): string {
  const { dir, name, ext } = parse(file);
  const stamp = new Date(at).toISOString().replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
  for (let n = 1; ; n++) {
    const aside = join(dir, `${name}.damaged-${stamp}${n > 1 ? `-${n}` : ''}${ext}`);
    if (['', ...COMPANIONS].every((suffix) => !existsSync(aside + suffix))) return aside;
  }
}
