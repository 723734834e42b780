import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadDanger } from '../../../electron/runbooks/danger.ts';
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

  const acts = [...runbooks.values()].flatMap(({ steps }) => steps.map(({ act }) => act));
  const commands = acts.filter((act) => act.kind === 'command');

  it('only look', () => {
    const danger = loadDanger([join(shipped, '../danger.yaml')]);
    for (const act of commands) {
      const { command } = act;
      expect(danger.gateOf(act, command)).toBeNull();
      expect(command).not.toMatch(
        /\b(sudo|rm|dd|mkfs|kill|reboot|iptables|nft|systemctl|mv|chmod)\b/,
      );
      expect(command).not.toMatch(/\b(Set|New|Remove|Stop|Restart|Clear|Disable|Enable)-\w/);
      // Nothing is written to but the null device and the standard outputs.
      expect(
        command.replace(/[12]?>(\/dev\/null|&[12])/g, '').replace(/'[^']*'/g, ''),
      ).not.toContain('>');
    }
  });

  it('end by themselves, sooner than ten minutes', () => {
    for (const { timeoutMs } of commands) expect(timeoutMs).toBeLessThanOrEqual(180_000);
  });

  it('are those that checklists name, with the steps they name', () => {
    const checklists = readdirSync(join(shipped, '../checklists'))
      .filter((name) => /\.(ko|en)\.md$/.test(name))
      .map((name) => readFileSync(join(shipped, '../checklists', name), 'utf8'));
    const named = checklists.flatMap((text) => [...text.matchAll(/runbook=([\w-]+)(?:#(\d+))?/g)]);
    expect(named.length).toBeGreaterThan(50);
    for (const [whole, id = '', step] of named) {
      const steps = runbooks.get(id)?.steps ?? [];
      expect(
        steps.some((s) => step === undefined || s.id === step),
        whole,
      ).toBe(true);
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
    writeFileSync(join(folder, 'README.md'), 'for people');
    writeFileSync(join(folder, 'g.md'), Buffer.from([0xff, 0xfe]));
    writeFileSync(join(folder, 'e.md'), 'x'.repeat(2_000_000));
    mkdirSync(join(folder, 'f.md'));
    const { runbooks } = loadRunbooks([folder]);
    expect([...runbooks.keys()]).toEqual(['a']);
    expect(keys()).toEqual([
      'runbook.sameId',
      'runbook.mixedFiles',
      'runbook.noFrontMatter',
      'runbook.noSteps',
      'markdown.tooLong',
      'runbook.unreadable',
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
