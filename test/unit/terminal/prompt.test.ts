import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  likeness,
  looksLikePrompt,
  mayBePrompt,
  promptOf,
  withoutPrompt,
} from '../../../electron/terminal/prompt.ts';

const like = (known: string, line: string): string | null => likeness(promptOf(known), line);

describe('a prompt', () => {
  it.each([
    ['ops@web1:~$ ', 'ops@web1:~$ ', 'same'],
    ['ops@web1:~$ ', 'ops@web1:/var/log/한 글$ ', 'moved'],
    ['ops@web1:/etc$ ', 'ops@web1:~$ ', 'moved'],
    ['[root@web1 ~]# ', '[root@web1 etc]# ', 'moved'],
    ['[root@web1 etc]# ', '[root@web1 /]# ', 'moved'],
    ['~ # ', '/etc # ', 'moved'],
    ['/var/www (main) $ ', '/var/www (fix) $ ', 'moved'],
    ['09:05:01 web1% ', '12:30:59 web1% ', 'same'],
    ['0 ops@web1:~$ ', '127 ops@web1:~$ ', 'same'],
    ['ops@web1:~$ ', 'abcops@web1:~$ ', 'behind'],
    ['abcops@web1:~$ ', 'ops@web1:~$ ', 'behind'],
    ['$ ', '$ ', 'same'],
  ])('“%s” stands in the line “%s”: %s', (known, line, expected) => {
    expect(like(known, line)).toBe(expected);
  });

  it.each([
    ['ops@web1:~$ ', ''],
    ['ops@web1:~$ ', 'ops@web1:~$ ls'],
    ['ops@web1:~$ ', 'root@web1:~# '],
    ['ops@web1:~$ ', 'ops@db1.example:~$ '],
    ['ops@web1:~$ ', '$ '],
    ['~ # ', 'done # '],
    ['$ ', '> '],
    ['web1$ ', 'Password: '],
    ['', 'anything $ '],
    ['  ', ' '],
  ])('“%s” does not stand in the line “%s”', (known, line) => {
    expect(like(known, line)).toBeNull();
  });

  it('is known again in whatever folder, and behind any output', () => {
    const head = fc.stringMatching(/^[a-z]{1,8}@[a-z]{1,8}:$/);
    const folder = fc.stringMatching(/^[~/][a-z가-힣0-9./_-]{0,40}$/);
    const end = fc.constantFrom('$ ', '# ', '% ', '> ', '❯ ', ']# ');
    fc.assert(
      fc.property(head, folder, folder, end, fc.string(), (host, here, there, tail, output) => {
        const known = promptOf(host + here + tail);
        expect(['same', 'moved']).toContain(likeness(known, host + there + tail));
        expect(likeness(known, output + known.text)).not.toBeNull();
        expect(withoutPrompt(known, `${output}|${known.text}`)).toBe(`${output}|`);
        expect(likeness(known, known.text + output.trim())).toSatisfy(
          (found) => output.trim() === '' || found !== 'same',
        );
      }),
    );
  });

  it('is looked for without more time for hostile lines', () => {
    const asked = performance.now();
    for (const part of ['0', ' ', '$ ', '] ', '(', '~/', '한']) {
      const line = part.repeat(200_000 / part.length);
      const known = promptOf(line.slice(0, 400));
      likeness(known, line);
      withoutPrompt(known, line);
      mayBePrompt(line);
    }
    expect(performance.now() - asked).toBeLessThan(2000);
  });
});

describe('a line that no prompt is known for', () => {
  it.each(['ops@web1:~$ ', '# ', 'web1% ', 'PS C:\\> ', '❯ ', 'λ '])('“%s” is a prompt', (line) => {
    expect(looksLikePrompt(line)).toBe(true);
    expect(mayBePrompt(line)).toBe(true);
  });

  it.each([
    "ops@10.0.0.7's password: ",
    '암호: ',
    'Are you sure you want to continue connecting (yes/no/[fingerprint])? ',
    'Continue? [Y/n] ',
    'Overwrite (y/n) ',
    'Enter passphrase for key ~/.ssh/id_ed25519: ',
    '--More--(50%)',
    '',
    '   ',
    'x'.repeat(500),
  ])('“%s” is none', (line) => {
    expect(looksLikePrompt(line)).toBe(false);
    expect(mayBePrompt(line)).toBe(false);
  });

  it('may be an unusual prompt', () => {
    expect(mayBePrompt('➜  ~ git:(main) web ')).toBe(true);
    expect(looksLikePrompt('50% done')).toBe(false);
  });
});
