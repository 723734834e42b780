import { z } from 'zod';

/** A column that holds JSON, read by the schema of what it holds. */
export function jsonOf<S extends z.ZodType>(schema: S) {
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);
}
