import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Capture } from '../../../electron/terminal/capture.ts';
import { promptOf } from '../../../electron/terminal/prompt.ts';
import { PromptOutput } from '../../../electron/terminal/promptOutput.ts';

const PROMPT = 'ops@web1:~$ ';

function read(chunks: readonly string[], closed = false): { output: string; outputSha256: string } {
  const output = new PromptOutput(new Capture(1000));
  for (const chunk of chunks) output.add(chunk);
  return output.end(closed ? null : promptOf(PROMPT));
}

describe('output without marks', () => {
  it.each([
    ['in lines', `ls\r\na\r\nb\r\n${PROMPT}`, 'a\nb\n'],
    ['none', `true\r\n${PROMPT}`, ''],
    ['without a last line break', `printf abc\r\nabc${PROMPT}`, 'abc'],
    ['and a prompt elsewhere', 'cd /\r\nops@web1:/$ ', ''],
    ['of bash’s editor', `x\r\n\x1b[?2004l\rabc\x1b[?2004h${PROMPT}`, 'abc'],
    ['of bash’s editor, none', `x\r\n\x1b[?2004l\r\x1b[?2004h${PROMPT}`, ''],
    ['of zsh', `x\r\r\nabc\x1b[1m\x1b[7m%\x1b[27m\x1b[0m${' '.repeat(79)}\r \r\r${PROMPT}`, 'abc'],
    ['of fish', `x\r\nabc\x1b[2m⏎\x1b(B\x1b[m${' '.repeat(79)}\r⏎ \r\x1b[K${PROMPT}`, 'abc'],
    ['drawn over itself', `x\r\n10%\r100%\r\n${PROMPT}`, '100%\n'],
  ])('%s', (_, text, output) => {
    expect(read([text]).output).toBe(output);
  });

  it('keeps all where the session ended before its prompt came', () => {
    expect(read(['exit\r\nlogout', ' now'], true).output).toBe('logout now');
    expect(read(['never entered'], true).output).toBe('');
  });

  it('is the same wherever it is cut, byte for byte', () => {
    const line = fc.stringMatching(/^[a-z가-힣 $#>]{0,20}$/);
    fc.assert(
      fc.property(fc.array(line), fc.array(fc.nat(300)), (lines, cuts) => {
        const printed = lines.map((text) => `${text}\r\n`).join('');
        const text = `command\r\n${printed}${PROMPT}`;
        const places = [0, ...cuts.filter((cut) => cut < text.length), text.length];
        const sorted = places.toSorted((a, b) => a - b);
        const chunks = sorted.slice(1).map((end, index) => text.slice(sorted[index], end));
        const sha = createHash('sha256').update(printed).digest('hex');
        expect(read(chunks).outputSha256).toBe(sha);
      }),
    );
  });

  it('passes on a line that never ends', () => {
    const long = 'x'.repeat(200_000);
    const output = new PromptOutput(new Capture(10));
    output.add(`x\r\n${long}`);
    expect(output.end(promptOf(PROMPT)).outputBytes).toBe(200_000);
  });
});
