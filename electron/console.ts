import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Api, Snapshot, World as WorldName } from '../shared/contract.ts';
import type { Incident } from '../shared/incident.ts';
import type { JournalAct } from '../shared/journal.ts';
import { sayIn } from '../shared/messages/say.ts';
import { type Sentence, sentence, sentenceOf } from '../shared/problem.ts';
import { SecretName } from '../shared/secret.ts';
import { type Core, implementApi } from './api.ts';
import type { KeyKeeper } from './bundle/signing.ts';
import { firstWorld } from './firstWorld.ts';
import type { Host } from './hosts/host.ts';
import { Hub } from './hub.ts';
import type { Console } from './link.ts';
import { knownTo, openLogsIn } from './logging.ts';
import { loggedCalls } from './logs/calls.ts';
import { createFaults, watchProcess } from './logs/faults.ts';
import type { Logs } from './logs/log.ts';
import { createOperators } from './operators/operators.ts';
import { createRecordings } from './recordings/recordings.ts';
import { consoleBundle } from './supporting.ts';
import { createTerminal } from './terminal/terminal.ts';
import { createUpdates, type Installing } from './updates/updates.ts';
import { openWorld, type World } from './world.ts';

export interface ConsoleOptions {
  /** Keeps databases, settings and the office's own checklists and runbooks. Exists. */
  dataFolder: string;
  assetsFolder: string;
  /** The scripts that shells read by themselves: on the real disk, though a program is packed. */
  shellFolder: string;
  version: string;
  host: Host;
  /** What the host met while starting. */
  notices: readonly Sentence[];
  /** What nothing caught before there was a console. */
  faults?: readonly unknown[];
  /** Opens this catalogue instead of the remembered one. */
  catalogue: string | null;
  /** Opens this drill whatever is remembered. */
  drill: string | null;
  /** How an update is installed; left out where that is the administrator's. */
  installing?: Installing | null;
}

/** As much of what the console knows as can be told at a glance; cheap to ask for. */
export interface Overview
  extends Pick<Snapshot, 'alarms' | 'health' | 'services' | 'station' | 'world'> {
  /** Whether somebody has a service in hand. */
  acknowledged(service: string): boolean;
}

export interface RunningConsole extends Console {
  incidents(): readonly Incident[];
  /** How everything stands, for what can show no more than a glance. */
  overview(): Overview;
  /** This computer goes to sleep or has woken: what is looked at just now says nothing. */
  slept(): void;
  /** Says something that no call can answer with, once. */
  notice(sentence: Sentence): void;
  readonly logs: Logs;
  close(): Promise<void>;
}

/** Builds the console: wires its parts and opens its first world. @throws {Problem} */
export async function createConsole(options: ConsoleOptions): Promise<RunningConsole> {
  const { assetsFolder, dataFolder, version } = options;
  const clock = Date.now;
  const logs = openLogsIn(dataFolder, {
    clock,
    level: options.host.settings.read().logLevel,
    environment: process.env,
    notice: (sentence) => notice(sentence),
  });
  const host: Host = { ...options.host, secrets: knownTo(logs, options.host.secrets) };
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
    shellFolder: options.shellFolder,
    targets: () => world.catalogue().ssh,
    record: (session) => recordings.begin(session),
    emit: {
      sessions: (sessions) => hub.replaced({ sessions }),
      output: (output) => hub.tell('terminal.output', output),
    },
  });
  /** One for all worlds: the key that signs bundles is the console's. */
  const keeper: KeyKeeper = {
    read: (name) => host.secrets.read(name),
    write: (name, value) => keepSecret(name, value),
  };
  const first = isFirstStart(options);
  const welcome = (): boolean => first && !host.settings.read().welcomed;
  /** What the present world met while it opened. */
  let ofWorld: readonly Sentence[] = [];
  const notices = (): Sentence[] => [...ofWorld, ...met];
  const notice = (sentence: Sentence): void => {
    // A disk that refuses, refuses every second: once is enough.
    if (met.some((one) => isDeepStrictEqual(one, sentence))) return;
    met.push(sentence);
    logs.write('warn', 'notice', said(sentence));
    hub.replaced({ notices: notices() });
  };
  const fault = createFaults(logs, notice);
  for (const error of options.faults ?? []) fault('start', error);
  const unwatch = watchProcess(fault, logs.write);
  logs.write('info', 'start', {
    version,
    host: host.kind,
    platform: `${process.platform} ${process.arch}`,
    versions: { node: process.versions.node, electron: process.versions.electron },
  });
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
      keeper,
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
      log: logs.write,
      replaced: () => {
        logs.learn(world.catalogue().secrets ?? []);
        logs.write('info', 'catalogue read anew', { services: world.services().all.length });
        hub.reset();
      },
    });
    ofWorld = opened.notices;
    logs.learn(opened.catalogue().secrets ?? []);
    logs.write('info', 'world opened', {
      world: name,
      services: opened.services().all.length,
      faults: opened.trouble()?.faults.length ?? 0,
      notices: ofWorld.map(said),
    });
    // The story waits until somebody is there to see it.
    if (welcome()) opened.drill?.run(false);
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
  const keepSecret = async (name: string, value: string | null): Promise<void> => {
    const keeping = await host.secrets.write(name, value);
    if (keeping === 'session') notice(sentence('host.secretsForSession'));
  };
  const changeSecret = async (name: string, value: string | null): Promise<void> => {
    await keepSecret(name, value);
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
  for (const one of met) logs.write('warn', 'notice', said(one));
  let world = await open(firstWorld(options, () => host.settings.read().catalogue)).catch(
    (error: unknown) => {
      logs.write('error', 'cannot start', { error });
      unwatch();
      logs.close();
      throw error;
    },
  );
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
    updates: createUpdates({
      dataFolder,
      version,
      platform: process.platform,
      clock,
      from: () => host.settings.read().updateFrom,
      keep: (updateFrom) => core.change({ updateFrom }),
      installing: options.installing ?? null,
    }),
    world: () => world,
    welcome,
    logs,
    support: (withAddresses) =>
      consoleBundle({ core, dataFolder, environment: process.env, withAddresses }),
    notices,
    notice,
    change(changed) {
      const given = Object.entries(changed).filter(([, value]) => value !== undefined);
      const waited = welcome();
      const settings = { ...host.settings.read(), ...Object.fromEntries(given) };
      host.settings.write(settings);
      logs.setLevel(settings.logLevel);
      if (waited && settings.welcomed) world.drill?.run(true);
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
  const api: Api = loggedCalls(implementApi(core), logs.write);
  return {
    api,
    role: operators.role,
    acted(call, args) {
      const act: JournalAct = { kind: 'call', call, args: z.json().parse(args) };
      record(act, operators.seat().operator.name);
    },
    listen: (listener) => hub.listen(listener),
    incidents: () => world.responding.incidents.all(),
    overview: () => ({
      acknowledged: world.watching.handling.acknowledged,
      alarms: world.watching.alarms.all(),
      health: world.watching.health.all(),
      services: [...world.services().all],
      station: world.watching.health.station(),
      world: world.name,
    }),
    slept: () => world.watching.health.slept(),
    notice,
    logs,
    async close() {
      operators.stop();
      await terminal.dispose();
      await recordings.close();
      await world.close();
      hub.close();
      logs.write('info', 'end');
      unwatch();
      logs.close();
    },
  };
}

/** A sentence as the log has it. */
function said({ key, params }: Sentence): Record<string, unknown> {
  return { sentence: key, text: sayIn('en')(key, params) };
}

/** Nobody has used this console yet, nor said what it is to open. */
function isFirstStart({ catalogue, drill, host }: ConsoleOptions): boolean {
  const remembered = host.settings.read();
  const named = catalogue ?? drill ?? remembered.catalogue;
  return named === null && !remembered.welcomed;
}
