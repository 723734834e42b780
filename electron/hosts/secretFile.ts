import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { Problem } from '../../shared/problem.ts';
import { SecretName, StoredName } from '../../shared/secret.ts';
import type { Keeping, SecretStore } from './host.ts';
import { saveWhole } from './save.ts';

/** The environment's own secrets, as a service manager hands them over. */
const PREFIX = 'WATCHROOM_SECRET_';
/** Many times what the most secrets take, bytes. */
const MOST_BYTES = 5_000_000;

const File = z.record(StoredName, z.string());

/** How the host keeps a text from others. */
export interface Sealing {
  /** @returns null where nothing here can keep it from others: it must not come to the disk */
  seal(text: string): Promise<string | null>;
  /**
   * @returns the text, and whether it should be sealed anew, for the key is an old or a weak one
   * @throws where it was not sealed here
   */
  unseal(sealed: string): Promise<{ text: string; outdated: boolean }>;
}

/**
 * Secrets in a file of the data folder that only its owner may read, each sealed as the host can.
 * What cannot be sealed is kept in memory, until the console ends. What the environment has as
 * WATCHROOM_SECRET_NAME is there too, behind what was kept.
 * @param file its path; it need not exist
 */
export function openSecretFile(
  file: string,
  sealing: Sealing,
  environment: Readonly<Record<string, string | undefined>>,
): SecretStore {
  const given = new Map(
    Object.entries(environment).flatMap(([variable, value]) => {
      const name = variable.startsWith(PREFIX) ? variable.slice(PREFIX.length) : '';
      return value && SecretName.safeParse(name).success ? [[name, value] as const] : [];
    }),
  );
  /** What could not be sealed. */
  const unsealed = new Map<string, string>();
  /** Writes one after another: each begins with what the last one left. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work);
    // One that failed must not keep the next from its turn.
    turn = mine.catch(() => {});
    return mine;
  };

  const save = (kept: Readonly<Record<string, string>>): Promise<void> =>
    saveWhole(file, Buffer.from(`${JSON.stringify(kept, null, 2)}\n`), 0o600);

  const write = async (name: string, value: string | null): Promise<Keeping> => {
    const { [name]: before, ...others } = readFile(file);
    const sealed = value === null ? null : await sealing.seal(value);
    // What stood there before must not come back at the next start.
    if (sealed !== null) await save({ ...others, [name]: sealed });
    else if (before !== undefined) await save(others);
    const forSession = value !== null && sealed === null;
    if (forSession) unsealed.set(name, value);
    else unsealed.delete(name);
    return forSession ? 'session' : 'lasting';
  };

  const sealAnew = async (name: string, text: string, outdated: string): Promise<void> => {
    const kept = readFile(file);
    if (kept[name] !== outdated) return;
    const sealed = await sealing.seal(text);
    if (sealed !== null) await save({ ...kept, [name]: sealed });
  };

  return {
    names: () =>
      [
        ...new Set([...unsealed.keys(), ...Object.keys(readFile(file)), ...given.keys()]),
      ].toSorted(),
    async read(name) {
      const remembered = unsealed.get(name);
      if (remembered !== undefined) return remembered;
      const sealed = readFile(file)[name];
      if (sealed === undefined) return given.get(name) ?? null;
      try {
        const { text, outdated } = await sealing.unseal(sealed);
        // Where that fails it can be read as before, and is tried again the next time.
        if (outdated) inTurn(() => sealAnew(name, text, sealed)).catch(() => {});
        return text;
      } catch (error) {
        throw new Problem('host.secretNotOpened', { name }, { cause: error });
      }
    },
    write: (name, value) => inTurn(() => write(name, value)),
  };
}

function readFile(file: string): Record<string, string> {
  try {
    if (statSync(file).size > MOST_BYTES) throw new RangeError(`> ${MOST_BYTES} bytes`);
    return File.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    // What it says may be a secret: only where it lies is told.
    throw new Problem('host.secretsUnreadable', { file }, { cause: error });
  }
}
