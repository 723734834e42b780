import { createHash, timingSafeEqual } from 'node:crypto';

/** The longest token of a catalogue, a status and a message percent-encoded by threes. */
const URL_LENGTH = 4096;
const MESSAGE_LENGTH = 200;

/** What a caller's request asks to note. */
export interface Report {
  token: string;
  status: 'up' | 'down';
  message: string;
}

/**
 * Reads `POST /push/TOKEN?status=up|down&message=…`.
 * @returns null for anything else
 */
export function readReport(method: string | undefined, url: string | undefined): Report | null {
  if ((method !== 'GET' && method !== 'POST') || !url || url.length > URL_LENGTH) return null;
  const [, token, query] = /^\/push\/([A-Za-z0-9._~-]{16,128})(?:\?(.*))?$/.exec(url) ?? [];
  if (token === undefined) return null;
  const asked = new URLSearchParams(query ?? '');
  const status = asked.get('status') ?? 'up';
  if (status !== 'up' && status !== 'down') return null;
  // The words are shown to everybody, the token to nobody.
  const words = (asked.get('message') ?? '')
    .replaceAll(token, '•••')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  return { token, status, message: [...words].slice(0, MESSAGE_LENGTH).join('') };
}

/**
 * Finds the checks a token belongs to. How long that takes tells nothing of how near a guess was:
 * hashes are compared whole, and all of them.
 * @param tokens each check's token
 */
export function findByToken(
  tokens: ReadonlyMap<string, string>,
): (token: string) => readonly string[] {
  const known = [...tokens].map(([check, token]) => ({ check, hash: hashOf(token) }));
  return (token) => {
    const asked = hashOf(token);
    return known.filter(({ hash }) => timingSafeEqual(hash, asked)).map(({ check }) => check);
  };
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
