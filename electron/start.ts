import { CommanderError } from 'commander';
import type { MessageKey } from '../shared/messages/index.ts';
import type { MessageParams } from '../shared/messages/message.ts';
import { sayIn } from '../shared/messages/say.ts';
import { sentenceOf } from '../shared/problem.ts';
import { trustSystemAuthorities } from './authorities.ts';
import { spokenLanguage } from './cli/language.ts';
import { untilStopped } from './cli/stop.ts';
import { programFolder } from './hosts/folders.ts';
import { desktopArguments, readStartArguments, type StartArguments } from './launch/arguments.ts';
import { electronBinary, electronVersion, FETCH_MINUTES, fetchElectron } from './launch/binary.ts';
import { buildProgram, needsBuild } from './launch/build.ts';
import { chooseHost, type Surroundings } from './launch/choice.ts';
import { runDesktop } from './launch/desktop.ts';
import { findSandbox, hasDisplay, sandboxHelper } from './launch/surroundings.ts';
import { prepareThreads } from './threads.ts';

const EXIT_USAGE = 2;
const program = programFolder();

function print(key: MessageKey, params?: MessageParams): void {
  console.log(sayIn(spokenLanguage(process.env))(key, params));
}

/** @returns the exit code of the program */
async function start(args: StartArguments): Promise<number> {
  if (needsBuild(program)) {
    print('desktop.preparing');
    await buildProgram(program);
  }
  const binary = await findDesktop(args);
  if (binary !== null) {
    const ended = await runDesktop(binary, [program, ...desktopArguments(args)]);
    if (ended.kind === 'done') return ended.code;
    print('desktop.ended', { detail: ended.detail });
  }
  prepareThreads();
  trustSystemAuthorities();
  const { serve } = await import('./serve.ts');
  const served = await serve(args);
  await untilStopped();
  await served.close();
  return 0;
}

/** @returns Electron's program, or null after saying why the browser is used */
async function findDesktop(args: StartArguments): Promise<string | null> {
  let fetched = false;
  for (;;) {
    const binary = electronBinary(program, process.env);
    const surroundings: Surroundings = {
      asked: args.host,
      display: hasDisplay(process.platform, process.env),
      sandbox: findSandbox(process.platform, binary),
      binary: binary !== null ? 'present' : fetched ? 'unavailable' : 'untried',
    };
    const choice = chooseHost(surroundings);
    if (choice.kind === 'desktop') return binary;
    if (choice.kind === 'browser') {
      if (choice.why) {
        const sandbox = sandboxHelper(binary ?? 'electron');
        print(choice.why, { version: electronVersion(program), sandbox });
      }
      return null;
    }
    print('desktop.fetching', { minutes: FETCH_MINUTES });
    await fetchElectron(program);
    fetched = true;
  }
}

try {
  process.exitCode = await start(readStartArguments(process.argv.slice(2)));
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : EXIT_USAGE;
  } else {
    const { key, params } = sentenceOf(error);
    console.error(sayIn(spokenLanguage(process.env))(key, params));
    process.exitCode = EXIT_USAGE;
  }
}
