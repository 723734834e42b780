import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import open from 'open';
import { sayIn } from '../shared/messages/say.ts';
import { Problem } from '../shared/problem.ts';
import { spokenLanguage } from './cli/language.ts';
import { createConsole, type RunningConsole } from './console.ts';
import { firstWorld } from './firstWorld.ts';
import { createBrowserHost } from './hosts/browser/host.ts';
import { type BrowserServer, startServer } from './hosts/browser/server.ts';
import { keptSession } from './hosts/browser/session.ts';
import { makeDataFolder } from './hosts/dataFolder.ts';
import { readFirstBoard } from './hosts/firstBoard.ts';
import { defaultDataFolder, programFolder } from './hosts/folders.ts';
import { keepLastBoard, readLastBoard } from './hosts/lastBoard.ts';
import { pastOf } from './hosts/past.ts';
import { hasDisplay } from './launch/surroundings.ts';

export interface ServeOptions {
  /** Null for the usual one, or any when that is taken; 0 lets the system choose. */
  port: number | null;
  /** Null for the user's usual one. */
  dataFolder: string | null;
  /** Opens this catalogue, file or folder, instead of the remembered one. */
  catalogue: string | null;
  /** Opens this drill whatever is remembered. */
  drill: string | null;
  /** Whether to open the installed browser. */
  open: boolean;
}

export interface Served {
  url: string;
  close(): Promise<void>;
}

/**
 * Builds the console, serves it on 127.0.0.1 and says where on standard output.
 * @throws {Problem} where the port, the data folder or the catalogue cannot be used
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const program = programFolder();
  const dataFolder =
    options.dataFolder ?? defaultDataFolder(process.platform, process.env, homedir());
  makeDataFolder(dataFolder);
  const { host, notices } = createBrowserHost(dataFolder, Date.now);
  const say = (key: 'host.serving' | 'host.nextLink' | 'host.notOpened', url: string): void => {
    // On the terminal, in the terminal's language; the window speaks the operator's.
    process.stdout.write(`${sayIn(spokenLanguage(process.env))(key, { url })}\n`);
  };
  const session = keptSession(dataFolder);
  const world = firstWorld(options, () => host.settings.read().catalogue);
  const opening = Promise.withResolvers<RunningConsole>();
  let isOpen = false;
  // A window that was left open finds its page, and how things were, before the console is there.
  const server = await listen(options.port, (port) =>
    startServer({
      port,
      pageFolder: join(program, 'dist', 'renderer'),
      session,
      console: opening.promise,
      language: () => host.settings.read().language,
      admitted: () => say('host.nextLink', server.url()),
      past: pastOf(
        async () => (isOpen ? null : readFirstBoard(dataFolder, world)),
        async () => (isOpen ? null : readLastBoard(dataFolder, world)),
      ),
    }),
  );
  try {
    const console = await createConsole({
      dataFolder,
      assetsFolder: join(program, 'assets'),
      shellFolder: join(program, 'assets', 'shell'),
      version: JSON.parse(readFileSync(join(program, 'package.json'), 'utf8')).version,
      host,
      notices,
      catalogue: options.catalogue,
      drill: options.drill,
    });
    isOpen = true;
    opening.resolve(console);
    console.logs.learn([session]);
    const keepBoard = keepLastBoard(dataFolder, () => console.api['console.snapshot']({}));
    say('host.serving', server.url());
    if (options.open && hasDisplay(process.platform, process.env)) {
      await open(server.url()).catch(() => say('host.notOpened', server.url()));
    }
    return {
      url: server.url(),
      async close() {
        await server.close();
        await keepBoard();
        await console.close();
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

/** A port of its own lets a window left open find the console again after a restart. */
const USUAL_PORT = 7413;

async function listen(
  port: number | null,
  start: (port: number) => Promise<BrowserServer>,
): Promise<BrowserServer> {
  try {
    return await start(port ?? USUAL_PORT);
  } catch (error) {
    if (port === null) return start(0);
    const detail = error instanceof Error ? error.message : String(error);
    throw new Problem('host.portTaken', { port, detail });
  }
}
