import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verify } from '../../electron/cli/verify.ts';
import { createJournal } from '../../electron/journal/journal.ts';
import { openDatabase } from '../../electron/storage/open.ts';
import { tamper, tickingJournal, writeNote } from '../support/journal.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom verify 한글-'));
  file = join(folder, 'watchroom.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A record of so many notes. @returns its head */
function record(at: string, notes: number): string {
  const { database } = openDatabase(at, Date.now);
  const journal = tickingJournal(database);
  database.transaction(() => {
    for (let n = 1; n <= notes; n++) writeNote(database, journal, `메모 ${n}`);
  });
  const { hash } = journal.head();
  database.close();
  return hash ?? '';
}

function run(path: string, more: { head?: string; json?: boolean } = {}) {
  return verify({ path, head: null, json: false, language: 'en', ...more });
}

function watchroom(language: string, ...args: string[]) {
  const cli = resolve('electron/cli.ts');
  const env = { ...process.env, LANG: language, LC_ALL: '', LC_MESSAGES: '' };
  return spawnSync(process.execPath, [cli, 'verify', ...args], {
    encoding: 'utf8',
    env,
    timeout: 50_000,
  });
}

/** What every file of a folder holds. */
function contents(of: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(of)
      .toSorted()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(of, name)))
          .digest('hex'),
      ]),
  );
}

describe('from the command line', () => {
  test('says in the language of the system that all is whole, and where a printed hash stands', () => {
    const head = record(file, 3);
    const whole = watchroom('ko_KR.UTF-8', '--data', folder, '--head', head.toUpperCase());
    expect(whole.stderr).toBe('');
    expect(whole.status).toBe(0);
    expect(whole.stdout).toContain('온전합니다. 기록 3건이');
    expect(whole.stdout).toContain(`3번, 2023. 11. 17. (금) 09:20:02 KST, 해시 ${head}`);
    expect(whole.stdout).toContain(
      '찾는 해시는 2023. 11. 17. (금) 09:20:02 KST에 쓴 3번 기록입니다',
    );
  });

  test('names the first entry that does not fit, and ends with 1', () => {
    record(file, 3);
    tamper(file, `UPDATE journal SET operator = '누군가' WHERE id = 2`);
    const broken = watchroom('en_GB.UTF-8', file);
    expect(broken).toMatchObject({ status: 1, stderr: '' });
    expect(broken.stdout).toContain('Not whole. Entry 2 is not what was written.');
    expect(broken.stdout).toContain('Last entry that fits: 1,');
  });

  test('ends with 2 where nothing can be read, and says what to name', () => {
    const none = watchroom('en_GB.UTF-8', folder);
    expect(none).toMatchObject({ status: 2, stdout: '' });
    expect(none.stderr).toContain('Name a data folder');
    const hash = watchroom('en_GB.UTF-8', folder, '--head', 'abc');
    expect(hash.status).toBe(2);
    expect(hash.stderr).toContain('64 hexadecimal digits');
    expect(watchroom('en_GB.UTF-8', '--no-such-option').status).toBe(2);
  });
});

describe('a printed hash', () => {
  test('is found in the middle, and says how many entries came after', () => {
    const { database } = openDatabase(file, Date.now);
    const journal = tickingJournal(database);
    writeNote(database, journal, '하나');
    const printed = journal.head().hash ?? '';
    database.transaction(() => {
      for (let n = 0; n < 1200; n++) writeNote(database, journal, `${n}`);
    });
    database.close();
    const { code, lines } = run(file, { head: printed });
    expect(code).toBe(0);
    expect(lines.join('\n')).toContain('is entry 1, written 2023. 11. 17. (Fri) 09:20:00 KST');
    expect(lines.join('\n')).toContain('1,200 entries were written after it');
  });

  test('shows an end that was cut off together with all that tells of it', () => {
    const printed = record(file, 5);
    tamper(
      file,
      `DELETE FROM journal WHERE id > 3; DELETE FROM timeline_entry WHERE id > 3;
       UPDATE journal_head SET entries = 3, hash = (SELECT hash FROM journal WHERE id = 3)`,
    );
    expect(run(file).code).toBe(0);
    const { code, lines } = run(file, { head: printed });
    expect(code).toBe(1);
    expect(lines.at(-1)).toContain(`No entry that fits has the hash ${printed}`);
  });

  test('may stand in any of the databases of a data folder', () => {
    record(file, 2);
    const printed = record(join(folder, 'drills', 'november-2023', 'watchroom.db'), 4);
    expect(run(folder, { head: printed })).toMatchObject({ code: 0 });
    expect(run(file, { head: printed })).toMatchObject({ code: 1 });
  });
});

describe('a data folder', () => {
  test('has the office’s database and those of the drills, each said by itself', () => {
    const drill = join(folder, 'drills', 'november-2023', 'watchroom.db');
    record(file, 1);
    record(drill, 2);
    tamper(drill, 'DELETE FROM timeline_entry WHERE id = 2');
    const { code, lines } = run(folder);
    expect(code).toBe(1);
    expect(lines.filter((line) => !line.startsWith(' '))).toEqual([file, drill]);
    expect(lines.join('\n')).toContain('Entry 2 tells of timeline entry 2, which is not there');
    expect(run(dirname(drill)).code, 'a world’s folder').toBe(1);
    expect(run(file).code).toBe(0);
  });

  test('is said as JSON too', () => {
    const head = record(file, 2);
    tamper(file, 'DELETE FROM timeline_entry WHERE id = 2');
    writeFileSync(join(folder, 'not.db'), 'x');
    mkdirSync(join(folder, 'drills', 'x'), { recursive: true });
    copyFileSync(join(folder, 'not.db'), join(folder, 'drills', 'x', 'watchroom.db'));
    const { code, lines } = run(folder, { json: true, head });
    expect(code).toBe(1);
    expect(JSON.parse(lines.join('\n'))).toMatchObject({
      databases: [
        {
          file,
          readable: true,
          whole: false,
          entries: 2,
          firstMisfit: { entry: 2 },
          timeline: { told: 1, older: 0 },
          head: null,
        },
        { readable: false },
      ],
      headFound: false,
    });
  });
});

describe('changes nothing', () => {
  test('in a folder where nobody writes', () => {
    record(file, 2);
    const before = contents(folder);
    expect(run(file).code).toBe(0);
    expect(contents(folder)).toEqual(before);
  });

  test('while a console runs, and reads what is only in its log', () => {
    const { database } = openDatabase(file, Date.now);
    const journal = createJournal(database, Date.now);
    writeNote(database, journal, '하나');
    const log = () => [readFileSync(file), readFileSync(`${file}-wal`)];
    const before = log();
    expect(run(file)).toMatchObject({ code: 0 });
    expect(watchroom('en_GB.UTF-8', file).stdout).toContain('Whole: 1 entries');
    expect(log()).toEqual(before);
    writeNote(database, journal, '둘');
    database.close();
    expect(run(file).lines.join('\n')).toContain('Whole: 2 entries');
  });

  test('in a copy with its log, as of a console that was killed', () => {
    const { database } = openDatabase(file, Date.now);
    writeNote(database, createJournal(database, Date.now), '하나');
    const copy = join(folder, 'copy');
    mkdirSync(copy);
    for (const end of ['', '-wal']) cpSync(file + end, join(copy, `watchroom.db${end}`));
    database.close();
    const before = contents(copy);
    expect(run(copy).lines.join('\n')).toContain('Whole: 1 entries');
    expect(contents(copy)).toEqual(before);
    cpSync(join(copy, 'watchroom.db'), join(folder, 'bare.db'));
    expect(run(join(folder, 'bare.db')).code, 'without its log there is nothing in it').toBe(2);
  });
});

describe('what cannot be read', () => {
  test.each<[string, () => void, string]>([
    ['no database', () => writeFileSync(file, 'x'.repeat(5000)), 'not a database'],
    [
      'another program’s database',
      () => {
        const sql = new DatabaseSync(file);
        sql.exec('CREATE TABLE journal (id)');
        sql.close();
      },
      'another program',
    ],
    [
      'a database that lost its end',
      () => {
        record(file, 400);
        truncateSync(file, 65_536);
      },
      'cannot be read',
    ],
    ['an empty file', () => writeFileSync(file, ''), 'has no journal'],
  ])('%s is said, with 2', (_, make, words) => {
    make();
    const { code, lines } = run(file);
    expect(lines.join('\n')).toContain(words);
    expect(code).toBe(2);
  });
});

test('a long record is read in little memory', () => {
  const { database } = openDatabase(file, Date.now);
  const journal = tickingJournal(database);
  const page = '가'.repeat(50_000);
  database.transaction(() => {
    for (let n = 0; n < 400; n++) writeNote(database, journal, `${n}${page}`);
  });
  database.close();
  // 120 MB of text, in a heap of a fraction of it.
  const cli = resolve('electron/cli.ts');
  const small = ['--max-old-space-size=48', cli, 'verify', file];
  const { status, stderr } = spawnSync(process.execPath, small, { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
