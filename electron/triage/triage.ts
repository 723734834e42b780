import { randomInt, randomUUID } from 'node:crypto';
import { Problem } from '../../shared/problem.ts';
import {
  MOST_READINGS,
  sparedFor,
  type Triage,
  type TriageQuery,
  type TriageResult,
} from '../../shared/triage.ts';
import type { Clock } from '../clock.ts';
import { readSubnet } from './address.ts';
import { sizeOfLog } from './openable.ts';
import { type ReadingThread, startReading } from './thread.ts';

export interface TriageOptions {
  clock: Clock;
  emit: { changed(triage: Triage): void };
  newId?: () => string;
  /** A number nobody outside knows, for each reading anew. */
  newSeed?: () => number;
}

/** Reads access logs, each in a thread of its own. */
export interface TriageDesk {
  /** The oldest first. */
  all(): Triage[];
  /**
   * Begins to read; the oldest that has ended makes room where there are too many.
   * @param path absolute
   * @throws {Problem} where it is no file that can be read, or the query asks for what is none
   */
  open(path: string, query: TriageQuery): Promise<Triage>;
  /** Does nothing to one that has ended. @throws {Problem} where it was closed */
  pause(id: string, paused: boolean): Triage;
  /** Ends it; what was found so far stays. @throws {Problem} where it was closed */
  cancel(id: string): Triage;
  close(id: string): void;
  /** What was found so far. @throws {Problem} where it was closed, or its thread died */
  result(id: string): Promise<TriageResult>;
  stop(): Promise<void>;
}

interface Kept {
  triage: Triage;
  thread: ReadingThread;
  /** The last one, once it has ended. */
  result: TriageResult | null;
}

export function createTriage(options: TriageOptions): TriageDesk {
  const { clock, emit, newId = randomUUID, newSeed = () => randomInt(2 ** 32) } = options;
  const readings = new Map<string, Kept>();

  function keptOf(id: string): Kept {
    const kept = readings.get(id);
    if (!kept) throw new Problem('triage.unknown');
    return kept;
  }

  function change(id: string, changes: Partial<Triage>): void {
    const kept = readings.get(id);
    if (!kept) return;
    kept.triage = { ...kept.triage, ...changes };
    emit.changed(kept.triage);
  }

  function makeRoom(): void {
    const spared = sparedFor([...readings.values()].map(({ triage }) => triage));
    if (spared) close(spared.id);
    if (readings.size >= MOST_READINGS)
      throw new Problem('triage.tooMany', { most: MOST_READINGS });
  }

  function start(id: string, path: string, size: number, query: TriageQuery): ReadingThread {
    return startReading(
      { path, size, query, seed: newSeed() },
      {
        progress: (progress) => change(id, progress),
        hashed: (sha256) => change(id, { sha256 }),
        ended({ problem, result }) {
          const kept = readings.get(id);
          if (!kept) return;
          kept.result = result;
          if (kept.triage.state === 'cancelled') return;
          change(id, { state: problem ? 'failed' : 'done', problem });
        },
      },
    );
  }

  function close(id: string): void {
    const kept = readings.get(id);
    readings.delete(id);
    void kept?.thread.close();
  }

  return {
    all: () => [...readings.values()].map(({ triage }) => triage),
    async open(path, query) {
      if (query.subnet !== undefined && !readSubnet(query.subnet)) {
        throw new Problem('triage.badSubnet', { subnet: query.subnet });
      }
      const size = await sizeOfLog(path);
      makeRoom();
      const id = newId();
      const triage: Triage = {
        id,
        file: path,
        query,
        state: 'running',
        problem: null,
        format: null,
        bytes: size,
        read: 0,
        lines: 0,
        unreadable: 0,
        startedAt: clock(),
        sha256: null,
      };
      readings.set(id, { triage, thread: start(id, path, size, query), result: null });
      emit.changed(triage);
      return triage;
    },
    pause(id, paused) {
      const { triage, thread } = keptOf(id);
      if (triage.state !== (paused ? 'running' : 'paused')) return triage;
      thread.say(paused ? 'pause' : 'resume');
      change(id, { state: paused ? 'paused' : 'running' });
      return keptOf(id).triage;
    },
    cancel(id) {
      const { triage, thread } = keptOf(id);
      if (triage.state !== 'running' && triage.state !== 'paused') return triage;
      thread.say('stop');
      change(id, { state: 'cancelled' });
      return keptOf(id).triage;
    },
    close,
    async result(id) {
      const { result, thread } = keptOf(id);
      return result ?? thread.result();
    },
    async stop() {
      const threads = [...readings.values()].map(({ thread }) => thread);
      readings.clear();
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}
