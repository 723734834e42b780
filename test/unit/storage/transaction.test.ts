import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../../electron/storage/database.ts';
import { openDatabase } from '../../../electron/storage/open.ts';

let folder: string;
let database: Database;
let told: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-transaction-'));
  database = openDatabase(join(folder, 'watchroom.db'), Date.now).database;
  told = [];
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const tell = (what: string): void => database.afterCommit(() => told.push(what));
const keep = (address: string): unknown =>
  database.prepare('INSERT INTO address (address) VALUES (?)').run(address);
const kept = (): unknown[] =>
  database
    .prepare('SELECT address FROM address ORDER BY id')
    .all()
    .map(({ address }) => address);

test('what is told after a commit waits for the outermost transaction, in order', () => {
  database.transaction(() => {
    keep('192.0.2.1');
    tell('first');
    database.transaction(() => {
      keep('192.0.2.2');
      tell('second');
    });
    expect(told).toEqual([]);
  });
  expect(told).toEqual(['first', 'second']);
  expect(kept()).toEqual(['192.0.2.1', '192.0.2.2']);
});

test('outside a transaction it is told at once', () => {
  tell('now');
  expect(told).toEqual(['now']);
});

test('what was undone is not told, nor later', () => {
  const undone = (): void =>
    database.transaction(() => {
      keep('192.0.2.1');
      tell('never');
      throw new Error('the disk refused');
    });
  expect(undone).toThrow('the disk refused');
  database.transaction(() => {
    keep('192.0.2.2');
    tell('kept');
  });
  expect(told).toEqual(['kept']);
  expect(kept()).toEqual(['192.0.2.2']);
});

test('what is told may itself change and tell', () => {
  database.transaction(() => {
    database.afterCommit(() => {
      database.transaction(() => {
        keep('192.0.2.3');
        tell('inner');
      });
      told.push('outer');
    });
  });
  expect(told).toEqual(['inner', 'outer']);
  expect(kept()).toEqual(['192.0.2.3']);
});
