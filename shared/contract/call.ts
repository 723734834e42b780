import { z } from 'zod';

/** What one call takes and gives. Who may make it stands in access.ts. */
export interface Call<A extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> {
  readonly args: A;
  readonly result: R;
}

export const call = <A extends z.ZodType, R extends z.ZodType>(args: A, result: R): Call<A, R> => ({
  args,
  result,
});

export const nothing = z.strictObject({});
export const done = z.null();
export const Key = z.string().min(1).max(200);
/** Notes and reasons: long enough for a pasted log excerpt. */
export const LongText = z.string().trim().min(1).max(100_000);
export const ShortText = z.string().trim().min(1).max(500);
