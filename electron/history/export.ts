import { setImmediate } from 'node:timers/promises';
import { type Sentence, sentence } from '../../shared/problem.ts';
import type { Language } from '../../shared/words.ts';
import { AT } from './chunk.ts';
import type { Kept } from './kept.ts';
import { Words } from './rows.ts';
import { DAY, timeName } from './tiers.ts';
import { csvWriter, jsonWriter, type Writer } from './writers.ts';

/** More than a spreadsheet opens (1,048,576 lines) helps nobody; and it bounds the memory. */
export const MOST_EXPORTED = 500_000;

export interface ExportQuery {
  checks: readonly string[];
  /** The service or the check, for the file's name. */
  of: string;
  from: number;
  /** Does not belong to the span. */
  to: number;
  format: 'csv' | 'json';
  language: Language;
}

export interface Exported {
  name: string;
  mime: string;
  bytes: Uint8Array;
  /** Said also in the file itself, where not everything is in it. */
  cut: Sentence | null;
}

/** Check after check, each oldest first, a day at a time: other questions are answered in between. */
export async function exported(
  kept: Kept,
  query: ExportQuery,
  most: number = MOST_EXPORTED,
): Promise<Exported> {
  const { checks, of, from, to, format, language } = query;
  const writer: Writer = format === 'csv' ? csvWriter(language) : jsonWriter(query);
  const parts: Uint8Array[] = [];
  let count = 0;
  let cut: Sentence | null = null;
  const words = new Words(kept.database);
  for (const check of checks) {
    for (let at = from; at < to && !cut; at += DAY) {
      const rows = kept.rows(check, at, Math.min(to, at + DAY));
      const next = rows[most - count];
      if (next) {
        const until = `${check} ${timeName(next[AT] ?? at)}`;
        cut = sentence('history.exportCut', { most, until });
      }
      for (const row of rows.slice(0, most - count)) {
        writer.observation(words.observation(check, row));
      }
      count += Math.min(rows.length, most - count);
      parts.push(Buffer.from(writer.take()));
      await setImmediate();
    }
  }
  parts.push(Buffer.from(writer.end(cut)));
  const day = timeName(from).slice(0, 10);
  return {
    name: `${of.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')}_${day}.${format}`,
    mime: format === 'csv' ? 'text/csv' : 'application/json',
    bytes: Buffer.concat(parts),
    cut,
  };
}
