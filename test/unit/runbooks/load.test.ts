import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadDanger } from '../../../electron/runbooks/danger.ts';
import { loadRunbooks } from '../../../electron/runbooks/format/load.ts';
import type { RunbookStep } from '../../../shared/runbook.ts';
import type { Bilingual } from '../../../shared/words.ts';

const shipped = join(import.meta.dirname, '../../../assets/runbooks');

/** What a person reads of a step besides its title. */
function saidIn({ text, act }: RunbookStep): Bilingual {
  const words = [text];
  if (act.kind === 'confirm') words.push(...act.items);
  if (act.kind === 'decide') words.push(...act.options.map(({ label }) => label));
  if (act.kind === 'note') words.push(act.prompt);
  return { ko: words.map(({ ko }) => ko).join(' '), en: words.map(({ en }) => en).join(' ') };
}

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
      'api-notice',
      'authentication-path',
      'database-reachability',
      'http-phases',
      'intrusion-signs',
      'load-and-sockets',
      'log-excerpts',
      'name-resolution',
      'route-and-path-mtu',
      'storage-links',
      'tls-certificate',
      'windows-network',
      'windows-server',
    ]);
    for (const { title, intro, parameters, steps } of runbooks.values()) {
      const asked = parameters.map(({ description }) => description);
      const told = steps.flatMap((step) => [step.title, saidIn(step)]);
      for (const { ko, en } of [title, intro, ...asked, ...told]) {
        expect(ko).toMatch(/[가-힣]/);
        expect(en).not.toMatch(/[가-힣]/);
        expect(en).toMatch(/[a-z]/);
      }
    }
  });

  const acts = [...runbooks.values()].flatMap(({ steps }) => steps.map(({ act }) => act));
  const commands = acts.filter((act) => act.kind === 'command');

  it('only look', () => {
    const danger = loadDanger([join(shipped, '../danger.yaml')]);
    for (const act of commands) {
      expect(danger.gateOf(act, act.command)).toBeNull();
      // Lists of systemd's units may be read; nothing else of it may be done.
      const command = act.command.replace(
        /systemctl list-[a-z]+|command -v systemctl|'systemctl: [^']*'/g,
        '',
      );
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
    expect(runbooks.size).toBe(14);
  });
});
