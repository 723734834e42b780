import { readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How another program of the same folder was started. */
export interface OtherStart {
  argv: string[];
  folder: string;
}

const LOCK = 'stand-in.lock';
const START = /^stand-in-start-\d+\.json$/;

/**
 * Stands in for the lock that Chromium keeps in a folder of user data.
 * @param started hears of every later start
 * @returns whether this program is the first; else the first one is told
 */
export function holdLock(folder: string, started: (start: OtherStart) => void): boolean {
  const lock = join(folder, LOCK);
  if (isHeld(lock)) {
    const start: OtherStart = { argv: process.argv, folder: process.cwd() };
    const file = join(folder, `stand-in-start-${process.pid}.json`);
    writeFileSync(file, JSON.stringify(start), { flush: true });
    return false;
  }
  writeFileSync(lock, String(process.pid));
  process.on('exit', () => rmSync(lock, { force: true }));
  const look = (): void => {
    for (const name of readdirSync(folder).filter((one) => START.test(one))) {
      const file = join(folder, name);
      const text = readFileSync(file, 'utf8');
      // Still being written: the next event of the folder comes for it.
      if (!text.endsWith('}')) continue;
      rmSync(file);
      started(JSON.parse(text));
    }
  };
  watch(folder, look).unref();
  return true;
}

function isHeld(lock: string): boolean {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}
