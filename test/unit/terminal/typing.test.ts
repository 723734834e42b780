import { describe, expect, it } from 'vitest';
import { cleanCommand, keysFor } from '../../../electron/terminal/typing.ts';

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

  it('cuts what the operator has begun to type', () => {
    expect(keysFor('ls', 'bash', { bracketedPaste: false, begun: true })).toBe('\x05\x15ls\r');
  });

  it('refuses keys hidden in a command', () => {
    expect(cleanCommand(' a\r\nb\n')).toBe('a\nb');
    for (const hidden of ['a\x03b', 'a\x1b[201~b', 'a\0', 'a\x7f', 'a\x9b']) {
      expect(() => cleanCommand(hidden)).toThrow(/Character 2 .* control character/);
    }
  });
});
