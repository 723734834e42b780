import { z } from 'zod';
import { Millis } from './words.ts';

/** One pty as the page knows it. */
export const Session = z.object({
  id: z.string(),
  /** The shell's name (`bash`), with a number from the second one on. */
  title: z.string(),
  shell: z.string(),
  startedAt: Millis,
  /** Null while it runs. */
  exitCode: z.number().int().nullable(),
  /** Whether the shell marks its commands, so that a step can learn its exit code. */
  integrated: z.boolean(),
});
export type Session = z.infer<typeof Session>;

/** Columns and rows within what xterm and ptys bear. */
export const TerminalSize = z.strictObject({
  cols: z.number().int().min(2).max(1000),
  rows: z.number().int().min(1).max(500),
});

/** A piece of a session's output. `seq` counts the pieces of one session from 1. */
export const TerminalOutput = z.object({
  session: z.string(),
  seq: z.number().int(),
  data: z.string(),
});
export type TerminalOutput = z.infer<typeof TerminalOutput>;
