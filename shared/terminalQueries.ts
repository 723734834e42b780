/** A control sequence as xterm's parser names it. */
export interface SequenceName {
  readonly prefix?: string;
  readonly intermediates?: string;
  readonly final: string;
}

/**
 * What a program asks of its terminal. The console's own screen answers, once, whoever looks on; a
 * page or a player that answered as well would type into the shell. So these must do nothing there.
 * Some of them no version of xterm in use answers: a later one may.
 */
export const SWALLOWED: {
  readonly csi: readonly SequenceName[];
  readonly dcs: readonly SequenceName[];
  readonly osc: readonly number[];
} = {
  csi: [
    // Device attributes: primary, secondary, tertiary (DA1, DA2, DA3).
    { final: 'c' },
    { prefix: '>', final: 'c' },
    { prefix: '=', final: 'c' },
    // Status and the cursor's place (DSR, DECXCPR).
    { final: 'n' },
    { prefix: '?', final: 'n' },
    // Whether a mode is set (DECRQM).
    { intermediates: '$', final: 'p' },
    { prefix: '?', intermediates: '$', final: 'p' },
    // The window's size and title, asked or set (XTWINOPS).
    { final: 't' },
    // The terminal's version (XTVERSION), and what its keyboard can (kitty).
    { prefix: '>', final: 'q' },
    { prefix: '?', final: 'u' },
  ],
  dcs: [
    // Settings (DECRQSS) and capabilities (XTGETTCAP).
    { intermediates: '$', final: 'q' },
    { intermediates: '+', final: 'q' },
  ],
  osc: [
    // Colours, asked or set: a screen has the window's, whatever a program wants.
    4, 10, 11, 12,
    // The clipboard.
    52,
  ],
};

/** The part of xterm's parser that is needed; the one with a window and the one without have it. */
interface Parser {
  registerCsiHandler(name: SequenceName, handler: () => boolean): unknown;
  registerDcsHandler(name: SequenceName, handler: () => boolean): unknown;
  registerOscHandler(ident: number, handler: () => boolean): unknown;
}

/** Makes a terminal answer nothing and leave clipboard and colours alone. */
export function swallowQueries(parser: Parser): void {
  const done = (): boolean => true;
  for (const name of SWALLOWED.csi) parser.registerCsiHandler(name, done);
  for (const name of SWALLOWED.dcs) parser.registerDcsHandler(name, done);
  for (const ident of SWALLOWED.osc) parser.registerOscHandler(ident, done);
}
