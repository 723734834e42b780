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
  /** Rejects at the limit and when the run is stopped; never resolves. */
  readonly over: Promise<never>;
  /** Whom the run speaks to now, for its reasons. */
  host = '';
  where = '';
  address: string | null = null;
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
  readonly #abort = new AbortController();
  readonly #owned = new Set<Endable>();
  readonly #timer: NodeJS.Timeout;
  readonly #stopped: AbortSignal;
  readonly #onStopped = (): void => this.#abort.abort('stopped');

  /** @param limit milliseconds @param stopped ends the run early */
  constructor(check: string, limit: number, stopped: AbortSignal, context: ProbeContext) {
    this.check = check;
    this.limit = limit;
    this.context = context;
    this.#stopped = stopped;
    this.#timer = setTimeout(() => this.#abort.abort('limit'), limit);
    this.over = new Promise((_, reject) => {
      this.signal.addEventListener('abort', () => reject(new Error('over')), { once: true });
    });
    // Awaited only while the probe runs; it may be rejected before or after.
    this.over.catch(() => {});
    stopped.addEventListener('abort', this.#onStopped, { once: true });
    if (stopped.aborted) this.#onStopped();
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  get expired(): boolean {
    return this.signal.reason === 'limit';
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
    if (this.signal.aborted) thing.destroy();
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
    this.#stopped.removeEventListener('abort', this.#onStopped);
    this.enter(null);
    for (const thing of this.#owned) thing.destroy();
  }
}
