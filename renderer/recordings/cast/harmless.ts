import type { IParser } from '@xterm/xterm';
import { refuseEndlessRepeats } from '../../../shared/terminalRepeats.ts';

/** DECSET modes by which a program takes the mouse, and hears of the focus (xterm's ctlseqs). */
const TAKES_POINTER = new Set([9, 1000, 1001, 1002, 1003, 1004, 1005, 1006, 1015, 1016]);

/** OSC 8: a link. */
const LINK = 8;

/**
 * Takes from recorded output what would reach beyond the picture: a recording is looked at, by
 * whoever it fools. It cannot keep the page busy for minutes by a count. What it asks of its terminal is answered into nothing, for nobody listens to
 * what the screen would send; its titles are nobody's; the clipboard (OSC 52) xterm never had.
 */
export function makeHarmless(parser: IParser): void {
  refuseEndlessRepeats(parser);
  parser.registerOscHandler(LINK, () => true);
  const pointer = (params: (number | number[])[]): boolean =>
    params.some((mode) => typeof mode === 'number' && TAKES_POINTER.has(mode));
  parser.registerCsiHandler({ prefix: '?', final: 'h' }, pointer);
}
