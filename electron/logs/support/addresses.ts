import { MASK } from '../../secrets.ts';
import type { TextCover } from '../covering.ts';

/** Addresses of the program's own, and of the runtime's: a stack without them tells nothing. */
const OWN_SCHEMES = ['file', 'app', 'node', 'data', 'blob'];
const URL_LIKE = /\b([a-z][a-z0-9+.-]{0,20}):\/\/[^\s"'<>()]{1,2000}/gi;
/** `portal.example.go.kr`, also with a port: names whose end a network would know. */
const HOST =
  /(?<![\w.@/-])(?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]{0,62})\.){1,10}(?:kr|com|net|org|gov|mil|edu|int|info|biz|io|local|localdomain|internal|intranet|intra|lan|corp|home|private|example|test|invalid|arpa|한국)\b(?::\d{1,5})?/giu;
/** What the system says of a name it did not find, and any name with a port. */
const LOOKED_UP =
  /\b((?:ENOTFOUND|EAI_AGAIN|ENODATA|ESERVFAIL|ETIMEOUT|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|getaddrinfo|query[A-Z]\w*)\s)(?![E]\w+\s)[\p{L}\p{N}._:[\]-]{1,255}/gu;
const MAC = /\b(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}\b/gi;

/** Shorter ones could be any word. */
const SHORTEST = 4;

/**
 * Covers where services are: URLs, host names, what name look-ups asked for. Numbers of the
 * Internet protocol are covered as personal data is.
 * @param known hosts and addresses that the catalogue names
 */
export function addressCover(known: readonly string[]): TextCover {
  const literal = [...new Set(known)]
    .filter((one) => one.length >= SHORTEST)
    .toSorted((a, b) => b.length - a.length);
  return (text) => {
    const rest = literal.reduce((all, one) => all.replaceAll(one, MASK), text);
    return rest
      .replace(URL_LIKE, (url, scheme: string) =>
        OWN_SCHEMES.includes(scheme.toLowerCase()) ? url : `${scheme}://${MASK}`,
      )
      .replace(LOOKED_UP, `$1${MASK}`)
      .replace(HOST, MASK)
      .replace(MAC, MASK);
  };
}

/** A target's address and the host in it. @param targets URLs, `host:port` and the like */
export function hostsOf(targets: readonly string[]): string[] {
  return targets.flatMap((target) => {
    const bare = target.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '');
    const host = bare.split(/[/?#\s]/)[0] ?? '';
    return [target, host, host.replace(/:\d{1,5}$/, '')].filter((one) => one !== '');
  });
}
