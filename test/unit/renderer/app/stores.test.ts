import { globSync, readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path/posix';
import { expect, it } from 'vitest';

/** What takes nothing from a snapshot may come when its view is read. */
const MAY_COME_LATER = ['renderer/terminal/screens.ts'];

it('every copy of the console’s state is there before the first snapshot', () => {
  const list = 'renderer/app/stores.ts';
  const read = readFileSync(list, 'utf8');
  const missing = globSync('renderer/**/*.{ts,tsx}')
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file !== 'renderer/app/sync.ts' && !MAY_COME_LATER.includes(file))
    .filter((file) => readFileSync(file, 'utf8').includes('registerStore('))
    .filter((file) => {
      const path = relative(dirname(list), file);
      return !read.includes(`import '${path.startsWith('.') ? path : `./${path}`}';`);
    });
  expect(missing).toEqual([]);
});
