/* biome-ignore-all lint/suspicious/noTemplateCurlyInString: the shell's own parameters */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { fillCommand, type RunbookService } from '../../../electron/runbooks/fill.ts';
import { shellQuote } from '../../../shared/shellQuote.ts';

const service: RunbookService = {
  id: 'gov24',
  url: "http://h/?a='1'&b=$(x)",
  host: 'h',
  port: 443,
};
const fill = (command: string, filled: RunbookService | null = service): string =>
  fillCommand(command, 'posix', filled);

const folder = mkdtempSync(join(tmpdir(), 'watchroom-fill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a command’s parameters', () => {
  it('are filled with quoted values', () => {
    expect(fill('curl {{service.url}} # {{.Other}}')).toBe(
      "curl 'http://h/?a='\\''1'\\''&b=$(x)' # {{.Other}}",
    );
    expect(fill('nc {{ service.host }}:{{service.port}}')).toBe("nc 'h':'443'");
    const value = { ...service, id: "a'b\u2019c" };
    expect(fillCommand('x {{service.id}}', 'powershell', value)).toBe("x 'a''b\u2019\u2019c'");
    expect(fill('date', null)).toBe('date');
  });

  it('name what is missing', () => {
    expect(() => fill('x {{host}}')).toThrow('unknown parameter {{host}}');
    expect(() => fill('x {{service.host}}', null)).toThrow('Choose a service first');
    const bare = { ...service, url: null };
    expect(() => fill('x {{service.url}}', bare)).toThrow('No check of the service “gov24”');
  });

  it.each(['-oProxyCommand=x', 'a\nb', 'a\x1b[201~', 'a\0'])('refuse the value %j', (host) => {
    expect(() => fill('ping {{service.host}}', { ...service, host })).toThrow('was not filled');
  });

  it.each([
    'curl "{{service.url}}"',
    "sh -c 'curl {{service.url}}'",
    '\\{{service.url}}',
    '${{service.url}}',
    "echo $'a\\' {{service.url}}",
    'echo "$(curl "{{service.url}}")"',
    'echo `curl {{service.url}}`',
    'cat <<END\n{{service.url}}\nEND',
    'echo $(({{service.port}} + 1))',
    "# don't\necho '{{service.url}}'",
  ])('are refused inside quotes: %s', (command) => {
    expect(() => fill(command)).toThrow('stands inside quotes');
  });

  it.each([
    'Write-Output "{{service.url}}"',
    "Write-Output '{{service.url}}'",
    '@"\n{{service.url}}\n"@',
    'Write-Output `{{service.url}}',
    'Write-Output \u201c{{service.url}}\u201d',
    '"$("a")" + {{service.url}}',
  ])('are refused inside PowerShell’s quotes: %s', (command) => {
    expect(() => fillCommand(command, 'powershell', service)).toThrow('stands inside quotes');
  });

  it.each([
    'url={{service.url}}; curl "${url%/}/login"',
    "curl -w '%{http_code}' {{service.url}}",
    'ip route get $(getent ahosts {{service.host}})',
    "echo 'it'\\''s' {{service.host}}",
    'echo "$x" {{service.host}} # it\'s {{.Done}}',
  ])('are filled outside them: %s', (command) => {
    expect(fill(command)).not.toContain('{{service');
  });
});

const shells = [
  ['sh', '-c'],
  ['bash', '-c'],
  ['zsh', '-fc'],
].filter(([shell]) => existsSync(`/usr/bin/${shell}`));

describe.each(shells)('a value in a real %s', (shell = '', flag = '') => {
  it('is one word with every character kept', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((t) => !t.includes('\0'));
    const nasty = fc
      .array(fc.constantFrom("'", '"', '\\', '$', '`', '\n', ' ', '!', '*', '~', '가', 'a'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(text, nasty), (value) => {
        const ran = spawnSync(shell, [flag, `printf %s ${shellQuote(value, 'posix')}`]);
        expect(ran.stdout.toString()).toBe(value);
      }),
      { numRuns: 100 },
    );
  });

  it('never becomes a command, wherever a runbook puts it', () => {
    const mark = join(folder, `run-by-${shell}`);
    // Breaks out of any one kind of quoting it is put into by mistake.
    const values = [`';: >${mark};'`, `";: >${mark};"`, `$(: >${mark})`, `\`: >${mark}\``];
    const values2 = [...values, `\\';: >${mark};#`, `\\x27;: >${mark};#`, `';: >${mark};"`];
    const part = fc.constantFrom(
      "'",
      '"',
      '\\',
      '$',
      '`',
      '(',
      ')',
      '{',
      '}',
      ' ',
      'x',
      '#',
      '\n',
      '<<',
    );
    const parameter = '{{service.url}}';
    const parts = fc.array(fc.oneof(part, part, fc.constant(parameter)), { maxLength: 12 });
    let filled = 0;
    fc.assert(
      fc.property(parts, fc.constantFrom(...values2), (pieces, url) => {
        let command: string;
        try {
          command = fill(`: ${pieces.join('')} ${parameter}`, { ...service, url });
        } catch {
          return;
        }
        filled += 1;
        spawnSync(shell, [flag, command], { cwd: folder, env: {}, timeout: 5000, input: '' });
        expect(readdirSync(folder)).toEqual([]);
      }),
      { numRuns: 400 },
    );
    // Otherwise everything was refused and nothing was tried.
    expect(filled).toBeGreaterThan(20);
  });
});
