import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../../electron/storage/database.ts';
import { NEWEST } from '../../../electron/storage/migrations.ts';
import { openDatabase, openForReading } from '../../../electron/storage/open.ts';
import { Problem } from '../../../shared/problem.ts';

const NOW = Date.UTC(2023, 10, 17, 0, 0, 5);
let folder: string;
let file: string;
const opened: Database[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-storage-'));
  file = join(folder, 'watchroom.db');
});
afterEach(() => {
  for (const database of opened.splice(0)) database.close();
  rmSync(folder, { recursive: true, force: true });
});

function open() {
  const result = openDatabase(file, () => NOW);
  opened.push(result.database);
  return result;
}

/** A closed database with enough rows that damage can strike anywhere. */
function fill(): void {
  const { database } = open();
  database.transaction(() => {
    const add = database.prepare('INSERT INTO check_key (key) VALUES (?)');
    for (let i = 0; i < 3000; i++) add.run(`service-${i}/portal`);
  });
  database.close();
}

function keys(database: Database): unknown {
  return database.prepare('SELECT count(*) AS n FROM check_key').get()?.n;
}

function problemOf(work: () => unknown): string | undefined {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return error.sentence.key;
    throw error;
  }
  return undefined;
}

describe('openDatabase', () => {
  test('makes the folder and a database that outlives closing', () => {
    file = join(folder, 'deep', 'er', 'watchroom.db');
    fill();
    const { database, notices } = open();
    expect(notices).toEqual([]);
    expect(keys(database)).toBe(3000);
  });

  test('a commit is on the disk before it returns', () => {
    const { database } = open();
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
    expect(database.prepare('PRAGMA foreign_keys').get()).toEqual({ foreign_keys: 1 });
  });

  test('a transaction that throws leaves nothing', () => {
    const { database } = open();
    expect(() =>
      database.transaction(() => {
        database.prepare('INSERT INTO check_key (key) VALUES (?)').run('a/b');
        database.transaction(() => {
          throw new Error('inside');
        });
      }),
    ).toThrow('inside');
    expect(keys(database)).toBe(0);
  });

  test('refuses a newer database and leaves every byte', () => {
    fill();
    const sql = new DatabaseSync(file);
    sql.exec(`PRAGMA user_version = ${NEWEST + 1}`);
    sql.close();
    const before = readFileSync(file);
    expect(problemOf(open)).toBe('storage.newer');
    expect(problemOf(() => openForReading(file))).toBe('storage.newer');
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(asides()).toEqual([]);
  });

  test('goes on where a console was killed while it first made the database', () => {
    const sql = new DatabaseSync(file);
    sql.exec('PRAGMA cache_size = 1; BEGIN; CREATE TABLE half (a)');
    const add = sql.prepare('INSERT INTO half VALUES (?)');
    for (let i = 0; i < 500; i++) add.run('x'.repeat(500));
    copyFileSync(file, `${file}.copy`);
    copyFileSync(`${file}-journal`, `${file}.copy-journal`);
    sql.close();
    file = `${file}.copy`;
    const { database, notices } = open();
    expect(notices).toEqual([]);
    expect(keys(database)).toBe(0);
  });

  test("refuses another program's database", () => {
    const sql = new DatabaseSync(file);
    sql.exec('CREATE TABLE theirs (a)');
    sql.close();
    expect(problemOf(open)).toBe('storage.notOurs');
  });

  test('refuses a second opening until the first is closed', () => {
    const first = open();
    expect(problemOf(open)).toBe('storage.inUse');
    first.database.close();
    expect(open().notices).toEqual([]);
  });

  test('a lock file full of nonsense is no hindrance, and still locks', () => {
    fill();
    writeFileSync(`${file}.lock`, 'nonsense'.repeat(1000));
    expect(keys(open().database)).toBe(3000);
    expect(problemOf(open)).toBe('storage.inUse');
  });

  test('says what the disk refuses', () => {
    writeFileSync(join(folder, 'plain'), '');
    file = join(folder, 'plain', 'watchroom.db');
    expect(problemOf(open)).toBe('storage.cannotOpen');
  });

  test('after a failed opening nothing is held', () => {
    writeFileSync(file, 'x');
    const sql = new DatabaseSync(join(folder, 'other.db'));
    sql.exec('CREATE TABLE theirs (a)');
    sql.close();
    writeFileSync(file, readFileSync(join(folder, 'other.db')));
    expect(problemOf(open)).toBe('storage.notOurs');
    rmSync(file);
    expect(keys(open().database)).toBe(0);
  });
});

function asides(): string[] {
  return readdirSync(folder).filter((name) => name.includes('damaged'));
}

describe('a damaged database', () => {
  const kinds: Record<string, () => void> = {
    'is not a database': () => writeFileSync(file, 'garbage '.repeat(1000)),
    'is one byte': () => writeFileSync(file, 'x'),
    'has a broken header': () => change((bytes) => bytes.fill(0, 0, 100)),
    'has a broken schema page': () => change((bytes) => bytes.fill(0xff, 100, 4096)),
    'has a broken page in the middle': () => {
      change((bytes) => bytes.fill(0x5a, bytes.length / 2, bytes.length / 2 + 4096));
    },
    'is cut off': () => truncateSync(file, 3 * 4096 + 100),
    'is cut off in its header': () => truncateSync(file, 50),
    'is empty beside a log with data': () => {
      writeFileSync(file, '');
      writeFileSync(`${file}-wal`, 'what is left'.repeat(100));
    },
  };

  test.each(Object.entries(kinds))('that %s is set aside whole', (_kind, damage) => {
    fill();
    damage();
    const before = readFileSync(file);
    const { database, notices } = open();
    const aside = join(folder, 'watchroom.damaged-20231117T000005Z.db');
    expect(notices).toEqual([{ key: 'storage.setAside', params: { aside } }]);
    expect(readFileSync(aside).equals(before)).toBe(true);
    expect(keys(database)).toBe(0);
  });

  test('takes its log along', () => {
    fill();
    writeFileSync(file, 'garbage '.repeat(1000));
    writeFileSync(`${file}-wal`, 'log');
    open();
    expect(readFileSync(join(folder, 'watchroom.damaged-20231117T000005Z.db-wal'), 'utf8')).toBe(
      'log',
    );
  });

  test('never overwrites one set aside before, in the same second', () => {
    for (const content of ['first'.repeat(100), 'second'.repeat(100)]) {
      writeFileSync(file, content);
      open().database.close();
    }
    expect(
      asides()
        .sort()
        .map((name) => readFileSync(join(folder, name), 'utf8').slice(0, 5)),
    ).toEqual(['secon', 'first']);
  });

  function change(work: (bytes: Buffer) => void): void {
    const bytes = readFileSync(file);
    work(bytes);
    writeFileSync(file, bytes);
  }
});

describe('openForReading', () => {
  test('reads beside the console that writes', () => {
    const { database } = open();
    database.prepare('INSERT INTO check_key (key) VALUES (?)').run('a/b');
    const reader = openForReading(file);
    opened.push(reader);
    expect(keys(reader)).toBe(1);
    database.prepare('INSERT INTO check_key (key) VALUES (?)').run('a/c');
    expect(keys(reader)).toBe(2);
    expect(() => reader.prepare('DELETE FROM check_key').run()).toThrow('readonly');
  });

  test('says that there is nothing', () => {
    expect(problemOf(() => openForReading(file))).toBe('storage.cannotOpen');
  });
});
