import { z } from 'zod';

const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const PATTERN = /^(\d{1,9}(?:\.\d{1,3})?)(ms|s|m|h|d)$/;

/** Reads `250ms`, `30s`, `5m`, `1h`, `2d`. @returns milliseconds, or null where it is not one */
export function parseDuration(text: string): number | null {
  const match = PATTERN.exec(text.trim());
  if (!match) return null;
  const unit = UNITS[match[2] as keyof typeof UNITS];
  return Math.round(Number(match[1]) * unit);
}

/**
 * A duration as people write it in a file, read as milliseconds.
 * @param min smallest allowed, milliseconds
 * @param max largest allowed, milliseconds
 */
export function durationBetween(min: number, max: number) {
  return z
    .string('duration')
    .regex(PATTERN, 'duration')
    .meta({ examples: ['500ms', '30s', '5m'], description: 'A duration: 500ms, 30s, 5m, 1h, 2d' })
    .transform((text, context) => {
      const ms = parseDuration(text);
      if (ms === null || ms < min || ms > max) {
        context.addIssue({
          code: 'custom',
          message: 'durationRange',
          params: { min, max },
          input: text,
        });
        return z.NEVER;
      }
      return ms;
    });
}

/** `1500` as `1.5s`: the shortest way a person would write it. @param ms milliseconds, 0 or more */
export function writeDuration(ms: number): string {
  for (const [unit, size] of Object.entries(UNITS).toReversed()) {
    if (ms >= size && Number.isInteger((ms / size) * 10)) return `${ms / size}${unit}`;
  }
  return `${Math.round(ms)}ms`;
}
