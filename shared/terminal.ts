import { z } from 'zod';
import { Bilingual, Millis } from './words.ts';

/** Lines above a session's screen, in the console and in pages: more than most commands print. */
export const SCROLLBACK_LINES = 5000;

/** What a session may be opened with: shells of this computer, and the catalogue's SSH targets. */
export const Terminals = z.object({
  /** The first is what opens where nothing is chosen. */
  shells: z.array(z.object({ id: z.string(), title: z.string() })),
  targets: z.array(z.object({ id: z.string(), name: Bilingual })),
});
export type Terminals = z.infer<typeof Terminals>;

/** One pty as the page knows it. */
export const Session = z.object({
  id: z.string(),
  /** The shell's name (`bash`), with a number from the second one on; the target's for SSH. */
  title: z.string(),
  shell: z.string(),
  /** The catalogue's SSH target; null on this computer. */
  target: z.string().nullable(),
  /** Sessions of one group stand side by side in one tab. */
  group: z.string(),
  startedAt: Millis,
  /** Null while it runs. */
  exitCode: z.number().int().nullable(),
  /** How the end of a command is told: by the shell's marks with its exit code, or by its prompt. */
  boundary: z.enum(['marks', 'prompt']),
  /** Where the shell is, as far as its marks tell. */
  cwd: z.string().nullable(),
  /** What the program in it calls itself, cleaned; null where it says nothing. */
  programTitle: z.string().nullable(),
  /** Null where it could not be recorded. */
  recording: z.string().nullable(),
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

/** Where a command stands on the screen. Rows count from the first row of the scrollback, from 0. */
export const CommandPlace = z.object({
  /** Where its prompt begins. */
  promptRow: z.number().int(),
  /** Where its output begins; null before it was entered. */
  outputRow: z.number().int().nullable(),
  /** The row after its output; null while it runs. */
  endRow: z.number().int().nullable(),
  exitCode: z.number().int().nullable(),
  /** What was entered, where the shell tells it. */
  command: z.string().nullable(),
});
export type CommandPlace = z.infer<typeof CommandPlace>;

/** A session's screen as text for a terminal of its size, as it is after piece `seq`. */
export const SessionScreen = z.object({
  screen: z.string(),
  seq: z.number().int(),
  /** What the shell signs its marks with; null where it has none, then OSC 133 is believed. */
  nonce: z.string().nullable(),
  /** Commands that are still in the scrollback, oldest first. */
  commands: z.array(CommandPlace),
});
export type SessionScreen = z.infer<typeof SessionScreen>;
