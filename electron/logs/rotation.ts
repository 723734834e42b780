import {
  closeSync,
  constants,
  fchmodSync,
  fdatasyncSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** Bytes after which the next file begins. */
const FILE_BYTES = 5 * 1024 * 1024;
/** How many files are kept, the one in use among them. */
const KEPT = 5;

/** Appended to, never through a link that somebody laid there (Windows knows no such flag). */
const FLAGS =
  constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);
const OWNER_ONLY = 0o600;
const NEWLINE = 0x0a;

/** Lines on the disk in files that are followed by others and end by being deleted. */
export interface Rotation {
  /**
   * Given to the system before it returns, so that it outlives a crash of the program. Never throws:
   * what the disk refuses is lost and told.
   * @param line ends with a line feed
   */
  write(line: string): void;
  /** Waits until the disk has what was written: it outlives a power cut too. */
  sync(): void;
  close(): void;
}

export interface RotationOptions {
  fileBytes?: number;
  kept?: number;
  /** The disk refuses; told once until it takes lines again. */
  refused(error: unknown): void;
  /** It takes lines again. @param lost how many it did not */
  recovered(lost: number): void;
}

/** @param folder is made where it is not there, for its owner alone */
export function openRotation(folder: string, options: RotationOptions): Rotation {
  const { fileBytes = FILE_BYTES, kept = KEPT, refused, recovered } = options;
  let open: { fd: number; number: number } | null = null;
  let lost = 0;

  function begin(number: number): { fd: number; number: number } {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const fd = openSync(join(folder, logName(number)), FLAGS, OWNER_ONLY);
    try {
      fchmodSync(fd, OWNER_ONLY);
      // A line that a crash or a full disk tore apart must not swallow the next one.
      if (isTorn(fd)) writeSync(fd, '\n');
    } catch (error) {
      closeSync(fd);
      throw error;
    }
    return { fd, number };
  }

  function leave(): void {
    if (!open) return;
    const { fd } = open;
    open = null;
    closeSync(fd);
  }

  function append(bytes: Uint8Array): void {
    open ??= begin(numbersIn(folder).at(-1) ?? 1);
    const { size, nlink } = fstatSync(open.fd);
    const full = size > 0 && size + bytes.length > fileBytes;
    // No link: somebody deleted the file, and nobody would ever read what went into it.
    if (full || nlink === 0) {
      const number = open.number + (full ? 1 : 0);
      leave();
      open = begin(number);
      if (full) forget(folder, number - kept);
    }
    for (let done = 0; done < bytes.length; ) done += writeSync(open.fd, bytes, done);
  }

  return {
    write(line) {
      try {
        append(Buffer.from(line));
      } catch (error) {
        try {
          leave();
        } catch {
          // The file is left all the same.
        }
        lost += 1;
        if (lost === 1) refused(error);
        return;
      }
      if (lost === 0) return;
      const gone = lost;
      lost = 0;
      recovered(gone);
    },
    sync() {
      try {
        if (open) fdatasyncSync(open.fd);
      } catch {
        // It was given to the system; a disk that refuses says so at the next line.
      }
    },
    close() {
      try {
        leave();
      } catch {
        // Nothing is left to be done about it.
      }
    },
  };
}

/** The log's files, oldest first, with their sizes in bytes. None where the folder cannot be read. */
export function logFiles(folder: string): { path: string; name: string; bytes: number }[] {
  return numbersIn(folder).flatMap((number) => {
    const name = logName(number);
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat?.isFile() ? [{ path, name, bytes: stat.size }] : [];
  });
}

function logName(number: number): string {
  return `watchroom.${number}.log`;
}

function numbersIn(folder: string): number[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .flatMap((name) => {
      const digits = /^watchroom\.([1-9]\d{0,8})\.log$/.exec(name)?.[1];
      return digits === undefined ? [] : [Number(digits)];
    })
    .toSorted((a, b) => a - b);
}

/** Deletes every file up to this number. */
function forget(folder: string, upTo: number): void {
  for (const number of numbersIn(folder)) {
    if (number > upTo) return;
    try {
      rmSync(join(folder, logName(number)), { force: true });
    } catch {
      // Open elsewhere on Windows: it goes with the next one.
    }
  }
}

function isTorn(fd: number): boolean {
  const { size } = fstatSync(fd);
  if (size === 0) return false;
  const last = new Uint8Array(1);
  readSync(fd, last, 0, 1, size - 1);
  return last[0] !== NEWLINE;
}
