import { formsOf, MASK } from '../secrets.ts';

/** So much of a secret may be seen where a program's output is cut inside it: it could be any word. */
const SHOWN = 3;

/** A pty makes CR LF of every line break. */
function printedForms(secrets: readonly string[]): string[] {
  const forms = formsOf(secrets);
  return [...new Set([...forms, ...forms.map((form) => form.replace(/\r?\n/g, '\r\n'))])];
}

/**
 * Covers secrets in a stream of output, wherever it is cut. What might be the beginning of a secret
 * is passed on up to its third character and then kept back until more comes, so that other output
 * is not delayed: only what is like a secret in four characters or more has to wait.
 */
export class OutputMask {
  readonly #forms: readonly string[];
  /** The end of what came, as far as a secret may have begun in it. */
  #tail = '';
  /** How much of the tail was passed on, or covered. */
  #done = 0;

  constructor(secrets: readonly string[]) {
    this.#forms = printedForms(secrets);
  }

  /** @returns what may be seen of it, together with what was kept back before */
  cover(chunk: string): string {
    if (this.#forms.length === 0) return chunk;
    const text = this.#tail + chunk;
    const begin = this.#beginOfSecret(text);
    const end = Math.max(this.#done, Math.min(text.length, wholeAt(text, begin + SHOWN)));
    let seen = '';
    let at = this.#done;
    for (const [from, to] of this.#secretsIn(text)) {
      if (to <= at) continue;
      // Inside what may yet be a longer secret.
      if (from >= end) break;
      seen += text.slice(at, Math.max(at, from)) + MASK;
      at = to;
    }
    seen += text.slice(at, end);
    this.#tail = text.slice(begin);
    this.#done = Math.max(at, end) - begin;
    return seen;
  }

  /** No more comes. @returns what stands for that which was kept back */
  end(): string {
    const kept = this.#tail.length > this.#done;
    this.#tail = '';
    this.#done = 0;
    return kept ? MASK : '';
  }

  /** Where the secrets are, in the order of their beginnings; they may overlap. */
  #secretsIn(text: string): [from: number, to: number][] {
    const found: [number, number][] = [];
    for (const form of this.#forms) {
      for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) {
        found.push([at, at + form.length]);
      }
    }
    return found.sort(([a], [b]) => a - b);
  }

  /** Where the text's end may be the beginning of a secret; the text's length where it is not. */
  #beginOfSecret(text: string): number {
    let begin = text.length;
    for (const form of this.#forms) {
      const first = form.charAt(0);
      const from = Math.max(0, text.length - form.length + 1);
      for (let at = text.indexOf(first, from); at !== -1 && at < begin; ) {
        if (form.startsWith(text.slice(at))) begin = at;
        else at = text.indexOf(first, at + 1);
      }
    }
    return begin;
  }
}

/** The cut at or before this place that halves no character. */
function wholeAt(text: string, at: number): number {
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff ? at - 1 : at;
}
