import { spawn } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../../shared/problem.ts';

/** Everything the build reads and everything it must have written. */
const SOURCES = [
  'electron/**/*.ts',
  'renderer/**/*',
  'shared/**/*.ts',
  'electron.vite.config.ts',
  'package-lock.json',
];
const RESULTS = ['dist/main/main.js', 'dist/preload/preload.cjs', 'dist/renderer/index.html'];

/** @param times milliseconds since the epoch; null for a result that is not there */
export function isStale(times: {
  sources: readonly number[];
  results: readonly (number | null)[];
}): boolean {
  const oldest = Math.min(...times.results.map((time) => time ?? Number.NEGATIVE_INFINITY));
  return times.sources.some((time) => time > oldest);
}

/** Whether the built program is missing or older than what it is built from. */
export function needsBuild(program: string): boolean {
  const modified = (path: string): number => statSync(join(program, path)).mtimeMs;
  return isStale({
    sources: globSync(SOURCES, { cwd: program }).map(modified),
    results: RESULTS.map((path) => (existsSync(join(program, path)) ? modified(path) : null)),
  });
}

/**
 * Builds main, preload and window into dist/.
 * @throws {Problem} with what the build printed
 */
export async function buildProgram(program: string): Promise<void> {
  const builder = join(program, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const child = spawn(process.execPath, [builder, 'build', '--logLevel', 'warn'], {
    cwd: program,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Problem('desktop.buildFailed', { detail: printed.trim() });
}
