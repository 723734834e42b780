/* biome-ignore-all lint/suspicious/noTemplateCurlyInString: the shell's own parameters */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type Context, fillCommand, type RunbookService } from '../../../electron/runbooks/fill.ts';
import type { CommandAct } from '../../../shared/runbook.ts';
import { shellQuote } from '../../../shared/shellQuote.ts';
import { commandAct, parameter, runbookWith } from '../../support/runbook.ts';

const service: RunbookService = {
  id: 'gov24',
  name: '정부24',
  url: "http://h/?a='1'&b=$(x)",
  host: 'h',
  port: 443,
};
const incident = { id: 'i1', number: 7, title: '로그인 ‘지연’' };
const runbook = runbookWith([
  parameter('count', { type: 'integer' }),
  parameter('word', { required: false }),
  parameter('token', { secret: true }),
]);

function fillAct(act: Partial<CommandAct>, rest: Partial<Context> = {}): string {
  const context: Context = { service, incident, parameters: { count: '5', word: '' }, ...rest };
  return fillCommand(commandAct(act), runbook, context);
}
const fill = (command: string, filled: RunbookService | null = service): string =>
  fillAct({ command }, { service: filled });
const fillPwsh = (command: string, filled: RunbookService | null = service): string =>
  fillAct({ command, shell: 'pwsh' }, { service: filled });

const folder = mkdtempSync(join(tmpdir(), 'watchroom-fill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a command’s parameters', () => {
  it('are filled with quoted values', () => {
    expect(fill('curl {{service.url}} # {{.Other}}')).toBe(
      "curl 'http://h/?a='\\''1'\\''&b=$(x)' # {{.Other}}",
    );
    expect(fill('nc {{ service.host }}:{{service.port}}')).toBe("nc 'h':'443'");
    const value = { ...service, id: "a'b\u2019c" };
    expect(fillPwsh('x {{service.id}}', value)).toBe("x 'a''b\u2019\u2019c'");
    expect(fill('date', null)).toBe('date');
    expect(fill('x {{incident.number}} {{incident.title}} {{service.name}}')).toBe(
      "x '7' '로그인 ‘지연’' '정부24'",
    );
    expect(fill('ping -c {{count}} {{word}}')).toBe("ping -c '5' ''");
  });

  it('name what is missing', () => {
    expect(() => fill('x {{host}}')).toThrow('{{host}} stands for nothing');
    expect(() => fillAct({ command: 'x {{incident.id}}' }, { incident: null })).toThrow(
      'Begin the runbook from an incident',
    );
    expect(() => fillAct({ command: 'x {{count}}' }, { parameters: {} })).toThrow(
      '“count” is empty',
    );
    expect(() => fill('x {{service.host}}', null)).toThrow('Choose a service first');
    const bare = { ...service, url: null };
    expect(() => fill('x {{service.url}}', bare)).toThrow('No check of the service “gov24”');
  });

  it.each(['-oProxyCommand=x', 'a\nb', 'a\x1b[201~', 'a\0'])('refuse the value %j', (host) => {
    expect(() => fill('ping {{service.host}}', { ...service, host })).toThrow('was not put');
    const parameters = { count: host };
    expect(() => fillAct({ command: 'ping {{count}}' }, { parameters })).toThrow('was not put');
    expect(() => fillAct({ cwd: '/{{count}}' }, { parameters: { count: 'a\nb' } })).toThrow(
      'was not put',
    );
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
    expect(() => fillPwsh(command)).toThrow('stands inside quotes');
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

describe('a secret', () => {
  it('stands in the line as the variable that holds it, and never as its value', () => {
    const parameters = { count: '5', token: 'hunter2' };
    expect(fillAct({ command: 'curl -H {{token}}x {{count}}' }, { parameters })).toBe(
      `curl -H "$WATCHROOM_SECRET_token"x '5'`,
    );
    expect(fillAct({ command: 'x {{token}}x', shell: 'pwsh' }, { parameters })).toBe(
      'x ${env:WATCHROOM_SECRET_token}x',
    );
  });

  it('is refused inside quotes like everything else', () => {
    expect(() => fill('curl -H "Authorization: {{token}}"')).toThrow('stands inside quotes');
  });
});

describe('a folder', () => {
  it.each(['log', '~/log', ''])('must be whole: %j', (word) => {
    const parameters = { count: '1', word };
    expect(() => fillAct({ cwd: '{{word}}' }, { parameters })).toThrow('does not fit');
  });

  it('is entered in PowerShell for this command only', () => {
    expect(fillAct({ shell: 'pwsh', command: 'Get-Item x # y', cwd: "C:\\it's" })).toBe(
      [
        "Push-Location -LiteralPath 'C:\\it''s' -ErrorAction Stop; try {",
        'Get-Item x # y',
        '$watchroomWell = $? } finally { Pop-Location }',
        "if (-not $watchroomWell) { Write-Error 'failed' -ErrorAction SilentlyContinue }",
      ].join('\n'),
    );
  });
});

const shells = [
  ['sh', '-c'],
  ['bash', '-c'],
  ['zsh', '-fc'],
].filter(([shell]) => existsSync(`/usr/bin/${shell}`));

describe.each(shells)('a folder in a real %s', (shell = '', flag = '') => {
  const own = mkdtempSync(join(tmpdir(), "watchroom it's-"));
  afterAll(() => rmSync(own, { recursive: true, force: true }));
  const run = (act: Partial<CommandAct>) =>
    spawnSync(shell, [flag, `${fillAct(act)}\ncode=$?\npwd\nexit $code`], {
      cwd: folder,
      encoding: 'utf8',
    });

  it.each([
    ['one line', 'pwd', 0],
    ['several lines', 'if true; then\n  pwd\nfi', 0],
    ['a remark at the end', 'pwd # here', 0],
    ['a here-document', 'pwd; cat <<END >/dev/null\nx\nEND', 0],
    ['a failure', 'pwd; (exit 5)', 5],
    ['an exit', 'pwd; exit 6', 6],
    ['a pipe', 'pwd | cat; false', 1],
  ])('holds %s and its exit code, and is left again', (_, command, code) => {
    const ran = run({ command, cwd: own });
    expect([ran.stdout, ran.stderr, ran.status]).toEqual([`${own}\n${folder}\n`, '', code]);
  });

  it('that does not exist runs nothing', () => {
    const ran = run({ command: 'echo ran', cwd: `${own}/none` });
    expect(ran.stdout).toBe(`${folder}\n`);
    expect(ran.status).not.toBe(0);
  });
});

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
