/**
 * Sequences that do one thing so many times: scroll, insert or delete lines (ECMA-48 SU, SD, IL,
 * DL), go to tabs (CHT, CBT), repeat a character (REP). The numbers are the most that can change
 * anything: a session has at most 500 rows and 1,000 columns.
 */
const MOST_TIMES: Readonly<Record<string, number>> = {
  S: 500,
  T: 500,
  L: 500,
  M: 500,
  I: 1000,
  Z: 1000,
  b: 1000,
};

/** The part of xterm's parser that is needed; the one with a window and the one without have it. */
interface Parser {
  registerCsiHandler(
    name: { final: string },
    handler: (params: (number | number[])[]) => boolean,
  ): unknown;
}

/**
 * xterm takes any number up to 2^31 − 1 for these and works it off in one go, without a look at
 * anything else: a few bytes of output would stop the console, or the page, for minutes. Larger
 * numbers are left undone.
 */
export function refuseEndlessRepeats(parser: Parser): void {
  for (const [final, most] of Object.entries(MOST_TIMES)) {
    parser.registerCsiHandler({ final }, ([times]) => typeof times === 'number' && times > most);
  }
}
