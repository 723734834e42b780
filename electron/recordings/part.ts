import {
  type CastCode,
  type CastHeader,
  commentLine,
  eventLine,
  headerLine,
} from '../../shared/cast.ts';
import type { RecordingPart } from '../../shared/recording.ts';
import { piecesOf } from '../../shared/textPieces.ts';
import { CastFile } from './castFile.ts';

/** What is shown reaches the disk this soon, so that a kill costs no more than that. */
const BATCH_MS = 200;
/** And sooner where this much has come together, UTF-16 units. */
const BATCH_CHARS = 64 * 1024;
/** The longest text of one event: readers need never hold more of a line. */
const EVENT_CHARS = 256 * 1024;

export interface PartOptions {
  /** Where it lies, and its name there. */
  path: string;
  file: string;
  /** From the recording's beginning, milliseconds. */
  fromMs: number;
  header: CastHeader;
  /** Nothing is written until {@link Part.release}: what the screen shows must come first. */
  held: boolean;
  /** It could not be written any further. */
  failed: (error: unknown) => void;
}

/** One file of a recording that is being written: events become lines, lines are written in batches. */
export class Part {
  readonly #options: PartOptions;
  readonly #file: CastFile;
  #lines = '';
  #given = 0;
  #lastMs: number;
  #held: boolean;
  #timer: NodeJS.Timeout | null = null;

  constructor(options: PartOptions) {
    this.#options = options;
    this.#file = new CastFile(options.path, options.failed);
    this.#lastMs = options.fromMs;
    this.#held = options.held;
    if (!options.held) this.#add(headerLine(options.header));
  }

  get path(): string {
    return this.#options.path;
  }

  /** Bytes of all that was given, on the disk or not. */
  get given(): number {
    return this.#given;
  }

  /** UTF-16 units that are not yet on the disk. */
  get waiting(): number {
    return this.#lines.length + this.#file.waiting;
  }

  /** As it stands, without a hash. */
  get state(): RecordingPart {
    const { file, fromMs } = this.#options;
    const durationMs = this.#lastMs - fromMs;
    return { file, fromMs, durationMs, bytes: this.#file.bytes, sha256: null };
  }

  /** @param atMs from the recording's beginning, not before the last one's */
  event(atMs: number, code: CastCode, data: string): void {
    const interval = atMs - this.#lastMs;
    this.#lastMs = atMs;
    if (data.length <= EVENT_CHARS) this.#add(eventLine(interval, code, data));
    else this.#add(splitEvent(interval, code, data));
  }

  comment(text: string): void {
    this.#add(commentLine(text));
  }

  /** Begins the file with what the screen showed when the part began, then what came since. */
  release(screen: string): void {
    if (!this.#held) return;
    this.#held = false;
    const since = this.#lines;
    this.#lines = '';
    this.#add(headerLine(this.#options.header));
    if (screen !== '') this.#add(splitEvent(0, 'o', screen));
    this.#lines += since;
    this.#flush();
  }

  /** Resolves when everything given is on the disk, or cannot be. */
  settled(): Promise<void> {
    this.#flush();
    return this.#file.settled();
  }

  /** Writes what waits and closes the file. */
  async end(): Promise<RecordingPart> {
    this.release('');
    this.#flush();
    const written = await this.#file.end();
    return { ...this.state, ...written };
  }

  #add(lines: string): void {
    this.#lines += lines;
    this.#given += Buffer.byteLength(lines);
    if (this.#lines.length >= BATCH_CHARS) this.#flush();
    else this.#timer ??= setTimeout(() => this.#flush(), BATCH_MS);
  }

  #flush(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#held || this.#lines === '') return;
    this.#file.append(this.#lines);
    this.#lines = '';
  }
}

function splitEvent(interval: number, code: CastCode, data: string): string {
  let lines = '';
  for (const piece of piecesOf(data, EVENT_CHARS)) {
    lines += eventLine(lines === '' ? interval : 0, code, piece);
  }
  return lines;
}
