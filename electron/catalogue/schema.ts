import { z } from 'zod';
import { CatalogueFile } from '../../shared/catalogue.ts';

/**
 * The JSON Schema that editors check a catalogue with, as the text of `assets/schemas/catalogue.json`.
 * Draft 7, for that is what the editors' YAML language server knows best.
 */
export function catalogueSchemaText(): string {
  const schema = z.toJSONSchema(CatalogueFile, {
    io: 'input',
    target: 'draft-7',
    // What a reference will be is not known to an editor.
    override: ({ jsonSchema }) => {
      if (jsonSchema.pattern) jsonSchema.pattern = `(?:${jsonSchema.pattern})|\\$\\{(env|secret):`;
    },
  });
  return `${JSON.stringify({ title: 'Watchroom catalogue', ...schema }, null, 2)}\n`;
}
