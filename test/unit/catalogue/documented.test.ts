import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../electron/catalogue/load.ts';
import { CHECK_TYPES } from '../../../shared/checks/check.ts';
import { folderOf } from '../../support/catalogueFiles.ts';

/** The fenced YAML of a page. */
function examplesOf(page: string): string[] {
  const text = readFileSync(page, 'utf8');
  return [...text.matchAll(/^```yaml\n(.*?)^```$/gms)].map((match) => match[1] ?? '');
}

/** Examples leave out what is not their matter. */
const SERVICES = `services: [{ id: any, name: Any, owner: mois, checks: [{ id: x, type: ping, host: any.example }] }]\n`;
const VARIABLES = { OFFICE_DNS: '192.0.2.53', WATCHROOM_SECRET_PORTAL: 'secret' };

describe.each(['README.md', 'docs/catalogue.md'])('the examples of %s', (page) => {
  it.each(examplesOf(page).map((text, index) => [index + 1, text] as const))(
    'no. %i is a catalogue without faults',
    (_, example) => {
      const text = /^services:/m.test(example) ? example : SERVICES + example;
      const loaded = loadCatalogue(join(folderOf({ 'c.yaml': text }), 'c.yaml'), VARIABLES);
      expect(loaded.ok ? [] : loaded.faults).toEqual([]);
    },
  );
});

it('shows every type of check', () => {
  const text = examplesOf('docs/catalogue.md').join('\n');
  for (const type of CHECK_TYPES) expect(text).toMatch(new RegExp(`type: ${type}\\b`));
});
