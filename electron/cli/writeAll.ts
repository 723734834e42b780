import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Problem } from '../../shared/problem.ts';

/** A file on its way, under its name in the folder. */
export interface Outgoing {
  name: string;
  bytes: Uint8Array;
}

/** Where a file is written first, and where one of its name is kept until all are in place. */
interface Step {
  path: string;
  aside: string;
  former: string;
  state: 'none' | 'aside' | 'kept' | 'inPlace';
}

/**
 * Writes all files or none: nobody finds half a file, or a new one beside an old one. Where it
 * fails, the folder is as it was.
 * @returns the paths, in order
 * @throws {Problem} where the folder or the disk refuses
 */
export function writeAll(folder: string, files: readonly Outgoing[]): string[] {
  const whole = resolve(folder);
  let made: string | undefined;
  const steps = files.map(({ name }): Step => {
    const path = join(whole, name);
    const unique = randomUUID();
    const beside = (ending: string) => join(whole, `.${name}.${unique}.${ending}`);
    return { path, aside: beside('partial'), former: beside('former'), state: 'none' };
  });
  try {
    made = mkdirSync(whole, { recursive: true });
    for (const [index, step] of steps.entries()) writeAside(step, files[index]?.bytes);
    for (const step of steps) putInPlace(step);
  } catch (cause) {
    for (const step of steps.toReversed()) undo(step);
    if (made !== undefined) removeEmpty(whole, made);
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new Problem('report.noFolder', { folder: whole, detail }, { cause });
  }
  for (const { former } of steps) attempt(() => rmSync(former, { force: true }));
  return steps.map(({ path }) => path);
}

function writeAside(step: Step, bytes: Uint8Array = new Uint8Array()): void {
  const file = openSync(step.aside, 'wx');
  step.state = 'aside';
  try {
    writeFileSync(file, bytes);
    // A disk that is full may say so only now.
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function putInPlace(step: Step): void {
  const { path, aside, former } = step;
  const there = statSync(path, { throwIfNoEntry: false });
  if (there && !there.isFile()) throw new Error(`EISDIR: ${path}`);
  if (there) {
    renameSync(path, former);
    step.state = 'kept';
  }
  renameSync(aside, path);
  step.state = 'inPlace';
}

function undo({ path, aside, former, state }: Step): void {
  if (state === 'none') return;
  if (state === 'inPlace') attempt(() => rmSync(path));
  attempt(() => rmSync(aside, { force: true }));
  // Only where there was one before.
  if (state !== 'aside') attempt(() => renameSync(former, path));
}

/** Folders made for these files alone, from the innermost up to the outermost. */
function removeEmpty(folder: string, outermost: string): void {
  attempt(() => {
    for (let at = folder; at.length >= outermost.length; at = dirname(at)) rmdirSync(at);
  });
}

/** Putting things back must not hide why it was needed. */
function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // What refuses to be put back stays beside, under a name that says what it is.
  }
}
