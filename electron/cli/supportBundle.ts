import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EMPTY_CATALOGUE } from '../../shared/catalogue.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import { createBrowserHost } from '../hosts/browser/host.ts';
import { programFolder } from '../hosts/folders.ts';
import { createJournal } from '../journal/journal.ts';
import { namesIn } from '../operators/file.ts';
import { openForReading } from '../storage/open.ts';
import {
  aboutFacts,
  catalogueAddresses,
  catalogueFacts,
  placesIn,
  settingsFacts,
  storageFacts,
} from '../supportFacts.ts';
import { makeSupportBundle, secretValues } from '../supporting.ts';
import { writeAll } from './writeAll.ts';

export interface SupportOptions {
  outFolder: string;
  dataFolder: string;
  /** The remembered one where null. */
  catalogue: string | null;
  withAddresses: boolean;
}

/**
 * Writes the bundle from what lies in the data folder; how a running console is, it cannot tell.
 * @returns where it is
 * @throws Problem where the folder refuses
 */
export async function writeSupportBundle(options: SupportOptions): Promise<string> {
  const { outFolder, dataFolder, withAddresses } = options;
  const version = JSON.parse(readFileSync(join(programFolder(), 'package.json'), 'utf8')).version;
  const { settings, secrets } = createBrowserHost(dataFolder, Date.now).host;
  const path = options.catalogue ?? settings.read().catalogue;
  const load = path === null ? null : loadCatalogue(path, process.env);
  const catalogue = load?.ok ? load.catalogue : EMPTY_CATALOGUE;
  const trouble =
    path !== null && load?.ok === false ? { path, at: Date.now(), faults: load.faults } : null;
  const file = await makeSupportBundle({
    dataFolder,
    facts: {
      about: aboutFacts(version, null),
      settings: settingsFacts(settings.read()),
      storage: storageFacts(dataFolder),
      catalogue: catalogueFacts(catalogue, trouble),
      journal: journalHead(join(dataFolder, 'watchroom.db')),
    },
    addresses: withAddresses ? catalogueAddresses(catalogue) : null,
    places: placesIn(catalogue),
    operators: known(() => namesIn(join(dataFolder, 'operators.json'))),
    secrets: [...(await secretValues(secrets)), ...(catalogue.secrets ?? [])],
    environment: process.env,
    version,
    at: Date.now(),
  });
  return writeAll(outFolder, [file])[0] ?? outFolder;
}

/** A program that cannot start is what the bundle is for: what cannot be read is left out. */
function journalHead(file: string): unknown {
  try {
    const database = openForReading(file);
    try {
      return createJournal(database, Date.now).head();
    } finally {
      database.close();
    }
  } catch (error) {
    return { unreadable: error instanceof Error ? error.message : String(error) };
  }
}

function known(read: () => string[]): string[] {
  try {
    return read();
  } catch {
    return [];
  }
}
