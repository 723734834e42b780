import type { DatabaseSync, StatementSync } from 'node:sqlite';

/**
 * One open SQLite database. Every method is synchronous: what returned is on the disk, unless it
 * stands in a transaction that has not returned yet.
 */
export class Database {
  readonly file: string;
  readonly #sql: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #release: () => void;
  /** What is told once the transaction under way is on the disk. */
  #afterCommit: (() => void)[] = [];

  /** @param release called once after the database is closed */
  constructor(file: string, sql: DatabaseSync, release: () => void) {
    this.file = file;
    this.#sql = sql;
    this.#release = release;
  }

  /** A statement, prepared once per text. The text is written in code, never made from input. */
  prepare(text: string): StatementSync {
    let statement = this.#statements.get(text);
    if (!statement) {
      statement = this.#sql.prepare(text);
      this.#statements.set(text, statement);
    }
    return statement;
  }

  /** All of it or nothing. One inside another is part of the outer one. */
  transaction<T>(work: () => T): T {
    if (this.#sql.isTransaction) return work();
    this.#afterCommit = [];
    const result = inTransaction(this.#sql, work);
    const told = this.#afterCommit;
    this.#afterCommit = [];
    for (const tell of told) tell();
    return result;
  }

  /** Runs once what was changed is on the disk: at once outside a transaction, never if it is undone. */
  afterCommit(tell: () => void): void {
    if (this.#sql.isTransaction) this.#afterCommit.push(tell);
    else tell();
  }

  /** May be called twice. */
  close(): void {
    if (!this.#sql.isOpen) return;
    this.#statements.clear();
    this.#sql.close();
    this.#release();
  }
}

/** Commits when `work` returns, undoes everything when it throws. */
export function inTransaction<T>(sql: DatabaseSync, work: () => T): T {
  // Takes the write lock at once, so that a reader can never make the commit fail half-way.
  sql.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    sql.exec('COMMIT');
    return result;
  } catch (error) {
    // A full disk may have ended the transaction already.
    if (sql.isTransaction) sql.exec('ROLLBACK');
    throw error;
  }
}
