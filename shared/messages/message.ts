import type { Bilingual } from '../words.ts';

/**
 * One area's sentences. Both languages stand side by side, so neither can arrive alone.
 *
 * `{{name}}` is replaced by a parameter. In Korean `{{name, 이/가}}` adds the particle that fits
 * the last sound of the value (`포털이`, `서버가`). `{{limit, duration}}` says milliseconds in words.
 */
export type Messages = Readonly<Record<string, Bilingual>>;

/** What a sentence can be filled with. */
export type MessageParams = Readonly<Record<string, string | number>>;
