import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanCommand,
  emptyLineKeys,
  keysFor,
  posixCommand,
} from '../../../electron/terminal/typing.ts';
import { shellQuote } from '../../../shared/shellQuote.ts';

const pasting = { bracketedPaste: true, begun: false };
const plain = { bracketedPaste: false, begun: false };

describe('typing a command', () => {
  it('pastes a line as it is and enters it', () => {
    expect(keysFor('uptime', 'bash', pasting)).toBe('\x1b[200~uptime\x1b[201~\r');
  });

  it('makes several lines one command', () => {
    expect(keysFor("echo 'a'\necho b", 'zsh', pasting)).toBe(
      "\x1b[200~eval 'echo '\\''a'\\''\necho b'\x1b[201~\r",
    );
  });

  it('keeps line breaks and tabs from an editor that would act on them', () => {
    expect(keysFor("echo 'a'\n\techo b", 'bash', plain)).toBe("eval $'echo \\'a\\'\\n\\techo b'\r");
    expect(keysFor('a "$b"\nc', 'pwsh', plain)).toBe('Invoke-Expression "a `"`$b`"`nc"\r');
  });

  it('leaves lines as they are to fish, whose editor keeps them one command', () => {
    expect(keysFor("echo 'a'\n\techo b", 'fish', pasting)).toBe(
      "\x1b[200~echo 'a'\n\techo b\x1b[201~\r",
    );
    expect(keysFor("echo 'a\\'\n\tb", 'fish', plain)).toBe("eval 'echo \\'a\\\\\\''\\n''\\t'b'\r");
  });

  it('hands a command for sh to bash where the shell is fish', () => {
    expect(posixCommand('printf \'%s\\n\' "$a"', 'fish')).toBe(
      "bash -c 'printf \\'%s\\\\n\\' \"$a\"'",
    );
    expect(posixCommand('a', 'zsh')).toBe('a');
  });

  it('makes several lines one for a shell of which nothing is known', () => {
    const typed = `eval "$(printf '%b' 'echo \\0047it\\0047 \\0042$a\\0042\\n\\techo \\0134\\0041')"`;
    const command = 'echo \'it\' "$a"\n\techo \\!';
    expect(keysFor(command, 'remote', plain)).toBe(`${typed}\r`);
    expect(keysFor(command, 'sh', plain)).toBe(`${typed}\r`);
    expect(keysFor(command, 'remote', pasting)).toBe(`\x1b[200~${typed}\x1b[201~\r`);
    expect(keysFor('echo #!', 'remote', pasting)).toBe("\x1b[200~eval 'echo #!'\x1b[201~\r");
    // Longer than a terminal keeps a line in line mode.
    expect(keysFor(`a\n${'b'.repeat(2000)}`, 'sh', plain)).toMatch(/^eval 'a\nb+'\r$/);
  });

  it('is read by a real sh and bash as it was written', () => {
    const word = fc.string({ unit: fc.constantFrom(...'a\'"\\$`!#\n\t0한%&;(){}*~ ') });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const command = `printf '[%s]' ${words.map((text) => shellQuote(text, 'posix')).join(' \\\n')}\n:`;
        const typed = keysFor(command, 'remote', plain).slice(0, -1);
        for (const shell of ['sh', 'bash']) {
          const read = spawnSync(shell, ['-c', typed], { encoding: 'utf8' });
          expect(read.stdout).toBe(words.map((text) => `[${text}]`).join(''));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('cuts what the operator has begun to type', () => {
    expect(keysFor('ls', 'bash', { bracketedPaste: false, begun: true })).toBe('\x05\x15ls\r');
    expect(emptyLineKeys('remote', false)).toBe('\x15');
    expect(emptyLineKeys('pwsh', false)).toBe('\x1b');
  });

  it('refuses keys hidden in a command', () => {
    expect(cleanCommand(' a\r\nb\n')).toBe('a\nb');
    for (const hidden of ['a\x03b', 'a\x1b[201~b', 'a\0', 'a\x7f', 'a\x9b']) {
      expect(() => cleanCommand(hidden)).toThrow(/Character 2 .* control character/);
    }
  });
});
