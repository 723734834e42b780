import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';

/** One write takes no more, so that encoding and hashing it never holds up what else is to do. */
const WRITE_CHARS = 256 * 1024;

/** What is on the disk of a file that is complete. */
export interface Written {
  bytes: number;
  sha256: string;
}

/**
 * One file that only grows, written in the order given while the caller goes on. After the first
 * error nothing more is written, and the file ends with the last piece that is wholly on the disk.
 */
export class CastFile {
  readonly path: string;
  readonly #failed: (error: unknown) => void;
  readonly #hash = createHash('sha256');
  #handle: FileHandle | null = null;
  #queue: string[] = [];
  #waiting = 0;
  #bytes = 0;
  #pump: Promise<void> | null = null;
  #over = false;

  /**
   * @param path of a file that is not there yet
   * @param failed told once, with the first error
   */
  constructor(path: string, failed: (error: unknown) => void) {
    this.path = path;
    this.#failed = failed;
  }

  /** On the disk. */
  get bytes(): number {
    return this.#bytes;
  }

  /** UTF-16 units that are not yet on the disk. */
  get waiting(): number {
    return this.#waiting;
  }

  /** @param lines whole lines */
  append(lines: string): void {
    if (this.#over) return;
    this.#queue.push(lines);
    this.#waiting += lines.length;
    this.#pump ??= this.#write();
  }

  /** Resolves when everything given so far is on the disk, or cannot be. */
  async settled(): Promise<void> {
    while (this.#pump) await this.#pump;
  }

  /** Writes what waits and closes the file. */
  async end(): Promise<Written> {
    await this.settled();
    this.#over = true;
    const handle = this.#handle;
    this.#handle = null;
    try {
      await handle?.datasync();
    } catch (error) {
      this.#failed(error);
    } finally {
      await handle?.close();
    }
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  async #write(): Promise<void> {
    try {
      this.#handle ??= await open(this.path, 'wx', 0o600);
      while (this.#queue.length > 0) {
        const text = this.#next();
        const piece = Buffer.from(text);
        await writeAll(this.#handle, piece, this.#bytes);
        this.#hash.update(piece);
        this.#bytes += piece.length;
        this.#waiting -= text.length;
      }
    } catch (error) {
      await this.#giveUp(error);
    } finally {
      this.#pump = null;
    }
  }

  #next(): string {
    let count = 0;
    let chars = 0;
    for (const lines of this.#queue) {
      if (count > 0 && chars + lines.length > WRITE_CHARS) break;
      count += 1;
      chars += lines.length;
    }
    return this.#queue.splice(0, count).join('');
  }

  async #giveUp(error: unknown): Promise<void> {
    this.#over = true;
    this.#queue = [];
    this.#waiting = 0;
    try {
      // What was written of the last piece may end within a line.
      await this.#handle?.truncate(this.#bytes);
    } catch {
      // The next start cuts it.
    }
    this.#failed(error);
  }
}

async function writeAll(handle: FileHandle, piece: Buffer, at: number): Promise<void> {
  for (let done = 0; done < piece.length; ) {
    const { bytesWritten } = await handle.write(piece, done, piece.length - done, at + done);
    done += bytesWritten;
  }
}
