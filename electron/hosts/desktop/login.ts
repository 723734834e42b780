import { mkdir, readFile, rm } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { messages } from '../../../shared/messages/index.ts';
import { Problem, type Sentence, sentenceOf } from '../../../shared/problem.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { Listener } from '../../hub.ts';
import { saveWhole } from '../save.ts';
import { HIDDEN_SWITCH } from './arguments.ts';
import { autostartEntry, type StartCommand } from './desktopEntry.ts';

/** What the system starts when somebody logs in. */
export interface LoginItem {
  /** Whether it is set to start just this program with just these arguments. */
  isOn(): Promise<boolean>;
  set(on: boolean): Promise<void>;
}

/** What is used of Electron's `app`. */
export interface LoginSettings {
  getLoginItemSettings(options: { path: string; args: string[] }): { openAtLogin: boolean };
  setLoginItemSettings(settings: { openAtLogin: boolean; path: string; args: string[] }): void;
}

/**
 * How the present program is started once more, hidden.
 * @param options.appImage the file an AppImage was started from, else undefined: what runs inside it
 *   lies in a folder that is gone tomorrow
 * @param options.programFolder what an Electron that is not packaged is given to run; null where
 *   packaged
 * @param options.dataFolder where it is not the user's usual one; else null
 */
export function startCommandOf(options: {
  execPath: string;
  appImage: string | undefined;
  programFolder: string | null;
  dataFolder: string | null;
}): StartCommand {
  const { appImage, dataFolder, execPath, programFolder } = options;
  return {
    path: appImage ?? execPath,
    args: [
      ...(programFolder === null ? [] : [programFolder]),
      HIDDEN_SWITCH,
      ...(dataFolder === null ? [] : [`--data=${dataFolder}`]),
    ],
  };
}

/** Windows' registry and macOS' login items, by Electron. */
export function systemLoginItem(
  app: LoginSettings,
  command: StartCommand,
  platform: NodeJS.Platform,
): LoginItem {
  // Windows keeps the arguments as one line of a command.
  const args = command.args.map((arg) => (platform === 'win32' ? windowsQuoted(arg) : arg));
  const { path } = command;
  return {
    isOn: async () => app.getLoginItemSettings({ path, args }).openAtLogin,
    set: async (on) => app.setLoginItemSettings({ openAtLogin: on, path, args }),
  };
}

/** By the rules of CommandLineToArgvW: backslashes count only before a quote. */
function windowsQuoted(argument: string): string {
  if (!/[\s"]/.test(argument)) return argument;
  return `"${argument.replaceAll(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1')}"`;
}

/**
 * Linux: an entry in the user's own autostart folder.
 * @param environment XDG_CONFIG_HOME counts where it is absolute, as its specification says
 */
export function autostartLoginItem(
  command: StartCommand,
  environment: NodeJS.ProcessEnv,
  home: string,
): LoginItem {
  const configured = environment.XDG_CONFIG_HOME ?? '';
  const folder = join(isAbsolute(configured) ? configured : join(home, '.config'), 'autostart');
  const file = join(folder, 'watchroom.desktop');
  const text = autostartEntry(command, messages['desktop.login.comment']);
  const present = (): Promise<string | null> => readFile(file, 'utf8').catch(() => null);
  return {
    isOn: async () => (await present()) === text,
    set: async (on) => {
      if (!on) return rm(file, { force: true });
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await saveWhole(file, Buffer.from(text), 0o644);
    },
  };
}

/**
 * Keeps the system to the setting: at the start where it is on, for the program may have moved, and
 * whenever it is changed. What somebody set up beside us is left alone.
 * @param options.trouble told where the system refuses
 * @returns the way to stop
 */
export function followStartAtLogin(options: {
  listen(listener: Listener): () => void;
  settings(): Settings;
  item: LoginItem;
  trouble(sentence: Sentence): void;
}): () => void {
  const { item, settings, trouble } = options;
  let asked = settings().startAtLogin;
  /** One after the other: the last word holds. */
  let done = Promise.resolve();

  function apply(on: boolean): void {
    done = done.then(async () => {
      try {
        if ((await item.isOn()) !== on) await item.set(on);
      } catch (error) {
        trouble(notSet(error).sentence);
      }
    });
  }

  if (asked) apply(true);
  return options.listen((event, payload) => {
    if (event !== 'changes' || !('settings' in payload)) return;
    const on = settings().startAtLogin;
    if (on === asked) return;
    asked = on;
    apply(on);
  });
}

function notSet(error: unknown): Problem {
  const { detail = '' } = sentenceOf(error).params;
  return new Problem('desktop.login.notSet', { detail });
}
