/* biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what this file is about */

/** Erasing to the end of the line, which programs that redraw a line send; U+0000 stands for it. */
const ERASE_LINE = /\x1b\[[02]?K/g;

/**
 * Control sequences of ECMA-48: strings (OSC, DCS, APC, PM, SOS) up to BEL or ST or, unfinished,
 * to the end of the line; CSI; the other escapes.
 */
const SEQUENCE =
  /\x1b[\]PX^_][^\x07\x1b\n]*(?:\x07|\x1b\\)?|\x1b\[[\x30-\x3f]*[\x20-\x2f]*[\x40-\x7e]?|\x1b[\x20-\x2f]*[\x30-\x7e]?/g;

const OTHER_CONTROLS = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;

/** What a person would read of terminal output: no control sequences, redrawn lines as they end. */
export function plainText(output: string): string {
  return output
    .replaceAll('\0', '')
    .replace(ERASE_LINE, '\0')
    .replace(SEQUENCE, '')
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map(redrawn)
    .join('\n');
}

/**
 * A carriage return goes back to the line's start, where the next text overwrites: of the earlier
 * texts only what reaches beyond the later ones stays, up to the last erasing. From the end, so
 * that a line of nothing but returns takes no longer than any other.
 */
function redrawn(line: string): string {
  let shown = '';
  for (const text of line.split('\r').reverse()) {
    if (text.length > shown.length) shown += text.slice(shown.length);
    if (text.includes('\0')) break;
  }
  return shown.replace(OTHER_CONTROLS, '').trimEnd();
}
