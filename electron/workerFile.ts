import { existsSync } from 'node:fs';

/**
 * The file of a thread: it stands beside the one that starts it in the source, and beside the bundle
 * once built.
 * @param beside `import.meta.url` of the file that starts it
 * @param source the worker's name in the source
 * @param built the worker's entry in `electron.vite.config.ts`
 */
export function workerFile(beside: string, source: string, built: string): URL {
  const file = new URL(source, beside);
  return existsSync(file) ? file : new URL(`${built}.js`, beside);
}
