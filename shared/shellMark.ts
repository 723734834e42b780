/**
 * What a shell tells of itself between its output. Its own way is OSC 633, signed with the
 * session's nonce: `633 ; LETTER [; VALUE] ; NONCE`. Other shells speak OSC 133, which nothing
 * signs.
 *
 * A: the prompt begins. B: it stands. E: what was entered. C: the command starts. X: its output is
 * over, although the shell still prints (zsh's padding ahead of its prompt). D: it ended. P: where
 * the shell is.
 */
export type ShellMark =
  | { kind: 'A' | 'B' | 'C' | 'X' }
  | { kind: 'E'; command: string }
  /** Null where the shell ends a command without a code. */
  | { kind: 'D'; exitCode: number | null }
  | { kind: 'P'; cwd: string };

/**
 * Reads the payload of an OSC 633.
 * @param payload what stands between `633;` and the sequence's end
 * @returns null where it is none, or lacks the nonce: then anybody may have printed it
 */
export function readShellMark(payload: string, nonce: string): ShellMark | null {
  const signature = `;${nonce}`;
  if (nonce === '' || !payload.endsWith(signature)) return null;
  const [kind, value] = halves(payload.slice(0, -signature.length));
  switch (kind) {
    case 'A':
    case 'B':
    case 'C':
    case 'X':
      return value === null ? { kind } : null;
    case 'E':
      return value === null ? null : { kind, command: unescapeMark(value) };
    case 'D':
      return value !== null && /^\d{1,3}$/.test(value) ? { kind, exitCode: Number(value) } : null;
    case 'P':
      return value?.startsWith('Cwd=') ? { kind, cwd: unescapeMark(value.slice(4)) } : null;
    default:
      return null;
  }
}

/**
 * Reads the payload of an OSC 133 (FinalTerm's, as iTerm2, kitty and VS Code take it). Options
 * behind the letter are left aside.
 * @param payload what stands between `133;` and the sequence's end
 */
export function readStandardMark(payload: string): ShellMark | null {
  const [kind, value] = halves(payload);
  switch (kind) {
    case 'A':
    case 'B':
    case 'C':
      return { kind };
    case 'D': {
      const code = /^\d{1,3}(?=;|$)/.exec(value ?? '')?.[0];
      return { kind, exitCode: code === undefined ? null : Number(code) };
    }
    default:
      return null;
  }
}

function halves(payload: string): [string, string | null] {
  const end = payload.indexOf(';');
  return end === -1 ? [payload, null] : [payload.slice(0, end), payload.slice(end + 1)];
}

/** `\xHH` stands for a character that would end the sequence or its field. */
function unescapeMark(text: string): string {
  return text.replace(/\\x([0-9a-fA-F]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
