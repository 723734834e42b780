import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { dropUnusedSchemas } from '../../../packaging/unusedSchemas.ts';

it('leaves away what is only declared, and keeps what is used and what is done', async () => {
  const place = mkdtempSync(join(tmpdir(), 'watchroom-schemas-'));
  // Wherever the project lies, only its own shared/ holds nothing but values.
  const folder = join(place, 'shared', 'project');
  mkdirSync(join(folder, 'shared'), { recursive: true });
  const shared = `
    const made = (name: string) => ({ name, with: (more: string) => made(name + more) });
    export const Unused = made('left-away').with('-chained');
    export const Used = made('used').with('-chained');
    globalThis.console.log('done at once');
    export const twice = (n: number) => n * 2;
    export class Kept { static list = [made('in-a-class')] }
  `;
  writeFileSync(join(folder, 'shared', 'words.ts'), shared);
  writeFileSync(
    join(folder, 'entry.ts'),
    `import { Kept, twice, Used } from './shared/words.ts';
     const subscribed = Kept.list.push('elsewhere');
     export default [Used, twice(2), Kept];`,
  );
  try {
    const built = await build({
      configFile: false,
      logLevel: 'silent',
      root: folder,
      plugins: [dropUnusedSchemas(join(folder, 'shared'))],
      build: { write: false, lib: { entry: join(folder, 'entry.ts'), formats: ['es'] } },
    });
    const text = JSON.stringify(built);
    expect(text).not.toContain('left-away');
    for (const kept of ['used', '-chained', 'done at once', 'in-a-class', 'elsewhere']) {
      expect(text).toContain(kept);
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});
