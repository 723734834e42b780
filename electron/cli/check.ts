import { join } from 'node:path';
import { type Command, Option } from 'commander';
import type { Catalogue } from '../../shared/catalogue.ts';
import { checkKey } from '../../shared/checkKey.ts';
import type { CheckHealth, Observation } from '../../shared/health.ts';
import { sayIn } from '../../shared/messages/say.ts';
import { LANGUAGES, type Language } from '../../shared/words.ts';
import { type Fault, loadCatalogue, type Variables } from '../catalogue/load.ts';
import { watchCatalogue } from '../catalogue/watch.ts';
import { createHealth } from '../health/health.ts';
import { loadNotices } from '../health/notices.ts';
import { createProber } from '../health/prober/prober.ts';
import { lookUntilFirm } from '../health/verdict.ts';
import { programFolder } from '../hosts/folders.ts';
import { maskSentence } from '../secrets.ts';
import { changeLine, faultLine, jsonOf, type Looked, tableOf } from './checkReport.ts';
import { spokenLanguage } from './language.ts';
import { untilStopped } from './stop.ts';

/** How the command ends. */
const ALL_UP = 0;
const SOME_NOT = 1;
const BAD_CATALOGUE = 2;

/** Enough to be quick, few enough for any machine's handles and for the targets. */
const AT_ONCE = 64;

export interface CheckOptions {
  once: boolean;
  json: boolean;
  language: Language;
}

/** Where the command writes, a line at a time. */
export interface Output {
  out(line: string): void;
  error(line: string): void;
}

export function addCheckCommand(program: Command): void {
  program
    .command('check')
    .description('Look at every check of a catalogue and say how it is.')
    .argument('<FILE>', 'catalogue: a YAML file or a folder of them')
    .option('--once', 'look until every verdict is firm, then end', false)
    .option('--json', 'print JSON: one document with --once, else one line per change', false)
    .addOption(new Option('--lang <LANG>', 'language of the reasons').choices(LANGUAGES))
    .addHelpText(
      'after',
      '\nEnds with 0 when all are up, 1 when some are not, 2 when the catalogue or the command is wrong.',
    )
    // Commander's own 1 would read as "some are not up".
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : BAD_CATALOGUE))
    .action(async (file: string, options) => {
      const language: Language = options.lang ?? spokenLanguage(process.env);
      const { once, json } = options;
      process.exitCode = await runCheck(
        file,
        { once, json, language },
        process.env,
        {
          out: (line) => process.stdout.write(`${line}\n`),
          error: (line) => process.stderr.write(`${line}\n`),
        },
        untilStopped,
      );
    });
}

/**
 * @param stopped resolves when a watch without `--once` is to end
 * @returns the exit code
 */
export async function runCheck(
  file: string,
  options: CheckOptions,
  env: Variables,
  output: Output,
  stopped: () => Promise<void>,
): Promise<number> {
  const load = loadCatalogue(file, env);
  if (!load.ok) {
    printFaults(load.faults, options, output);
    return BAD_CATALOGUE;
  }
  const allUp = options.once
    ? await lookOnce(load.catalogue, options, output)
    : await keepWatching(file, load.catalogue, options, env, output, stopped);
  return allUp ? ALL_UP : SOME_NOT;
}

async function lookOnce(
  catalogue: Catalogue,
  { json, language }: CheckOptions,
  output: Output,
): Promise<boolean> {
  const waiting = checksOf(catalogue).entries();
  const looked: Looked[] = [];
  const notices = noticesOf(catalogue);
  const worker = async (): Promise<void> => {
    // Nothing stops it: Ctrl+C ends the whole command.
    const never = new AbortController().signal;
    for (const [index, { service, check }] of waiting) {
      const key = checkKey(service.id, check.id);
      const { health, observation } = await lookUntilFirm(check, key, never, Date.now, notices);
      const shown = masked(observation, catalogue);
      looked[index] = { service: service.id, check: check.id, health, observation: shown };
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  output.out(
    json
      ? JSON.stringify({ checks: looked.map((one) => jsonOf(one, language)) }, null, 2)
      : tableOf(looked, language),
  );
  return looked.every(({ health }) => isUp(health));
}

/** Prints every change of firm health until it is told to stop. */
async function keepWatching(
  file: string,
  first: Catalogue,
  options: CheckOptions,
  env: Variables,
  output: Output,
  stopped: () => Promise<void>,
): Promise<boolean> {
  const { json, language } = options;
  const last = new Map<string, Observation>();
  const lookedAt = (key: string): Looked[] => {
    const health = watching.of(key);
    const observation = last.get(key);
    if (!health || !observation) return [];
    const [service = '', check = ''] = key.split('/');
    return [{ service, check, health, observation }];
  };
  const watching = createHealth({
    clock: Date.now,
    restored: [],
    prober: createProber,
    emit: {
      observed: (observation) => last.set(observation.check, observation),
      transition: ({ check, at }) => {
        for (const one of lookedAt(check)) {
          const change = { at: new Date(at).toISOString(), ...jsonOf(one, language) };
          output.out(json ? JSON.stringify(change) : changeLine(one, at, language));
        }
      },
      changed: () => {},
    },
  });
  const files = watchCatalogue(file, env, {
    loaded: (catalogue) => watching.watch(catalogue, noticesOf(catalogue)),
    faulty: (faults) => {
      printFaults(faults, options, output);
      output.error(sayIn(language)('health.catalogueKept'));
    },
  });
  watching.watch(first, noticesOf(first));
  output.error(sayIn(language)('health.watching', { count: watching.all().length }));
  await stopped();
  files.close();
  await watching.stop();
  return watching.all().every(isUp);
}

const isUp = ({ firmState }: CheckHealth): boolean => firmState === 'up';

function noticesOf({ notices }: Catalogue): string[] {
  return loadNotices(join(programFolder(), 'assets'), notices);
}

function checksOf(catalogue: Catalogue) {
  return catalogue.services.flatMap((service) =>
    service.checks.map((check) => ({ service, check })),
  );
}

function masked(observation: Observation, { secrets = [] }: Catalogue): Observation {
  return { ...observation, reason: maskSentence(observation.reason, secrets) };
}

function printFaults(faults: readonly Fault[], { language }: CheckOptions, output: Output): void {
  for (const fault of faults) output.error(faultLine(fault, language));
}
