import { mkdirSync } from 'node:fs';
import { Problem } from '../../shared/problem.ts';

/** Makes the data folder. @throws {Problem} that names it, where the system refuses */
export function makeDataFolder(dataFolder: string): void {
  try {
    mkdirSync(dataFolder, { recursive: true });
  } catch (error) {
    throw noDataFolder(dataFolder, error);
  }
}

export function noDataFolder(path: string, cause: unknown): Problem {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new Problem('host.noDataFolder', { path, detail }, { cause });
}
