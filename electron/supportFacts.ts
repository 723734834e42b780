import { globSync, lstatSync, readdirSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import type { Catalogue } from '../shared/catalogue.ts';
import type { CatalogueTrouble } from '../shared/contract.ts';
import { sayIn } from '../shared/messages/say.ts';
import type { Sentence } from '../shared/problem.ts';
import type { Settings } from '../shared/settings.ts';
import { indexServices } from './services.ts';
import { NEWEST } from './storage/migrations.ts';

/** What a support bundle tells, as plain values: counts and sizes, never what operators wrote. */

const MB = 1024 * 1024;
/** Files that are counted below one folder of the data folder. */
const MOST_FILES = 20_000;

/** What runs here and on what. @param host which host shows the window; null for the command line */
export function aboutFacts(version: string, host: string | null): unknown {
  const { rss, heapUsed, external } = process.memoryUsage();
  return {
    program: version,
    host: host ?? 'command line',
    versions: { ...process.versions },
    schema: NEWEST,
    platform: process.platform,
    architecture: process.arch,
    system: `${os.type()} ${os.release()}`,
    processors: os.availableParallelism(),
    memoryMb: { total: inMb(os.totalmem()), free: inMb(os.freemem()) },
    processMb: { resident: inMb(rss), heap: inMb(heapUsed), external: inMb(external) },
    upSeconds: { system: Math.round(os.uptime()), process: Math.round(process.uptime()) },
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: process.env.LC_ALL || process.env.LANG || null,
    proxy: ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy'].some((of) => process.env[of]),
  };
}

/** Saved views are named by people, and what was searched for is theirs. */
export function settingsFacts(settings: Settings): unknown {
  const { savedViews, boardView, ...rest } = settings;
  const { group, only } = boardView;
  return { ...rest, savedViews: savedViews.length, boardView: { group, only } };
}

/** How much lies in the data folder, bytes. */
export function storageFacts(dataFolder: string): unknown {
  const databases = ['watchroom.db', ...globSync('drills/*/watchroom.db', { cwd: dataFolder })];
  const folders = readNames(dataFolder).filter((name) =>
    statOf(join(dataFolder, name))?.isDirectory(),
  );
  return {
    databases: databases.toSorted().flatMap((file) => {
      const bytes = statOf(join(dataFolder, file))?.size;
      const logBytes = statOf(join(dataFolder, `${file}-wal`))?.size ?? 0;
      return bytes === undefined ? [] : [{ file, bytes, logBytes }];
    }),
    folders: Object.fromEntries(folders.map((name) => [name, sizeOf(join(dataFolder, name))])),
  };
}

/** How large the catalogue is and where it has faults; no names of what it watches. */
export function catalogueFacts(catalogue: Catalogue, trouble: CatalogueTrouble | null): unknown {
  const checks = catalogue.services.flatMap((service) => service.checks);
  const say = sayIn('en');
  return {
    services: catalogue.services.length,
    organisations: catalogue.organisations.length,
    contacts: catalogue.contacts.length,
    ssh: catalogue.ssh.length,
    maintenance: catalogue.maintenance.length,
    secrets: catalogue.secrets?.length ?? 0,
    checks: checks.length,
    checksByType: countsOf(checks.map(({ type }) => type)),
    groundsByKind: countsOf(catalogue.grounds.map(({ kind }) => kind)),
    faults: trouble?.faults.map(({ file, line, column, sentence: { key, params } }) => ({
      file,
      line,
      column,
      fault: say(key, params),
    })),
  };
}

/** Every check with its address, one a line, without user names and passwords. */
export function catalogueAddresses(catalogue: Catalogue): string[] {
  return indexServices(catalogue).all.flatMap((service) =>
    service.checks.map(({ key, type, target }) => `${key} ${type} ${target}`),
  );
}

/** Members of a catalogue that say where something is. */
const PLACES = /^(?:host|hosts|url|address|target|server|servers|resolver|resolvers|jump|gateway)$/;

/** Every host, address and URL that a catalogue names, whatever for. */
export function placesIn(catalogue: Catalogue): string[] {
  const places: string[] = [];
  const walk = (value: unknown, isPlace: boolean): void => {
    if (typeof value === 'string' && isPlace) places.push(value);
    if (typeof value !== 'object' || value === null) return;
    for (const [name, member] of Object.entries(value)) {
      walk(member, PLACES.test(name) || (isPlace && Array.isArray(value)));
    }
  };
  walk(catalogue, false);
  return places;
}

/** What the window told, as it was told in English. */
export function noticeFacts(notices: readonly Sentence[]): unknown {
  const say = sayIn('en');
  return notices.map(({ key, params }) => say(key, params));
}

export function countsOf(all: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of all) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
}

function sizeOf(folder: string): { files: number; bytes: number } {
  let [files, bytes] = [0, 0];
  const visit = (path: string): void => {
    for (const name of readNames(path)) {
      if (files >= MOST_FILES) return;
      const below = join(path, name);
      const stat = statOf(below);
      if (stat?.isDirectory()) visit(below);
      else if (stat?.isFile()) {
        files += 1;
        bytes += stat.size;
      }
    }
  };
  visit(folder);
  return { files, bytes };
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** What may vanish, or not be read, while it is counted counts nothing; links are not followed. */
function statOf(path: string) {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function inMb(bytes: number): number {
  return Math.round(bytes / MB);
}
