import { stringify } from 'yaml';
import { sayIn } from '../../shared/messages/say.ts';
import type { Collection } from './collection.ts';

/** The collected as a catalogue's text; what was left over stands in comments at its end. */
export function catalogueText({ organisations, services, maintenance, notes }: Collection): string {
  const catalogue = {
    ...(organisations.length > 0 ? { organisations } : {}),
    services,
    ...(maintenance.length > 0 ? { maintenance } : {}),
  };
  // Long texts stay on their line, and no part is written as an alias of another.
  const text = stringify(catalogue, { lineWidth: 0, aliasDuplicateObjects: false });
  if (notes.length === 0) return text;
  const lines = (['ko', 'en'] as const).flatMap((language) => {
    const say = sayIn(language);
    return [
      '#',
      `# ${say('import.notes')}`,
      ...notes.map(({ key, params }) => `# - ${say(key, params).replaceAll(/\s+/g, ' ')}`),
    ];
  });
  return `${text}\n${lines.join('\n')}\n`;
}
