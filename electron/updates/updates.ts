import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Problem } from '../../shared/problem.ts';
import type { Packaging, UpdateOffer, UpdateState } from '../../shared/updates.ts';
import type { Clock } from '../clock.ts';
import { installCommand } from './command.ts';
import {
  fileFor,
  MANIFEST_LIMIT,
  manifestName,
  readManifest,
  type UpdateFile,
} from './manifest.ts';
import { decide } from './offer.ts';
import { type Place, parsePlace, readSmall } from './place.ts';
import { holdSignature, SIGNATURE_LIMIT, trustedKeys } from './signature.ts';
import { holdStaged, stage } from './staging.ts';

/** How this computer takes updates; made by a host whose program was installed. */
export interface Installing {
  readonly packaging: Packaging;
  /** As Node names processors. */
  readonly arch: string;
  /** The installed program; the AppImage, or the unpacked folder, where it is one. */
  readonly program: string;
  /** Folders with the public keys that are trusted, which only an administrator can write to. */
  readonly keyFolders: readonly string[];
  /** Quits and has the system's installer run. Called only where there is no command. */
  install(file: string): Promise<void>;
}

export interface UpdatesOptions {
  /** Exists. */
  dataFolder: string;
  version: string;
  platform: NodeJS.Platform;
  clock: Clock;
  /** Where updates come from, as the settings say now. */
  from(): string | null;
  /** Remembers where they come from. */
  keep(from: string | null): void;
  /** Null where updating is the administrator's. */
  installing: Installing | null;
}

export interface Updates {
  state(): UpdateState;
  /** @param from null looks nowhere @throws {Problem} where updates cannot come from there */
  comeFrom(from: string | null): UpdateState;
  /** Looks for a newer version. Nothing is asked of any server but by this. @throws {Problem} */
  look(): Promise<UpdateState>;
  /** Brings the offered version to this computer and verifies it. @throws {Problem} */
  prepare(): Promise<UpdateState>;
  /** Verifies once more, and quits into the installer. @throws {Problem} */
  install(): Promise<UpdateState>;
}

/** What was found, and where: another place, set meanwhile, makes it void. */
type Found = { from: string; lookedAt: number } & (
  | { offer: null }
  | { offer: UpdateOffer; place: Place; file: UpdateFile; path: string | null }
);

/** Signed updates from a folder or an internal server: looked for when asked, installed on a click. */
export function createUpdates(options: UpdatesOptions): Updates {
  const { clock, installing, platform, version } = options;
  const folder = join(options.dataFolder, 'updates');
  const staging = join(folder, 'staging');
  const seen = newestSeen(join(folder, 'newest'));
  let found: Found | null = null;
  /** One at a time: two would write into each other's staging. */
  let turn: Promise<unknown> = Promise.resolve();

  function state(): UpdateState {
    if (!installing) return { kind: 'elsewhere' };
    const from = options.from();
    if (from === null) return { kind: 'off' };
    if (found?.from !== from) return { kind: 'unasked' };
    const { lookedAt, offer } = found;
    if (offer === null) return { kind: 'current', lookedAt };
    if (found.path === null) return { kind: 'offered', lookedAt, offer };
    const command = installCommand(installing.packaging, found.path, installing.program);
    return { kind: 'ready', offer, path: found.path, command };
  }

  function comeFrom(from: string | null): UpdateState {
    if (from !== null) parsePlace(from, platform);
    options.keep(from);
    return state();
  }

  async function look(): Promise<UpdateState> {
    const from = options.from();
    if (!installing || from === null) return state();
    found = null;
    const { arch, keyFolders, packaging } = installing;
    const place = parsePlace(from, platform);
    const name = manifestName(packaging, arch);
    const bytes = await readSmall(place, name, MANIFEST_LIMIT);
    if (!bytes) throw new Problem('updates.missing', { name });
    const signature = await readSmall(place, `${name}.sig`, SIGNATURE_LIMIT);
    // Nothing of it is looked at before it is known whose it is.
    holdSignature(bytes, signature?.toString('latin1') ?? null, trustedKeys(keyFolders));
    const manifest = readManifest(bytes.toString('utf8'));
    const newer = decide({ offered: manifest.version, running: version, seen: seen.read() });
    seen.write(manifest.version);
    const at = { from, lookedAt: clock() };
    if (newer) {
      const file = fileFor(manifest, packaging, arch);
      const { notes, released } = manifest;
      const offer = { version: manifest.version, released, size: file.size, notes };
      found = { ...at, offer, place, file, path: null };
    } else {
      found = { ...at, offer: null };
    }
    return state();
  }

  async function prepare(): Promise<UpdateState> {
    const now = found;
    if (state().kind !== 'offered' || !now?.offer) return state();
    now.path = await stage(now.place, now.file, staging);
    return state();
  }

  async function install(): Promise<UpdateState> {
    const now = state();
    if (now.kind !== 'ready' || !found?.offer || !installing) throw new Problem('updates.notReady');
    if (now.command !== null) return now;
    try {
      await holdStaged(now.path, found.file);
    } catch (error) {
      found = null;
      rmSync(staging, { recursive: true, force: true });
      throw error;
    }
    await installing.install(now.path);
    return now;
  }

  const inTurn = (act: () => Promise<UpdateState>) => (): Promise<UpdateState> => {
    const mine = turn.then(act);
    turn = mine.catch(() => {});
    return mine;
  };
  return {
    state,
    comeFrom,
    look: inTurn(look),
    prepare: inTurn(prepare),
    install: inTurn(install),
  };
}

/**
 * The newest version ever offered here under a good signature, kept over restarts: an old manifest
 * that is shown again is known by it, though its signature is good.
 */
function newestSeen(file: string): { read(): string | null; write(version: string): void } {
  return {
    read() {
      try {
        return readFileSync(file, 'utf8').slice(0, 100).trim();
      } catch {
        return null;
      }
    },
    write(version) {
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, `${version}\n`);
      } catch {
        // A protection more, not a condition: what is offered is still signed and newer.
      }
    },
  };
}
