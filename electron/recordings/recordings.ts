import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { lstat, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem, type Sentence, sentence, sentenceOf } from '../../shared/problem.ts';
import { RECORDING_PIECE, type Recording, type RecordingPart } from '../../shared/recording.ts';
import type { Clock } from '../clock.ts';
import type { RecordedSession, SessionRecorder } from '../sessionRecorder.ts';
import { newId, readName, startedAtOf } from './names.ts';
import { Recorder } from './recorder.ts';
import { takeUp } from './recover.ts';
import { createRoom, freeBytes } from './room.ts';
import { readSidecar } from './sidecar.ts';

export type { RecordedSession, SessionRecorder } from '../sessionRecorder.ts';

/** Of asciicast files, as its authors name it. */
const MIME = 'application/x-asciicast';
/** Our own files are a fraction of this; more is not loaded at once. Bytes. */
const MOST_FILE_BYTES = 256 * 1024 * 1024;

export interface RecordingsOptions {
  /** Made when the first session is recorded. */
  folder: string;
  clock: Clock;
  /** Whether what is typed is recorded, too: asked at every key. */
  keepsInput(): boolean;
  /** A file is complete. Told again, with the same hash, where the console was killed right after. */
  completed(recording: string, part: RecordingPart): void;
  /** Something is not recorded, or not any more. */
  notice(sentence: Sentence): void;
  /** @returns eight small letters or digits that do not come again */
  random?: () => string;
  /** @returns bytes that may be written */
  free?: () => number;
  /** Another size of files than 32 MB, bytes. */
  partBytes?: number;
}

/**
 * What sessions showed, one or more files each. What there is, is what lies in the folder: nothing
 * of it is kept in mind but what is recorded now.
 */
export interface Recordings {
  /** Records a session. @returns null where it cannot: a notice says why, and the session goes on */
  begin(session: RecordedSession): SessionRecorder | null;
  /** Takes up what a killed console left behind. To be called once, when `completed` can be told. */
  recover(): Promise<void>;
  /** Newest first. @param which.before only what began before this moment */
  list(which: { before?: number | undefined; limit: number }): Promise<Recording[]>;
  /** @throws {Problem} where there is none */
  get(id: string): Promise<Recording>;
  /**
   * A piece of a part from a byte on, at most {@link RECORDING_PIECE} bytes, as far as it is
   * written, and how much is written.
   * @throws {Problem} where it is not there or cannot be read
   */
  read(id: string, part: number, offset: number): Promise<{ base64: string; total: number }>;
  /** A part as a file to save. @throws {Problem} as {@link read} */
  file(id: string, part: number): Promise<{ name: string; mime: string; bytes: Uint8Array }>;
  /** Ends what is still recorded and waits until it is on the disk. */
  close(): Promise<void>;
}

export function createRecordings(options: RecordingsOptions): Recordings {
  const { folder, clock, notice } = options;
  const random = options.random ?? (() => randomBytes(4).toString('hex'));
  const room = createRoom(options.free ?? (() => freeBytes(folder)));
  const live = new Map<string, Recorder>();
  const takingUp = new Map<string, Promise<Recording | null>>();

  function completed(id: string, part: RecordingPart): void {
    try {
      options.completed(id, part);
    } catch (error) {
      // The recording is there all the same.
      notice(sentenceOf(error));
    }
  }

  async function settle(recorder: Recorder): Promise<void> {
    // One that could not be kept is told from memory until the next start takes it up.
    if (await recorder.closed()) live.delete(recorder.recording);
  }

  /** The part numbers of every recording in the folder, in order. */
  async function found(): Promise<Map<string, number[]>> {
    const all = new Map<string, number[]>();
    for (const entry of await entriesOf(folder)) {
      const named = entry.isFile() ? readName(entry.name) : null;
      if (!named) continue;
      const parts = all.get(named.id) ?? [];
      if (named.kind === 'part') parts.push(named.index);
      all.set(named.id, parts);
    }
    for (const parts of all.values()) parts.sort((a, b) => a - b);
    // Of one that has just begun nothing may be on the disk.
    for (const id of live.keys()) if (!all.has(id)) all.set(id, []);
    return all;
  }

  function takeUpOnce(id: string, parts: readonly number[]): Promise<Recording | null> {
    const under = takingUp.get(id);
    if (under) return under;
    const work = takeUp(folder, id, parts, (part) => completed(id, part)).finally(() =>
      takingUp.delete(id),
    );
    takingUp.set(id, work);
    return work;
  }

  async function known(id: string, parts: readonly number[]): Promise<Recording | null> {
    const recorder = live.get(id);
    if (recorder) return recorder.state;
    return (await readSidecar(folder, id, 'whole')) ?? takeUpOnce(id, parts);
  }

  async function get(id: string): Promise<Recording> {
    const recording =
      startedAtOf(id) === null ? null : await known(id, (await found()).get(id) ?? []);
    if (!recording) throw new Problem('recording.notFound', { recording: id.slice(0, 100) });
    return recording;
  }

  /** Where a part lies, which is a plain file there. */
  async function place(id: string, index: number): Promise<{ name: string; path: string }> {
    const part = (await get(id)).parts[index];
    if (!part) throw new Problem('recording.noPart', { recording: id, part: index + 1 });
    const path = join(folder, part.file);
    const kind = await lstat(path).catch((error) => {
      throw unreadable(part.file, error);
    });
    if (!kind.isFile()) throw unreadable(part.file, new Error('not a plain file'));
    return { name: part.file, path };
  }

  return {
    begin(session) {
      const { title } = session;
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        notice(sentence('recording.noFolder', { title, folder, detail }));
        return null;
      }
      const short = room.shortage();
      if (short) {
        notice(sentence('recording.noRoom', { title, ...short }));
        return null;
      }
      const startedAt = Math.floor(clock());
      const id = newId(startedAt, random());
      const recorder = new Recorder({
        id,
        startedAt,
        folder,
        of: session,
        clock,
        room,
        keepsInput: options.keepsInput,
        completed: (part) => completed(id, part),
        notice,
        ended: () => void settle(recorder),
        ...(options.partBytes === undefined ? {} : { partBytes: options.partBytes }),
      });
      live.set(id, recorder);
      return recorder;
    },

    async recover() {
      for (const [id, parts] of await found()) {
        if (live.has(id)) continue;
        try {
          await known(id, parts);
        } catch (error) {
          const detail = error instanceof Error ? error.message : String(error);
          notice(sentence('recording.notTakenUp', { recording: id, folder, detail }));
        }
      }
    },

    async list({ before = Number.POSITIVE_INFINITY, limit }) {
      const all = await found();
      const ids = [...all.keys()].filter((id) => (startedAtOf(id) ?? 0) < before);
      const listed: Recording[] = [];
      for (const id of ids.sort().reverse()) {
        if (listed.length === limit) break;
        const recording = await known(id, all.get(id) ?? []).catch(() => null);
        if (recording) listed.push(recording);
      }
      return listed;
    },

    get,

    async read(id, part, offset) {
      const { name, path } = await place(id, part);
      try {
        const handle = await open(path, 'r');
        try {
          const { size: total } = await handle.stat();
          const piece = Buffer.alloc(Math.max(0, Math.min(RECORDING_PIECE, total - offset)));
          const { bytesRead } = await handle.read(piece, 0, piece.length, offset);
          return { base64: piece.subarray(0, bytesRead).toString('base64'), total };
        } finally {
          await handle.close();
        }
      } catch (error) {
        throw unreadable(name, error);
      }
    },

    async file(id, part) {
      const { name, path } = await place(id, part);
      try {
        const { size } = await lstat(path);
        if (size > MOST_FILE_BYTES) {
          throw new Problem('recording.tooLarge', { file: name, folder });
        }
        return { name, mime: MIME, bytes: await readFile(path) };
      } catch (error) {
        throw unreadable(name, error);
      }
    },

    async close() {
      await Promise.all([...live.values()].map((recorder) => recorder.closed()));
      await Promise.allSettled(takingUp.values());
    },
  };
}

/** None where the folder was not made yet. */
async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw unreadable(folder, error);
  }
}

function unreadable(file: string, error: unknown): Problem {
  if (error instanceof Problem) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new Problem('recording.cannotRead', { file, detail }, { cause: error });
}
