import type {
  CertificateFacts,
  ErrorClass,
  Observation,
  Phase,
  Phases,
} from '../../shared/health.ts';
import type { MessageKey } from '../../shared/messages/index.ts';
import type { MessageParams } from '../../shared/messages/message.ts';
import { type Sentence, sentence } from '../../shared/problem.ts';
import type { ProbeContext } from './context.ts';

/** What a probe concludes. The rest of its observation is what it noted on its {@link Run}. */
export interface Outcome {
  verdict: Observation['verdict'];
  errorClass: ErrorClass | null;
  reason: Sentence;
}

/** Performs one type of check once. May throw: what it throws becomes an outcome. */
export type Probe<C> = (check: C, run: Run) => Promise<Outcome>;

/** Ends a probe from wherever it is with a known outcome. */
export class Failure extends Error {
  readonly outcome: Outcome;

  constructor(errorClass: ErrorClass, key: MessageKey, params: MessageParams = {}) {
    super(key);
    this.outcome = failed('down', errorClass, key, params);
  }
}

export function passed(key: MessageKey, params: MessageParams = {}): Outcome {
  return { verdict: 'up', errorClass: null, reason: sentence(key, params) };
}

export function failed(
  verdict: Exclude<Observation['verdict'], 'up'>,
  errorClass: ErrorClass,
  key: MessageKey,
  params: MessageParams = {},
): Outcome {
  return { verdict, errorClass, reason: sentence(key, params) };
}

/** Something to be ended with the run: a socket, a child process. */
interface Endable {
  destroy(): void;
}

/**
 * The runs that each signal would stop. One listener a signal: to add one for every run and to take
 * it off again costs more than the run's own bookkeeping.
 */
const running = new WeakMap<AbortSignal, Set<Run>>();

function runsOf(signal: AbortSignal): Set<Run> {
  const known = running.get(signal);
  if (known) return known;
  const runs = new Set<Run>();
  running.set(signal, runs);
  signal.addEventListener(
    'abort',
    () => {
      for (const run of runs) run.stop();
    },
    { once: true },
  );
  return runs;
}

/**
 * One run of a probe: its time limit, what took how long, and what was reached. One limit holds for
 * the whole run, and whatever was opened is ended with it.
 */
export class Run {
  /** The check's name across the catalogue. */
  readonly check: string;
  readonly context: ProbeContext;
  /** Milliseconds allowed for everything together. */
  readonly limit: number;
  readonly phases: Phases = {};
  /** Whom the run speaks to now, for its reasons. */
  host = '';
  where = '';
  address: string | null = null;
  /** The literal address it is connecting to, where it is one. */
  reaching: string | null = null;
  status: number | null = null;
  /** What the server said it speaks. */
  protocol: string | null = null;
  /** How much of an answer was read, bytes. */
  bytes: number | null = null;
  certificate: CertificateFacts | null = null;
  /** The latency where it is not the time the whole run took. */
  measuredMs: number | null = null;
  #phase: Phase | null = null;
  #phaseBegan = 0;
  readonly #began = performance.now();
  readonly #owned = new Set<Endable>();
  readonly #timer: NodeJS.Timeout;
  readonly #stopped: AbortSignal;
  #end: 'limit' | 'stopped' | null = null;
  #whenOver: (() => void)[] = [];

  /** @param limit milliseconds @param stopped ends the run early */
  constructor(check: string, limit: number, stopped: AbortSignal, context: ProbeContext) {
    this.check = check;
    this.limit = limit;
    this.context = context;
    this.#stopped = stopped;
    this.#timer = setTimeout(() => this.#finish('limit'), limit);
    if (stopped.aborted) this.#end = 'stopped';
    else runsOf(stopped).add(this);
  }

  /** Whether the time limit ended it. */
  get expired(): boolean {
    return this.#end === 'limit';
  }

  /** Whether it was stopped before its end. */
  get stopped(): boolean {
    return this.#end === 'stopped';
  }

  /** Rejects at the limit and when the run is stopped; never resolves. */
  get over(): Promise<never> {
    return new Promise((_, reject) => this.whenOver(() => reject(new Error('over'))));
  }

  /** Calls at the limit and when the run is stopped; at once where it has been. */
  whenOver(call: () => void): void {
    if (this.#end) call();
    else this.#whenOver.push(call);
  }

  /** Ends the run early. */
  stop(): void {
    this.#finish('stopped');
  }

  #finish(end: 'limit' | 'stopped'): void {
    if (this.#end) return;
    this.#end = end;
    for (const call of this.#whenOver.splice(0)) call();
  }

  /** The phase that is being timed. */
  get phase(): Phase | null {
    return this.#phase;
  }

  /** Milliseconds since the run began. */
  elapsed(): number {
    return performance.now() - this.#began;
  }

  /** Begins a phase and ends the one before. A phase entered again, after a redirect, adds up. */
  enter(phase: Phase | null): void {
    const now = performance.now();
    if (this.#phase) {
      this.phases[this.#phase] = (this.phases[this.#phase] ?? 0) + now - this.#phaseBegan;
    }
    this.#phase = phase;
    this.#phaseBegan = now;
  }

  /** Ends the thing with the run. @returns the thing */
  own<T extends Endable>(thing: T): T {
    if (this.#end) thing.destroy();
    this.#owned.add(thing);
    return thing;
  }

  /** Gives up a thing that ends with another one, which wraps it. */
  disown(thing: Endable): void {
    this.#owned.delete(thing);
  }

  /** Ends everything the run opened. */
  close(): void {
    clearTimeout(this.#timer);
    running.get(this.#stopped)?.delete(this);
    this.#whenOver = [];
    this.enter(null);
    for (const thing of this.#owned) thing.destroy();
  }
}
