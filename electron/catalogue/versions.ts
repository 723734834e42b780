import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import type { Database } from '../storage/database.ts';
import { jsonOf } from '../storage/json.ts';

/** A file of a catalogue, by its name in the catalogue's folder, as it was written. */
export interface CatalogueText {
  name: string;
  text: string;
}

/** The catalogue in force from a moment on, milliseconds since the epoch. */
export interface CatalogueVersion {
  at: number;
  files: CatalogueText[];
}

/** More than any file of a catalogue may have, bytes: what claims more is not ours. */
const TEXT_BYTES = 32 * 1024 * 1024;

const Files = z.array(z.strictObject({ name: z.string(), sha256: z.string() }));
const Row = z
  .object({ at: z.number(), files_json: jsonOf(Files) })
  .transform(({ at, files_json }) => ({ at, files: files_json }));
const Text = z.object({ deflated: z.instanceof(Uint8Array) });

/**
 * Keeps a catalogue's text where it differs from what was kept last. References to secrets and to
 * the environment stay references.
 * @param at when it came into force, milliseconds since the epoch; after the last one in any case
 * @param operator who saved it in the window; empty where the files were changed from outside
 * @returns whether it differed
 */
export function keepVersion(
  database: Database,
  at: number,
  files: readonly CatalogueText[],
  operator = '',
): boolean {
  return database.transaction(() => {
    const hashed = files.map(({ name, text }) => ({ name, text, sha256: sha256Of(text) }));
    const filesJson = JSON.stringify(hashed.map(({ name, sha256 }) => ({ name, sha256 })));
    const last = database
      .prepare('SELECT at, files_json FROM catalogue_version ORDER BY at DESC LIMIT 1')
      .get();
    if (last?.files_json === filesJson) return false;
    for (const { text, sha256 } of hashed) {
      database
        .prepare('INSERT OR IGNORE INTO catalogue_text (sha256, deflated) VALUES (?, ?)')
        .run(sha256, deflateRawSync(text));
    }
    // A clock that was set back must not put a version before the one it replaced.
    const from = Math.max(at, last === undefined ? at : Number(last.at) + 1);
    database
      .prepare('INSERT INTO catalogue_version (at, files_json, operator) VALUES (?, ?, ?)')
      .run(from, filesJson, operator);
    return true;
  });
}

/**
 * The version in force at a moment, and those that came into force up to another, oldest first.
 * Where none was kept so early, the first one that was.
 * @param from milliseconds since the epoch; `to` belongs to the span
 */
export function versionsBetween(database: Database, from: number, to: number): CatalogueVersion[] {
  return database
    .prepare(
      `SELECT at, files_json FROM catalogue_version
       WHERE at <= ?2 AND at >= coalesce(
         (SELECT max(at) FROM catalogue_version WHERE at <= ?1),
         ?1
       )
       ORDER BY at`,
    )
    .all(from, to)
    .map((row) => {
      const { at, files } = Row.parse(row);
      return {
        at,
        files: files.map(({ name, sha256 }) => ({ name, text: textOf(database, sha256) })),
      };
    });
}

/** A text that was kept, by its hash. */
export function textOf(database: Database, sha256: string): string {
  const { deflated } = Text.parse(
    database.prepare('SELECT deflated FROM catalogue_text WHERE sha256 = ?').get(sha256),
  );
  return inflateRawSync(deflated, { maxOutputLength: TEXT_BYTES }).toString();
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
