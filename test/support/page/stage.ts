import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { startServer } from '../../../electron/hosts/browser/server.ts';
import { Hub } from '../../../electron/hub.ts';
import type { Console } from '../../../electron/link.ts';
import { page } from '../../../electron.vite.config.ts';
import { type Api, type CallName, calls, type Snapshot } from '../../../shared/contract.ts';
import type { Incident } from '../../../shared/incident.ts';
import { Problem } from '../../../shared/problem.ts';
import { incidentOf } from '../incident.ts';
import { observationsOf } from './scene.ts';

/** Builds the window as it ships, into a folder of its own. @returns the folder */
export async function buildWindow(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'watchroom-window-'));
  // The test runner says `test`, for which React's development build would be taken: that runs every
  // effect twice, and so does what no shipped page does.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      root: resolve('renderer'),
      plugins: page().plugins,
      build: { ...page().build, outDir: folder, emptyOutDir: true },
    });
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
  return folder;
}

/**
 * Stands in for a console whose parts are not under test: it shows one snapshot over the real link
 * and the real browser host, and answers as far as a view needs.
 */
export class Stage {
  readonly hub = new Hub();
  readonly made: { call: CallName; args: unknown }[] = [];
  snapshot: Snapshot;
  readonly #folder: string;
  readonly #answers: Partial<Api>;
  #server: Awaited<ReturnType<typeof startServer>> | null = null;

  /** @param answers to calls the stage itself does not answer, or answers otherwise */
  constructor(folder: string, snapshot: Snapshot, answers: Partial<Api> = {}) {
    this.#folder = folder;
    this.#answers = answers;
    this.snapshot = snapshot;
  }

  /** @returns the address that lets one window in */
  async open(port = 0): Promise<string> {
    const console: Console = {
      api: this.#api(),
      role: () => (this.snapshot.seat.locked ? 'viewer' : this.snapshot.seat.operator.role),
      listen: (listener) => this.hub.listen(listener),
      acted: () => {},
    };
    this.#server = await startServer({
      port,
      pageFolder: this.#folder,
      session: 'stage',
      console: Promise.resolve(console),
      language: () => this.snapshot.settings.language,
      admitted: () => {},
    });
    return this.#server.url();
  }

  async close(): Promise<void> {
    this.hub.close();
    await this.#server?.close();
  }

  #api(): Api {
    const answers: Partial<Api> = {
      'console.snapshot': () => this.snapshot,
      'settings.change': (change) => {
        const defined = Object.entries(change).filter(([, value]) => value !== undefined);
        const settings = { ...this.snapshot.settings, ...Object.fromEntries(defined) };
        this.snapshot = { ...this.snapshot, settings };
        return settings;
      },
      'health.observations': ({ check }) => this.#observations(check),
      'health.latency': ({ check }) =>
        this.#observations(check)
          .toReversed()
          .map(({ at, latencyMs, verdict }) => ({
            at,
            latencyMs,
            p50: latencyMs,
            p95: latencyMs,
            state: verdict,
          })),
      'health.transitions': () => [],
      'health.checkNow': () => null,
      'operators.active': () => null,
      'drill.run': () => null,
      'drill.speed': () => null,
      'drill.jump': () => null,
      'incidents.open': ({ services }) => this.#openIncident(services),
      'incidents.timeline': () => [],
      ...this.#answers,
    };
    const refused = (name: string) => () => {
      throw new Problem('problem.internal', { detail: `${name} is not on this stage` });
    };
    const all = Object.keys(calls).map((name) => {
      const call = name as CallName;
      const answer = (answers[call] ?? refused(name)) as (args: unknown) => unknown;
      return [
        name,
        (args: unknown) => {
          this.made.push({ call, args });
          return answer(args);
        },
      ];
    });
    // Every name of the contract has its function, which the types cannot follow through entries.
    return Object.fromEntries(all) as Api;
  }

  #observations(check: string) {
    const state = this.snapshot.health.find((one) => one.check === check)?.state ?? 'pending';
    return observationsOf(check, state, this.snapshot.now);
  }

  #openIncident(ids: readonly string[]): Incident {
    const services = this.snapshot.services
      .filter(({ id }) => ids.includes(id))
      .map(({ id, name }) => ({ id, name }));
    const { now: openedAt, seat } = this.snapshot;
    const incident = incidentOf({
      title: services[0]?.name.ko ?? '',
      services: services.map((service) => ({ ...service, grade: null })),
      openedAt,
      openedBy: seat.operator.name,
    });
    this.snapshot = { ...this.snapshot, incidents: [incident] };
    return incident;
  }
}

/** Removes a built window. */
export async function discardWindow(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
