import { globSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { Sha256 } from '../../shared/attachment.ts';
import { sayIn } from '../../shared/messages/say.ts';
import { Problem, sentenceOf } from '../../shared/problem.ts';
import { LANGUAGES, type Language } from '../../shared/words.ts';
import { defaultDataFolder } from '../hosts/folders.ts';
import { readingOnly } from '../journal/reading.ts';
import { verifyRecord } from '../journal/verify.ts';
import { checkBundle, isBundle } from './bundleCheck.ts';
import { EXIT } from './exitCodes.ts';
import { spokenLanguage } from './language.ts';
import { type Checked, isFoundIn, jsonOf, linesOf } from './verifyReport.ts';

const DATABASE = 'watchroom.db';

export interface VerifyOptions {
  /** A database, a world's folder or a data folder. */
  path: string;
  /** The hash printed on a report; null for none. */
  head: string | null;
  json: boolean;
  language: Language;
}

export function addVerifyCommand(program: Command): void {
  program
    .command('verify')
    .description(
      'Check that nobody changed the journal and the timelines, also while in use, or an evidence bundle.',
    )
    .argument(
      '[PATH]',
      'an evidence bundle (ZIP), a database, or a folder with databases; the data folder when left out',
    )
    .option('--head <HASH>', 'also look for the hash that is printed on a report', parseHash)
    .option('--key <KEY>', 'who must have signed a bundle: fingerprint, or file of the public key')
    .option('--json', 'print JSON', false)
    .option('--data <DIR>', 'folder that keeps incidents, history and settings')
    .addOption(new Option('--lang <LANG>', 'language of what is found').choices(LANGUAGES))
    .addHelpText(
      'after',
      '\nEnds with 0 when all is whole, 1 when something does not fit, 2 when it cannot be read.',
    )
    // Commander's own 1 would read as "something does not fit".
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? EXIT.good : EXIT.failed))
    .action(async (asked: string | undefined, options) => {
      const path =
        asked ?? options.data ?? defaultDataFolder(process.platform, process.env, homedir());
      const { head = null, key = null, json, lang } = options;
      const language: Language = lang ?? spokenLanguage(process.env);
      const bundle = isBundle(path);
      if (!bundle && key !== null) throw new Problem('bundle.keyNeedsBundle', { path });
      const { code, lines } = bundle
        ? await checkBundle({ path: resolve(path), head, key, json, language })
        : verify({ path, head, json, language });
      process.stdout.write(lines.map((line) => `${line}\n`).join(''));
      process.exitCode = code;
    });
}

/** Reads a whole SHA-256: a part of one could be made to fit. */
function parseHash(text: string): string {
  const hash = Sha256.safeParse(text.trim().toLowerCase());
  if (!hash.success) throw new InvalidArgumentError('64 hexadecimal digits.');
  return hash.data;
}

/**
 * Checks every database of a path and changes none.
 * @returns the exit code and what to print
 * @throws Problem where the path holds none
 */
export function verify({ path, head, json, language }: VerifyOptions): {
  code: number;
  lines: string[];
} {
  const all = databasesIn(path).map((file) => check(file, head));
  const notFound = head !== null && !all.some(isFoundIn);
  const code = codeOf(all, notFound);
  if (json) return { code, lines: [JSON.stringify(jsonOf(all, head, language), null, 2)] };
  const lines = all.flatMap((one) => [
    one.file,
    ...linesOf(one, language).map((line) => `  ${line}`),
  ]);
  if (notFound) lines.push(sayIn(language)('verify.notFound', { hash: head }));
  return { code, lines };
}

/** The database itself, or those of a world's folder or a data folder: the office's, the drills'. */
function databasesIn(path: string): string[] {
  const drills = globSync(join('drills', '*', DATABASE), { cwd: path }).toSorted();
  const found = [path, ...[DATABASE, ...drills].map((file) => join(path, file))]
    .map((file) => resolve(file))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
  if (found.length === 0) throw new Problem('verify.none', { path: resolve(path) });
  return found;
}

function check(file: string, asked: string | null): Checked {
  try {
    const verdict = readingOnly(file, (sql, version) =>
      verifyRecord(sql, { file, version, asked }),
    );
    return { file, read: true, verdict };
  } catch (error) {
    return { file, read: false, why: sentenceOf(error) };
  }
}

function codeOf(all: readonly Checked[], notFound: boolean): number {
  if (all.some((one) => one.read && one.verdict.misfit)) return EXIT.misfit;
  if (all.some((one) => !one.read)) return EXIT.failed;
  return notFound ? EXIT.misfit : EXIT.good;
}
