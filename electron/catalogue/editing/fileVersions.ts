import { z } from 'zod';
import type { FileVersion, FileVersionText } from '../../../shared/catalogueEdit.ts';
import type { Database } from '../../storage/database.ts';
import { textOf } from '../versions.ts';

/** How many a person is shown; a catalogue that changed more often has its journal. */
const SHOWN = 200;

const Row = z.object({ at: z.number(), operator: z.string(), sha256: z.string() });
const Change = z.object({ sha256: z.string(), before: z.string().nullable() });

/** Each version of one file, with the hash it had in the version of the catalogue before. */
const CHANGES = `
  WITH file AS (
    SELECT version.at, version.operator, one.value ->> 'sha256' AS sha256
    FROM catalogue_version AS version, json_each(version.files_json) AS one
    WHERE one.value ->> 'name' = ?1
  ), change AS (
    SELECT at, operator, sha256, lag(sha256) OVER (ORDER BY at) AS before FROM file
  )`;

/** When one file's text came into force, newest first. @param file its name in the folder */
export function fileVersions(database: Database, file: string): FileVersion[] {
  return database
    .prepare(
      `${CHANGES} SELECT at, operator, sha256 FROM change
       WHERE before IS NOT sha256 ORDER BY at DESC LIMIT ?2`,
    )
    .all(file, SHOWN)
    .map((row) => Row.parse(row))
    .map(({ at, operator }) => ({ at, operator }));
}

/** The text that came into force at a moment; null where none did. */
export function fileVersion(database: Database, file: string, at: number): FileVersionText | null {
  const row = database
    .prepare(`${CHANGES} SELECT sha256, before FROM change WHERE at = ?2`)
    .get(file, at);
  if (!row) return null;
  const { sha256, before } = Change.parse(row);
  return {
    text: textOf(database, sha256),
    before: before === null ? null : textOf(database, before),
  };
}
