import type { IParser, Terminal } from '@xterm/headless';

/**
 * Modes a serialized screen leaves out although a program's display depends on them: whether the
 * cursor shows, and how the mouse is reported (xterm's control sequences, DECSET).
 */
const LEFT_OUT = [25, 1005, 1006, 1015, 1016];

/**
 * Watches these modes.
 * @returns a function that gives the sequences which set them as they are now
 */
export function rememberModes(parser: IParser): () => string {
  const set = new Map<number, boolean>();
  const watch =
    (on: boolean) =>
    (params: (number | number[])[]): boolean => {
      for (const mode of params) {
        if (typeof mode === 'number' && LEFT_OUT.includes(mode)) set.set(mode, on);
      }
      // The terminal handles it, too.
      return false;
    };
  parser.registerCsiHandler({ prefix: '?', final: 'h' }, watch(true));
  parser.registerCsiHandler({ prefix: '?', final: 'l' }, watch(false));
  // RIS, a full reset.
  parser.registerEscHandler({ final: 'c' }, () => {
    set.clear();
    return false;
  });
  return () => [...set].map(([mode, on]) => `\x1b[?${mode}${on ? 'h' : 'l'}`).join('');
}

/**
 * Watches whether a program has confined scrolling to some of the rows (DECSTBM).
 * @returns a function that tells it; never false where it has, but true a little too long
 */
export function rememberRegion(terminal: Terminal): () => boolean {
  let confined = false;
  const { parser } = terminal;
  parser.registerCsiHandler({ final: 'r' }, ([top, bottom]) => {
    const last = typeof bottom === 'number' && bottom > 0 ? bottom : terminal.rows;
    confined = (typeof top === 'number' && top > 1) || last < terminal.rows;
    return false;
  });
  const free = (): boolean => {
    confined = false;
    return false;
  };
  // Soft and full reset (DECSTR, RIS).
  parser.registerCsiHandler({ intermediates: '!', final: 'p' }, free);
  parser.registerEscHandler({ final: 'c' }, free);
  return () => confined;
}
