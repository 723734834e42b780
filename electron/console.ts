import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Api, World as WorldName } from '../shared/contract.ts';
import type { Incident } from '../shared/incident.ts';
import type { JournalAct } from '../shared/journal.ts';
import { type Sentence, sentenceOf } from '../shared/problem.ts';
import { SecretName } from '../shared/secret.ts';
import { type Core, implementApi } from './api.ts';
import type { Host } from './hosts/host.ts';
import { Hub } from './hub.ts';
import type { Console } from './link.ts';
import { createOperators } from './operators/operators.ts';
import { createRecordings } from './recordings/recordings.ts';
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
  const recordings = createRecordings({
    folder: join(dataFolder, 'recordings'),
    clock,
    keepsInput: () => host.settings.read().recordInput,
    completed: (recording, part) => record({ kind: 'recording', recording, part }, ''),
    notice: (sentence) => notice(sentence),
  });
  const terminal = createTerminal({
    clock,
    environment: process.env,
    shellFolder: join(assetsFolder, 'shell'),
    targets: () => world.catalogue().ssh,
    record: (session) => recordings.begin(session),
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
      operator: () => operators.seat().operator.name,
      operatorOf: (id) => operators.all().find((one) => one.id === id),
      takeSeat: async (operator, pin) =>
        (await operators.signIn(operator, pin, 'operator')).operator,
      seatSince: () => operators.seat().since,
      seat: () => operators.seat().operator,
      operators: operators.all,
      confirm: (operator, pin) => operators.confirm(operator, pin, 'operator'),
      secret: (name) => host.secrets.read(name),
      secretNames,
      keeper: host.secrets,
      recording: async (id) => {
        const recording = await recordings.get(id).catch(() => null);
        if (!recording) return null;
        return recording.parts.map(({ file, bytes }, part) => ({
          name: file,
          size: bytes,
          read: async () => (await recordings.file(id, part)).bytes,
        }));
      },
      version,
      notice,
      replaced: () => hub.reset(),
    });
    ofWorld = opened.notices;
    return opened;
  };

  /** Writes down what no transaction of a part does. It was done all the same: a failure is said. */
  const record = (act: JournalAct, by: string): void => {
    try {
      world.journal.append(act, by);
    } catch (error) {
      notice(sentenceOf(error));
    }
  };

  const secretNames = (): string[] => {
    try {
      return host.secrets.names().filter((name) => SecretName.safeParse(name).success);
    } catch (error) {
      notice(sentenceOf(error));
      return [];
    }
  };
  const changeSecret = async (name: string, value: string | null): Promise<void> => {
    await host.secrets.write(name, value);
    const change = value === null ? 'removed' : 'kept';
    record({ kind: 'secret', change, name }, operators.seat().operator.name);
    hub.replaced({ secrets: secretNames() });
  };

  const operators = createOperators({
    file: join(dataFolder, 'operators.json'),
    clock,
    first: null,
    record: (act, by) => world.journal.append(act, by),
    emit: {
      operators: (all) => hub.replaced({ operators: all }),
      seat: (seat) => hub.replaced({ seat }),
      relieved(from, to) {
        try {
          world.responding.relieved(from, to);
        } catch (error) {
          // Who has the seat is settled; an account that could not be kept is said.
          notice(sentenceOf(error));
        }
      },
      notice,
    },
  });
  met.push(...operators.notices);
  let world = await open(firstWorld(options));
  // What a killed console left behind: its journal is there now.
  await recordings.recover();
  const core: Core = {
    version,
    host,
    hub,
    terminal,
    recordings,
    operators,
    secrets: {
      names: secretNames,
      keep: changeSecret,
      remove: (name) => changeSecret(name, null),
    },
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
    role: operators.role,
    acted(call, args) {
      const act: JournalAct = { kind: 'call', call, args: z.json().parse(args) };
      record(act, operators.seat().operator.name);
    },
    listen: (listener) => hub.listen(listener),
    incidents: () => world.responding.incidents.all(),
    async close() {
      operators.stop();
      await terminal.dispose();
      await recordings.close();
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
