import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Api, World as WorldName } from '../shared/contract.ts';
import type { Incident } from '../shared/incident.ts';
import type { Sentence } from '../shared/problem.ts';
import { type Core, implementApi } from './api.ts';
import type { Host } from './hosts/host.ts';
import { Hub } from './hub.ts';
import type { Console } from './link.ts';
import { createTerminal } from './terminal/terminal.ts';
import { openWorld, type World } from './world.ts';

export interface ConsoleOptions {
  /** Keeps databases, settings and the office's own checklists and runbooks. Exists. */
  dataFolder: string;
  assetsFolder: string;
  version: string;
  host: Host;
  /** What the host met while starting. */
  notices: readonly Sentence[];
  /** Opens this catalogue instead of the remembered one. */
  catalogue: string | null;
  /** Opens this drill whatever is remembered. */
  drill: string | null;
}

export interface RunningConsole extends Console {
  incidents(): readonly Incident[];
  close(): Promise<void>;
}

/** What opens where nothing was asked for and nothing is remembered. */
const FIRST_DRILL = 'november-2023';

/** Builds the console: wires its parts and opens its first world. @throws {Problem} */
export async function createConsole(options: ConsoleOptions): Promise<RunningConsole> {
  const { assetsFolder, dataFolder, host, version } = options;
  const clock = Date.now;
  const hub = new Hub();
  const met: Sentence[] = [...options.notices];
  const terminal = createTerminal({
    clock,
    environment: process.env,
    shellFolder: join(assetsFolder, 'shell'),
    emit: {
      sessions: (sessions) => hub.replaced({ sessions }),
      output: (output) => hub.tell('terminal.output', output),
    },
  });
  /** What the present world met while it opened. */
  let ofWorld: readonly Sentence[] = [];
  const notices = (): Sentence[] => [...ofWorld, ...met];
  const notice = (sentence: Sentence): void => {
    // A disk that refuses, refuses every second: once is enough.
    if (met.some((one) => isDeepStrictEqual(one, sentence))) return;
    met.push(sentence);
    hub.replaced({ notices: notices() });
  };
  const open = async (name: WorldName): Promise<World> => {
    const opened = await openWorld(name, {
      assetsFolder,
      dataFolder,
      clock,
      hub,
      terminal,
      language: () => host.settings.read().language,
      operator: () => host.settings.read().operator.name,
      notice,
      replaced: () => hub.reset(),
    });
    ofWorld = opened.notices;
    return opened;
  };

  let world = await open(firstWorld(options));
  const core: Core = {
    version,
    host,
    hub,
    terminal,
    world: () => world,
    notices,
    notice,
    change(changed) {
      const given = Object.entries(changed).filter(([, value]) => value !== undefined);
      const settings = { ...host.settings.read(), ...Object.fromEntries(given) };
      host.settings.write(settings);
      hub.replaced({ settings });
      return settings;
    },
    async enter(name) {
      const left = world.name;
      await world.close();
      try {
        world = await open(name);
      } catch (error) {
        world = await open(left);
        throw error;
      } finally {
        hub.reset();
      }
    },
  };
  const api: Api = implementApi(core);
  return {
    api,
    role: () => host.settings.read().operator.role,
    listen: (listener) => hub.listen(listener),
    incidents: () => world.incidents.all(),
    async close() {
      await terminal.dispose();
      await world.close();
      hub.close();
    },
  };
}

function firstWorld({ catalogue, drill, host }: ConsoleOptions): WorldName {
  if (drill !== null) return { kind: 'drill', name: drill };
  const path = catalogue === null ? host.settings.read().catalogue : resolve(catalogue);
  return path === null ? { kind: 'drill', name: FIRST_DRILL } : { kind: 'catalogue', path };
}
