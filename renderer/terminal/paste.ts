/**
 * Control characters other than tab and line ends, C1 included. A pasted ESC could end bracketed
 * paste early, and what follows would run as if it had been typed.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** Text from outside as it may be pasted into a shell. */
export function cleanPaste(text: string): string {
  return text.replace(CONTROLS, '');
}
