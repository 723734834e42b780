import { z } from 'zod';
import type { MessageKey } from './messages/index.ts';
import { messages } from './messages/index.ts';
import type { MessageParams } from './messages/message.ts';
import { sayIn } from './messages/say.ts';

const MessageKeySchema = z.custom<MessageKey>(
  (value) => typeof value === 'string' && Object.hasOwn(messages, value),
);

/** A sentence kept as data: its key and what fills it, so that it can be said in either language. */
export const Sentence = z.strictObject({
  key: MessageKeySchema,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Sentence = z.infer<typeof Sentence>;

export function sentence(key: MessageKey, params: MessageParams = {}): Sentence {
  return { key, params: { ...params } };
}

/**
 * What a user can meet: says what, where and what to do, in both languages. Crosses the wire as
 * its sentence; `message` is the English one, for logs.
 */
export class Problem extends Error {
  readonly sentence: Sentence;

  constructor(key: MessageKey, params: MessageParams = {}, options?: ErrorOptions) {
    super(sayIn('en')(key, params), options);
    this.name = 'Problem';
    this.sentence = sentence(key, params);
  }
}

/** Any error as a sentence: a problem's own, or the general one with the error's text. */
export function sentenceOf(error: unknown): Sentence {
  if (error instanceof Problem) return error.sentence;
  const detail = error instanceof Error ? error.message : String(error);
  return sentence('problem.internal', { detail });
}
