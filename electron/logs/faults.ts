import type { Worker } from 'node:worker_threads';
import { type Sentence, sentence } from '../../shared/problem.ts';
import type { Logs } from './log.ts';

/** Different faults that are told one by one; more are one fault: the program is broken. */
const MOST_DIFFERENT = 50;
/** A person reads a few sentences; the log has the rest. */
const MOST_TOLD = 5;
const LONGEST_DETAIL = 200;

/** Where a fault came to light. */
export type FaultAt = 'start' | 'exception' | 'rejection' | 'thread';

/**
 * Writes faults of the program down and says each once.
 * @returns takes one fault
 */
export function createFaults(
  logs: Pick<Logs, 'write' | 'cover' | 'folder'>,
  tell: (sentence: Sentence) => void,
): (at: FaultAt, error: unknown) => void {
  const counts = new Map<string, number>();
  let told = 0;
  return (at, error) => {
    const detail = detailOf(error);
    const which = fingerprint(error, detail);
    const key = counts.has(which) || counts.size < MOST_DIFFERENT ? which : '';
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    // Every millisecond the same would soon be all that the log holds.
    if (!isPowerOfTen(count)) return;
    logs.write('error', 'fault of the program', { at, count, error });
    if (count > 1 || told >= MOST_TOLD) return;
    told += 1;
    const covered = logs.cover(detail).slice(0, LONGEST_DETAIL);
    tell(sentence('logs.fault', { detail: covered, folder: logs.folder }));
  };
}

/**
 * Catches what nothing else caught, in this process and in its threads; the program goes on. What
 * stood half done in one callback is left so: databases have transactions, files come out whole.
 * @returns the way to stop
 */
export function watchProcess(
  fault: (at: FaultAt, error: unknown) => void,
  write: Logs['write'],
): () => void {
  const onException = (error: unknown): void => fault('exception', error);
  const onRejection = (error: unknown): void => fault('rejection', error);
  const onWarning = (warning: Error): void =>
    write('warn', 'warning of the runtime', { name: warning.name, detail: warning.message });
  const onWorker = (worker: Worker): void => {
    const thread = worker.threadId;
    worker.once('error', (error) => fault('thread', error));
    worker.once('exit', (code) => write('info', 'a thread ended', { thread, code }));
  };
  process.on('uncaughtException', onException);
  process.on('unhandledRejection', onRejection);
  process.on('warning', onWarning);
  process.on('worker', onWorker);
  return () => {
    process.off('uncaughtException', onException);
    process.off('unhandledRejection', onRejection);
    process.off('warning', onWarning);
    process.off('worker', onWorker);
  };
}

function detailOf(error: unknown): string {
  try {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  } catch {
    return 'unreadable';
  }
}

/** The same fault comes from the same place, whatever its words are filled with. */
function fingerprint(error: unknown, detail: string): string {
  const stack = error instanceof Error ? String(error.stack) : '';
  const place = /\n\s+at [^\n]+/.exec(stack)?.[0];
  // Of a socket's failure the first place is always the runtime's own.
  return place === undefined || place.includes('node:') ? detail.slice(0, LONGEST_DETAIL) : place;
}

function isPowerOfTen(count: number): boolean {
  return /^10*$/.test(String(count));
}
