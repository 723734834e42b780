import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Argument, type Command, Option } from 'commander';
import { sayIn } from '../../shared/messages/say.ts';
import { Problem } from '../../shared/problem.ts';
import { LANGUAGES, type Language } from '../../shared/words.ts';
import {
  IMPORT_KINDS,
  type ImportKind,
  importCatalogue,
  type NamedText,
  TEXT_BYTES,
} from '../import/import.ts';
import { spokenLanguage } from './language.ts';

export interface ImportOptions {
  kind: ImportKind;
  files: readonly string[];
  /** Null: the catalogue is printed. */
  out: string | null;
  /** Whether a file that exists is written over. */
  force: boolean;
  language: Language;
}

export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description('Make a catalogue of another monitor’s configuration.')
    .addArgument(new Argument('<KIND>', 'whose configuration it is').choices(IMPORT_KINDS))
    .argument(
      '<FILE...>',
      'its files; for blackbox: file_sd targets and, if there is one, blackbox.yml',
    )
    .option('-o, --out <FILE>', 'where to write the catalogue; printed when left out')
    .option('--force', 'write over a file that exists', false)
    .addOption(new Option('--lang <LANG>', 'language of the remarks').choices(LANGUAGES))
    .action((kind: ImportKind, files: string[], options) => {
      const { force } = options;
      const language: Language = options.lang ?? spokenLanguage(process.env);
      const made = runImport({ kind, files, out: options.out ?? null, force, language });
      if (made.text !== null) process.stdout.write(made.text);
      for (const line of made.remarks) process.stderr.write(`${line}\n`);
    });
}

/**
 * Imports the files and writes the catalogue, whole or not at all.
 * @returns the catalogue where it is to be printed, and the remarks
 * @throws Problem where a file cannot be read or written, or is none of that program's
 */
export function runImport({ kind, files, out, force, language }: ImportOptions): {
  text: string | null;
  remarks: string[];
} {
  const made = importCatalogue(kind, files.map(readNamed));
  if (out !== null) write(out, made.catalogueText, force);
  const say = sayIn(language);
  const left = made.notCarried.length;
  return {
    text: out === null ? made.catalogueText : null,
    remarks: [
      say('import.summary', { count: made.services, left }),
      ...made.notCarried.map(({ key, params }) => say(key, params)),
    ],
  };
}

function readNamed(path: string): NamedText {
  const file = basename(path);
  let bytes: Buffer;
  try {
    // A named pipe would never end.
    if (!statSync(path).isFile()) throw new Error('not a file');
    if (statSync(path).size > TEXT_BYTES) {
      throw new Problem('import.tooLarge', { file, limit: TEXT_BYTES });
    }
    bytes = readFileSync(path);
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    throw new Problem('import.unreadable', { file: path, detail: detailOf(cause) }, { cause });
  }
  try {
    return { file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (cause) {
    throw new Problem('import.notUtf8', { file: path }, { cause });
  }
}

/** Written aside and then renamed, so that nobody ever finds half a file. */
function write(path: string, text: string, force: boolean): void {
  if (!force && existsSync(path)) throw new Problem('import.exists', { file: path });
  try {
    writeFileSync(`${path}.part`, text);
    renameSync(`${path}.part`, path);
  } catch (cause) {
    throw new Problem('import.unwritable', { file: path, detail: detailOf(cause) }, { cause });
  }
}

function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? String(error.code) : error.message;
}
