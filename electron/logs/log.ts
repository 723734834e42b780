import { pino } from 'pino';
import { type Sentence, sentence } from '../../shared/problem.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Clock } from '../clock.ts';
import { createCovering, type TextCover } from './covering.ts';
import { logFiles, openRotation } from './rotation.ts';

export const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type Level = (typeof LEVELS)[number];

/** Writes one line: what happened, in English, and the facts of it. Never throws. */
export type WriteLog = (
  level: Level,
  message: string,
  facts?: Readonly<Record<string, unknown>>,
) => void;

/**
 * What the program did, for whoever maintains it: JSON lines of this computer's disk alone. Not what
 * operators did or wrote; that is in the journal.
 */
export interface Logs {
  /** Where the files lie. */
  readonly folder: string;
  write: WriteLog;
  /** From now on these values are covered in every line. */
  learn(secrets: readonly string[]): void;
  /** What was learnt. */
  known(): string[];
  /** A text without what nobody may read, for what is shown. */
  cover: TextCover;
  /** How much there is, bytes. */
  bytes(): number;
  setLevel(level: Settings['logLevel']): void;
  close(): void;
}

export interface LogOptions {
  /** Made where it is not there. */
  folder: string;
  clock: Clock;
  level: Settings['logLevel'];
  /** Covers personal data in a text. */
  personal: TextCover;
  /** What a person must know of the log itself. */
  notice(sentence: Sentence): void;
}

/** A disk that refuses stops nothing: lines are lost, which is said, and counted in the next line. */
export function openLogs({ folder, clock, level, personal, notice }: LogOptions): Logs {
  const covering = createCovering(personal);
  const rotation = openRotation(folder, {
    refused(error) {
      const detail = error instanceof Error ? error.message : String(error);
      notice(sentence('logs.notWritten', { folder, detail: covering.text(detail) }));
    },
    recovered: (lost) => write('warn', 'lines of this log were lost', { lost }),
  });
  const logger = pino(
    {
      level,
      base: { pid: process.pid },
      messageKey: 'message',
      timestamp: () => `,"time":"${new Date(clock()).toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    rotation,
  );

  function write(at: Level, message: string, facts?: Readonly<Record<string, unknown>>): void {
    if (!logger.isLevelEnabled(at)) return;
    const text = covering.text(message);
    if (facts === undefined) logger[at](text);
    else logger[at]({ facts: covering.value(facts) }, text);
    // Whatever comes next may be the end of the machine too.
    if (at === 'error') rotation.sync();
  }

  return {
    folder,
    write,
    learn: covering.learn,
    known: covering.known,
    cover: covering.text,
    bytes: () => logFiles(folder).reduce((sum, { bytes }) => sum + bytes, 0),
    setLevel(to) {
      logger.level = to;
    },
    close: rotation.close,
  };
}
