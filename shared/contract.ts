import { z } from 'zod';
import type { CallName } from './access.ts';
import { Alarm } from './alarm.ts';
import type { Call } from './contract/call.ts';
import { consoleCalls } from './contract/console.ts';
import { evidenceCalls } from './contract/evidence.ts';
import { healthCalls } from './contract/health.ts';
import { incidentCalls } from './contract/incidents.ts';
import { operatorCalls } from './contract/operators.ts';
import { programCalls } from './contract/program.ts';
import { reportCalls } from './contract/reports.ts';
import { runbookCalls } from './contract/runbooks.ts';
import { Changes } from './contract/snapshot.ts';
import { terminalCalls } from './contract/terminal.ts';
import { ClockAlarm } from './deadline.ts';
import type { Sentence } from './problem.ts';
import { TerminalOutput } from './terminal.ts';
import type { EventName } from './wire.ts';

/**
 * Everything that crosses between the page and the console: calls (the page asks) and events (the
 * console tells). Both hosts carry exactly this. Arguments are objects with no unknown keys.
 */

export { SavedFile } from './contract/savedFile.ts';
export { CatalogueTrouble, Changes, Snapshot, World } from './contract/snapshot.ts';

export const calls = {
  ...consoleCalls,
  ...healthCalls,
  ...incidentCalls,
  ...evidenceCalls,
  ...operatorCalls,
  ...runbookCalls,
  ...terminalCalls,
  ...reportCalls,
  ...programCalls,
} as const satisfies Record<CallName, Call>;

export type { CallName };
export type ArgsOf<N extends CallName> = z.input<(typeof calls)[N]['args']>;
export type ParsedArgsOf<N extends CallName> = z.output<(typeof calls)[N]['args']>;
export type ResultOf<N extends CallName> = z.output<(typeof calls)[N]['result']>;

/** What implements the contract on the console's side. */
export type Api = {
  [N in CallName]: (args: ParsedArgsOf<N>) => ResultOf<N> | Promise<ResultOf<N>>;
};

export const events = {
  /** At most one per 100 ms. */
  changes: Changes,
  /** A session's output: its own event, for keys must echo at once. */
  'terminal.output': TerminalOutput,
  /** A person must be called now; also in `changes`. */
  alarm: Alarm,
  /** A legal or internal clock is about to end, or has. */
  clock: ClockAlarm,
  /** The console's pulse, every `BEAT_MS`: a page that misses it knows it is alone. */
  beat: z.strictObject({}),
  /** The world or the catalogue was replaced: fetch a new snapshot. */
  reset: z.strictObject({}),
} as const satisfies Record<EventName, z.ZodType>;

export type { EventName };
export type EventOf<N extends EventName> = z.output<(typeof events)[N]>;

/** How a call's answer travels: errors are values, for no transport keeps an error whole. */
export type Answer<R = unknown> = { ok: true; value: R } | { ok: false; problem: Sentence };
