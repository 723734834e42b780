/** Characters of an address, before and after it was read. */
const LONGEST = 4096;

/**
 * The address that may be handed to the system's browser. The system starts whatever program has a
 * scheme, so only https counts: http shows and takes everything in the open. Nor does an address
 * with a user name count, which looks as if it led to another host, nor one that does not stay the
 * same address when it is read: a URL drops line breaks and turns backslashes.
 * @returns the address as it was read, in ASCII; null for what must not be opened
 */
export function openable(text: string): string | null {
  if (text.length > LONGEST || /[\s\p{Cc}\p{Cf}\\]/u.test(text)) return null;
  // `https:host` and `https:///host` are read as an address too.
  if (!/^https:\/\/[^/]/i.test(text)) return null;
  const url = URL.parse(text);
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  return url.href.length > LONGEST ? null : url.href;
}
