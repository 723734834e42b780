import { type IRunOptions, Tab, TextRun } from 'docx';
import { legible } from '../legible.ts';

/** A text as runs: line feeds start a new line of the same paragraph, tabs stay tabs. */
export function runsOf(text: string, look: IRunOptions = {}): TextRun[] {
  return legible(text)
    .split('\n')
    .map((line, index) => {
      const pieces = line
        .split('\t')
        .flatMap((piece, i) => (i === 0 ? [piece] : [new Tab(), piece]));
      return new TextRun({ ...look, break: index === 0 ? 0 : 1, children: pieces });
    });
}
