import type { Socket } from 'node:net';
import { Failure, type Run } from '../run.ts';

/** Longer than any line of the protocols spoken here: IMAP's longest is 8192 (RFC 7162 §4). */
const LINE_BYTES = 8192;
/** What is read of one server altogether. */
const TOTAL_BYTES = 64 * 1024;

/**
 * Talks with a server in lines or in counted bytes, and reads no more than it has to. What is said
 * and heard is not kept.
 */
export class Dialogue {
  readonly #run: Run;
  readonly #socket: Socket;
  #heard: Buffer = Buffer.alloc(0);
  #total = 0;
  #ended = false;
  #error: Error | null = null;
  #wake: () => void = () => {};
  readonly #onReadable = (): void => this.#wake();
  readonly #onEnd = (): void => {
    this.#ended = true;
    this.#wake();
  };
  readonly #onError = (error: Error): void => {
    this.#error = error;
    this.#wake();
  };

  /** Until the server's first word the run's phase is `firstByte`, then `transfer`. */
  constructor(run: Run, socket: Socket) {
    this.#run = run;
    this.#socket = socket;
    run.enter('firstByte');
    socket.on('readable', this.#onReadable);
    socket.on('end', this.#onEnd);
    socket.on('close', this.#onEnd);
    socket.on('error', this.#onError);
  }

  say(text: string | Buffer): void {
    this.#socket.write(text);
  }

  /** One line without its end, as UTF-8. @throws Failure where it has no end within 8 KiB */
  async line(): Promise<string> {
    for (;;) {
      const end = this.#heard.indexOf(0x0a);
      if (end >= 0) {
        const line = this.#take(end + 1).toString('utf8');
        return line.replace(/\r?\n$/, '');
      }
      if (this.#heard.length > LINE_BYTES) {
        throw new Failure('protocol', 'health.lineTooLong', {
          where: this.#run.where,
          limit: LINE_BYTES,
        });
      }
      await this.#more();
    }
  }

  /** @param count bytes, at most 8192 */
  async bytes(count: number): Promise<Buffer> {
    while (this.#heard.length < count) await this.#more();
    return this.#take(count);
  }

  /**
   * Ends the dialogue and leaves the connection open, to be secured.
   * @throws Failure where the server said more than it was asked: that could have been slipped in
   * before the connection was secure (CVE-2011-0411)
   */
  leave(): Socket {
    this.#read();
    const socket = this.#socket;
    socket.off('readable', this.#onReadable);
    socket.off('end', this.#onEnd);
    socket.off('close', this.#onEnd);
    if (this.#heard.length > 0) {
      throw new Failure('protocol', 'health.starttlsEarly', { where: this.#run.where });
    }
    return socket;
  }

  /** Says a last word and closes the connection. */
  end(text: string): void {
    this.#run.enter(null);
    this.#socket.end(text);
  }

  #take(count: number): Buffer {
    const taken = this.#heard.subarray(0, count);
    this.#heard = this.#heard.subarray(count);
    return taken;
  }

  async #more(): Promise<void> {
    while (!this.#read()) {
      if (this.#error) throw this.#error;
      if (this.#ended) {
        const { where } = this.#run;
        throw this.#total === 0
          ? new Failure('reset', 'health.hungUp', { where })
          : new Failure('reset', 'health.cutShort', { where, bytes: this.#total });
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** Takes what has come. @returns whether anything had */
  #read(): boolean {
    const chunk: Buffer | null = this.#socket.read();
    if (chunk === null) return false;
    if (this.#run.phase === 'firstByte') this.#run.enter('transfer');
    this.#total += chunk.length;
    this.#run.bytes = this.#total;
    if (this.#total > TOTAL_BYTES) {
      throw new Failure('protocol', 'health.saysTooMuch', {
        where: this.#run.where,
        limit: TOTAL_BYTES,
      });
    }
    this.#heard = this.#heard.length === 0 ? chunk : Buffer.concat([this.#heard, chunk]);
    return true;
  }
}
