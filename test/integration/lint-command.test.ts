import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LintOptions, runLint } from '../../electron/cli/lint.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-lint-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function lint(paths: readonly string[], options: Partial<LintOptions> = {}) {
  const out: string[] = [];
  const errors: string[] = [];
  const code = runLint(
    paths.map((path) => resolve(folder, path)),
    { json: false, language: 'en', ...options },
    { out: (line) => out.push(line), error: (line) => errors.push(line) },
  );
  const told = out.join('\n').replaceAll(`${folder}/`, '');
  return { code, told: told === '' ? [] : told.split('\n'), errors: errors.join('\n') };
}
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const good = (id: string): string =>
  `---\nid: ${id}\ntitle: A\n---\n## A\n\`\`\`sh\ndate\n\`\`\`\n`;

describe('watchroom lint', () => {
  it('finds nothing wrong with what is shipped', () => {
    expect(lint([resolve('assets/runbooks'), resolve('assets/danger.yaml')])).toEqual({
      code: 0,
      told: [],
      errors: 'Nothing is wrong. Looked at 14 runbooks and 1 lists of dangerous commands.',
    });
  });

  it('tells every fault of a file with its place, what is allowed and what was meant', () => {
    write(
      'a.md',
      good('A')
        .replace('date', 'curl "{{service.hots}}" "{{service.url}}"')
        .replace('sh', 'sh {timout=3s}'),
    );
    const { code, told, errors } = lint(['a.md']);
    expect(code).toBe(1);
    expect(told).toEqual([
      'a.md:2:1: The front matter’s id does not fit its rules. What is needed: a-z 0-9 . _ - (1–64).',
      expect.stringMatching(
        /^a\.md:6:8: The attribute “timout” is not known here\. Did you mean “timeout”\? What can be used: name, timeout, /,
      ),
      expect.stringMatching(/^a\.md:7:26: \{\{service\.url\}\} stands inside quotes/),
    ]);
    expect(errors).toBe('Faults: 3. Looked at 1 runbooks and 0 lists of dangerous commands.');
    write('a.md', good('a').replace('date', 'curl "{{service.hots}}" "{{service.url}}"'));
    expect(lint(['a.md']).told).toEqual([
      expect.stringMatching(
        /^a\.md:7:7: \{\{service\.hots\}\} stands for nothing\. Did you mean “service\.host”\?/,
      ),
      expect.stringMatching(/^a\.md:7:26: \{\{service\.url\}\} stands inside quotes/),
    ]);
  });

  it('speaks Korean', () => {
    write('a.md', good('a').replace('sh', 'sh {danger=1}'));
    const { told, errors } = lint(['a.md'], { language: 'ko' });
    expect(told).toEqual([
      'a.md:6:8: 속성 “danger”에는 값을 적지 않습니다. “danger”만 남기십시오.',
    ]);
    expect(errors).toContain('고칠 곳이 1군데');
  });

  it('looks at both languages, whichever was named', () => {
    write('a.ko.md', good('a'));
    write('a.en.md', good('a').replace('date', 'date -u'));
    const told = [expect.stringMatching(/^a\.en\.md:6:1: Step 1 differs .* in command/)];
    expect(lint(['a.ko.md'])).toMatchObject({ code: 1, told });
    expect(lint(['a.en.md'])).toMatchObject({ code: 1, told });
    expect(lint(['a.ko.md', 'a.en.md', '.'])).toMatchObject({ code: 1, told });
  });

  it('knows ids that are used twice', () => {
    write('a.md', good('x'));
    write('b.md', good('x'));
    expect(lint(['.']).told).toEqual([
      expect.stringMatching(/^b\.md:1:1: The id “x” is already used by/),
    ]);
  });

  it('looks at an office’s list of dangerous commands', () => {
    write('danger.yaml', 'commands:\n  - { id: a, patern: x, why: { ko: a, en: a } }\n');
    const { code, told } = lint(['danger.yaml']);
    expect(code).toBe(1);
    expect(told.join('\n')).toContain(
      'danger.yaml:2:14: “patern” is not known here. Did you mean “pattern”?',
    );
  });

  it('prints JSON', () => {
    write('a.md', good('a').replace('## A', '## '));
    const { code, told } = lint(['a.md'], { json: true });
    expect(code).toBe(1);
    expect(JSON.parse(told.join('\n'))).toEqual({
      runbooks: 1,
      lists: 0,
      faults: [
        {
          file: 'a.md',
          line: 5,
          column: 1,
          rule: 'runbook.emptyTitle',
          message: 'The title of this step is empty. Write a title after “##”.',
        },
      ],
    });
  });

  it.each([
    ['none.md', 'could not be read'],
    ['empty', 'holds no runbook'],
    ['a.txt', 'neither a runbook'],
  ])('ends with 2 for %s', (path, words) => {
    mkdirSync(join(folder, 'empty'));
    write('a.txt', 'x');
    const { code, told, errors } = lint([path]);
    expect([code, told]).toEqual([2, []]);
    expect(errors).toContain(words);
  });

  it('is a command of the program', () => {
    write('a.md', good('a').replace('date', 'ls \\'));
    const args = [resolve('electron/cli.ts'), 'lint', 'a.md', '--lang', 'en'];
    const ran = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: folder });
    expect(ran).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^a\.md:7:4: The command ends with a sign/),
    });
  });
});
