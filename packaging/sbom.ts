import { join, resolve } from 'node:path';
import { NOTICES_NAME, SBOM_NAME, writeLegal } from './legal.ts';

// The bill of materials and the licences alone, as `npm run package` packs them.
const program = resolve(import.meta.dirname, '..');
const folder = join(program, 'dist', 'legal');
writeLegal(program, folder);
for (const name of [SBOM_NAME, NOTICES_NAME]) process.stdout.write(`${join(folder, name)}\n`);
