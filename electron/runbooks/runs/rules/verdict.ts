import { RE2JS } from 're2js';
import { type Sentence, sentence } from '../../../../shared/problem.ts';
import type { Marker } from '../../../../shared/recording.ts';
import type { CommandAct } from '../../../../shared/runbook.ts';
import type { Outcome } from './ending.ts';

/** How a command typed into a terminal session ended. */
export interface CommandEnd {
  /** `exit`: with its exit code; `closed`: the session ended first; else it was told by its prompt. */
  end: 'exit' | 'unmarked' | 'closed';
  exitCode: number | null;
  boundary: 'marks' | 'prompt';
  durationMs: number;
  /** The last part as plain text. */
  output: string;
  outputBytes: number;
  outputSha256: string;
  marker: Marker | null;
}

/** Why a command was broken off before its own end. */
export interface Broken {
  state: 'timedOut' | 'cancelled';
  why: Sentence;
  /** A name; empty where the console did. */
  by: string;
}

/** UTF-16 units of output a run keeps: a page gets all runs when it starts. */
export const KEPT_OUTPUT = 16 * 1024;
/** UTF-16 units of output that a step's conditions are looked for in, from its end. */
export const SEARCHED_OUTPUT = 256 * 1024;
/** A hostile output must not hold up the console: characters that are searched a time, times instructions. */
const SEARCH_LIMIT = 20_000_000;

/** What an end means for the step. @param broken why it was broken off; null where it ended by itself */
export function outcomeOf(act: CommandAct, end: CommandEnd, broken: Broken | null): Outcome {
  const { exitCode, boundary, outputBytes, outputSha256, marker, durationMs } = end;
  const output = lastOf(end.output);
  const seen = { exitCode, boundary, output, outputBytes, outputSha256, marker };
  const stop = act.stop !== null && found(act.stop, end.output) ? act.stop : null;
  const { state, why } = broken ?? verdictOf(act, end);
  return { state, why, stop, typed: true, seen, durationMs };
}

function verdictOf(act: CommandAct, end: CommandEnd): Pick<Outcome, 'state' | 'why'> {
  if (end.end === 'closed') return { state: 'cancelled', why: sentence('runs.sessionClosed') };
  const { exitCode } = end;
  if (exitCode !== null && exitCode !== act.expectExit) {
    const params = { exitCode, expected: act.expectExit };
    return { state: 'failed', why: sentence('runs.otherExit', params) };
  }
  if (act.expect !== null && !found(act.expect, end.output)) {
    return { state: 'failed', why: sentence('runs.notInOutput', { pattern: act.expect }) };
  }
  // By its prompt alone nobody knows whether it succeeded, unless its output says so.
  if (exitCode === null && act.expect === null) {
    return { state: 'unknown', why: sentence('runs.noExitCode') };
  }
  return { state: 'succeeded', why: null };
}

function found(pattern: string, output: string): boolean {
  // An output is lines: `^` and `$` are theirs, or a `$` would never be found before a last line break.
  const re = RE2JS.compile(pattern, RE2JS.MULTILINE);
  const most = Math.floor(SEARCH_LIMIT / Math.max(1, re.programSize()));
  return re.matcher(output.slice(-most)).find();
}

/** From a whole line on, where it is cut. */
function lastOf(output: string): string {
  if (output.length <= KEPT_OUTPUT) return output;
  const last = output.slice(-KEPT_OUTPUT);
  const lineEnd = last.indexOf('\n');
  return lineEnd === -1 ? last.replace(/^[\uDC00-\uDFFF]/, '') : last.slice(lineEnd + 1);
}
