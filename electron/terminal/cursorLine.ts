import type { Terminal } from '@xterm/headless';

/** A longer line is no prompt. */
const LONGEST = 1000;

/**
 * The line the cursor stands in, up to the cursor, across the rows it was wrapped into.
 * @returns null on the alternate screen, which belongs to a program, and for a line too long to be a prompt
 */
export function cursorLine({ buffer: { active } }: Terminal): string | null {
  if (active.type === 'alternate') return null;
  let row = active.baseY + active.cursorY;
  let text = active.getLine(row)?.translateToString(false, 0, active.cursorX) ?? '';
  while (text.length <= LONGEST && active.getLine(row)?.isWrapped) {
    row -= 1;
    text = (active.getLine(row)?.translateToString(false) ?? '') + text;
  }
  return text.length > LONGEST ? null : text;
}
