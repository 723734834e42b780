import { homedir, hostname, userInfo } from 'node:os';
import type { Core } from './api.ts';
import { pack, zipOf } from './bundle/writeZip.ts';
import type { OutgoingFile, SecretStore } from './hosts/host.ts';
import { logsFolder, personalCover, secretsIn } from './logging.ts';
import { createCovering } from './logs/covering.ts';
import { addressCover, hostsOf } from './logs/support/addresses.ts';
import { type ComputerUser, peopleCover } from './logs/support/people.ts';
import { type SupportFacts, supportFiles } from './logs/support/support.ts';
import {
  aboutFacts,
  catalogueAddresses,
  catalogueFacts,
  countsOf,
  noticeFacts,
  placesIn,
  settingsFacts,
  storageFacts,
} from './supportFacts.ts';

export interface SupportBundle {
  dataFolder: string;
  facts: SupportFacts;
  /** One a line; null where addresses are covered. */
  addresses: readonly string[] | null;
  /** Hosts and addresses that the catalogue names. */
  places: readonly string[];
  /** Names of the console's operators. */
  operators: readonly string[];
  /** Values that nobody may read, besides those of the environment. */
  secrets: readonly string[];
  environment: Readonly<Record<string, string | undefined>>;
  version: string;
  /** When it is made, milliseconds. */
  at: number;
}

/** The bundle of a running console: how its checks are is only known here. */
export async function consoleBundle(options: {
  core: Core;
  dataFolder: string;
  environment: Readonly<Record<string, string | undefined>>;
  withAddresses: boolean;
}): Promise<OutgoingFile> {
  const { core, dataFolder, environment, withAddresses } = options;
  const { host, operators, version } = core;
  const world = core.world();
  const catalogue = world.catalogue();
  return makeSupportBundle({
    dataFolder,
    facts: {
      about: aboutFacts(version, host.kind),
      settings: settingsFacts(host.settings.read()),
      storage: storageFacts(dataFolder),
      catalogue: catalogueFacts(catalogue, world.trouble()),
      health: await healthFacts(core),
      journal: world.journal.head(),
      notices: noticeFacts(core.notices()),
    },
    addresses: withAddresses ? catalogueAddresses(catalogue) : null,
    places: placesIn(catalogue),
    operators: operators.all().map(({ name }) => name),
    secrets: [...core.logs.known(), ...(await secretValues(host.secrets))],
    environment,
    version,
    at: Date.now(),
  });
}

async function healthFacts({ world, terminal }: Core): Promise<unknown> {
  const { name, responding, runbooks, watching } = world();
  const { health, alarms } = watching;
  const all = health.all();
  return {
    world: name.kind,
    checks: countsOf(all.map(({ state }) => state)),
    stale: all.filter(({ stale }) => stale).length,
    flapping: all.filter(({ flapping }) => flapping).length,
    station: health.station().state,
    controls: countsOf(health.station().controls.map(({ state }) => state)),
    prober: await health.figures().catch((error: unknown) => ({ unknown: String(error) })),
    alarms: alarms.all().length,
    incidents: countsOf(responding.incidents.all().map(({ state }) => state)),
    runs: countsOf(runbooks.runs.all().map(({ state }) => state)),
    sessions: terminal.all().length,
  };
}

/** What a host keeps, as far as it can be read now. */
export async function secretValues(store: SecretStore): Promise<string[]> {
  const values: string[] = [];
  for (const name of namesOf(store)) {
    const value = await store.read(name).catch(() => null);
    if (value !== null) values.push(value);
  }
  return values;
}

function namesOf(store: SecretStore): string[] {
  try {
    return store.names();
  } catch {
    // A store that cannot be read gives nothing away either.
    return [];
  }
}

/**
 * Everything a maintainer needs, in one file that may leave the office: every text goes through one
 * cover of secrets, personal data, people and, unless they are wanted, addresses.
 */
export async function makeSupportBundle(bundle: SupportBundle): Promise<OutgoingFile> {
  const { addresses, at, dataFolder, facts, operators, places, version } = bundle;
  const personal = personalCover(operators, addresses ? ['ip'] : []);
  const people = peopleCover(computerUser());
  const where = addresses ? (text: string) => text : addressCover(hostsOf(places));
  // People before addresses: the folder of a person may be called like a host.
  const covering = createCovering((text) => where(people(personal(text))));
  covering.learn([...bundle.secrets, ...secretsIn(bundle.environment)]);
  const files = await supportFiles({
    facts,
    addresses,
    logsFolder: logsFolder(dataFolder),
    covering,
    at,
    version,
  });
  const packed = [];
  for (const { path, bytes } of files) packed.push(await pack(path, bytes));
  return {
    name: `watchroom-support-${stampOf(at)}.zip`,
    mime: 'application/zip',
    bytes: await zipOf(packed),
  };
}

function computerUser(): ComputerUser {
  const [home, computer] = [homedir(), hostname()];
  try {
    return { home, computer, user: userInfo().username };
  } catch {
    // A user without an entry, as containers have: nothing names them.
    return { home, computer, user: '' };
  }
}

/** `20261128-0721`, of the world's time. */
function stampOf(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replaceAll(/[-:]/g, '').replace('T', '-');
}
