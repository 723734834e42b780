/* biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what this file is about */

import type { CastEvent } from '../../../shared/castReader.ts';
import { plainText } from '../../../shared/plainText.ts';

/** Full-screen programs write on and on without a line's end. UTF-16 units. */
const LONGEST = 64 * 1024;
/** They go to another place instead, which ends what is read as a line. */
const ELSEWHERE = /\x1b\[[\d;]*[Hf]/g;

/** A line as a person would have read it, and when it was whole. */
export interface Line {
  atMs: number;
  text: string;
}

/** Makes lines of what was shown, piece by piece. */
export class Lines {
  #rest = '';
  #atMs = 0;

  /** @returns the lines this event ends */
  push({ atMs, code, data }: CastEvent): Line[] {
    if (code !== 'o') return [];
    this.#atMs = atMs;
    this.#rest = (this.#rest + data).replaceAll(ELSEWHERE, '\n');
    const end = this.#rest.length > LONGEST ? this.#rest.length : this.#rest.lastIndexOf('\n') + 1;
    const whole = this.#rest.slice(0, end);
    this.#rest = this.#rest.slice(end);
    return this.#linesOf(whole);
  }

  /** @returns what stood without an end, such as the last prompt */
  end(): Line[] {
    const rest = this.#rest;
    this.#rest = '';
    return this.#linesOf(rest);
  }

  #linesOf(text: string): Line[] {
    if (text === '') return [];
    return plainText(text)
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => ({ atMs: this.#atMs, text: line }));
  }
}
