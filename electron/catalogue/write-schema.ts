import { writeFileSync } from 'node:fs';
import { catalogueSchemaText } from './schema.ts';

// `node electron/catalogue/write-schema.ts` after shared/catalogue.ts was changed.
writeFileSync(
  new URL('../../assets/schemas/catalogue.json', import.meta.url),
  catalogueSchemaText(),
);
