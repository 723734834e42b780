import type { z } from 'zod';
import {
  CertificateFacts,
  type Observation,
  PHASES as PHASE_NAMES,
  type Phases,
} from '../../shared/health.ts';
import { Sentence, sentence } from '../../shared/problem.ts';
import type { Database } from '../storage/database.ts';
import {
  ADDRESS,
  AT,
  BYTES,
  CERTIFICATE,
  COLUMNS,
  ERROR,
  LATENCY,
  PHASES,
  PROTOCOL,
  REASON,
  type Row,
  STATUS,
  VERDICT,
} from './chunk.ts';
import { codeOfError, codeOfVerdict, errorOfCode, verdictOfCode } from './codes.ts';
import type { Numbers } from './numbers.ts';

/** Latencies are kept in tenths of a millisecond: finer than any network, small as an integer. */
const TENTHS = 10;

const LIST = COLUMNS.join(', ');

/** Parameters: the check's number, `nth`, then the columns. */
export const INSERT_OBSERVATION = `INSERT INTO observation (check_id, nth, ${LIST})
  VALUES (?, ?, ${COLUMNS.map(() => '?').join(', ')})
  ON CONFLICT (check_id, at, nth) DO NOTHING`;

/** Fresh observations as {@link Row}s, to be read as arrays. */
export const SELECT_ROWS = `SELECT ${LIST} FROM observation`;

export function rowOf(o: Observation, numbers: Numbers): Row {
  const row: Row = [
    Math.round(o.at),
    codeOfVerdict(o.verdict),
    tenths(o.latencyMs),
    codeOfError(o.errorClass),
    numbers.reason(o.reason, o.at),
    o.status,
    o.address === null ? null : numbers.address(o.address),
  ];
  for (const name of PHASE_NAMES) {
    const ms = o.phases[name];
    row.push(ms === undefined ? null : tenths(ms));
  }
  row.push(
    o.protocol === null ? null : numbers.protocol(o.protocol),
    o.bytes,
    o.certificate === null ? null : numbers.certificate(o.certificate),
  );
  return row;
}

function tenths(ms: number): number {
  return Math.round(ms * TENTHS);
}

/** @param tenths of a millisecond. @returns milliseconds */
export function msOf(tenths: number): number {
  return tenths / TENTHS;
}

/** Reads rows back as what was observed; what their numbers stand for is looked up once each. */
export class Words {
  readonly #database: Database;
  readonly #known = new Map<string, unknown>();

  constructor(database: Database) {
    this.#database = database;
  }

  observation(check: string, row: Row): Observation {
    const phases: Phases = {};
    for (const [i, name] of PHASE_NAMES.entries()) {
      const kept = row[PHASES[i] ?? -1];
      if (kept !== null && kept !== undefined) phases[name] = msOf(kept);
    }
    const named = <T>(column: number, query: string, read: (text: string) => T): T | null => {
      const id = row[column] ?? null;
      return id === null ? null : this.#word(query, id, read);
    };
    return {
      check,
      at: row[AT] ?? 0,
      verdict: verdictOfCode(row[VERDICT] ?? -1),
      latencyMs: msOf(row[LATENCY] ?? 0),
      errorClass: errorOfCode(row[ERROR] ?? null),
      reason: named(REASON, REASON_TEXT, readSentence) ?? sentence('history.reasonGone'),
      phases,
      status: row[STATUS] ?? null,
      address: named(ADDRESS, 'SELECT address AS text FROM address WHERE id = ?', String),
      protocol: named(PROTOCOL, 'SELECT name AS text FROM protocol WHERE id = ?', String),
      bytes: row[BYTES] ?? null,
      certificate: named(CERTIFICATE, CERTIFICATE_TEXT, readCertificate),
    };
  }

  #word<T>(query: string, id: number, read: (text: string) => T): T | null {
    const key = `${id} ${query}`;
    // Under this key only what `read` gave for the same query was ever put.
    if (this.#known.has(key)) return this.#known.get(key) as T | null;
    const found = this.#database.prepare(query).get(id);
    const word = found ? read(String(found.text)) : null;
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    this.#known.set(key, word);
    return word;
  }
}

const REMEMBERED = 20_000;
const REASON_TEXT = 'SELECT sentence_json AS text FROM reason WHERE id = ?';
const CERTIFICATE_TEXT = 'SELECT facts_json AS text FROM certificate WHERE id = ?';
const readSentence = reading(Sentence);
const readCertificate = reading(CertificateFacts);

/** Null for what this program no longer understands: the rest of the observation still counts. */
function reading<S extends z.ZodType>(schema: S): (text: string) => z.output<S> | null {
  return (text) => schema.safeParse(JSON.parse(text)).data ?? null;
}
