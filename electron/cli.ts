#!/usr/bin/env node
import { Command } from 'commander';
import { sayIn } from '../shared/messages/say.ts';
import { sentenceOf } from '../shared/problem.ts';
import { trustSystemAuthorities } from './authorities.ts';
import { addCheckCommand } from './cli/check.ts';
import { addImportCommand } from './cli/import.ts';
import { spokenLanguage } from './cli/language.ts';
import { addLintCommand } from './cli/lint.ts';
import { addReportCommand } from './cli/report.ts';
import { addServeCommand } from './cli/serve.ts';
import { addSupportCommand } from './cli/support.ts';
import { addVerifyCommand } from './cli/verify.ts';
import { prepareThreads } from './threads.ts';

prepareThreads();
trustSystemAuthorities();
const program = new Command('watchroom')
  .description(
    'Incident-response console: live service health, checklists, a runbook terminal, the report.',
  )
  .showHelpAfterError('(watchroom --help shows what there is)');
addCheckCommand(program);
addLintCommand(program);
addServeCommand(program);
addReportCommand(program);
addImportCommand(program);
addVerifyCommand(program);
addSupportCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  const { key, params } = sentenceOf(error);
  process.stderr.write(`${sayIn(spokenLanguage(process.env))(key, params)}\n`);
  process.exitCode = 2;
}
