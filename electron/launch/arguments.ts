import { Command, Option } from 'commander';
import { parsePort } from '../cli/port.ts';

export interface StartArguments {
  host: 'desktop' | 'browser' | null;
  /** Null for the usual one. */
  port: number | null;
  dataFolder: string | null;
  catalogue: string | null;
  drill: string | null;
  open: boolean;
}

/**
 * Reads the launcher's command line.
 * @param argv without the program and script
 * @throws {CommanderError} for what is unknown, after usage was printed; its exit code is 0 for help
 */
export function readStartArguments(argv: readonly string[]): StartArguments {
  const options = new Command('npm start --')
    .description('Open the console: in a desktop window, else in the installed browser.')
    .addOption(new Option('--host <HOST>', 'where to open it').choices(['desktop', 'browser']))
    .option(
      '--port <N>',
      'browser host: port to listen on, 7413 unless taken; 0 lets the system choose',
      parsePort,
    )
    .option('--data <DIR>', 'folder that keeps incidents, history and settings')
    .option('--catalogue <FILE>', 'catalogue to open: a YAML file or a folder of them')
    .option('--drill <NAME>', 'open a drill, such as november-2023')
    .option('--no-open', 'browser host: do not open the browser; only print the address')
    .allowExcessArguments(false)
    .showHelpAfterError()
    .exitOverride()
    .parse([...argv], { from: 'user' })
    .opts();
  return {
    host: options.host ?? null,
    port: options.port ?? null,
    dataFolder: options.data ?? null,
    catalogue: options.catalogue ?? null,
    drill: options.drill ?? null,
    open: options.open,
  };
}

/** The desktop program's part of the command line. */
export function desktopArguments(start: StartArguments): string[] {
  const given: [string, string | null][] = [
    ['--data', start.dataFolder],
    ['--catalogue', start.catalogue],
    ['--drill', start.drill],
  ];
  // With "=", so that no value can be taken for a switch of Chromium's.
  return given.flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]));
}
