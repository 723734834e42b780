import { writeFileSync } from 'node:fs';
import { runbookSchemaText } from './schema.ts';

// `node electron/runbooks/format/write-schema.ts` after frontMatter.ts was changed.
writeFileSync(
  new URL('../../../assets/schemas/runbook.json', import.meta.url),
  runbookSchemaText(),
);
