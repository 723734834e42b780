import { isIPv6 } from 'node:net';
import { before } from '../context.ts';
import type { Found } from '../found.ts';

const OCTET = '(?:25[0-5]|2[0-4][0-9]|[01]?[0-9]?[0-9])';
/** Port and prefix stay outside: they tell of no person, and the account needs them. */
const V4 = new RegExp(
  `(?<![0-9A-Za-z_.]|[A-Za-z]-)(?:${OCTET}\\.\\n?){3}${OCTET}(?![0-9A-Za-z_]|\\.[0-9]|-[A-Za-z])`,
  'g',
);
const V6_RUN = /[0-9A-Fa-f:.]+/g;
/** The longest text of an IPv6 address, with an IPv4 address in it (RFC 4291, 2.2). */
const V6_LIMIT = 45;

/** Quickly told, most texts have neither. */
const SOME_V4 = /[0-9]\.\n?[0-9]{1,3}\.\n?[0-9]/;
const SOME_V6 = /::|(?::[0-9A-Fa-f]{1,4}){6}:/;

/** Loopback, unspecified, masks and broadcast: they are the same everywhere. */
const NOBODYS_V4 = /^(?:0|127|255)\./;
const NOBODYS_V6 = /^[0:]*:0*1?$/;

const VERSION =
  /(?:버전|판올림|펌웨어|릴리스|version|ver\.?|release|firmware|build|rev\.?|\bv)\s?[:=]?\s?$|(?:^|[^/\w.-])[A-Za-z][\w.-]*\/$/i;
/** How far before a number the word that names it may stand, characters. */
const REACH = 24;

export function ips(text: string, label: string): Found[] {
  const found = SOME_V4.test(text) ? v4(text, label) : [];
  return SOME_V6.test(text) ? [...found, ...v6(text)] : found;
}

function v4(text: string, label: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(V4)) {
    if (NOBODYS_V4.test(match[0]) || VERSION.test(before(text, match.index, label, REACH))) {
      continue;
    }
    const value = match[0].replaceAll('\n', '');
    found.push({ kind: 'ip', from: match.index, to: match.index + match[0].length, value });
  }
  return found;
}

function v6(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(V6_RUN)) {
    const from = match.index;
    // A colon or full stop behind it belongs to the sentence.
    const run = withoutPort(match[0].replace(/(?<!:)[:.]$/, ''));
    if (run.length > V6_LIMIT || !/[0-9]/.test(run) || !isIPv6(run)) continue;
    if (NOBODYS_V6.test(run)) continue;
    if (/[0-9A-Za-z_]/.test(text.charAt(from - 1) + text.charAt(from + run.length))) continue;
    found.push({ kind: 'ip', from, to: from + run.length, value: run.toLowerCase() });
  }
  return found;
}

/** A port stands behind eight groups; behind fewer it cannot be told from one of them. */
function withoutPort(run: string): string {
  return isIPv6(run) ? run : run.replace(/:[0-9]{1,5}$/, '');
}
