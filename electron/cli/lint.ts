import { type Command, Option } from 'commander';
import { sayIn } from '../../shared/messages/say.ts';
import { sentenceOf } from '../../shared/problem.ts';
import { LANGUAGES, type Language } from '../../shared/words.ts';
import { type Lint, lintFiles } from '../runbooks/lint.ts';
import type { Output } from './check.ts';
import { faultLine } from './checkReport.ts';
import { spokenLanguage } from './language.ts';

/** How the command ends. */
const GOOD = 0;
const FAULTY = 1;
const BAD_COMMAND = 2;

export interface LintOptions {
  json: boolean;
  language: Language;
}

export function addLintCommand(program: Command): void {
  program
    .command('lint')
    .description('Look for faults in runbooks and in lists of dangerous commands.')
    .argument(
      '<FILE...>',
      'runbooks (.md), folders of them, or lists of dangerous commands (.yaml)',
    )
    .option('--json', 'print JSON', false)
    .addOption(new Option('--lang <LANG>', 'language of the faults').choices(LANGUAGES))
    .addHelpText(
      'after',
      '\nWith NAME.ko.md its NAME.en.md is looked at as well, and the other way round.' +
        '\nEnds with 0 when nothing is wrong, 1 when something is, 2 when the command is wrong.',
    )
    // Commander's own 1 would read as "something is wrong with the files".
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : BAD_COMMAND))
    .action((files: string[], options) => {
      const language: Language = options.lang ?? spokenLanguage(process.env);
      process.exitCode = runLint(
        files,
        { json: options.json, language },
        {
          out: (line) => process.stdout.write(`${line}\n`),
          error: (line) => process.stderr.write(`${line}\n`),
        },
      );
    });
}

/** @returns the exit code */
export function runLint(
  files: readonly string[],
  { json, language }: LintOptions,
  output: Output,
): number {
  const say = sayIn(language);
  let lint: Lint;
  try {
    lint = lintFiles(files);
  } catch (error) {
    const { key, params } = sentenceOf(error);
    output.error(say(key, params));
    return BAD_COMMAND;
  }
  const { faults, runbooks, lists } = lint;
  if (json) {
    const told = faults.map(({ sentence: { key, params }, ...place }) => ({
      ...place,
      rule: key,
      message: say(key, params),
    }));
    output.out(JSON.stringify({ runbooks, lists, faults: told }, null, 2));
  } else {
    const lines = faults.map((fault) => faultLine(fault, language));
    if (lines.length > 0) output.out(lines.join('\n'));
    const summary = faults.length === 0 ? 'lint.good' : 'lint.bad';
    output.error(say(summary, { count: faults.length, runbooks, lists }));
  }
  return faults.length === 0 ? GOOD : FAULTY;
}
