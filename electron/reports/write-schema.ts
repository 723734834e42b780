import { writeFileSync } from 'node:fs';
import { reportSchema } from './schema.ts';

/** Run by hand after a change of the report's schema: `node electron/reports/write-schema.ts`. */
writeFileSync(new URL('../../assets/schemas/report.json', import.meta.url), reportSchema());
