import type { Command } from 'commander';
import { parsePort } from './port.ts';
import { untilStopped } from './stop.ts';

export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('Serve the console on 127.0.0.1 for the installed browser.')
    .option(
      '--port <N>',
      'port to listen on, 7413 unless taken; 0 lets the system choose',
      parsePort,
    )
    .option('--data <DIR>', 'folder that keeps incidents, history and settings')
    .option('--catalogue <FILE>', 'catalogue to open: a YAML file or a folder of them')
    .option('--drill <NAME>', 'open a drill, such as november-2023')
    .option('--no-open', 'do not open the browser; only print the address')
    .action(async (options) => {
      // The whole console: other commands do without.
      const { serve } = await import('../serve.ts');
      const served = await serve({
        port: options.port ?? null,
        dataFolder: options.data ?? null,
        catalogue: options.catalogue ?? null,
        drill: options.drill ?? null,
        open: options.open,
      });
      await untilStopped();
      await served.close();
    });
}
