import { z } from 'zod';
import { Manifest } from '../../shared/bundle.ts';

/** The JSON Schema of a bundle's manifest, as the text of `assets/schemas/bundle.json`. */
export function bundleSchema(): string {
  const schema = { title: 'Watchroom evidence bundle', ...z.toJSONSchema(Manifest) };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
