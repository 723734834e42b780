import { homedir } from 'node:os';
import type { Command } from 'commander';
import { defaultDataFolder } from '../hosts/folders.ts';
import { EXIT } from './exitCodes.ts';

export function addSupportCommand(program: Command): void {
  program
    .command('support')
    .description(
      'Write a support bundle: the log, versions, settings and sizes, without secrets or personal data.',
    )
    .option('-o, --out <DIR>', 'folder to write to', '.')
    .option('--data <DIR>', 'folder that keeps incidents, history and settings')
    .option('--catalogue <FILE>', 'catalogue of the services; the remembered one when left out')
    .option('--with-addresses', 'leave the addresses of services in it', false)
    .addHelpText(
      'after',
      '\nAlso while the console runs, or when it cannot start. Ends with 0 when the file was written, else 2.',
    )
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? EXIT.good : EXIT.failed))
    .action(async (options) => {
      // What it needs, no other command does: those stay light.
      const { writeSupportBundle } = await import('./supportBundle.ts');
      const path = await writeSupportBundle({
        outFolder: options.out,
        dataFolder: options.data ?? defaultDataFolder(process.platform, process.env, homedir()),
        catalogue: options.catalogue ?? null,
        withAddresses: options.withAddresses,
      });
      process.stdout.write(`${path}\n`);
    });
}
