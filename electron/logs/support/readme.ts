import type { MessageKey } from '../../../shared/messages/index.ts';
import { sayIn } from '../../../shared/messages/say.ts';
import { fullTime } from '../../../shared/time.ts';
import { LANGUAGES, type Language } from '../../../shared/words.ts';

interface About {
  at: number;
  version: string;
  addresses: boolean;
  paths: readonly string[];
}

const WORDS: Readonly<Record<string, MessageKey>> = {
  'about.json': 'support.file.about',
  'settings.json': 'support.file.settings',
  'storage.json': 'support.file.storage',
  'catalogue.json': 'support.file.catalogue',
  'health.json': 'support.file.health',
  'journal.json': 'support.file.journal',
  'notices.json': 'support.file.notices',
  'addresses.txt': 'support.file.addresses',
};

/**
 * What is in the bundle and what was covered, in both languages. With the mark and the line ends
 * that keep Windows' older editors from taking Korean for another encoding.
 */
export function supportReadme(about: About): string {
  const parts = LANGUAGES.map((language) => linesIn(language, about).join('\r\n'));
  return `\ufeff${parts.join('\r\n\r\n----------------------------------------\r\n\r\n')}\r\n`;
}

function linesIn(language: Language, { at, version, addresses, paths }: About): string[] {
  const say = sayIn(language);
  return [
    say('support.readme.title', { version, time: fullTime(at, language) }),
    say('support.readme.what'),
    '',
    say('support.readme.files'),
    ...paths.map((path) => `  ${path}: ${say(WORDS[path] ?? 'support.file.log')}`),
    '',
    say('support.readme.covered'),
    ...(['secrets', 'personal', 'people'] as const).map(
      (what) => `  - ${say(`support.covered.${what}`)}`,
    ),
    `  - ${say(addresses ? 'support.covered.noAddresses' : 'support.covered.addresses')}`,
    '',
    say('support.readme.look'),
  ];
}
