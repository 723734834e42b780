import { writeFileSync } from 'node:fs';
import { officeSchemaText } from './officeFile.ts';

// `node electron/reports/template/write-schema.ts` after officeFile.ts was changed.
writeFileSync(new URL('../../../assets/schemas/office.json', import.meta.url), officeSchemaText());
