import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Front } from '../../../electron/terminal/foreground.ts';
import { promptOf } from '../../../electron/terminal/prompt.ts';
import {
  isAsking,
  isOver,
  type Look,
  promptAt,
  QUIET_MS,
} from '../../../electron/terminal/promptEnd.ts';

const PROMPT = promptOf('ops@web1:~$ ');
const typed = { prompt: PROMPT, entered: true, marked: false };
const look = (part: Partial<Look>): Look => ({
  line: PROMPT.text,
  quietMs: QUIET_MS.prompt,
  front: 'unknown',
  ...part,
});

const fronts = fc.constantFrom<Front>('shell', 'inner', 'program', 'unknown');
const quiet = fc.nat(1_000_000);
const lines = fc.oneof(
  fc.constantFrom(
    null,
    '',
    PROMPT.text,
    'ops@web1:/etc$ ',
    `abc${PROMPT.text}`,
    '# ',
    'Password: ',
  ),
  fc.string(),
);

describe('a command without marks is over', () => {
  it('when the prompt is there again, also in another folder', () => {
    expect(isOver(typed, look({}))).toBe(true);
    expect(isOver(typed, look({ line: 'ops@web1:/etc$ ' }))).toBe(true);
    expect(isOver(typed, look({ quietMs: QUIET_MS.prompt - 1 }))).toBe(false);
  });

  it('later when the prompt stands behind output, for a program may have printed it', () => {
    const line = `abc${PROMPT.text}`;
    expect(isOver(typed, look({ line }))).toBe(false);
    expect(isOver(typed, look({ line, quietMs: QUIET_MS.behind }))).toBe(true);
    expect(isOver(typed, look({ line, front: 'shell' }))).toBe(true);
    const short = { ...typed, prompt: promptOf('$ ') };
    expect(isOver(short, look({ line: 'costs 5$ ', quietMs: QUIET_MS.behind }))).toBe(false);
    expect(isOver(short, look({ line: 'costs 5$ ', quietMs: QUIET_MS.behindShort }))).toBe(true);
  });

  it('at a prompt of another shape only where the shell is seen to wait', () => {
    const at = look({ line: 'root@web1:~# ', quietMs: QUIET_MS.other, front: 'shell' });
    expect(isOver(typed, at)).toBe(true);
    expect(isOver(typed, { ...at, front: 'unknown', quietMs: 1_000_000 })).toBe(false);
  });

  it('never before it was entered, however long nothing is heard', () => {
    fc.assert(
      fc.property(lines, quiet, fronts, fc.boolean(), (line, quietMs, front, marked) => {
        expect(isOver({ ...typed, entered: false, marked }, { line, quietMs, front })).toBe(false);
      }),
    );
  });

  it('never while a program has the terminal, or where no prompt stands', () => {
    fc.assert(
      fc.property(lines, quiet, (line, quietMs) => {
        expect(isOver(typed, { line, quietMs, front: 'program' })).toBe(false);
      }),
    );
    fc.assert(
      fc.property(quiet, fronts, (quietMs, front) => {
        // A long sleep: the cursor stands in an empty line.
        for (const line of ['', null]) expect(isOver(typed, { line, quietMs, front })).toBe(false);
      }),
    );
  });

  it('never sooner than it was quiet, and at last wherever its prompt stands alone', () => {
    fc.assert(
      fc.property(lines, fc.nat(QUIET_MS.prompt - 1), fronts, (line, quietMs, front) => {
        expect(isOver(typed, { line, quietMs, front })).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom<Front>('shell', 'inner', 'unknown'), quiet, (front, more) => {
        expect(isOver(typed, look({ front, quietMs: QUIET_MS.prompt + more }))).toBe(true);
      }),
    );
  });

  it('of a shell that marks its commands only at the known prompt, and late', () => {
    const marked = { ...typed, marked: true };
    expect(isOver(marked, look({ front: 'shell' }))).toBe(false);
    expect(isOver(marked, look({ front: 'shell', quietMs: QUIET_MS.unmarked }))).toBe(true);
    const other = look({ line: 'name> ', front: 'shell', quietMs: 1_000_000 });
    expect(isOver(marked, other)).toBe(false);
  });
});

describe('a command is typed', () => {
  const at = (known: string | null, line: string, part: Partial<Look> = {}, strange = false) =>
    promptAt(known === null ? null : promptOf(known), strange, look({ line, ...part }))?.text;

  it('at the known prompt, and learns its new folder, but not the output before it', () => {
    expect(at('ops@web1:~$ ', 'ops@web1:/etc$ ')).toBe('ops@web1:/etc$ ');
    const quietMs = QUIET_MS.behind;
    expect(at('ops@web1:~$ ', 'abcops@web1:~$ ', { quietMs })).toBe('ops@web1:~$ ');
  });

  it('at a first prompt, at once where it looks like one', () => {
    expect(at(null, 'web1# ')).toBe('web1# ');
    expect(at(null, 'web1')).toBeUndefined();
    expect(at(null, 'web1', { quietMs: QUIET_MS.unusual })).toBe('web1');
  });

  it('at another shell’s prompt, but only at the known one where no shell may be reading', () => {
    expect(at('ops@web1:~$ ', 'root@db1:~# ')).toBe('root@db1:~# ');
    expect(at('ops@web1:~$ ', 'name> ', { front: 'shell', quietMs: 60_000 }, true)).toBeUndefined();
  });

  it('never at a question, to a program, or ahead of the quiet', () => {
    fc.assert(
      fc.property(quiet, fronts, fc.boolean(), (quietMs, front, known) => {
        const line = "ops@web1's password: ";
        expect(at(known ? PROMPT.text : null, line, { quietMs, front })).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(lines, fronts, fc.nat(QUIET_MS.prompt - 1), (line, front, quietMs) => {
        expect(promptAt(PROMPT, false, { line, front, quietMs })).toBeNull();
        expect(promptAt(PROMPT, false, { line, front: 'program', quietMs: 9999 })).toBeNull();
      }),
    );
  });

  it('later, and the operator is told so, where a question stands', () => {
    const line = 'Password: ';
    expect(isAsking(look({ line, quietMs: QUIET_MS.unusual }))).toBe(true);
    expect(isAsking(look({ line, quietMs: QUIET_MS.unusual - 1 }))).toBe(false);
    for (const other of ['', null, 'web1$ ']) {
      expect(isAsking(look({ line: other, quietMs: 1_000_000 }))).toBe(false);
    }
  });
});
