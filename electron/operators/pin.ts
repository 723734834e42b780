import { scrypt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** What one hash costs: see RFC 7914, section 2. */
export interface Cost {
  N: number;
  r: number;
  p: number;
}

/**
 * 32 MiB and about a quarter of a second for each guess: one of the settings that the OWASP
 * Password Storage Cheat Sheet names as equally strong, with less memory than its first, for it
 * runs beside the probes on a workstation.
 */
export const PIN_COST: Cost = { N: 2 ** 15, r: 8, p: 3 };

/** The length RFC 8018, section 4.1, and OWASP ask of a salt, with room; bytes. */
const SALT_BYTES = 16;
const KEY_BYTES = 32;
/** The most memory a hash from the file may take, bytes: a file must not be able to exhaust it. */
const MOST_MEMORY = 256 * 1024 * 1024;

/** What checks a PIN; never the PIN itself. The cost is kept with it, so that it can be raised. */
export const KeptPin = z
  .strictObject({
    salt: z.hex().length(SALT_BYTES * 2),
    key: z.hex().length(KEY_BYTES * 2),
    N: z.number().int().min(2),
    r: z.number().int().min(1).max(32),
    p: z.number().int().min(1).max(16),
  })
  .refine(({ N, r }) => Number.isInteger(Math.log2(N)) && memoryOf({ N, r }) <= MOST_MEMORY);
export type KeptPin = z.infer<typeof KeptPin>;

/** @param random gives as many unguessable bytes as it is asked for */
export async function keepPin(
  pin: string,
  cost: Cost,
  random: (bytes: number) => Uint8Array,
): Promise<KeptPin> {
  const salt = random(SALT_BYTES);
  const key = await derive(pin, salt, cost);
  const { N, r, p } = cost;
  return { salt: Buffer.from(salt).toString('hex'), key: key.toString('hex'), N, r, p };
}

/** Takes as long for a wrong PIN as for the right one. */
export async function isPin(pin: string, kept: KeptPin): Promise<boolean> {
  const key = await derive(pin, Buffer.from(kept.salt, 'hex'), kept);
  return timingSafeEqual(key, Buffer.from(kept.key, 'hex'));
}

/**
 * Whether it is among those guessed first: one digit repeated, or each one more or less than the
 * one before. With the wait after misses a guesser has few tries, so the first ones must fail.
 */
export function isWeakPin(pin: string): boolean {
  const steps = new Set(
    [...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index])),
  );
  return steps.size === 1 && [-1, 0, 1].some((step) => steps.has(step));
}

/** Bytes (RFC 7914, section 2). */
function memoryOf({ N, r }: Pick<Cost, 'N' | 'r'>): number {
  return 128 * N * r;
}

/** In a thread of libuv's, so that the console goes on meanwhile. */
function derive(pin: string, salt: Uint8Array, { N, r, p }: Cost): Promise<Buffer> {
  // Node counts some buffers more than the algorithm's own.
  const options = { N, r, p, maxmem: 2 * memoryOf({ N, r }) + 1024 * 1024 };
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, KEY_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
