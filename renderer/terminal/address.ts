import { openable } from '../../shared/openable.ts';
import { cleanPaste } from './paste.ts';
import { decodeLabel } from './punycode.ts';
import { visibleText } from './visible.ts';

/** What a person should know of an address before it is opened. */
export type AddressCaution =
  /** What stands before `@` is no host. */
  | 'user'
  /** The host's name has letters other than ASCII, which may look like those of another one. */
  | 'letters'
  /** It mixes letters of alphabets that no word mixes. */
  | 'mixed'
  /** What is asked and answered there goes in the open. */
  | 'plain';

/** Where a link leads. */
export type Address =
  | {
      kind: 'web';
      /** Exactly what is opened or copied; in ASCII. */
      real: string;
      /** Whether the console opens it; it can be copied anyway. */
      opens: boolean;
      /** The same in three parts: up to the host, the host, the rest. */
      before: string;
      host: string;
      after: string;
      /** How the host's name reads where it is not ASCII. */
      name: string | null;
      cautions: readonly AddressCaution[];
    }
  /** Never opened: not of the web, not an address at all, or too long for one. */
  | { kind: 'other'; text: string; reason: 'scheme' | 'unreadable' | 'long' };

/** The contract's limit. */
const LONGEST = 4096;
const WEB = ['http:', 'https:'];

/** @param text an address as a program gave it, or as it stood in its output */
export function readAddress(text: string): Address {
  const other = (reason: 'scheme' | 'unreadable' | 'long'): Address => ({
    kind: 'other',
    text: visibleText(text.slice(0, LONGEST)),
    reason,
  });
  if (text.length > LONGEST) return other('long');
  // A URL drops line breaks and tabs in itself; an address that holds some is none.
  if (cleanPaste(text) !== text || /\s/.test(text.trim())) return other('unreadable');
  const url = URL.parse(text);
  if (!url) return other('unreadable');
  if (!WEB.includes(url.protocol)) return other('scheme');
  if (url.href.length > LONGEST) return other('long');
  return webAddress(url);
}

function webAddress(url: URL): Address {
  const hasUser = url.username !== '' || url.password !== '';
  const user = hasUser ? `${url.username}${url.password ? `:${url.password}` : ''}@` : '';
  const before = `${url.protocol}//${user}`;
  const labels = url.hostname.split('.').map((label) => decodeLabel(label) ?? label);
  const name = labels.join('.');
  const foreign = name !== url.hostname;
  const cautions: AddressCaution[] = [];
  if (url.protocol === 'http:') cautions.push('plain');
  if (hasUser) cautions.push('user');
  if (labels.some(mixesScripts)) cautions.push('mixed');
  else if (foreign || url.hostname.includes('xn--')) cautions.push('letters');
  return {
    kind: 'web',
    real: url.href,
    opens: openable(url.href) !== null,
    before,
    host: url.host,
    after: url.href.slice(before.length + url.host.length),
    name: foreign ? visibleText(name) : null,
    cautions,
  };
}

const SCRIPTS = {
  latin: /\p{Script=Latin}/u,
  hangul: /\p{Script=Hangul}/u,
  han: /\p{Script=Han}/u,
  kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  cyrillic: /\p{Script=Cyrillic}/u,
  greek: /\p{Script=Greek}/u,
} as const;
const KNOWN =
  /[\p{Script=Latin}\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]/u;

/** Together in names of Korea and Japan, as browsers' rules for showing names have it. */
const TOGETHER: readonly (readonly string[])[] = [
  ['latin', 'hangul', 'han'],
  ['latin', 'han', 'kana'],
];

function mixesScripts(label: string): boolean {
  const found: string[] = Object.entries(SCRIPTS)
    .filter(([, script]) => script.test(label))
    .map(([name]) => name);
  if ([...label].some((letter) => !KNOWN.test(letter))) found.push('another');
  if (found.length < 2) return false;
  return !TOGETHER.some((set) => found.every((name) => set.includes(name)));
}
