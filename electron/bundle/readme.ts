import type { Manifest } from '../../shared/bundle.ts';
import { sayIn } from '../../shared/messages/say.ts';
import { fullTime } from '../../shared/time.ts';
import { LANGUAGES, type Language } from '../../shared/words.ts';
import { shown } from './paths.ts';
import { spokenFingerprint } from './signing.ts';

type About = Pick<Manifest, 'incident' | 'madeAt' | 'madeBy' | 'program' | 'drill' | 'redacted'>;

/** Only plain tools are named: whoever checks need not have the console. */
const COMMANDS = {
  hash: ['  sha256sum README.txt', '  certutil -hashfile README.txt SHA256'],
  signature:
    '  openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in manifest.json -sigfile manifest.sig',
  verify: '  watchroom verify FILE.zip',
} as const;

/**
 * What lies beside the files, for whoever opens the bundle: what it is and how to check it, in both
 * languages. Lines end as Windows wants them, and the mark at the beginning keeps older ones from
 * taking Korean for another encoding.
 */
export function readme(about: About, fingerprint: string | null): string {
  const parts = LANGUAGES.map((language) => linesIn(language, about, fingerprint).join('\r\n'));
  return `\ufeff${parts.join('\r\n\r\n----------------------------------------\r\n\r\n')}\r\n`;
}

function linesIn(language: Language, about: About, fingerprint: string | null): string[] {
  const say = sayIn(language);
  const { incident, madeAt, madeBy, program } = about;
  const lines = [
    say('bundle.about', { number: incident.number, title: shown(incident.title) }),
    say('bundle.made', { time: fullTime(madeAt, language), by: shown(madeBy), program }),
  ];
  if (about.drill) lines.push(say('report.drill'));
  lines.push('', say('bundle.readme.contents'));
  lines.push(say(about.redacted ? 'bundle.remark.redacted' : 'bundle.readme.records'));
  lines.push('', say('bundle.readme.program'), COMMANDS.verify);
  lines.push('', say('bundle.readme.hash'), ...COMMANDS.hash);
  lines.push('');
  if (fingerprint === null) return [...lines, say('bundle.unsigned')];
  return [
    ...lines,
    say('bundle.readme.signature'),
    COMMANDS.signature,
    say('bundle.readme.fingerprint'),
    `  ${spokenFingerprint(fingerprint)}`,
  ];
}
