import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadRunbooks } from '../../../electron/runbooks/load.ts';

const shipped = join(import.meta.dirname, '../../../assets/runbooks');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-runbooks-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, id: string, title: string): void {
  writeFileSync(join(folder, name), `---\nid: ${id}\ntitle: ${title}\n---\n## ${title}\n`);
}
const keys = () => loadRunbooks([folder]).faults.map(({ sentence }) => sentence.key);

describe('the shipped runbooks', () => {
  const { runbooks, faults } = loadRunbooks([shipped]);

  it('are all read, in both languages', () => {
    expect(faults).toEqual([]);
    expect([...runbooks.keys()]).toEqual([
      'access-log-sources',
      'authentication-path',
      'http-phases',
      'load-and-sockets',
      'name-resolution',
      'route-and-path-mtu',
      'storage-links',
      'tls-certificate',
    ]);
    for (const { title, intro, steps } of runbooks.values()) {
      for (const { ko, en } of [title, intro, ...steps.flatMap((s) => [s.title, s.text])]) {
        expect(ko).toMatch(/[가-힣]/);
        expect(en).not.toMatch(/[가-힣]/);
      }
    }
  });

  it('only look', () => {
    const commands = [...runbooks.values()].flatMap(({ steps }) =>
      steps.map((s) => s.command ?? ''),
    );
    for (const command of commands) {
      expect(command).not.toMatch(
        /\b(sudo|rm|dd|mkfs|kill|reboot|iptables|nft|systemctl|mv|chmod)\b/,
      );
      // Nothing is written to but the null device and the standard outputs.
      expect(
        command.replace(/[12]?>(\/dev\/null|&[12])/g, '').replace(/'[^']*'/g, ''),
      ).not.toContain('>');
    }
  });
});

describe('a folder of runbooks', () => {
  it('holds pairs and single files', () => {
    write('a.ko.md', 'a', '가');
    write('a.en.md', 'a', 'A');
    write('b.md', 'b', 'B');
    const { runbooks, faults } = loadRunbooks([folder]);
    expect(faults).toEqual([]);
    expect([...runbooks.values()].map(({ title }) => title)).toEqual([
      { ko: '가', en: 'A' },
      { ko: 'B', en: 'B' },
    ]);
  });

  it('keeps the good ones where others are faulty', () => {
    write('a.md', 'a', 'A');
    write('b.md', 'a', 'B');
    write('c.md', 'c', 'C');
    write('c.en.md', 'c', 'C');
    writeFileSync(join(folder, 'd.md'), 'nothing');
    writeFileSync(join(folder, 'e.md'), 'x'.repeat(2_000_000));
    mkdirSync(join(folder, 'f.md'));
    const { runbooks } = loadRunbooks([folder]);
    expect([...runbooks.keys()]).toEqual(['a']);
    expect(keys()).toEqual([
      'runbook.sameId',
      'runbook.mixedFiles',
      'runbook.frontMatter',
      'markdown.tooLong',
      'runbook.unreadable',
    ]);
  });

  it('may replace a shipped runbook, and need not exist', () => {
    write('dns.md', 'name-resolution', 'Ours');
    const { runbooks, faults } = loadRunbooks([shipped, join(folder, 'none'), folder]);
    expect(faults).toEqual([]);
    expect(runbooks.get('name-resolution')?.title.en).toBe('Ours');
    expect(runbooks.size).toBe(8);
  });
});
