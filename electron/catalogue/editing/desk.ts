import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Catalogue } from '../../../shared/catalogue.ts';
import {
  type CataloguePath,
  type CatalogueSource,
  EDIT_LIMIT,
  type FileVersion,
  type FileVersionText,
  type SaveOutcome,
  type TestOutcome,
} from '../../../shared/catalogueEdit.ts';
import type { Check } from '../../../shared/checks/check.ts';
import type { Observation } from '../../../shared/health.ts';
import type { JournalAct } from '../../../shared/journal.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Clock } from '../../clock.ts';
import { maskSentence } from '../../secrets.ts';
import type { Database } from '../../storage/database.ts';
import type { Fault } from '../fault.ts';
import { filesOf, isCatalogueFile, readSource } from '../files.ts';
import type { Variables } from '../load.ts';
import { keepVersion } from '../versions.ts';
import { checkAt } from './checkAt.ts';
import { faultsCaused } from './faultsCaused.ts';
import { fileVersion, fileVersions } from './fileVersions.ts';
import { createCatalogueReader, type Reading } from './reader.ts';

/** A text of one of the catalogue's files that is not saved. */
export interface Draft {
  /** The file's name in the catalogue's folder. */
  file: string;
  text: string;
}

/** Where the office's catalogue is read and changed from within the window. */
export interface CatalogueDesk {
  /** @param file null for the first one @throws {Problem} where it cannot be read */
  source(file: string | null): CatalogueSource;
  /** Faults of the whole catalogue, were this the file's text. @throws {Problem} */
  validate(draft: Draft): Promise<Fault[]>;
  /**
   * Writes the file whole, keeps what was there as a version, and writes it into the journal.
   * @param was SHA-256 of the bytes that the text replaces
   * @throws {Problem} in a drill, or where the file cannot be read or written
   */
  save(draft: Draft, was: string): Promise<SaveOutcome>;
  /**
   * Makes an empty file in the catalogue's folder, and writes it into the journal.
   * @throws {Problem} in a drill, where the catalogue is one file, the name will not do or is taken,
   *   or the folder refuses
   */
  addFile(name: string): void;
  /** Newest first. */
  versions(file: string): FileVersion[];
  /** @throws {Problem} where there is no such version */
  version(file: string, at: number): FileVersionText;
  /** Looks once at the check at `path` of the text. @param test how {@link cancelTest} calls it */
  test(draft: Draft, path: CataloguePath, test: string): Promise<TestOutcome>;
  cancelTest(test: string): void;
  /** Ends every look. */
  close(): Promise<void>;
}

export interface CatalogueDeskOptions {
  /** The catalogue's file or folder. */
  path: string;
  variables: Variables;
  /** A drill's catalogue is part of the program. */
  drill: boolean;
  database: Database;
  clock: Clock;
  operator: () => string;
  journal: (act: JournalAct, operator: string) => unknown;
  /** The one in force. */
  catalogue: () => Catalogue;
  /** Writes a file so that its path holds the old one or the whole new one. @throws {Problem} */
  write: (path: string, bytes: Uint8Array, mode: number) => Promise<void>;
  /** Performs a check once. */
  look: (check: Check, key: string, signal: AbortSignal) => Promise<Observation>;
}

/** What editors on Windows begin a UTF-8 file with; reading drops it, writing must bring it back. */
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

export function createCatalogueDesk(options: CatalogueDeskOptions): CatalogueDesk {
  const { path, variables, database, clock, operator, journal } = options;
  const reader = createCatalogueReader({ path, variables });
  const looks = new Map<string, AbortController>();

  const filePaths = (): string[] => {
    const files = filesOf(path);
    if (!files.ok) throw problemOf(files.faults);
    return files.found;
  };
  const pathOf = (name: string): string => {
    // Found among the catalogue's own: a name can lead nowhere else.
    const found = filePaths().find((file) => basename(file) === name);
    if (found === undefined) throw new Problem('catalogueEdit.noFile', { file: name });
    return found;
  };
  const diskOf = (file: string): { text: string; sha256: string; bytes: Buffer } => {
    const read = readSource(file);
    if (!read.ok) throw problemOf(read.faults);
    const bytes = readFileSync(file);
    const text = new TextDecoder().decode(bytes);
    return { text, bytes, sha256: sha256Of(bytes) };
  };
  const unsaved = ({ file, text }: Draft) => ({ file: pathOf(file), text });
  /** What is in force by now is a version, whoever wrote it. */
  const keep = (reading: Reading, by: string): void => {
    if (reading.ok) keepVersion(database, clock(), reading.texts, by);
  };

  return {
    source: (name) => {
      const files = filePaths();
      const file = name === null ? (files[0] ?? path) : pathOf(name);
      const { text, sha256 } = diskOf(file);
      const large = text.length > EDIT_LIMIT ? 'large' : null;
      const { organisations, grounds, contacts, services, maintenance, ssh } = options.catalogue();
      return {
        path,
        readOnly: options.drill ? 'drill' : large,
        files: files.map((one) => ({ name: basename(one), path: one })),
        name: basename(file),
        text,
        sha256,
        known: {
          organisations: named(organisations),
          grounds: named(grounds),
          contacts: named(contacts),
          services: named(services),
          maintenance: maintenance.map(({ id, reason }) => ({ id, name: reason })),
          ssh: named(ssh),
        },
      };
    },
    validate: async (draft) => faultsOf(await reader.read(unsaved(draft))),
    save: async (draft, was) => {
      if (options.drill) throw new Problem('catalogueEdit.drill');
      const file = pathOf(draft.file);
      const by = operator();
      const before = await reader.read();
      const after = await reader.read({ file, text: draft.text });
      const faults = faultsCaused(faultsOf(after), faultsOf(before), file);
      if (faults.length > 0) return { kind: 'faults', faults };
      const disk = diskOf(file);
      if (disk.sha256 !== was) {
        return { kind: 'changed', text: disk.text, sha256: disk.sha256 };
      }
      keep(before, '');
      const body = Buffer.from(draft.text);
      const bytes = disk.bytes.subarray(0, 3).equals(BOM) ? Buffer.concat([BOM, body]) : body;
      const sha256 = sha256Of(bytes);
      // A link stays a link, and who may read the file stays the same.
      const target = realpathSync(file);
      await options.write(target, bytes, statSync(target).mode & 0o777);
      database.transaction(() => {
        keep(after, by);
        journal({ kind: 'catalogue', change: 'saved', file: draft.file, sha256 }, by);
      });
      return { kind: 'saved', sha256 };
    },
    addFile: (file) => {
      if (options.drill) throw new Problem('catalogueEdit.drill');
      if (filePaths().includes(path)) throw new Problem('catalogueEdit.oneFile');
      if (!isCatalogueFile(file)) throw new Problem('catalogueEdit.badFileName', { file });
      const added = join(path, file);
      if (existsSync(added)) throw new Problem('catalogueEdit.fileExists', { file });
      try {
        // It takes no other's place, though one came this moment.
        writeFileSync(added, '', { flag: 'wx' });
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        throw new Problem('desktop.notSaved', { path: added, detail }, { cause: error });
      }
      const sha256 = sha256Of(Buffer.of());
      journal({ kind: 'catalogue', change: 'added', file, sha256 }, operator());
    },
    versions: (file) => fileVersions(database, file),
    version: (file, at) => {
      const found = fileVersion(database, file, at);
      if (!found) throw new Problem('catalogueEdit.noVersion');
      return found;
    },
    test: async (draft, at, test) => {
      const found = checkAt(unsaved(draft), variables, at);
      if (!found.ok) return { kind: 'faults', faults: found.faults };
      const sha256 = sha256Of(Buffer.from(draft.text));
      const { check, secrets } = found;
      const act = { kind: 'catalogue', change: 'tested', file: draft.file, sha256 } as const;
      journal({ ...act, check: check.id }, operator());
      const abort = new AbortController();
      looks.get(test)?.abort();
      looks.set(test, abort);
      try {
        const observation = await options.look(check, check.id, abort.signal);
        if (abort.signal.aborted) return { kind: 'cancelled' };
        const reason = maskSentence(observation.reason, secrets);
        return { kind: 'seen', observation: { ...observation, reason } };
      } finally {
        if (looks.get(test) === abort) looks.delete(test);
      }
    },
    cancelTest: (test) => looks.get(test)?.abort(),
    close: () => {
      for (const abort of looks.values()) abort.abort();
      return reader.close();
    },
  };
}

const faultsOf = (reading: Reading): Fault[] => (reading.ok ? [] : reading.faults);

const named = (all: Catalogue['organisations']) => all.map(({ id, name }) => ({ id, name }));

function problemOf([fault]: readonly Fault[]): Problem {
  if (!fault) return new Problem('catalogue.noFile');
  return new Problem(fault.sentence.key, fault.sentence.params);
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
