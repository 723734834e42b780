import { statfsSync } from 'node:fs';

/** The database and the reports need the disk more than recordings do. Bytes. */
export const LEAST_FREE = 500 * 1024 * 1024;
/** How often it is looked while something is recorded. A flood writes some 50 MB in that time. */
export const FREE_CHECK_MS = 5000;

/** Whether the disk has room for recordings. */
export interface Room {
  /** What is there and what is needed, megabytes; null where there is enough. */
  shortage(): { free: number; needed: number } | null;
}

/** @param free bytes that may be written */
export function createRoom(free: () => number): Room {
  const inMegabytes = (bytes: number): number => Math.floor(bytes / 1024 / 1024);
  return {
    shortage() {
      const bytes = free();
      if (bytes >= LEAST_FREE) return null;
      return { free: inMegabytes(bytes), needed: inMegabytes(LEAST_FREE) };
    },
  };
}

/** What a user without special rights may still write to the folder's disk, bytes. */
export function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    // A disk that does not tell is found out by writing.
    return Number.POSITIVE_INFINITY;
  }
}
