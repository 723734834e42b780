import type { CertificateFacts } from '../../shared/health.ts';
import type { Sentence } from '../../shared/problem.ts';
import type { Database } from '../storage/database.ts';

/** Enough for the checks of a large catalogue; past it the map starts anew. */
const REMEMBERED = 20_000;

/** How often a reason's last use is written down again: retention asks only for the day. */
const REUSE_MS = 6 * 3600 * 1000;

/** Gives each check, reason, address, protocol and certificate the small number its rows carry. */
export class Numbers {
  readonly #database: Database;
  #checks = new Map<string, number>();
  #addresses = new Map<string, number>();
  #protocols = new Map<string, number>();
  #certificates = new Map<string, number>();
  #reasons = new Map<string, { id: number; usedAt: number }>();

  constructor(database: Database) {
    this.#database = database;
  }

  check(key: string): number {
    return this.#number(
      this.#checks,
      key,
      `INSERT INTO check_key (key) VALUES (?)
       ON CONFLICT (key) DO UPDATE SET key = excluded.key RETURNING id`,
    );
  }

  address(address: string): number {
    return this.#number(
      this.#addresses,
      address,
      `INSERT INTO address (address) VALUES (?)
       ON CONFLICT (address) DO UPDATE SET address = excluded.address RETURNING id`,
    );
  }

  protocol(name: string): number {
    return this.#number(
      this.#protocols,
      name,
      `INSERT INTO protocol (name) VALUES (?)
       ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING id`,
    );
  }

  certificate(facts: CertificateFacts): number {
    return this.#number(
      this.#certificates,
      JSON.stringify(facts),
      `INSERT INTO certificate (facts_json) VALUES (?)
       ON CONFLICT (facts_json) DO UPDATE SET facts_json = excluded.facts_json RETURNING id`,
    );
  }

  /** @param at when it was used, milliseconds */
  reason(reason: Sentence, at: number): number {
    const json = JSON.stringify(reason);
    const known = this.#reasons.get(json);
    if (known && at - known.usedAt < REUSE_MS) return known.id;
    const row = this.#database
      .prepare(
        `INSERT INTO reason (sentence_json, used_at) VALUES (?1, ?2)
         ON CONFLICT (sentence_json) DO UPDATE SET used_at = max(used_at, ?2) RETURNING id`,
      )
      .get(json, at);
    const id = Number(row?.id);
    if (this.#reasons.size >= REMEMBERED) this.#reasons.clear();
    this.#reasons.set(json, { id, usedAt: at });
    return id;
  }

  /** After a transaction was undone, its new numbers belong to nothing. */
  forget(): void {
    this.#checks.clear();
    this.#addresses.clear();
    this.#protocols.clear();
    this.#certificates.clear();
    this.#reasons.clear();
  }

  #number(known: Map<string, number>, text: string, insert: string): number {
    let id = known.get(text);
    if (id === undefined) {
      id = Number(this.#database.prepare(insert).get(text)?.id);
      if (known.size >= REMEMBERED) known.clear();
      known.set(text, id);
    }
    return id;
  }
}
