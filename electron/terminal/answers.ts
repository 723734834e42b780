/* biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what this file is about */

/**
 * What may be told to a program that asks its terminal: numbers in a fixed form and nothing that
 * stood in the question but a mode's number. A file or a web page shown in the terminal can ask as
 * well, and the answer then goes to the shell as if typed; so whatever could carry text or a line
 * break (titles, the clipboard, colours, settings, capabilities, an answerback) is not here.
 */
const ALLOWED: readonly RegExp[] = [
  // What kind of terminal it is (DA1, DA2).
  /^\x1b\[\?\d{1,3}(?:;\d{1,3}){0,9}c$/,
  /^\x1b\[>\d{1,5};\d{1,5};\d{1,5}c$/,
  // That it works (DSR 5), and where the cursor is (DSR 6, DECXCPR).
  /^\x1b\[0n$/,
  /^\x1b\[\??\d{1,4};\d{1,4}R$/,
  // Whether a mode is set (DECRPM).
  /^\x1b\[\??\d{1,10};[0-4]\$y$/,
];

/** Whether a terminal's answer to a program cannot type anything. */
export function isHarmless(answer: string): boolean {
  return ALLOWED.some((shape) => shape.test(answer));
}

/** More than any program asks in a second; without a limit, output that only asks would fill memory. */
const PER_SECOND = 200;

/**
 * Lets harmless answers through, at most 200 in a row and 200 a second.
 * @param reply gives the answer to the shell's input
 * @param now milliseconds, of a clock that never goes back
 */
export function answerer(
  reply: (answer: string) => void,
  now: () => number,
): (answer: string) => void {
  let left = PER_SECOND;
  let at = now();
  return (answer) => {
    if (!isHarmless(answer)) return;
    const time = now();
    left = Math.min(PER_SECOND, left + ((time - at) / 1000) * PER_SECOND);
    at = time;
    if (left < 1) return;
    left -= 1;
    reply(answer);
  };
}
