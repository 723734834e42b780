import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import {
  type CatalogueDesk,
  createCatalogueDesk,
} from '../../../electron/catalogue/editing/desk.ts';
import { loadCatalogue } from '../../../electron/catalogue/load.ts';
import { plainContext } from '../../../electron/health/context.ts';
import { probe } from '../../../electron/health/probe.ts';
import { saveWhole } from '../../../electron/hosts/save.ts';
import { EMPTY_CATALOGUE } from '../../../shared/catalogue.ts';
import type { Api } from '../../../shared/contract.ts';
import type { JournalAct } from '../../../shared/journal.ts';
import { temporaryDatabase } from '../database.ts';

/** A catalogue's folder with the real desk before it. */
export interface CatalogueScene {
  folder: string;
  /** The way to a file of the folder. */
  at(name: string): string;
  desk: CatalogueDesk;
  journal: { act: JournalAct; operator: string }[];
  /** The desk, as a page asks for it. */
  answers: Partial<Api>;
  close(): Promise<void>;
}

interface Options {
  env?: Record<string, string>;
  drill?: boolean;
  clock?: () => number;
  write?: typeof saveWhole;
}

/** @param files by name; one of them is a catalogue of a single file, more are a folder */
export function catalogueScene(
  files: Readonly<Record<string, string>>,
  options: Options = {},
): CatalogueScene {
  const { env = {}, drill = false, clock = Date.now, write = saveWhole } = options;
  const folder = mkdtempSync(join(tmpdir(), 'watchroom-editing-'));
  const names = Object.keys(files);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const path = names.length === 1 ? join(folder, basename(names[0] ?? '')) : folder;
  const { database, remove } = temporaryDatabase();
  const journal: CatalogueScene['journal'] = [];
  const desk = createCatalogueDesk({
    path,
    variables: env,
    drill,
    database,
    clock,
    operator: () => '김하늘',
    journal: (act, operator) => journal.push({ act, operator }),
    catalogue: () => {
      const load = loadCatalogue(path, env);
      return load.ok ? load.catalogue : EMPTY_CATALOGUE;
    },
    write,
    look: (check, key, signal) => probe(check, key, signal, plainContext(Date.now)),
  });
  return {
    folder,
    at: (name) => join(folder, name),
    desk,
    journal,
    answers: {
      'catalogue.source': ({ file }) => desk.source(file),
      'catalogue.validate': (draft) => desk.validate(draft),
      'catalogue.save': ({ was, ...draft }) => desk.save(draft, was),
      'catalogue.addFile': ({ file }) => {
        desk.addFile(file);
        return null;
      },
      'catalogue.versions': ({ file }) => desk.versions(file),
      'catalogue.version': ({ file, at }) => desk.version(file, at),
      'catalogue.test': ({ path: check, test, ...draft }) => desk.test(draft, check, test),
      'catalogue.cancelTest': ({ test }) => {
        desk.cancelTest(test);
        return null;
      },
    },
    close: async () => {
      await desk.close();
      remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
