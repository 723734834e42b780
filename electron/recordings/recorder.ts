import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sayIn } from '../../shared/messages/say.ts';
import { type Sentence, sentence } from '../../shared/problem.ts';
import type { Marker, Recording, RecordingPart } from '../../shared/recording.ts';
import { LANGUAGES } from '../../shared/words.ts';
import type { Clock } from '../clock.ts';
import type { RecordedSession, SessionRecorder } from '../sessionRecorder.ts';
import { Elapsed } from './elapsed.ts';
import { openSidecarName, partName } from './names.ts';
import { Part } from './part.ts';
import { FREE_CHECK_MS, type Room } from './room.ts';
import { scanPart } from './scan.ts';
import { writeSidecar } from './sidecar.ts';

/** A file gets no larger than this and what one batch adds: a player holds one of them. Bytes. */
export const PART_BYTES = 32 * 1024 * 1024;
/**
 * With so much output not yet on the disk, more is left out until the disk has caught up: two
 * seconds of the fastest flood a session lets through. UTF-16 units.
 */
const MOST_WAITING = 16 * 1024 * 1024;
/** Longer than any step's name. */
const LABEL_CHARS = 500;

export interface RecorderOptions {
  id: string;
  startedAt: number;
  folder: string;
  of: RecordedSession;
  clock: Clock;
  room: Room;
  keepsInput(): boolean;
  completed(part: RecordingPart): void;
  notice(sentence: Sentence): void;
  /** It has ended, or was given up; {@link Recorder.closed} tells when it is on the disk. */
  ended(): void;
  /** Another size than {@link PART_BYTES}, bytes. */
  partBytes?: number;
}

/** One session's recording while it goes on. */
export class Recorder implements SessionRecorder {
  readonly recording: string;
  readonly #options: RecorderOptions;
  readonly #elapsed: Elapsed;
  #size: { cols: number; rows: number };
  #part: Part;
  /** Those before the one that is written. */
  #parts: RecordingPart[] = [];
  #count = 1;
  #markers: Recording['markers'] = [];
  #input = false;
  #endedAt: number | null = null;
  /** Nothing is written any more. */
  #over = false;
  #broken = false;
  /** UTF-16 units left out since the disk fell behind. */
  #lost = 0;
  #checkedMs = 0;
  #work: Promise<void> = Promise.resolve();

  constructor(options: RecorderOptions) {
    this.#options = options;
    this.recording = options.id;
    this.#elapsed = new Elapsed(options.clock, options.startedAt);
    this.#size = { cols: options.of.cols, rows: options.of.rows };
    this.#part = this.#begin(0, false);
    this.#then(() => this.#keepOpen([]));
  }

  get state(): Recording {
    const { id, startedAt, of } = this.#options;
    const parts = this.#over ? this.#parts : [...this.#parts, this.#part.state];
    const last = parts.at(-1);
    return {
      id,
      session: of.session,
      title: of.title,
      startedAt,
      endedAt: this.#endedAt,
      durationMs: last ? last.fromMs + last.durationMs : 0,
      input: this.#input,
      markers: this.#markers,
      parts,
    };
  }

  output(data: string): void {
    if (this.#endedAt !== null || data === '') return;
    const atMs = this.#elapsed.now();
    if (!this.#hasRoom(atMs)) return;
    if (this.#lost > 0 || this.#part.waiting > MOST_WAITING) {
      this.#leaveOut(data);
      return;
    }
    this.#part.event(atMs, 'o', data);
    if (this.#part.given >= (this.#options.partBytes ?? PART_BYTES)) this.#turn(0);
  }

  input(data: string): void {
    if (this.#endedAt !== null || this.#lost > 0 || !this.#options.keepsInput()) return;
    this.#input = true;
    this.#part.event(this.#elapsed.now(), 'i', data);
  }

  resize(cols: number, rows: number): void {
    if (this.#endedAt !== null) return;
    this.#size = { cols, rows };
    this.#part.event(this.#elapsed.now(), 'r', `${cols}x${rows}`);
  }

  marker(label: string): Marker {
    const over = this.#endedAt !== null;
    const atMs = over ? this.#elapsed.last : this.#elapsed.now();
    if (!over) this.#mark(atMs, label.slice(0, LABEL_CHARS));
    return { recording: this.recording, atMs };
  }

  end(exitCode: number | null): void {
    if (this.#endedAt !== null) return;
    const atMs = this.#elapsed.now();
    if (this.#lost > 0) this.#tellLoss(atMs, this.#lost);
    if (exitCode !== null) this.#part.event(atMs, 'x', String(exitCode));
    this.#close();
  }

  /** Ends what was not ended. @returns whether all that is known of it is on the disk */
  async closed(): Promise<boolean> {
    this.end(null);
    await this.#work;
    return !this.#broken;
  }

  #begin(index: number, held: boolean): Part {
    const { id, folder, of, startedAt } = this.#options;
    const fromMs = this.#elapsed.last;
    const file = partName(id, index);
    return new Part({
      path: join(folder, file),
      file,
      fromMs,
      header: {
        ...this.#size,
        startedAt: startedAt + fromMs,
        title: of.title,
        shell: of.shell,
      },
      held,
      failed: (error) => this.#stop(cannotWrite(of.title, error)),
    });
  }

  /** Closes the file and begins the next with what the screen shows. @param lost left out before */
  #turn(lost: number): void {
    const former = this.#part;
    this.#elapsed.now();
    const next = this.#begin(this.#count, true);
    this.#count += 1;
    this.#part = next;
    this.#parts = [...this.#parts, former.state];
    const markers = this.#markers;
    this.#then(() => this.#complete(former));
    this.#then(() => this.#keepOpen(markers));
    if (lost > 0) this.#tellLoss(this.#elapsed.last, lost);
    this.#options.of.screen().then(
      (shown) => next.release(shown),
      // The session has just gone: the file begins with what came last.
      () => next.release(''),
    );
  }

  #leaveOut(data: string): void {
    const first = this.#lost === 0;
    this.#lost += data.length;
    if (!first) return;
    this.#options.notice(sentence('recording.behind', { title: this.#options.of.title }));
    void this.#part.settled().then(() => {
      const lost = this.#lost;
      this.#lost = 0;
      if (this.#endedAt === null) this.#turn(lost);
    });
  }

  #tellLoss(atMs: number, lost: number): void {
    this.#mark(
      atMs,
      LANGUAGES.map((language) => sayIn(language)('recording.left', { count: lost })).join(' / '),
    );
  }

  #mark(atMs: number, label: string): void {
    this.#markers = [...this.#markers, { atMs, label }];
    this.#part.event(atMs, 'm', label);
  }

  #hasRoom(atMs: number): boolean {
    if (atMs - this.#checkedMs < FREE_CHECK_MS) return true;
    this.#checkedMs = atMs;
    const short = this.#options.room.shortage();
    if (!short) return true;
    this.#stop(sentence('recording.noRoom', { title: this.#options.of.title, ...short }));
    return false;
  }

  /** The recording ends here, the session does not. */
  #stop(why: Sentence): void {
    this.#options.notice(why);
    if (this.#endedAt === null) this.#close();
  }

  #close(): void {
    this.#endedAt = this.#options.startedAt + this.#elapsed.last;
    const last = this.#part;
    this.#then(() => this.#complete(last));
    this.#then(() => this.#keep());
    this.#options.ended();
  }

  async #complete(part: Part): Promise<void> {
    const ended = await part.end();
    const whole = await this.#asWritten(part, ended);
    const before = this.#parts.filter(({ file }) => file !== ended.file);
    if (part === this.#part) this.#over = true;
    this.#parts = whole ? [...before, whole].sort((a, b) => a.fromMs - b.fromMs) : before;
    if (whole) this.#options.completed(whole);
  }

  /** What of the part is on the disk; null where nothing is. */
  async #asWritten(part: Part, ended: RecordingPart): Promise<RecordingPart | null> {
    if (ended.bytes === part.given) return ended;
    try {
      const { bytes, sha256, durationMs } = await scanPart(part.path);
      if (bytes > 0) return { ...ended, bytes, sha256, durationMs };
      await rm(part.path, { force: true });
    } catch {
      // It was never made, or is gone.
    }
    return null;
  }

  /** @param markers those in the files that are complete; the others tell their own */
  async #keepOpen(markers: Recording['markers']): Promise<void> {
    const { folder } = this.#options;
    // Without it the files alone tell what was recorded.
    await writeSidecar(folder, { ...this.state, markers }, 'open').catch(() => {});
  }

  async #keep(): Promise<void> {
    const { folder, id } = this.#options;
    if (this.#parts.length === 0) {
      await rm(join(folder, openSidecarName(id)), { force: true }).catch(() => {});
      return;
    }
    try {
      await writeSidecar(folder, this.state, 'whole');
    } catch {
      // The next start takes it up as if it had been cut off.
      this.#broken = true;
    }
  }

  #then(work: () => Promise<void>): void {
    this.#work = this.#work.then(work);
  }
}

function cannotWrite(title: string, error: unknown): Sentence {
  const detail = error instanceof Error ? error.message : String(error);
  return sentence('recording.stopped', { title, detail });
}
