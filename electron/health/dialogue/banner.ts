import { failed, type Outcome } from '../run.ts';

/** Down where a greeting lacks one of the texts, else null. */
export function judgeBanner(
  expected: readonly string[] | undefined,
  banner: string,
  where: string,
): Outcome | null {
  const phrase = expected?.find((text) => !banner.includes(text));
  if (phrase === undefined) return null;
  return failed('down', 'content', 'health.bannerLacks', { where, phrase, banner });
}
