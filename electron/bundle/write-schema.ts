import { writeFileSync } from 'node:fs';
import { bundleSchema } from './schema.ts';

/** Run by hand after a change of the manifest's schema: `node electron/bundle/write-schema.ts`. */
writeFileSync(new URL('../../assets/schemas/bundle.json', import.meta.url), bundleSchema());
