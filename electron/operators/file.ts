import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { Problem, type Sentence, sentence } from '../../shared/problem.ts';
import { setAside } from '../storage/setAside.ts';
import { Register } from './register.ts';

/** Many times what the most operators take, bytes. */
const MOST_BYTES = 1_000_000;

/**
 * Reads the register. One that is broken is set aside and said, never overwritten.
 * @param fresh what to begin with where there is none
 * @throws Problem where the system refuses to read it, or to write a first one
 */
export function openRegister(
  file: string,
  now: number,
  fresh: () => Register,
): { register: Register; notices: Sentence[] } {
  const found = read(file);
  if (found.kind === 'register') return { register: found.register, notices: [] };
  const notices =
    found.kind === 'broken' ? [sentence('operators.setAside', { aside: setAside(file, now) })] : [];
  const register = fresh();
  // Kept at once: the journal will name its operator.
  replaceRegister(file, register, () => {});
  return { register, notices };
}

/** The name of who sat at the console last, read without changing anything; null where nobody did. */
export function lastAtWork(file: string): string | null {
  const found = read(file);
  if (found.kind !== 'register') return null;
  const { operators, seat } = found.register;
  return operators.find(({ id }) => id === seat.operator)?.name ?? null;
}

/**
 * The names of the console's operators, read without changing anything; none where there is no
 * register. @throws Problem where it cannot be read: whose names to look for is then not known
 */
export function namesIn(file: string): string[] {
  const found = read(file);
  if (found.kind === 'broken') {
    throw new Problem('operators.unreadable', { file, detail: 'JSON' });
  }
  return found.kind === 'register' ? found.register.operators.map(({ name }) => name) : [];
}

type Found = { kind: 'register'; register: Register } | { kind: 'missing' } | { kind: 'broken' };

function read(file: string): Found {
  let text: string;
  try {
    if (statSync(file).size > MOST_BYTES) return { kind: 'broken' };
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { kind: 'missing' };
    throw new Problem('operators.unreadable', { file, detail: codeOf(error) }, { cause: error });
  }
  try {
    return { kind: 'register', register: Register.parse(JSON.parse(text)) };
  } catch {
    return { kind: 'broken' };
  }
}

/**
 * Writes the register whole or not at all, and readable by its owner only.
 * @param record writes the change into the journal: after the disk took the new register and before
 *   it counts, so that nothing counts which is not in the journal. Where it throws, nothing counts.
 * @throws Problem where the disk refuses
 */
export function replaceRegister(file: string, register: Register, record: () => void): void {
  const part = `${file}.part`;
  explaining(file, () => write(part, `${JSON.stringify(register, null, 2)}\n`));
  try {
    record();
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  explaining(file, () => {
    renameSync(part, file);
    syncFolder(dirname(file));
  });
}

function write(path: string, text: string): void {
  // One that was left behind keeps its mode, whoever made it.
  rmSync(path, { force: true });
  const handle = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes the new name last. Windows keeps names without being asked, and opens no folder. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function explaining(file: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw new Problem('operators.unwritable', { file, detail: codeOf(error) }, { cause: error });
  }
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  return String(error);
}
