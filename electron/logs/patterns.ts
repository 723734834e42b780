import { MASK } from '../secrets.ts';

/** Names of what nobody may read, as headers, variables, fields and parameters call it. */
const NAMES =
  'token|secret|password|passwd|passphrase|pwd|pin|cookie|authorization|api[-_]?key|access[-_]?key|private[-_]?key|credentials?|jsessionid|phpsessid|sessionid|signature|비밀번호|비밀값|암호|인증번호';

/** As they stand in names of several words: `api_key`, `x-token`; `pinned` and `opinion` are none. */
const WORD = new RegExp(`(?:^|[^a-z])(?:${NAMES})s?(?![a-z])`, 'i');
const CAMEL = /(?:Token|Secret|Password|Passphrase|Pin|Cookie)s?$/;

/** Whether a member of an object is covered whole, whatever it holds. */
export function namesSecret(member: string): boolean {
  return WORD.test(member) || CAMEL.test(member);
}

/** In the order in which they are covered; what they begin with stays, so that one sees what it was. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  // The whole of a private key, or what was written of it.
  [/-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}-----|$)/g, MASK],
  // RFC 7519, three parts of base64url.
  [/\beyJ[\w-]{6,}\.[\w-]{6,}(?:\.[\w-]*)?/g, MASK],
  // Headers hold several values: the rest of the line.
  [
    /((?:proxy-)?authorization|(?:set-)?cookie|x-api-key|x-auth-token)(["']?\s{0,3}[:=]\s{0,3})[^\r\n]+/gi,
    `$1$2${MASK}`,
  ],
  [/\b(bearer|basic|digest|negotiate)(\s{1,3})[\w.~+/=-]{6,}/gi, `$1$2${MASK}`],
  // User and password of a URL (RFC 3986, 3.2.1).
  [/(\b[a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/?#@"'<>]{1,500}@/gi, `$1${MASK}@`],
  // name=value, "name":"value", name: value
  [
    new RegExp(
      `((?:^|[^a-z])[\\w.-]{0,40}(?:${NAMES})s?["']?(?:[은는이가을를])?\\s{0,3}[:=]\\s{0,3})(?:"(?:[^"\\\\\\r\\n]|\\\\.)*"?|'(?:[^'\\\\\\r\\n]|\\\\.)*'?|[^\\s&,;"'<>]+)`,
      'gi',
    ),
    `$1${MASK}`,
  ],
  // PIN 8520, 핀 번호 8520, 비밀번호 8520
  [
    /((?:\bpin\b|핀|비밀번호|암호|인증번호)(?:\s?(?:번호|no\.?|number|code|is|was))?(?:[은는이가을를])?[^\p{L}\p{N}]{0,4})\d{4,12}(?!\d)/giu,
    `$1${MASK}`,
  ],
];

/** Covers what says of itself that it is a secret: a parameter, a header, a key. */
export function coverPatterns(text: string): string {
  return PATTERNS.reduce((rest, [pattern, cover]) => rest.replace(pattern, cover), text);
}
