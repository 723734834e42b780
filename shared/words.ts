import { z } from 'zod';

/** The two languages of the console. Korean is the default of an office, English is complete. */
export const LANGUAGES = ['ko', 'en'] as const;
export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

/** A text that exists in both languages, such as a service's name. */
export const Bilingual = z.strictObject({ ko: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof Bilingual>;

/** Milliseconds since 1970-01-01T00:00:00Z. Every stored and sent time is one. */
export const Millis = z.number().int().nonnegative();

/** Fails to compile where a case of a union was forgotten. */
export function assertNever(value: never): never {
  throw new TypeError(`Unexpected value: ${JSON.stringify(value)}`);
}
