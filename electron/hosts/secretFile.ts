import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { Problem } from '../../shared/problem.ts';
import { SecretName, StoredName } from '../../shared/secret.ts';
import type { SecretStore } from './host.ts';
import { saveWhole } from './save.ts';

/** The environment's own secrets, as a service manager hands them over. */
const PREFIX = 'WATCHROOM_SECRET_';
/** Many times what the most secrets take, bytes. */
const MOST_BYTES = 5_000_000;

const File = z.record(StoredName, z.string());

/** How the host keeps a text from others. */
export interface Sealing {
  seal(text: string): Promise<string>;
  /** @throws where it was not sealed here */
  unseal(sealed: string): Promise<string>;
}

/**
 * Secrets in a file of the data folder that only its owner may read, each sealed as the host can.
 * What the environment has as WATCHROOM_SECRET_NAME is there too, behind what the file has.
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
  /** Writes one after another: each begins with what the last one left. */
  let turn: Promise<unknown> = Promise.resolve();

  const write = async (name: string, value: string | null): Promise<void> => {
    const kept = readFile(file);
    if (value === null) delete kept[name];
    else kept[name] = await sealing.seal(value);
    await saveWhole(file, Buffer.from(`${JSON.stringify(kept, null, 2)}\n`), 0o600);
  };

  return {
    names: () => [...new Set([...Object.keys(readFile(file)), ...given.keys()])].toSorted(),
    async read(name) {
      const sealed = readFile(file)[name];
      if (sealed === undefined) return given.get(name) ?? null;
      try {
        return await sealing.unseal(sealed);
      } catch (error) {
        throw new Problem('host.secretNotOpened', { name }, { cause: error });
      }
    },
    write(name, value) {
      const mine = turn.then(() => write(name, value));
      // One that failed must not keep the next from its turn.
      turn = mine.catch(() => {});
      return mine;
    },
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
